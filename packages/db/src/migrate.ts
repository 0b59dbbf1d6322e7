import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { withConnection } from './server'

export const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

/** The lock Prisma Migrate takes, so that the two never work at the same time. */
const PRISMA_LOCK = 72707369

/** The table as Prisma Migrate makes it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

export type Migration = { name: string; sql: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null }

/**
 * Applies the migrations that the database has not seen, in order, each whole or not at all. The same folder, table,
 * checksum and lock as `prisma migrate deploy`, in a tenth of its time: either may continue where the other stopped.
 *
 * @returns the names of those applied now
 * @throws Error when one failed (now or before), or when one was changed after it was applied
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<string[]> {
  return withConnection(ownerUrl, async (client) => {
    await client.query(`SET lock_timeout = '60s'`)
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]) // goes with the connection
    await client.query(MIGRATIONS_TABLE)
    const { rows: applied } = await client.query<Applied>(
      'SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
    )
    const failed = applied.find((row) => !row.finished_at)
    if (failed)
      throw new Error(
        `Migration ${failed.migration_name} failed before and must be resolved first: ${failed.logs}`,
      )

    const names: string[] = []
    for (const migration of readMigrations(folder)) {
      const before = applied.find((row) => row.migration_name === migration.name)
      if (before) assertUnchanged(migration, before.checksum)
      else {
        await apply(client, migration)
        names.push(migration.name)
      }
    }
    return names
  })
}

/** Every migration of a folder, in the order of application. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }))
}

/** One hash over all migrations: databases with the same hash have the same structure. */
export function migrationsHash(folder = MIGRATIONS): string {
  return sha256(
    readMigrations(folder)
      .map(({ name, sql }) => `${name}:${sha256(sql)}\n`)
      .join(''),
  )
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    sha256(sql),
    name,
  ])
  try {
    await client.query(sql) // several statements in one message are one transaction
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await client.query('ROLLBACK') // no more than a warning where the script opened none
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, reason])
    throw new Error(`Migration ${name} failed: ${reason}`, { cause: error })
  }
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
}

/** A checkout may have changed the line ends; nothing else may change once it stands in a database. */
function assertUnchanged({ name, sql }: Migration, checksum: string): void {
  const unix = sql.replaceAll('\r\n', '\n')
  if ([sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => sha256(text) === checksum)) return
  throw new Error(`Migration ${name} was changed after it was applied: write a new one instead.`)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
