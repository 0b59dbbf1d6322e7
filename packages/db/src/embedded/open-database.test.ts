import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabase } from '../client'
import { make } from '../factories'
import { withConnection } from '../server'
import { describe, expect, openEmptyDatabase, test } from '../testing'
import { openDatabase } from './open-database'

const log = () => {}
const unusedDir = '/there/is/no/such/directory'

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await openEmptyDatabase()
  onTestFinished(drop)
  return url
}

describe('openDatabase', () => {
  test('without DATABASE_URL makes a server, a database and its tables, and finds them again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'data-'))
    chmodSync(dataDir, 0o755)
    onTestFinished(() => rmSync(dataDir, { recursive: true }))
    const lines: string[] = []
    const options = { dataDir, port: 54370, log: (line: string) => lines.push(line) }

    const first = await openDatabase(options)
    const db = createDatabase(first.appUrl)
    const { id } = await make.user(db)
    await db.$disconnect()
    await first.stop()
    expect(lines.some((line) => /applied \d+ migrations/.test(line))).toBe(true)

    const second = await openDatabase(options)
    const again = createDatabase(second.appUrl)
    expect(await again.user.findUnique({ where: { id } })).toMatchObject({ id })
    await again.$disconnect()
    await second.stop()
  })

  test("with DATABASE_URL migrates that database and derives the login of the app's role", async () => {
    const databaseUrl = await emptyDatabase()
    const opened = await openDatabase({ databaseUrl, dataDir: unusedDir, log })
    expect(opened.ownerUrl).toBe(databaseUrl)
    expect(new URL(opened.appUrl)).toMatchObject({ username: 'mina_app', host: new URL(databaseUrl).host })
    expect(opened.appUrl).not.toContain(new URL(databaseUrl).password)
    await opened.stop()
    const again = await openDatabase({ databaseUrl, dataDir: unusedDir, log })
    expect(again.appUrl).toBe(opened.appUrl)
  })

  test('creates the database when the server has none of that name', async () => {
    const server = await emptyDatabase()
    const url = new URL(server)
    url.pathname = `${url.pathname}_new`
    await openDatabase({ databaseUrl: url.toString(), dataDir: unusedDir, log })
    await withConnection(server, (client) =>
      client.query(`DROP DATABASE ${url.pathname.slice(1)} WITH (FORCE)`),
    )
  })

  test('does not start with an app login for which row-level security would not hold', async () => {
    const databaseUrl = await emptyDatabase()
    const start = openDatabase({ databaseUrl, appDatabaseUrl: databaseUrl, dataDir: unusedDir, log })
    await expect(start).rejects.toThrow(/more rights than the app may have/)
  })

  test('does not derive a password from none', async () => {
    const { appUrlFor } = await import('../app-role')
    await expect(appUrlFor('postgresql://owner@127.0.0.1:1/x')).rejects.toThrow(/APP_DATABASE_URL/)
  })
})
