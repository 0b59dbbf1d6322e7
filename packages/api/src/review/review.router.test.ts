import { randomUUID } from 'node:crypto'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import type { FieldId } from '@mina/domain/reading'
import { saveReading } from '../documents/save-reading.service'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { boxOn, extracted, lineY, READ, readDocument } from '../test-review'
import type { ReviewView } from './review.schema'

async function opened(db: Database, values?: typeof READ) {
  const { actor } = await make.member(db, { role: 'accountant' })
  const deps = await testDeps(db)
  const caller = callerFor(deps, actor)
  const { documentId, reviewId } = await readDocument(deps, actor, values)
  return { actor, deps, caller, documentId, reviewId }
}
const fieldOf = (view: ReviewView, name: FieldId) => view.fields.find(({ field }) => field === name)

describe('a review', () => {
  test('shows every field with its boxes, alternatives and checks, and proposes the rest', async ({ db }) => {
    const { actor, caller, documentId } = await opened(db)
    const company = await make.company(db, actor, { name: 'BAGERIET i Lund AB' })
    const view = await caller.review.get({ documentId })
    expect(view).toMatchObject({ revision: 0, status: 'open', uncertain: 1, document: { status: 'review' } })
    expect(view.fields).toHaveLength(24)
    expect(view.fields[0]?.field).toBe('lessorName')
    expect(fieldOf(view, 'fee')).toMatchObject({ value: '4500', level: 'low', source: 'reading', score: 0.6 })
    expect(fieldOf(view, 'fee')?.alternatives).toMatchObject([{ value: '450', boxes: [{ page: 1 }] }])
    expect(fieldOf(view, 'deposit')).toMatchObject({ value: null, level: 'missing' })
    expect(view.checks).toContainEqual({
      code: 'term_matches_dates',
      fields: ['startDate', 'endDate', 'termMonths'],
      ok: true,
    })
    expect(view.defaults).toEqual({
      name: 'Personbil Volvo EX40',
      kind: 'vehicle',
      companyId: company.id,
      annualRate: '0.045',
    })
  })

  test('says when a term does not match its dates', async ({ db }) => {
    const { caller, documentId } = await opened(db, { ...READ, termMonths: 24 })
    const { checks } = await caller.review.get({ documentId })
    expect(checks.find(({ code }) => code === 'term_matches_dates')?.ok).toBe(false)
  })

  test('is not ready until the document has been read', async ({ db }) => {
    const { actor, caller } = await opened(db)
    const { id: documentId } = await make.document(db, actor)
    expect(await codeOf(caller.review.get({ documentId }))).toBe('review.not_ready')
  })
})

describe('an edit', () => {
  test('takes an alternative with its place, and stays on record', async ({ db }) => {
    const { actor, caller, documentId, reviewId } = await opened(db)
    const view = await caller.review.setField({
      reviewId,
      revision: 0,
      field: 'fee',
      value: '450',
      source: 'alternative',
    })
    expect(view).toMatchObject({ revision: 1, uncertain: 0 })
    expect(fieldOf(view, 'fee')).toMatchObject({
      value: '450',
      source: 'alternative',
      editedByName: actor.name,
    })
    expect(view.edits).toMatchObject([{ field: 'fee', from: '4500', to: '450', source: 'alternative' }])
    expect(await entryAbout(db, actor, 'review.field_changed')).toMatchObject({
      subjectId: reviewId,
      details: { field: 'fee', source: 'alternative' },
    })
    expect((await caller.review.get({ documentId })).revision).toBe(1)
  })

  test('reads what was typed as a person writes it', async ({ db }) => {
    const { caller, reviewId } = await opened(db)
    const view = await caller.review.setField({
      reviewId,
      revision: 0,
      field: 'fee',
      value: '4 750,50',
      source: 'typed',
    })
    expect(fieldOf(view, 'fee')).toMatchObject({ value: '4750.5', source: 'typed', boxes: [] })
    const next = await caller.review.setField({
      reviewId,
      revision: 1,
      field: 'endDate',
      value: '31.12.2028',
      source: 'typed',
    })
    expect(fieldOf(next, 'endDate')?.value).toBe('2028-12-31')
  })

  test('accepts what was read, or says that the document is silent', async ({ db }) => {
    const { caller, reviewId } = await opened(db)
    const first = await caller.review.setField({
      reviewId,
      revision: 0,
      field: 'fee',
      value: '4500',
      source: 'accepted',
    })
    expect(fieldOf(first, 'fee')).toMatchObject({ value: '4500', source: 'accepted' })
    const input = {
      reviewId,
      revision: 1,
      field: 'noticeMonths',
      value: null,
      source: 'not-in-document',
    } as const
    expect(fieldOf(await caller.review.setField(input), 'noticeMonths')).toMatchObject({
      value: null,
      boxes: [],
    })
  })

  test('is refused when it is no value of the field, or was not offered', async ({ db }) => {
    const { caller, reviewId } = await opened(db)
    const set = (field: FieldId, value: string, source: 'typed' | 'alternative' | 'accepted') =>
      codeOf(caller.review.setField({ reviewId, revision: 0, field, value, source }))
    expect(await set('startDate', '2026-02-30', 'typed')).toBe('review.field_invalid')
    expect(await set('fee', 'a lot', 'typed')).toBe('review.field_invalid')
    expect(await set('fee', '999', 'alternative')).toBe('review.field_invalid')
    expect(await set('fee', '999', 'accepted')).toBe('review.field_invalid')
  })

  test('from a page that is out of date changes nothing', async ({ db }) => {
    const { caller, documentId, reviewId } = await opened(db)
    const edit = { reviewId, revision: 0, field: 'fee', value: '450', source: 'alternative' } as const
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeOf(caller.review.setField(edit))))
    expect(codes.sort()).toEqual([
      'agreement.changed_meanwhile',
      'agreement.changed_meanwhile',
      'agreement.changed_meanwhile',
      'none',
    ])
    expect((await caller.review.get({ documentId })).edits).toHaveLength(1)
  })

  test('can be taken back, one after the other, to what was read; everything stays on record', async ({
    db,
  }) => {
    const { caller, reviewId } = await opened(db)
    const edit = { reviewId, field: 'fee' } as const
    await caller.review.setField({ ...edit, revision: 0, value: '450', source: 'alternative' })
    await caller.review.setField({ ...edit, revision: 1, value: null, source: 'not-in-document' })
    const once = await caller.review.undo({ reviewId, revision: 2 })
    expect(fieldOf(once, 'fee')).toMatchObject({ value: '450', source: 'alternative' })
    const twice = await caller.review.undo({ reviewId, revision: 3 })
    expect(fieldOf(twice, 'fee')).toMatchObject({
      value: '4500',
      source: 'reading',
      level: 'low',
      editedAt: null,
    })
    expect(twice.edits.map(({ source }) => source)).toEqual([
      'undo',
      'undo',
      'not-in-document',
      'alternative',
    ])
    expect(await caller.review.undo({ reviewId, revision: 4 })).toMatchObject({ revision: 4 })
  })

  test('cannot be changed or removed afterwards', async ({ db }) => {
    const { actor, caller, reviewId } = await opened(db)
    await caller.review.setField({ reviewId, revision: 0, field: 'fee', value: '450', source: 'alternative' })
    const change = { to: '1' }
    await expect(asTenant(db, actor, (tx) => tx.reviewEdit.updateMany({ data: change }))).rejects.toThrow()
    await expect(asTenant(db, actor, (tx) => tx.reviewEdit.deleteMany({}))).rejects.toThrow()
  })
})

test('a later reading replaces what was read, never what a person settled', async ({ db }) => {
  const { actor, deps, caller, documentId, reviewId } = await opened(db)
  await caller.review.setField({ reviewId, revision: 0, field: 'fee', value: '450', source: 'alternative' })
  const key = { organizationId: actor.organizationId, documentId }
  const result = extracted({ ...READ, fee: '9999', contractNumber: 'NF-99' })
  await saveReading(deps, key, { result, engine: 'tesseract 6' })
  const view = await caller.review.get({ documentId })
  expect(fieldOf(view, 'fee')).toMatchObject({ value: '450', source: 'alternative' })
  expect(fieldOf(view, 'contractNumber')).toMatchObject({ value: 'NF-99', source: 'reading' })
  expect(view.revision).toBe(2)
})

test('what stands in a box is read as the field’s value', async ({ db }) => {
  const { caller, reviewId } = await opened(db)
  const box = { page: 1, x: 0.38, y: lineY(3) - 0.005, w: 0.3, h: 0.025 }
  expect(await caller.review.readBox({ reviewId, field: 'noticeMonths', box })).toMatchObject({ value: 6 })
  expect(await caller.review.readBox({ reviewId, field: 'startDate', box })).toBeNull()
  expect(await caller.review.readBox({ reviewId, field: 'fee', box: boxOn(2, 0.1) })).toBeNull()
})

test('the preview says what is missing, what contradicts, or what the agreement would be', async ({ db }) => {
  const { caller, reviewId } = await opened(db)
  const { missing, plan } = await caller.review.preview({ reviewId, annualRate: '0.05' })
  expect(missing).toEqual([])
  expect(plan?.rows).toHaveLength(6)
  expect(plan).toMatchObject({ totals: { payments: '162000.00' }, deadline: { noticeOn: '2028-09-30' } })
  expect((await caller.review.preview({ reviewId, annualRate: '0.2' })).plan?.liabilityAtStart).not.toBe(
    plan?.liabilityAtStart,
  )

  const silent = await opened(db, { ...READ, fee: undefined })
  expect(await silent.caller.review.preview({ reviewId: silent.reviewId })).toEqual({
    missing: ['fee'],
    problem: null,
    plan: null,
  })
  const backwards = await opened(db, { ...READ, endDate: '2025-01-01' })
  const { problem } = await backwards.caller.review.preview({ reviewId: backwards.reviewId })
  expect(problem).toMatchObject({ code: 'schedule.invalid_input', details: { field: 'endDate' } })
})

test("another organization's review does not exist", async ({ db }) => {
  const { caller } = await opened(db)
  const { reviewId, documentId } = await opened(db)
  expect(await codeOf(caller.review.get({ documentId }))).toBe('document.not_found')
  for (const id of [reviewId, randomUUID()]) {
    const codes = await Promise.all(
      [
        caller.review.setField({
          reviewId: id,
          revision: 0,
          field: 'fee',
          value: '450',
          source: 'alternative',
        }),
        caller.review.readBox({ reviewId: id, field: 'fee', box: boxOn(1, 0.1) }),
        caller.review.undo({ reviewId: id, revision: 0 }),
        caller.review.preview({ reviewId: id }),
        caller.review.accept({
          reviewId: id,
          revision: 0,
          name: 'x',
          kind: 'it',
          companyId: null,
          annualRate: '0',
        }),
      ].map(codeOf),
    )
    expect(codes).toEqual(Array(5).fill('review.not_found'))
  }
})
