// For tests: documents uploaded by a member, and the worker's functions running on the test's own database.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ApiDeps, systemClock } from '@mina/api/deps'
import { uploadDocument } from '@mina/api/documents'
import { createObjectStore } from '@mina/api/storage'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { expect } from '@mina/db/testing'
import type { Actor } from '@mina/domain'
import pg from 'pg'
import { startEngine } from '../engine'
import { createInngest } from '../inngest'
import { createTesseract } from '../ocr/tesseract'
import type { ReadingDeps } from '../reading/deps'
import { createFunctions } from '.'

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents', import.meta.url))
const quiet = { info() {}, warn() {}, error() {}, debug() {} }

export type TestDeps = ApiDeps & ReadingDeps
export type Workbench = Awaited<ReturnType<typeof openWorkbench>>

export async function openWorkbench() {
  const directory = await mkdtemp(join(tmpdir(), 'workbench-'))
  const pageEngine = await createTesseract({ modelDir: join(directory, 'models') })
  return {
    /** A fixture, uploaded by a new accountant of a new organization. */
    async upload(db: Database, file: string) {
      return this.uploadBytes(db, await readFile(join(FIXTURES, file)), file.split('/').at(-1)!)
    },

    /** A file that a test has made, uploaded in the same way. */
    async uploadBytes(db: Database, bytes: Uint8Array, fileName: string) {
      const deps: TestDeps = {
        db,
        store: createObjectStore({ kind: 'disk', directory: join(directory, 'objects') }),
        readingPlace: { engine: 'tesseract', region: null },
        pageEngine,
        documentEngine: null,
        ...systemClock,
      }
      const { actor } = await make.member(db, { role: 'accountant' })
      const { documentId } = await uploadDocument(deps, actor, { fileName, bytes })
      return { deps, actor, documentId }
    },

    /** Runs the worker's functions for as long as the work takes. */
    async withWorker<T>(appUrl: string, deps: ReadingDeps, work: () => Promise<T>): Promise<T> {
      const pool = new pg.Pool({ connectionString: appUrl, max: 2 })
      const client = createInngest({ mode: 'embedded', db: pool, clock: deps.now, logger: quiet })
      const engine = await startEngine({
        mode: 'embedded',
        databaseUrl: appUrl,
        client,
        functions: createFunctions(client, deps),
        logger: quiet,
        timing: { pollMs: 50, backoffMs: () => 50 },
      })
      try {
        return await work()
      } finally {
        await engine.stop()
        await pool.end()
      }
    },

    async close() {
      await pageEngine.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The document as the database has it, with the values of its review by field. */
export function stored({ db }: Pick<ApiDeps, 'db'>, actor: Actor, id: string) {
  return asTenant(db, actor, async (tx) => {
    const document = await tx.document.findUniqueOrThrow({
      where: { id },
      include: { pages: { orderBy: { page: 'asc' } }, review: { include: { fields: true } } },
    })
    const fields = document.review?.fields ?? []
    return { ...document, values: Object.fromEntries(fields.map(({ field, value }) => [field, value])) }
  })
}

/** Waits until the reading of the document has ended, one way or the other. */
export async function ended(deps: Pick<ApiDeps, 'db'>, actor: Actor, id: string) {
  await expect
    .poll(async () => (await stored(deps, actor, id)).status, { timeout: 60_000, interval: 50 })
    .toMatch(/review|failed/)
  return stored(deps, actor, id)
}
