import { describe, expect, test } from 'vitest'
import type { Option, PaymentLine } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import { leaseTermEnd, resolveOptions } from './options'
import { paymentPlan } from './payment-plan'

const sure = { holder: 'lessee' as const, certainty: { reasonablyCertain: true } }
const open = { holder: 'lessee' as const, certainty: { reasonablyCertain: false } }
const extension = (months: number, payments?: PaymentLine[]) => ({
  kind: 'extension' as const,
  months,
  ...(payments && { payments }),
})
const termination = (lastDate: string, penalty = 0n) => ({ kind: 'termination' as const, lastDate, penalty })
const withOptions = (...options: Option[]) => agreementTerms({ options })
const sums = (terms: ReturnType<typeof agreementTerms>) =>
  paymentPlan(resolveOptions(terms)).map(({ dueDate, kind, amount }) => `${dueDate} ${kind} ${amount}`)

test('terms without options are what they are', () => {
  const terms = agreementTerms()
  expect(resolveOptions(terms)).toBe(terms)
})

describe('extensions', () => {
  test('that will be used carry the last fee on, one after the other; the first that will not ends it', () => {
    const resolved = resolveOptions(
      withOptions({ ...sure, ...extension(12) }, { ...sure, ...extension(6) }, { ...open, ...extension(60) }),
    )
    expect(resolved).toEqual(
      agreementTerms({ endDate: '2028-06-30', payments: [rentLine({ lastDate: '2028-06-30' })] }),
    )
  })

  test('own payments take the place of the fee; services go on unless they are among them', () => {
    const service = rentLine({ kind: 'service', amount: 5n, inLiability: false })
    const insurance = rentLine({ kind: 'insurance', amount: 7n, inLiability: false })
    const later = { firstDate: '2027-01-01', lastDate: '2027-12-31' }
    const own = [rentLine({ amount: 1_100_000n, ...later }), { ...insurance, amount: 9n, ...later }]
    const resolved = resolveOptions(
      agreementTerms({
        payments: [rentLine(), service, insurance],
        options: [{ ...sure, ...extension(12, own) }],
      }),
    )
    expect(resolved.payments).toEqual([rentLine(), { ...service, lastDate: '2027-12-31' }, insurance, ...own])
  })

  test('steps: only the last one goes on; a fee paid once does not', () => {
    const first = rentLine({ lastDate: '2026-06-30' })
    const second = rentLine({ amount: 1_200_000n, firstDate: '2026-07-01' })
    const once = rentLine({ kind: 'first_increased', intervalMonths: 'once' })
    const { payments } = resolveOptions(
      agreementTerms({ payments: [first, second, once], options: [{ ...sure, ...extension(12) }] }),
    )
    expect(payments).toEqual([first, { ...second, lastDate: '2027-12-31' }, once])
  })

  test('a part period at the end becomes whole when the term goes on', () => {
    const line = rentLine({ intervalMonths: 3, lastDate: '2026-11-30' })
    const terms = agreementTerms({
      endDate: '2026-11-30',
      payments: [line],
      options: [{ ...sure, ...extension(1) }],
    })
    expect(sums(terms).at(-1)).toBe('2026-10-01 rent 1000000')
  })

  test('own days of payment go on at their interval', () => {
    const line = rentLine({
      intervalMonths: 3,
      dueDates: ['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15'],
    })
    const terms = agreementTerms({ payments: [line], options: [{ ...sure, ...extension(7) }] })
    expect(sums(terms).slice(3)).toEqual([
      '2026-12-15 rent 1000000',
      '2027-03-15 rent 1000000',
      '2027-06-15 rent 1000000',
    ])
  })

  test('restoration due on the last day moves with it', () => {
    const restoration = { amount: 100n, dueDate: '2026-12-31', annualRate: '0.03' }
    const initialCosts = { incentivesReceived: 0n, initialDirectCosts: 0n, restoration }
    const resolved = resolveOptions(
      agreementTerms({ initialCosts, options: [{ ...sure, ...extension(12) }] }),
    )
    expect(resolved.initialCosts?.restoration?.dueDate).toBe('2027-12-31')
  })

  test('one that only the lessor has belongs to the term (B35)', () => {
    expect(leaseTermEnd(withOptions({ ...open, holder: 'lessor', ...extension(12) }))).toBe('2027-12-31')
  })
})

describe('termination', () => {
  test('that will be used cuts the term, with a last part month and the penalty on the last day (27 e)', () => {
    expect(sums(withOptions({ ...sure, ...termination('2026-03-15', 600n) }))).toEqual([
      '2026-01-01 rent 1000000',
      '2026-02-01 rent 1000000',
      '2026-03-01 rent 500000',
      '2026-03-15 termination_penalty 600',
    ])
  })

  test('the earliest decides, within an extension too', () => {
    const terms = withOptions(
      { ...sure, ...extension(24) },
      { ...sure, ...termination('2027-12-31') },
      { ...sure, ...termination('2027-06-30') },
      { ...open, ...termination('2026-06-30') },
    )
    expect(leaseTermEnd(terms)).toBe('2027-06-30')
    expect(sums(terms)).toHaveLength(18)
  })

  test('that only the lessor has does not end the term (B35)', () => {
    expect(leaseTermEnd(withOptions({ ...sure, holder: 'lessor', ...termination('2026-06-30', 5n) }))).toBe(
      '2026-12-31',
    )
  })
})

test('a purchase adds its price on the last day and the object becomes the lessee’s (27 d, 32)', () => {
  const resolved = resolveOptions(
    agreementTerms({
      usefulLife: { months: 60, ownershipTransfers: false },
      options: [
        { ...sure, ...extension(12) },
        { ...sure, kind: 'purchase', price: 300n },
      ],
    }),
  )
  expect(resolved.usefulLife).toEqual({ months: 60, ownershipTransfers: true })
  expect(paymentPlan(resolved).at(-1)).toMatchObject({
    kind: 'purchase_option',
    dueDate: '2027-12-31',
    moment: '2028-01-01',
    amount: 300n,
    inLiability: true,
  })
})

test('prolongations that will happen belong to the term, once', () => {
  const noticeRule = { noticeMonths: 9, extensionMonths: 36, certainProlongations: 2 }
  const resolved = resolveOptions(agreementTerms({ noticeRule }))
  expect(resolved.endDate).toBe('2032-12-31')
  expect(resolved.noticeRule).toEqual({ noticeMonths: 9, extensionMonths: 36 })
  expect(resolveOptions(resolved)).toBe(resolved)
})
