import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors'
import { nextDeadline } from './deadline'
import { paymentPlan } from './payment-plan'
import { missingFields, type ReviewedFields, termsFromFields } from './terms-from-fields'

const decisions = { discountRate: { annualRate: '0.041', convention: 'effective' as const } }
const fields: ReviewedFields = {
  lessorName: 'Nordlund Fastigheter AB',
  startDate: '2026-01-01',
  endDate: '2028-12-31',
  termMonths: 36,
  fee: '31275.5',
  feePeriod: 'quarter',
  paymentTiming: 'arrears',
  currency: 'SEK',
  noticeMonths: 9,
  extensionMonths: 36,
  deposit: '50000',
}

test('a lease of premises, quarterly in arrears', () => {
  expect(termsFromFields(fields, { ...decisions, premises: true })).toEqual({
    currency: 'SEK',
    commencementDate: '2026-01-01',
    endDate: '2028-12-31',
    payments: [
      {
        kind: 'rent',
        amount: 3_127_550n,
        intervalMonths: 3,
        timing: 'arrears',
        firstDate: '2026-01-01',
        lastDate: '2028-12-31',
        inLiability: true,
      },
    ],
    discountRate: decisions.discountRate,
    noticeRule: { noticeMonths: 9, extensionMonths: 36, premises: true },
  })
})

test('the end follows from the months when no date is written', () => {
  const terms = termsFromFields({ ...fields, endDate: null, termMonths: 38 }, decisions)
  expect(terms.endDate).toBe('2029-02-28')
})

test('without a timing payments are in advance', () => {
  expect(termsFromFields({ ...fields, paymentTiming: null }, decisions).payments[0]!.timing).toBe('advance')
})

test('a first increased rent is paid at the start, beside the ordinary fees', () => {
  const terms = termsFromFields({ ...fields, feePeriod: 'month', firstIncreasedRent: '60000' }, decisions)
  expect(
    paymentPlan(terms)
      .slice(0, 2)
      .map(({ dueDate, kind, amount }) => [dueDate, kind, amount]),
  ).toEqual([
    ['2026-01-01', 'first_increased', 6_000_000n],
    ['2026-01-31', 'rent', 3_127_550n],
  ])
})

test('a car from the 17th to a month end: the first days by thirtieths, then calendar months', () => {
  const car = {
    startDate: '2026-04-17',
    endDate: '2029-04-30',
    fee: '3000',
    feePeriod: 'month',
    currency: 'SEK',
  }
  const plan = paymentPlan(termsFromFields(car, decisions))
  expect(plan.slice(0, 2).map(({ dueDate, kind, amount }) => [dueDate, kind, amount])).toEqual([
    ['2026-04-17', 'initial', 140_000n],
    ['2026-05-01', 'rent', 300_000n],
  ])
  expect(plan).toHaveLength(37)
})

test('a residual value enters the liability only by decision', () => {
  const read = { ...fields, residualValue: '34400' }
  expect(termsFromFields(read, decisions).residualValue).toEqual({
    amount: 3_440_000n,
    guaranteedByLessee: false,
    expectedPayable: 0n,
  })
  const decided = termsFromFields(read, {
    ...decisions,
    residualValue: { guaranteedByLessee: true, expectedPayable: 100_000n },
  })
  expect(decided.residualValue).toEqual({
    amount: 3_440_000n,
    guaranteedByLessee: true,
    expectedPayable: 100_000n,
  })
  expect(paymentPlan(decided).at(-1)).toMatchObject({
    kind: 'residual',
    dueDate: '2028-12-31',
    amount: 100_000n,
  })
})

test('premises without a written notice have that of the law', () => {
  const terms = termsFromFields(
    { ...fields, noticeMonths: null, extensionMonths: null },
    { ...decisions, premises: true },
  )
  expect(nextDeadline({ ...terms, noticeRule: terms.noticeRule! }, '2026-01-01')).toMatchObject({
    deadline: '2028-03-31',
    isStatutory: true,
  })
  expect(termsFromFields({ ...fields, noticeMonths: null }, decisions).noticeRule).toBeUndefined()
})

describe('clauses', () => {
  test('notice in weeks, and prolonged at most twice', () => {
    const notice = { noticeDays: 14, mostProlongations: 2 }
    expect(termsFromFields({ ...fields, noticeMonths: null }, { ...decisions, notice }).noticeRule).toEqual({
      noticeMonths: 0,
      extensionMonths: 36,
      ...notice,
    })
  })

  test('no fixed term is not prolonged', () => {
    const { noticeRule } = termsFromFields(fields, { ...decisions, notice: { openEnded: true } })
    expect(noticeRule).toEqual({ noticeMonths: 9, extensionMonths: null, openEnded: true })
  })

  test('an index moves the rent once its base value is known', () => {
    const read = { ...fields, indexName: 'KPI', indexBaseMonth: '2025-10' }
    expect(termsFromFields(read, decisions).indexClause).toBeUndefined()
    expect(
      termsFromFields(read, { ...decisions, index: { baseValue: '421.48', floorChange: '0' } }).indexClause,
    ).toEqual({
      series: 'KPI',
      baseMonth: '2025-10',
      baseValue: '421.48',
      share: '1',
      floorChange: '0',
      adjustmentMonth: 1,
      indexMonth: 10,
    })
  })

  test.each([
    ['STIBOR 3M', '1.95', { margin: '0.0195', resetMonths: 3 }],
    ['EURIBOR 12M', '-0.5', { margin: '-0.005', resetMonths: 12 }],
    ['Riksbankens styrränta', '12', { margin: '0.12', resetMonths: 3 }],
  ])('a fee that follows %s + %s', (interestBase, interestMargin, clause) => {
    expect(termsFromFields({ ...fields, interestBase, interestMargin }, decisions).rateClause).toEqual({
      series: interestBase,
      ...clause,
    })
  })

  test('a reference without a margin is no clause', () => {
    expect(termsFromFields({ ...fields, interestBase: 'STIBOR 3M' }, decisions).rateClause).toBeUndefined()
  })
})

describe('what is missing', () => {
  test('is named field by field, in the order of the review', () => {
    expect(missingFields({ lessorName: 'X', fee: '', feePeriod: null })).toEqual([
      'startDate',
      'endDate',
      'termMonths',
      'fee',
      'feePeriod',
      'currency',
    ])
    expect(missingFields(fields)).toEqual([])
  })

  test('stops the agreement', () => {
    expect(() => termsFromFields({ ...fields, fee: null, currency: '' }, decisions)).toThrow(
      new DomainError('review.incomplete', { fields: 'fee,currency' }),
    )
  })
})

test.each<[string, string, ReviewedFields]>([
  ['startDate', 'not_a_date', { startDate: '2026-02-30' }],
  ['startDate', 'too_late', { startDate: '2150-01-01', endDate: null, termMonths: 1188 }],
  ['fee', 'not_a_number', { fee: '31 275,50' }],
  ['fee', 'too_many_decimals', { fee: '1.005' }],
  ['feePeriod', 'unknown', { feePeriod: 'week' }],
  ['paymentTiming', 'unknown', { paymentTiming: 'sometimes' }],
  ['currency', 'unknown', { currency: 'kr' }],
  ['noticeMonths', 'not_whole', { noticeMonths: 2.5 }],
  ['extensionMonths', 'not_whole', { extensionMonths: 0 }],
  ['interestMargin', 'not_a_number', { interestBase: 'STIBOR 3M', interestMargin: 'two' }],
  ['termMonths', 'not_whole', { endDate: null, termMonths: 'three' }],
])('%s: %s', (field, reason, changes) => {
  expect(() => termsFromFields({ ...fields, ...changes }, decisions)).toThrow(
    new DomainError('review.field_invalid', { field, reason }),
  )
})

test('an end before the start and a negative fee contradict', () => {
  const refused = (changes: ReviewedFields) => () => termsFromFields({ ...fields, ...changes }, decisions)
  expect(refused({ endDate: '2025-12-31' })).toThrow(
    new DomainError('schedule.invalid_input', { field: 'endDate', reason: 'before_start' }),
  )
  expect(refused({ fee: '-5' })).toThrow(
    new DomainError('schedule.invalid_input', { field: 'payments.0.amount', reason: 'negative' }),
  )
})
