import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asTenant, asUser, createDatabase, type Database } from '@mina/db'
import { openDatabase } from '@mina/db/embedded'
import { make, type TestActor } from '@mina/db/factories'
import { test as base, expect, type Page } from '@playwright/test'

export { make } from '@mina/db/factories'
export { expect, type Page } from '@playwright/test'

export const PASSWORD = 'Nordvik-2026'
const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Of a document that the reading engine is measured on: `pdf/D-machine.pdf`. */
export const documentPath = (name: string) => path.join(ROOT, 'apps/worker/fixtures/documents', name)

type Role = TestActor['role']
type Person = { name?: string; locale?: string; theme?: string; organizationId?: string }
type SignedIn = { actor: TestActor; email: string }

/** The demo company of the running server, and the hash that its people's password has. */
type Demo = { organizationId: string; passwordHash: string }

type Fixtures = {
  /** A new person in a new, empty organization, or in the one that is named, signed in in this browser. */
  signIn: (role: Role, person?: Person) => Promise<SignedIn>
  /** Sends a document as the signed-in person and waits until it can be reviewed. */
  readDocument: (name: string, actor: TestActor) => Promise<string>
  /** Says of a message in the browser's console that it belongs to the journey. */
  expectConsole: (pattern: RegExp) => void
}

export const test = base.extend<Fixtures & { watch: RegExp[] }, { db: Database; demo: Demo }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const database = await openDatabase({ dataDir: path.join(ROOT, '.data/e2e'), log: () => {} })
      const db = createDatabase(database.appUrl)
      await use(db)
      await db.$disconnect()
      await database.stop()
    },
    { scope: 'worker' },
  ],
  demo: [
    async ({ db }, use) => {
      const { id, passwordHash } = await db.user.findUniqueOrThrow({
        where: { email: 'amir@nordvik.example' },
      })
      const member = await asUser(db, id, (tx) => tx.member.findFirstOrThrow({ where: { userId: id } }))
      await use({ organizationId: member.organizationId, passwordHash })
    },
    { scope: 'worker' },
  ],
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) waitUntilAlive(page)
    await use(page)
  },
  signIn: async ({ page, db, demo, baseURL }, use) => {
    await use(async (role, { name, locale = 'sv', theme = 'system', organizationId } = {}) => {
      const user = await make.user(db, { passwordHash: demo.passwordHash, ...(name && { name }) })
      await db.user.update({ where: { id: user.id }, data: { locale, theme } })
      const { actor } = await make.member(db, { userId: user.id, role, organizationId })
      const response = await page.request.post('/login', {
        form: { email: user.email, password: PASSWORD },
        headers: { Origin: baseURL ?? '' },
        maxRedirects: 0,
      })
      expect(response.status()).toBe(302)
      return { actor, email: user.email }
    })
  },
  readDocument: async ({ page, db, baseURL }, use) => {
    await use(async (name, actor) => {
      const response = await page.request.post('/api/documents', {
        multipart: {
          file: {
            name: path.basename(name),
            mimeType: 'application/octet-stream',
            buffer: await readFile(documentPath(name)),
          },
        },
        headers: { Origin: baseURL ?? '', Accept: 'application/json' },
      })
      const { files } = (await response.json()) as { files: [{ documentId: string }] }
      const { documentId } = files[0]
      const status = () =>
        asTenant(db, actor, (tx) => tx.document.findUniqueOrThrow({ where: { id: documentId } })).then(
          (document) => document.status,
        )
      await expect.poll(status, { timeout: 60_000 }).toBe('review')
      return documentId
    })
  },
  watch: [
    async ({ context }, use) => {
      const expected: RegExp[] = []
      const problems: string[] = []
      const watch = (page: Page) => {
        page.on('pageerror', (error) => problems.push(`${page.url()} ${error.stack ?? error.message}`))
        page.on('console', (message) => {
          // A refused script or style is reported as an error here as well.
          if (message.type() === 'error' || message.type() === 'warning')
            problems.push(`${page.url()} ${message.text()}`)
        })
      }
      context.on('page', watch)
      await use(expected)
      expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
    },
    { auto: true },
  ],
  expectConsole: async ({ watch }, use) => use((pattern) => void watch.push(pattern)),
})

/** A page answers to keys and drops a moment after it is there; a journey goes on when it does. */
function waitUntilAlive(page: Page) {
  const isAlive = () =>
    page.waitForFunction(
      () => !document.querySelector('script[type=module]') || document.documentElement.dataset.alive,
    )
  for (const go of ['goto', 'reload'] as const) {
    const original = page[go].bind(page) as (...given: unknown[]) => ReturnType<Page['reload']>
    page[go] = async (...given: unknown[]) => {
      const response = await original(...given)
      await isAlive()
      return response
    }
  }
}

/** Accepts one open field after the other with the button that says so, until nothing is left to look over. */
export async function acceptTheRest(page: Page): Promise<void> {
  const progress = page.getByRole('status').filter({ hasText: /\d+ (av|of) 24/ })
  const left = Number(/(\d+) (?:att se över|to look over)/.exec(await progress.innerText())?.[1] ?? 0)
  for (let rest = left - 1; rest >= 0; rest--) {
    await page.getByRole('button', { name: /Enter$/ }).click()
    await expect(progress).toContainText(`${24 - rest} `)
  }
}
