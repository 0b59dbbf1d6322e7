import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { migrate, readMigrations } from './migrate'
import { withConnection } from './server'
import { describe, expect, openEmptyDatabase, test } from './testing'

/** A folder of migrations, each given as its SQL. */
function folderWith(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(migrations)) write(folder, name, sql)
  return folder
}

function write(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await openEmptyDatabase()
  onTestFinished(drop)
  return url
}

const rowsOf = (url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query(sql)).rows)

describe('migrate', () => {
  test('applies what the folder has and the database has not, once', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({ '1_a': 'CREATE TABLE a (id int)', '2_b': 'CREATE TABLE b (id int)' })
    expect(await migrate(url, folder)).toEqual(['1_a', '2_b'])
    write(folder, '3_c', 'ALTER TABLE a ADD c int')
    expect(await migrate(url, folder)).toEqual(['3_c'])
    expect(await migrate(url, folder)).toEqual([])
  })

  test('two starts at once apply each migration once', async () => {
    const url = await emptyDatabase()
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.flat().sort()).toEqual(readMigrations().map(({ name }) => name))
  })

  test('a failing migration leaves nothing of itself, is recorded, and stops the next run', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({
      '1_a': 'CREATE TABLE a (id int)',
      '2_b': 'CREATE TABLE b (id int); SELECT boom()',
    })
    await expect(migrate(url, folder)).rejects.toThrow('Migration 2_b failed: function boom() does not exist')
    expect(
      await rowsOf(url, `SELECT to_regclass('a') IS NOT NULL AS a, to_regclass('b') IS NOT NULL AS b`),
    ).toEqual([{ a: true, b: false }])
    await expect(migrate(url, folder)).rejects.toThrow(
      'Migration 2_b failed before and must be resolved first',
    )
  })

  test('refuses a migration that was changed after it was applied, unless only its line ends were', async () => {
    const url = await emptyDatabase()
    const folder = folderWith({ '1_a': 'CREATE TABLE a (\n  id int\n)' })
    await migrate(url, folder)
    write(folder, '1_a', 'CREATE TABLE a (\r\n  id int\r\n)')
    expect(await migrate(url, folder)).toEqual([])
    write(folder, '1_a', 'CREATE TABLE a (id bigint)')
    await expect(migrate(url, folder)).rejects.toThrow('Migration 1_a was changed after it was applied')
  })

  test("a second database on the server takes the app's role as it is", async () => {
    const [first, second] = [await emptyDatabase(), await emptyDatabase()]
    await Promise.all([migrate(first), migrate(second)])
    const roles = await rowsOf(second, `SELECT rolname FROM pg_roles WHERE rolname = 'mina_app'`)
    expect(roles).toEqual([{ rolname: 'mina_app' }])
  })
})
