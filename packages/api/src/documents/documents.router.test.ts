import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { onePagePdf } from '../test-pdf'
import { readDocument } from '../test-review'
import { documentPrefix, readOriginal, readPageImage } from './document-files.service'
import {
  addNotice,
  failReading,
  savedPages,
  savePageKinds,
  savePageWords,
  startReading,
} from './reading-progress.service'
import { uploadDocument } from './upload-document.service'

async function member(db: Database, role: 'viewer' | 'accountant' | 'owner' = 'accountant') {
  const { actor } = await make.member(db, { role })
  const deps = await testDeps(db)
  return { actor, deps, caller: callerFor(deps, actor) }
}

const eventsFor = (db: Database, documentId: string) => db.$queryRaw<
  { name: string; body: { data: unknown } }[]
>`
  SELECT "name", "body" FROM "inngest_embedded"."event" WHERE "body"->'data'->>'documentId' = ${documentId}
  ORDER BY "received_at", "name"`

describe('an upload', () => {
  test('is stored unchanged, with its pages, an event and a log entry', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const bytes = onePagePdf('a lease')
    const { documentId, alreadyKnown } = await uploadDocument(deps, actor, {
      fileName: 'C:\\leases\\bil 1.pdf',
      bytes,
    })
    expect(alreadyKnown).toBe(false)
    const document = await caller.documents.get({ id: documentId })
    expect(document).toMatchObject({
      fileName: 'bil 1.pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
      pageCount: 1,
      status: 'uploaded',
      languages: ['sv', 'en'],
      uploadedByName: actor.name,
      pages: [{ page: 1, status: 'waiting', kind: null }],
    })
    expect(new Uint8Array((await readOriginal(deps, actor, documentId)).bytes)).toEqual(bytes)
    const { organizationId } = actor
    expect(await eventsFor(db, documentId)).toMatchObject([
      { name: 'document/uploaded', body: { data: { organizationId, documentId } } },
    ])
    expect(await entryAbout(db, actor, 'document.uploaded')).toMatchObject({
      subjectId: documentId,
      details: { sha256: document.sha256, pages: 1 },
    })
  })

  test('of the same file is recognised, in one organization and not across two', async ({ db }) => {
    const { actor, deps } = await member(db)
    const other = await member(db)
    const bytes = onePagePdf('the same')
    const first = await uploadDocument(deps, actor, { fileName: 'a.pdf', bytes })
    expect(await uploadDocument(deps, actor, { fileName: 'b.pdf', bytes })).toEqual({
      ...first,
      alreadyKnown: true,
    })
    expect((await uploadDocument(other.deps, other.actor, { fileName: 'a.pdf', bytes })).alreadyKnown).toBe(
      false,
    )
  })

  test('of the same file eight times at once gives one document, one event and one stored file', async ({
    db,
  }) => {
    const { actor, deps, caller } = await member(db)
    const bytes = onePagePdf('at once')
    const uploads = await Promise.all(
      Array.from({ length: 8 }, () => uploadDocument(deps, actor, { fileName: 'a.pdf', bytes })),
    )
    expect(new Set(uploads.map(({ documentId }) => documentId)).size).toBe(1)
    expect(uploads.filter(({ alreadyKnown }) => !alreadyKnown)).toHaveLength(1)
    expect((await caller.documents.list({})).rows).toHaveLength(1)
    expect(await eventsFor(db, uploads[0]!.documentId)).toHaveLength(1)
    const stored: string[] = []
    for await (const { key } of deps.store.list('')) stored.push(key)
    expect(stored).toHaveLength(1)
  })

  test('that cannot be kept leaves nothing behind', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const broken = {
      ...deps,
      now: () => {
        throw new Error('no clock')
      },
    } // fails inside the transaction
    const bytes = onePagePdf('nothing')
    await expect(uploadDocument(broken, actor, { fileName: 'a.pdf', bytes })).rejects.toThrow('no clock')
    expect((await caller.documents.list({})).rows).toEqual([])
    const stored: string[] = []
    for await (const { key } of deps.store.list('')) stored.push(key)
    expect(stored).toEqual([])
  })

  test('is refused for a viewer, and for what is no document', async ({ db }) => {
    const viewer = await member(db, 'viewer')
    const work = uploadDocument(viewer.deps, viewer.actor, { fileName: 'a.pdf', bytes: onePagePdf('x') })
    expect(await codeOf(work)).toBe('policy.denied')
    const { actor, deps } = await member(db)
    const text = new TextEncoder().encode('just text')
    expect(await codeOf(uploadDocument(deps, actor, { fileName: 'a.pdf', bytes: text }))).toBe(
      'document.wrong_type',
    )
  })
})

describe('reading', () => {
  test('is followed step by step', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { documentId } = await uploadDocument(deps, actor, {
      fileName: 'a.pdf',
      bytes: onePagePdf('steps'),
    })
    const key = { organizationId: actor.organizationId, documentId }
    const step = async () => (await caller.documents.progress({ ids: [documentId] }))[0]
    expect(await step()).toMatchObject({ status: 'uploaded', step: 'waiting', toReview: null })
    const job = await startReading(deps, key)
    expect(job).toMatchObject({ pageCount: 1, languages: ['sv', 'en'], mediaType: 'application/pdf' })
    expect(await step()).toMatchObject({ status: 'reading', step: 'classify', pagesDone: 0 })
    await savePageKinds(deps, key, [{ page: 1, kind: 'scan' }])
    expect(await step()).toMatchObject({ step: 'read' })
  })

  test('ends in a review with its uncertain fields counted', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { documentId } = await readDocument(deps, actor)
    const [progress] = await caller.documents.progress({ ids: [documentId] })
    expect(progress).toMatchObject({ status: 'review', step: 'done', pagesDone: 1, toReview: 1 })
    expect([...(await readPageImage(deps, actor, documentId, 1)).bytes]).toEqual([1, 2, 3])
    const [page] = await savedPages(deps, { organizationId: actor.organizationId, documentId })
    expect(page?.words[0]?.text).toBe('Hyresgivare')
    expect(await eventsFor(db, documentId)).toMatchObject([{ name: 'document/read' }])
  })

  test('that fails says why, can be tried again, and keeps its notices once', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { documentId } = await uploadDocument(deps, actor, {
      fileName: 'a.pdf',
      bytes: onePagePdf('fails'),
    })
    const key = { organizationId: actor.organizationId, documentId }
    await startReading(deps, key)
    const notice = { code: 'reading.other_engine', details: { engine: 'tesseract' } }
    await addNotice(deps, key, notice)
    await addNotice(deps, key, notice)
    await failReading(deps, key, { code: 'document.unreadable', details: { page: 1 } })
    expect(await caller.documents.get({ id: documentId })).toMatchObject({
      status: 'failed',
      failure: { code: 'document.unreadable', details: { page: 1 } },
      notices: [notice],
    })
    expect(await caller.documents.retry({ id: documentId })).toEqual({ id: documentId, status: 'uploaded' })
    expect(await caller.documents.get({ id: documentId })).toMatchObject({ failure: null, notices: [] })
    expect((await eventsFor(db, documentId)).map(({ name }) => name).sort()).toEqual([
      'document/failed',
      'document/uploaded',
      'document/uploaded',
    ])
    expect(await caller.documents.retry({ id: documentId })).toMatchObject({ status: 'uploaded' })
  })
})

test('a document that is no agreement can be removed, with everything of it, also while it is read', async ({
  db,
}) => {
  const { actor, deps, caller } = await member(db)
  const { documentId, reviewId } = await readDocument(deps, actor)
  const key = { organizationId: actor.organizationId, documentId }
  await deps.store.put(
    `${documentPrefix(actor.organizationId, documentId)}pages/1.outline.json`,
    onePagePdf(''),
    'x/y',
  )
  await caller.documents.remove({ id: documentId })
  expect(await codeOf(caller.documents.get({ id: documentId }))).toBe('document.not_found')
  expect(await asTenant(db, actor, (tx) => tx.reviewField.count({ where: { reviewId } }))).toBe(0)
  expect(await entryAbout(db, actor, 'document.removed')).toMatchObject({ subjectId: documentId })
  const late = {
    page: { page: 1, aspect: 1.5, words: [] },
    engine: 'tesseract 5',
    confidence: 1,
    image: { bytes: new Uint8Array([1]), width: 1, height: 1 },
  }
  expect(await codeOf(startReading(deps, key))).toBe('document.not_found')
  expect(await codeOf(savePageWords(deps, key, late))).toBe('document.not_found')
  const stored: string[] = []
  for await (const object of deps.store.list('')) stored.push(object.key)
  expect(stored).toEqual([])
})

test('lists the newest first, page by page, by status', async ({ db }) => {
  const { actor, caller } = await member(db)
  for (let index = 0; index < 53; index++) {
    const uploadedAt = new Date(Date.UTC(2026, 0, 1, 0, index))
    await make.document(db, actor, {
      fileName: `${index}.pdf`,
      uploadedAt,
      status: index < 3 ? 'failed' : 'uploaded',
    })
  }
  const first = await caller.documents.list({})
  expect(first.rows.map(({ fileName }) => fileName).slice(0, 2)).toEqual(['52.pdf', '51.pdf'])
  const second = await caller.documents.list({ cursor: first.nextCursor! })
  expect(second.rows.map(({ fileName }) => fileName)).toEqual(['2.pdf', '1.pdf', '0.pdf'])
  expect((await caller.documents.list({ status: 'failed' })).rows).toHaveLength(3)
})

test('people are told where pages are read', async ({ db }) => {
  const { actor, deps, caller } = await member(db, 'viewer')
  expect(await caller.documents.readingRegion()).toEqual({
    engine: 'tesseract',
    region: null,
    leavesTheMachine: false,
  })
  const elsewhere = { ...deps, readingPlace: { engine: 'textract' as const, region: 'eu-central-1' } }
  expect(await callerFor(elsewhere, actor).documents.readingRegion()).toMatchObject({
    leavesTheMachine: true,
  })
})

test("another organization's document does not exist", async ({ db }) => {
  const { deps, caller, actor } = await member(db)
  const other = await member(db)
  const { documentId: id } = await readDocument(other.deps, other.actor)
  const codes = await Promise.all(
    [
      caller.documents.get({ id }),
      caller.documents.retry({ id }),
      caller.documents.remove({ id }),
      readOriginal({ ...deps, store: other.deps.store }, actor, id),
      readPageImage({ ...deps, store: other.deps.store }, actor, id, 1),
    ].map(codeOf),
  )
  expect(codes).toEqual(Array(5).fill('document.not_found'))
  expect(await caller.documents.progress({ ids: [id] })).toEqual([])
  expect((await caller.documents.list({})).rows).toEqual([])
})
