import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { migrate } from '../src/migrate'
import { withConnection } from '../src/server'
import { describe, expect, openEmptyDatabase, test, vi } from '../src/testing'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const versionOf = (manifest: string): string => JSON.parse(readFileSync(manifest, 'utf8')).version

function prisma(databaseUrl: string, ...args: string[]) {
  const run = spawnSync('npx', ['prisma', ...args], {
    cwd: PACKAGE,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: 'utf8',
  })
  return { status: run.status, text: run.stdout + run.stderr }
}

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await openEmptyDatabase()
  onTestFinished(drop)
  return url
}

const shadowDatabases = (url: string) =>
  withConnection(url, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`,
    )
    return rowCount
  })

describe('the stand-in for the schema engine', () => {
  test('is of exactly the version that the Prisma CLI was built with', () => {
    const engines = require('@prisma/engines-version').enginesVersion as string
    const wasm = join(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '..', 'package.json')
    expect(versionOf(wasm).split('.').at(-1)).toBe(engines)
    const prismaVersion = versionOf(require.resolve('prisma/package.json'))
    for (const name of ['@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'])
      expect(versionOf(join(PACKAGE, '../../node_modules', name, 'package.json')), name).toBe(prismaVersion)
  })

  test('deploys the migrations, function bodies included, and our runner finds nothing left to do', async () => {
    const url = await emptyDatabase()
    const deploy = prisma(url, 'migrate', 'deploy')
    expect(deploy.text).toContain('All migrations have been successfully applied')
    expect(deploy.status).toBe(0)
    expect(await migrate(url)).toEqual([])
  })

  test('finds a database that our runner migrated up to date', async () => {
    const url = await emptyDatabase()
    await migrate(url)
    expect(prisma(url, 'migrate', 'status').text).toContain('Database schema is up to date!')
    expect(prisma(url, 'migrate', 'deploy').text).toContain('No pending migrations to apply')
  })

  test('says with exit code 2 that a schema says more than the migrations', async () => {
    const url = await emptyDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'schema-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const base = 'datasource db {\n  provider = "postgresql"\n}\n'
    writeFileSync(join(folder, 'schema.prisma'), `${base}model Extra {\n  id Int @id\n}\n`)
    const target = ['--to-schema', join(folder, 'schema.prisma')]

    const diff = prisma(
      url,
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      ...target,
      '--exit-code',
    )
    expect(diff.status).toBe(2)
    expect(diff.text).toMatch(/Added tables\s+- Extra/)
    // Runs that share the server may have one at this moment.
    await vi.waitUntil(async () => (await shadowDatabases(url)) === 0, 10_000)

    // Between files it needs no database at all.
    const offline = prisma(
      'postgresql://nobody@127.0.0.1:1/none',
      'migrate',
      'diff',
      '--from-empty',
      ...target,
      '--script',
    )
    expect(offline.text).toContain('CREATE TABLE "Extra"')
  })

  test("gives the CLI's codes for a server that is not there and a database that is not there", async () => {
    expect(prisma('postgresql://nobody@127.0.0.1:1/none', 'migrate', 'status').text).toContain('P1001')
    const missing = new URL(await emptyDatabase())
    missing.pathname = '/there_is_no_such_database'
    expect(prisma(missing.toString(), 'migrate', 'status').text).toContain('P1003')
  })
})
