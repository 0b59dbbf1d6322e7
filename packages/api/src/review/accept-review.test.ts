import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { learnedLabelsFor, lessorKeyOf } from '../documents/learned-labels.service'
import { BORROWING_RATE, SETTINGS } from '../test-accounting'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { lineY, READ, readDocument } from '../test-review'

async function opened(db: Database, values?: typeof READ) {
  const { actor } = await make.member(db, { role: 'accountant' })
  const deps = await testDeps(db)
  const { documentId, reviewId } = await readDocument(deps, actor, values)
  const company = await make.company(db, actor)
  const accept = {
    reviewId,
    revision: 0,
    name: 'Volvo EX40',
    kind: 'vehicle' as const,
    companyId: company.id,
    annualRate: '0.05',
  }
  return { actor, deps, caller: callerFor(deps, actor), documentId, reviewId, company, accept }
}

describe('accepting', () => {
  test('proposes the rate of the table and takes convention and depreciation from the settings', async ({
    db,
  }) => {
    const { caller, documentId, company, accept } = await opened(db)
    const before = await caller.review.get({ documentId })
    expect(before.defaults).toMatchObject({ annualRate: '0.045', companyId: company.id })
    await caller.accounting.addBorrowingRate({ ...BORROWING_RATE, annualRate: '0.0475', kind: 'vehicle' })
    await caller.accounting.saveSettings({ ...SETTINGS, companyId: company.id, revision: 0 })
    expect((await caller.review.get({ documentId })).defaults.annualRate).toBe('0.0475')
    const { plan } = await caller.review.preview({ reviewId: accept.reviewId, companyId: company.id })
    const { agreementId: id } = await caller.review.accept({ ...accept, annualRate: '0.045' })
    const schedule = await caller.agreements.schedule({ id })
    expect(schedule).toMatchObject({ convention: 'nominal', annualRate: '0.045' })
    expect(schedule.totals.liabilityAtStart).toBe(plan?.liabilityAtStart)
    // By days: 31 of the 1 096 days of the term, where months would take a 36th.
    const [january] = schedule.months
    const share = Number(january!.rightOfUse.depreciation) / Number(schedule.totals.rightOfUseAtStart)
    expect(share).toBeCloseTo(31 / 1096, 6)
  })

  test('makes an agreement whose every field says where it came from', async ({ db }) => {
    const { actor, caller, documentId, company, accept } = await opened(db)
    await caller.review.setField({
      reviewId: accept.reviewId,
      revision: 0,
      field: 'fee',
      value: '450',
      source: 'alternative',
    })
    const { agreementId: id } = await caller.review.accept({ ...accept, revision: 1 })
    const details = await caller.agreements.get({ id })
    expect(details).toMatchObject({
      version: 1,
      agreement: {
        name: 'Volvo EX40',
        fee: '450.00',
        annualRate: '0.05',
        companyName: company.name,
        status: 'active',
      },
      documents: [{ id: documentId }],
      versions: [{ version: 1, reason: 'reviewed', recordedByName: actor.name }],
    })
    expect(details.fields.filter(({ provenance }) => provenance !== null)).toHaveLength(24)
    const origin = Object.fromEntries(details.fields.map(({ field, provenance }) => [field, provenance]))
    expect(origin.fee).toMatchObject({
      source: 'alternative',
      documentId,
      page: 1,
      reviewedByName: actor.name,
    })
    expect(origin.lessorName).toMatchObject({ source: 'accepted', rule: 'label-right', score: 0.97 })
    expect(origin.deposit).toMatchObject({ page: null, boxes: [] })
    expect(await entryAbout(db, actor, 'agreement.created')).toMatchObject({
      subjectId: id,
      details: { documentId },
    })
    expect(await caller.review.get({ documentId })).toMatchObject({ status: 'accepted', agreementId: id })
    expect(await caller.overview.counts()).toMatchObject({ agreements: 1, review: 0 })
  })

  test('six times at once gives one agreement', async ({ db }) => {
    const { caller, accept } = await opened(db)
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(caller.review.accept(accept))))
    expect(codes.filter((code) => code === 'none')).toHaveLength(1)
    expect(codes.filter((code) => code === 'review.already_accepted')).toHaveLength(5)
    expect((await caller.agreements.list({})).total).toBe(1)
  })

  test('is refused on a page that is out of date', async ({ db }) => {
    const { caller, accept } = await opened(db)
    await caller.review.setField({
      reviewId: accept.reviewId,
      revision: 0,
      field: 'fee',
      value: '450',
      source: 'alternative',
    })
    expect(await codeOf(caller.review.accept(accept))).toBe('agreement.changed_meanwhile')
    expect((await caller.agreements.list({})).total).toBe(0)
  })

  test('is refused while something is missing or contradicts, and leaves nothing behind', async ({ db }) => {
    const missing = await opened(db, { ...READ, fee: undefined, currency: undefined })
    const work = missing.caller.review.accept(missing.accept)
    await expect(work).rejects.toMatchObject({
      cause: { code: 'review.incomplete', details: { fields: 'fee,currency' } },
    })
    const backwards = await opened(db, { ...READ, endDate: '2020-01-01' })
    expect(await codeOf(backwards.caller.review.accept(backwards.accept))).toBe('schedule.invalid_input')
    const rows = await asTenant(db, backwards.actor, async (tx) => [
      await tx.agreement.count(),
      await tx.party.count(),
    ])
    expect(rows).toEqual([0, 0])
  })

  test('is refused for a company of somebody else', async ({ db }) => {
    const { caller, accept } = await opened(db)
    const other = await opened(db)
    const work = caller.review.accept({ ...accept, companyId: other.company.id })
    expect(await codeOf(work)).toBe('organization.not_found')
  })

  test('closes the review: no edit, no undo, no removal afterwards', async ({ db }) => {
    const { caller, documentId, reviewId, accept } = await opened(db)
    await caller.review.accept(accept)
    const codes = await Promise.all(
      [
        caller.review.setField({ reviewId, revision: 0, field: 'fee', value: '450', source: 'alternative' }),
        caller.review.undo({ reviewId, revision: 0 }),
        caller.documents.remove({ id: documentId }),
      ].map(codeOf),
    )
    expect(codes).toEqual(Array(3).fill('review.already_accepted'))
  })

  test('knows the lessor again by its number', async ({ db }) => {
    const { actor, deps, caller, accept } = await opened(db)
    const second = await readDocument(deps, actor, { ...READ, lessorName: 'NORDVIK FINANS' })
    await caller.review.accept(accept)
    await caller.review.accept({ ...accept, reviewId: second.reviewId })
    const parties = await asTenant(db, actor, (tx) => tx.party.findMany())
    expect(parties).toMatchObject([{ name: 'Nordvik Finans AB', orgNo: '556036-0793' }])
    expect((await caller.agreements.list({ lessorId: parties[0]!.id })).total).toBe(2)
  })

  test('learns the label beside the place that a person pointed at', async ({ db }) => {
    const { actor, deps, caller, accept, reviewId } = await opened(db)
    const box = { page: 1, x: 0.39, y: lineY(1) - 0.003, w: 0.2, h: 0.022 }
    await caller.review.setField({
      reviewId,
      revision: 0,
      field: 'fee',
      value: '4 500,00',
      source: 'box-selected',
      boxes: [box],
    })
    await caller.review.accept({ ...accept, revision: 1 })
    const lessorKey = lessorKeyOf(READ.lessorOrgNo, READ.lessorName)
    const learned = await learnedLabelsFor(deps, actor.organizationId, lessorKey)
    expect(learned).toMatchObject([{ field: 'fee', placement: 'right' }])
    expect(learned[0]?.label.toLowerCase()).toContain('periodavgift')
    const other = await opened(db)
    expect(await learnedLabelsFor(other.deps, other.actor.organizationId, lessorKey)).toEqual([])
  })
})
