import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ApiDeps, systemClock } from '@mina/api/deps'
import { uploadDocument } from '@mina/api/documents'
import { announce } from '@mina/api/outbox'
import { createObjectStore } from '@mina/api/storage'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { afterAll, beforeAll, describe, expect, test } from '@mina/db/testing'
import type { Actor } from '@mina/domain'
import pg from 'pg'
import { startEngine } from '../engine'
import { createInngest } from '../inngest'
import { createTesseract } from '../ocr/tesseract'
import type { ReadingDeps } from '../reading/deps'
import { createFunctions } from '.'

const fixtures = fileURLToPath(new URL('../../fixtures/documents', import.meta.url))
const quiet = { info() {}, warn() {}, error() {}, debug() {} }

let directory: string
let pageEngine: Awaited<ReturnType<typeof createTesseract>>
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-document-'))
  pageEngine = await createTesseract({ modelDir: join(directory, 'models') })
})
afterAll(async () => {
  await pageEngine.close()
  await rm(directory, { recursive: true, force: true })
})

const depsOn = (db: Database): ApiDeps => ({
  db,
  store: createObjectStore({ kind: 'disk', directory: join(directory, 'objects') }),
  readingPlace: { engine: 'tesseract', region: null },
  ...systemClock,
})

/** Runs the worker's functions for as long as the work takes. */
async function withWorker<T>(appUrl: string, deps: ReadingDeps, work: () => Promise<T>): Promise<T> {
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
}

const here = (deps: ApiDeps): ReadingDeps => ({ ...deps, pageEngine, documentEngine: null })

async function upload(deps: ApiDeps, actor: Actor, file: string) {
  const bytes = await readFile(join(fixtures, file))
  return uploadDocument(deps, actor, { fileName: file.split('/').at(-1)!, bytes })
}

/** The document as the database has it, with the values of its review by field. */
function stored({ db }: ApiDeps, actor: Actor, id: string) {
  return asTenant(db, actor, async (tx) => {
    const document = await tx.document.findUniqueOrThrow({
      where: { id },
      include: { pages: { orderBy: { page: 'asc' } }, review: { include: { fields: true } } },
    })
    const values = Object.fromEntries(
      (document.review?.fields ?? []).map(({ field, value }) => [field, value]),
    )
    return { ...document, values }
  })
}

/** Waits until the reading of the document has ended, one way or the other. */
async function ended(deps: ApiDeps, actor: Actor, id: string) {
  await expect
    .poll(async () => (await stored(deps, actor, id)).status, { timeout: 60_000, interval: 50 })
    .toMatch(/review|failed/)
  return stored(deps, actor, id)
}

describe('reading a document', () => {
  test('a digital contract becomes an open review with its fields, picture and words', async ({
    db,
    appUrl,
  }) => {
    const deps = depsOn(db)
    const { actor } = await make.member(db, { role: 'accountant' })
    const { documentId } = await upload(deps, actor, 'pdf/C-lokal.pdf')
    const document = await withWorker(appUrl, here(deps), () => ended(deps, actor, documentId))
    expect(document).toMatchObject({
      status: 'review',
      engine: 'text layer',
      pages: [{ page: 1, status: 'done' }],
    })
    expect(document.values).toMatchObject({
      lessorName: 'Fastighets AB Lindhagen Södra',
      lesseeOrgNo: '969712-8040',
      fee: '28400',
      noticeMonths: 9,
      residualValue: null,
    })
    expect((await deps.store.get(document.pages[0]!.imageKey!)).length).toBeGreaterThan(10_000)
  })

  test('a scan is read by OCR on this machine', async ({ db, appUrl }) => {
    const deps = depsOn(db)
    const { actor } = await make.member(db, { role: 'accountant' })
    const { documentId } = await upload(deps, actor, 'scans/H3-printer.s200d.pdf')
    const document = await withWorker(appUrl, here(deps), () => ended(deps, actor, documentId))
    expect(document.pages[0]).toMatchObject({ kind: 'scan', status: 'done', engine: pageEngine.version })
    expect(document.values).toMatchObject({
      lessorOrgNo: '556590-3126',
      currency: 'EUR',
      startDate: '2024-09-01',
    })
  })

  test('a second reading keeps what a person has typed and replaces the rest', async ({ db, appUrl }) => {
    const deps = depsOn(db)
    const { actor } = await make.member(db, { role: 'accountant' })
    const { documentId } = await upload(deps, actor, 'pdf/C-lokal.pdf')
    await withWorker(appUrl, here(deps), () => ended(deps, actor, documentId))
    const review = (await stored(deps, actor, documentId)).review!
    await asTenant(db, actor, async (tx) => {
      const typed = { value: 'Kaffebönan AB', source: 'typed' }
      await tx.reviewField.updateMany({ where: { reviewId: review.id, field: 'lesseeName' }, data: typed })
      await tx.reviewField.updateMany({ where: { reviewId: review.id, field: 'fee' }, data: { value: '1' } })
      await announce(
        tx,
        'document/uploaded',
        { organizationId: actor.organizationId, documentId },
        deps.now(),
      )
    })
    const readAgain = await withWorker(appUrl, here(deps), async () => {
      const revision = async () => (await stored(deps, actor, documentId)).review!.revision
      await expect.poll(revision, { timeout: 60_000, interval: 50 }).toBeGreaterThan(review.revision)
      return stored(deps, actor, documentId)
    })
    expect(readAgain.values).toMatchObject({ lesseeName: 'Kaffebönan AB', fee: '28400' })
  })

  test('a document whose file is gone ends as failed, with a code for the person', async ({ db, appUrl }) => {
    const deps = depsOn(db)
    const { actor } = await make.member(db, { role: 'accountant' })
    const { documentId } = await upload(deps, actor, 'pdf/B-it.pdf')
    await deps.store.delete((await stored(deps, actor, documentId)).storageKey)
    const document = await withWorker(appUrl, here(deps), () => ended(deps, actor, documentId))
    expect(document).toMatchObject({ status: 'failed', failureCode: 'document.unreadable' })
    expect(document.review).toBeNull()
  })
})
