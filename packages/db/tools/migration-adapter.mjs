// A database adapter fit for migrations. @prisma/adapter-pg is made for queries: what it lacks is put right here.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Parameters that only Prisma reads; the server would refuse them. */
const PRISMA_PARAMETERS = ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer', 'connect_timeout']

/** The connection string for pg, to the url's database or another on the same server. */
export function splitUrl(url, otherDatabase) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? undefined
  if (otherDatabase) parsed.pathname = `/${otherDatabase}`
  for (const name of PRISMA_PARAMETERS) parsed.searchParams.delete(name)
  return {
    connectionString: parsed.toString(),
    schema,
    database: decodeURIComponent(parsed.pathname.slice(1)),
  }
}

/** Runs a statement that belongs to the server rather than to one database. */
export async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: splitUrl(url, 'postgres').connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Connections for the schema engine: to the database itself, and to an empty one that it replays migrations in. */
export class MigrationAdapterFactory {
  provider = 'postgres'
  adapterName = '@prisma/adapter-pg'

  constructor({ url, shadowDatabaseUrl }) {
    this.url = url
    this.shadowDatabaseUrl = shadowDatabaseUrl
  }

  connect() {
    return connectForMigrations(splitUrl(this.url))
  }

  async connectToShadowDb() {
    if (this.shadowDatabaseUrl) return connectForMigrations(splitUrl(this.shadowDatabaseUrl))
    const name = `prisma_migrate_shadow_db_${randomUUID()}`
    await onServer(this.url, `CREATE DATABASE "${name}"`)
    const drop = () => onServer(this.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    return connectForMigrations(splitUrl(this.url, name), drop)
  }
}

const INTERNAL_CHAR = 18
const TEXT = 25

/** One session only: the engine's advisory lock belongs to the session. */
class OneSession extends pg.Pool {
  constructor(connectionString) {
    super({ connectionString, max: 1, idleTimeoutMillis: 0 })
  }

  /** Columns of the last result that had the catalog's internal "char" type, which the adapter does not know. */
  charColumns = []

  async query(...args) {
    const result = await super.query(...args)
    this.charColumns = []
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== INTERNAL_CHAR) continue
      field.dataTypeID = TEXT
      this.charColumns.push(index)
    }
    return result
  }
}

async function connectForMigrations({ connectionString, schema }, afterwards = async () => {}) {
  const session = new OneSession(connectionString)
  const adapter = await new PrismaPg(session, { schema }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    async queryRaw(query) {
      const result = await queryRaw(query)
      for (const index of session.charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    },
    // The stock method splits a script at every semicolon, those inside function bodies and strings included. Sent
    // whole, a script is also one implicit transaction: a failed migration leaves nothing behind.
    async executeScript(script) {
      try {
        await session.query(script)
      } catch (error) {
        adapter.onError(error)
      }
    },
    async dispose() {
      await session.end()
      await afterwards()
    },
  })
}

const version = { exists: true, version: 'PostgreSQL 18.0', numeric_version: 180000 }
const noConnection = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async () => ({
    columnNames: Object.keys(version),
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [Object.values(version)],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => {
    throw new Error('a difference between files has no database to change')
  },
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => {},
}

/** For `migrate diff` between files: the engine asks any database for its version first, and nothing after that. */
export const noDatabase = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => noConnection,
  connectToShadowDb: async () => noConnection,
}
