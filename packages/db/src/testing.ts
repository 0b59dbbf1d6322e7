import { randomUUID } from 'node:crypto'
import { test as base, inject } from 'vitest'
import { appUrlFor } from './app-role'
import { createDatabase, type Database } from './client'
import { withConnection } from './server'
import { withDatabase } from './server-url'
// What the setup provides to `inject` is typed there; packages that only import this file need to see it too.
import type {} from './testing-setup'

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'

export type TestDatabase = {
  /** Connected as the app's role: row-level security holds. */
  db: Database
  appUrl: string
  /** Of the owner, who sees everything and may change the structure. */
  ownerUrl: string
}

type Fixtures = { database: TestDatabase; db: Database; appUrl: string; ownerUrl: string }

/** A database with all migrations and no rows, for as long as the caller needs it. */
export async function openTestDatabase(): Promise<TestDatabase & { drop: () => Promise<void> }> {
  const { url: ownerUrl, drop } = await createTestDatabase(inject('testServer').template)
  const appUrl = await appUrlFor(ownerUrl)
  const db = createDatabase(appUrl)
  return {
    db,
    appUrl,
    ownerUrl,
    async drop() {
      await db.$disconnect()
      await drop()
    },
  }
}

/** A database with nothing in it, of the owner. */
export const openEmptyDatabase = () => createTestDatabase('template0')

async function createTestDatabase(template: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const { ownerUrl, prefix } = inject('testServer')
  const name = `${prefix}${randomUUID().replaceAll('-', '')}`
  const onServer = (sql: string) => withConnection(ownerUrl, (client) => client.query(sql))
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    url: withDatabase(ownerUrl, name),
    drop: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** `test` with a real database: each test file has its own, shared by the tests in it. */
export const test = base.extend<{ $worker: Fixtures }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern
    async ({}, use) => {
      const { drop, ...database } = await openTestDatabase()
      await use(database)
      await drop()
    },
    { scope: 'worker' },
  ],
  db: [async ({ database }, use) => use(database.db), { scope: 'worker' }],
  appUrl: [async ({ database }, use) => use(database.appUrl), { scope: 'worker' }],
  ownerUrl: [async ({ database }, use) => use(database.ownerUrl), { scope: 'worker' }],
})
export { test as it }
