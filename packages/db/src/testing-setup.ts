import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { appUrlFor } from './app-role'
import { migrate, migrationsHash } from './migrate'
import { withConnection } from './server'
import { withDatabase } from './server-url'
import { startTestCluster } from './test-cluster'

const TEMPLATE_LOCK = 54330

export type TestServer = {
  /** Of the superuser, to the server's database `postgres`. */
  ownerUrl: string
  /** The migrated database that each test file gets a copy of. */
  template: string
  /** What the names of this run's databases begin with. */
  prefix: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** For vitest: one PostgreSQL for the run, with a migrated template to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestCluster()
  const template = `mina_template_${migrationsHash().slice(0, 12)}`
  const prefix = `mina_test_${process.pid}_`
  await withConnection(server.ownerUrl, async (client) => {
    if (server.alone) await dropUnused(client, template)
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    await createTemplate(client, server.ownerUrl, template)
  })
  await appUrlFor(withDatabase(server.ownerUrl, template))
  project.provide('testServer', { ownerUrl: server.ownerUrl, template, prefix })

  return async () => {
    await withConnection(server.ownerUrl, (client) =>
      dropDatabases(client, (name) => name.startsWith(prefix)),
    )
    await server.stop()
  }
}

/** Renamed when it is whole, so that a template that exists is always a good one. */
async function createTemplate(client: pg.Client, ownerUrl: string, template: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (rowCount) return
  const draft = `${template}_draft`
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`)
  await migrate(withDatabase(ownerUrl, draft))
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
}

/** What runs that were killed and older migrations have left behind. */
function dropUnused(client: pg.Client, template: string): Promise<void> {
  return dropDatabases(client, (name) => /^mina_(test|template)_/.test(name) && name !== template)
}

/** Databases that somebody is connected to are left alone unless they are this run's own. */
async function dropDatabases(client: pg.Client, mine: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database d WHERE NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)',
  )
  for (const { datname } of rows.filter((row) => mine(row.datname))) {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)}`)
  }
}
