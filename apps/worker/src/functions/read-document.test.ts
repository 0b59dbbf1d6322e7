import { readFile } from 'node:fs/promises'
import { uploadDocument } from '@mina/api/documents'
import { announce } from '@mina/api/outbox'
import { asTenant } from '@mina/db'
import { afterAll, beforeAll, describe, expect, test } from '@mina/db/testing'
import { formsOfForms } from '../ocr/document-process/stalling-files'
import { ended, openWorkbench, stored, type Workbench } from './workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

describe('reading a document', () => {
  test('a digital contract becomes an open review with its fields, picture and words', async ({
    db,
    appUrl,
  }) => {
    const { deps, actor, documentId } = await bench.upload(db, 'pdf/C-lokal.pdf')
    const document = await bench.withWorker(appUrl, deps, () => ended(deps, actor, documentId))
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
    const { deps, actor, documentId } = await bench.upload(db, 'scans/H3-printer.s200d.pdf')
    const document = await bench.withWorker(appUrl, deps, () => ended(deps, actor, documentId))
    expect(document.pages[0]).toMatchObject({ kind: 'scan', status: 'done', engine: deps.pageEngine.version })
    expect(document.values).toMatchObject({
      lessorOrgNo: '556590-3126',
      currency: 'EUR',
      startDate: '2024-09-01',
    })
  })

  test('a second reading keeps what a person has typed and replaces the rest', async ({ db, appUrl }) => {
    const { deps, actor, documentId } = await bench.upload(db, 'pdf/C-lokal.pdf')
    await bench.withWorker(appUrl, deps, () => ended(deps, actor, documentId))
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
    const readAgain = await bench.withWorker(appUrl, deps, async () => {
      const revision = async () => (await stored(deps, actor, documentId)).review!.revision
      await expect.poll(revision, { timeout: 60_000, interval: 50 }).toBeGreaterThan(review.revision)
      return stored(deps, actor, documentId)
    })
    expect(readAgain.values).toMatchObject({ lesseeName: 'Kaffebönan AB', fee: '28400' })
  })

  test('a document whose file is gone ends as failed, with a code for the person', async ({ db, appUrl }) => {
    const { deps, actor, documentId } = await bench.upload(db, 'pdf/B-it.pdf')
    await deps.store.delete((await stored(deps, actor, documentId)).storageKey)
    const document = await bench.withWorker(appUrl, deps, () => ended(deps, actor, documentId))
    expect(document).toMatchObject({ status: 'failed', failureCode: 'document.unreadable' })
    expect(document.review).toBeNull()
  })

  test('a page that takes all memory when it is drawn ends as failed at once; the next document is read', async ({
    db,
    appUrl,
  }) => {
    const { deps, actor, documentId } = await bench.uploadBytes(db, formsOfForms(), 'forms.pdf')
    const { documentId: nextId } = await uploadDocument(deps, actor, {
      fileName: 'C-lokal.pdf',
      bytes: await readFile(new URL('../../fixtures/documents/pdf/C-lokal.pdf', import.meta.url)),
    })
    const [hostile, next] = await bench.withWorker(appUrl, deps, () =>
      Promise.all([ended(deps, actor, documentId), ended(deps, actor, nextId)]),
    )
    expect(hostile).toMatchObject({ status: 'failed', failureCode: 'document.unreadable' })
    expect(next).toMatchObject({ status: 'review', pages: [{ page: 1, status: 'done' }] })
  })
})
