import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors'
import type { AgreementTerms } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import type { AgreementEvent } from './agreement-event'
import { resolveOptions } from './options'
import { paymentPlan } from './payment-plan'
import { termsAfter } from './resulting-terms'

const discountRate = { annualRate: '0.06', convention: 'effective' as const }
const date = '2026-07-01'
const plan = (terms: AgreementTerms) =>
  paymentPlan(terms).map(({ dueDate, kind, amount }) => `${dueDate} ${kind} ${amount}`)
const quarters = (timing: 'advance' | 'arrears') =>
  agreementTerms({ payments: [rentLine({ intervalMonths: 3, timing })] })

test('a new rent holds for what is due from the day on; the rest of the terms stays', () => {
  const terms = agreementTerms({
    payments: [rentLine(), rentLine({ kind: 'service', amount: 5n, inLiability: false })],
  })
  const after = termsAfter(terms, { kind: 'index', date, rent: 1_050_000n })
  expect(after).toEqual({
    ...terms,
    payments: [
      rentLine({ lastDate: '2026-06-30' }),
      rentLine({ firstDate: date, amount: 1_050_000n }),
      terms.payments[1],
    ],
  })
})

test('within a period: the one paid in advance stays, the one paid afterwards is new', () => {
  const event: AgreementEvent = { kind: 'index', date: '2026-05-10', rent: 7n }
  expect(plan(termsAfter(quarters('advance'), event))).toEqual([
    '2026-01-01 rent 1000000',
    '2026-04-01 rent 1000000',
    '2026-07-01 rent 7',
    '2026-10-01 rent 7',
  ])
  expect(plan(termsAfter(quarters('arrears'), event))).toEqual([
    '2026-03-31 rent 1000000',
    '2026-06-30 rent 7',
    '2026-09-30 rent 7',
    '2026-12-31 rent 7',
  ])
})

test('payments of the day: before or after the event', () => {
  const amounts = (order?: 'after_payments') =>
    paymentPlan(
      termsAfter(quarters('advance'), { kind: 'index', date, rent: 7n, ...(order && { order }) }),
    ).map(({ amount }) => amount)
  expect(amounts()).toEqual([1_000_000n, 1_000_000n, 7n, 7n])
  expect(amounts('after_payments')).toEqual([1_000_000n, 1_000_000n, 1_000_000n, 7n])
})

test('a rent in arrears due the day before is paid, one due on the day is not', () => {
  const amounts = (eventDate: string) =>
    paymentPlan(termsAfter(quarters('arrears'), { kind: 'index', date: eventDate, rent: 7n })).map(
      ({ amount }) => amount,
    )
  expect(amounts('2026-07-01')).toEqual([1_000_000n, 1_000_000n, 7n, 7n])
  expect(amounts('2026-06-30')).toEqual([1_000_000n, 7n, 7n, 7n])
})

test('a factor multiplies every step that is left, half-even to the öre', () => {
  const terms = agreementTerms({
    payments: [
      rentLine({ intervalMonths: 6, amount: 101n, lastDate: '2026-06-30' }),
      rentLine({ intervalMonths: 3, amount: 103n, firstDate: date, lastDate: '2026-09-30' }),
      rentLine({ intervalMonths: 3, amount: 105n, firstDate: '2026-10-01' }),
    ],
  })
  expect(plan(termsAfter(terms, { kind: 'modification', date, factor: '0.5', discountRate }))).toEqual([
    '2026-01-01 rent 101',
    '2026-07-01 rent 52',
    '2026-10-01 rent 52',
  ])
})

test('a rent-free time stays free, and an agreed rise keeps its anniversaries', () => {
  const increase = { rate: '0.1', everyMonths: 3, rounding: 'minor' as const }
  const terms = agreementTerms({
    payments: [
      rentLine({ increase, lastDate: '2026-11-30' }),
      rentLine({ amount: 0n, firstDate: '2026-12-01' }),
    ],
  })
  const after = termsAfter(terms, { kind: 'index', date: '2026-05-01', rent: 2_000_000n })
  expect(paymentPlan(after).map(({ amount }) => amount)).toEqual([
    ...[1_000_000n, 1_000_000n, 1_000_000n, 1_100_000n],
    ...[2_000_000n, 2_000_000n, 2_200_000n, 2_200_000n, 2_200_000n, 2_420_000n, 2_420_000n],
    0n,
  ])
})

describe('an index value', () => {
  const indexClause = {
    series: 'scb-cpi',
    baseMonth: '2025-10',
    baseValue: '400',
    share: '0.75',
    adjustmentMonth: 1,
    indexMonth: 10,
  }
  const terms = agreementTerms({ indexClause })
  const at = (eventDate: string, indexValue: string): AgreementEvent => ({
    kind: 'index',
    date: eventDate,
    indexValue,
  })

  test('is counted from the base rent every time, not on top of the last rent', () => {
    const once = termsAfter(terms, at('2026-04-01', '420'))
    const twice = termsAfter(once, at('2026-07-01', '440'))
    expect(paymentPlan(twice).map(({ amount }) => amount)).toEqual([
      ...Array(3).fill(1_000_000n),
      ...Array(3).fill(1_037_500n),
      ...Array(6).fill(1_075_000n),
    ])
    expect(twice.payments.at(-1)).toMatchObject({ baseAmount: 1_000_000n })
    expect(termsAfter(twice, at('2026-10-01', '400')).payments.at(-1)).not.toHaveProperty('baseAmount')
  })

  test('needs a clause', () => {
    expect(() => termsAfter(agreementTerms(), at(date, '420'))).toThrow(
      new DomainError('schedule.invalid_input', { field: 'indexClause', reason: 'none' }),
    )
  })
})

test('new payments replace all of the liability from the day on', () => {
  const payments = [
    rentLine({ amount: 7n, firstDate: '2026-08-15', lastDate: '2026-12-31', intervalMonths: 6 }),
  ]
  const terms = agreementTerms({
    payments: [
      rentLine({ intervalMonths: 6 }),
      rentLine({ kind: 'termination_penalty', intervalMonths: 'once', firstDate: '2026-12-31' }),
      rentLine({ kind: 'service', amount: 5n, intervalMonths: 6, inLiability: false }),
    ],
  })
  const after = termsAfter(terms, { kind: 'modification', date: '2026-08-15', discountRate, payments })
  expect(plan(after)).toEqual([
    '2026-01-01 rent 1000000',
    '2026-01-01 service 5',
    '2026-07-01 rent 1000000',
    '2026-07-01 service 5',
    '2026-08-15 rent 5',
  ])
})

test('a purchase counted, at another price, and no more', () => {
  const counted = termsAfter(agreementTerms(), {
    kind: 'reassessment',
    date,
    discountRate,
    purchaseOption: { price: 300n, date: '2026-12-31' },
    usefulLife: { months: 48, ownershipTransfers: true },
  })
  expect(plan(counted).at(-1)).toBe('2026-12-31 purchase_option 300')
  expect(counted.usefulLife?.months).toBe(48)
  const dearer = termsAfter(counted, {
    kind: 'reassessment',
    date: '2026-08-01',
    discountRate,
    purchaseOption: { price: 400n, date: '2026-12-31' },
  })
  expect(plan(dearer).slice(-2)).toEqual(['2026-12-01 rent 1000000', '2026-12-31 purchase_option 400'])
  const gone = termsAfter(dearer, {
    kind: 'reassessment',
    date: '2026-09-01',
    discountRate,
    purchaseOption: null,
  })
  expect(plan(gone)).toEqual(plan(agreementTerms()))
})

test('termination and buy-out end it the day before, with the price outside the liability', () => {
  const terms = agreementTerms({
    residualValue: { amount: 9n, guaranteedByLessee: true, expectedPayable: 9n },
    noticeRule: { noticeMonths: 3, extensionMonths: 12 },
  })
  const ended = termsAfter(terms, { kind: 'termination', date: '2026-03-01', penalty: 500n })
  expect(plan(ended)).toEqual([
    '2026-01-01 rent 1000000',
    '2026-02-01 rent 1000000',
    '2026-02-28 termination_penalty 500',
  ])
  expect(ended).toMatchObject({ endDate: '2026-02-28' })
  expect(ended.noticeRule ?? ended.residualValue).toBeUndefined()
  expect(paymentPlan(ended).at(-1)).toMatchObject({ inLiability: false, moment: '2026-03-01' })
  expect(plan(termsAfter(terms, { kind: 'buy_out', date: '2026-02-01', price: 3n })).at(-1)).toBe(
    '2026-01-31 purchase_option 3',
  )
})

test('the other kinds change their part alone', () => {
  const terms = agreementTerms()
  expect(termsAfter(terms, { kind: 'impairment', date, recoverableAmount: 1n })).toBe(terms)
  expect(termsAfter(terms, { kind: 'variable_payment', date, amount: 1n })).toBe(terms)
  const usefulLife = { months: 6, ownershipTransfers: false }
  expect(termsAfter(terms, { kind: 'useful_life', date, usefulLife })).toEqual({ ...terms, usefulLife })
  const restoration = { amount: 5n, dueDate: '2026-12-31', annualRate: '0.02' }
  expect(termsAfter(terms, { kind: 'restoration', date, restoration }).initialCosts).toEqual({
    incentivesReceived: 0n,
    initialDirectCosts: 0n,
    restoration,
  })
  expect(termsAfter(terms, { kind: 'residual_value', date, expectedPayable: 7n }).residualValue).toEqual({
    amount: 7n,
    guaranteedByLessee: true,
    expectedPayable: 7n,
  })
  expect(termsAfter(terms, { kind: 'correction', date, terms: quarters('arrears') })).toEqual(
    quarters('arrears'),
  )
})

test('options that are still open follow the rent; those that an event decides are gone', () => {
  const own = rentLine({ firstDate: '2027-01-01', lastDate: '2027-12-31', amount: 1_200_000n })
  const terms = agreementTerms({
    options: [
      {
        kind: 'extension',
        holder: 'lessee',
        certainty: { reasonablyCertain: true },
        months: 12,
        payments: [own],
      },
    ],
  })
  const event: AgreementEvent = { kind: 'index', date, factor: '1.1' }
  const after = termsAfter(terms, event)
  expect(plan(resolveOptions(after))).toEqual(plan(termsAfter(resolveOptions(terms), event)))
  expect(plan(resolveOptions(after)).at(-1)).toBe('2027-12-01 rent 1320000')
  const decided = termsAfter(terms, { kind: 'reassessment', date, discountRate, endDate: '2026-12-31' })
  expect(decided).toEqual(agreementTerms({ discountRate }))
})

test('payments due before the event never change, whatever the event and the day', () => {
  const day = fc.integer({ min: 0, max: 363 })
  const timing = fc.constantFrom('advance' as const, 'arrears' as const)
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      timing,
      day,
      fc.integer({ min: -40, max: 400 }),
      fc.boolean(),
      fc.constantFrom('rent', 'factor', 'none'),
      (intervalMonths, when, offset, further, rises, how) => {
        const line = rentLine({ intervalMonths: intervalMonths as 1, timing: when })
        const increase = { rate: '0.031', everyMonths: 5, rounding: 'minor' as const }
        const terms = agreementTerms({ payments: [rises ? { ...line, increase } : line] })
        const at = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)
        const endDate = at(Math.max(offset, 364 + further))
        const after = termsAfter(terms, {
          kind: 'modification',
          date: at(offset),
          discountRate,
          endDate,
          ...(how === 'rent' && { rent: 5n }),
          ...(how === 'factor' && { factor: '1.5' }),
        })
        const early = (some: AgreementTerms) =>
          paymentPlan(some)
            .filter(({ dueDate }) => dueDate < at(offset))
            .map(({ dueDate, exact }) => `${dueDate} ${exact}`)
        expect(early(after)).toEqual(early(terms))
        const covered = paymentPlan(after)
        for (const [index, { from }] of covered.entries()) {
          if (index > 0) expect(from > covered[index - 1]!.to).toBe(true)
        }
      },
    ),
    { numRuns: 400 },
  )
})
