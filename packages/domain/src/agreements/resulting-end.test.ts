import { describe, expect, test } from 'vitest'
import type { AgreementTerms } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import { paymentPlan } from './payment-plan'
import { termsAfter } from './resulting-terms'

const discountRate = { annualRate: '0.06', convention: 'effective' as const }
const date = '2026-07-01'
const plan = (terms: AgreementTerms) =>
  paymentPlan(terms).map(({ dueDate, kind, amount }) => `${dueDate} ${kind} ${amount}`)
const quarters = (timing: 'advance' | 'arrears') =>
  agreementTerms({ payments: [rentLine({ intervalMonths: 3, timing })] })

describe('a later end', () => {
  const later = { kind: 'modification' as const, date, discountRate, endDate: '2027-03-31' }

  test('carries the last fee on, and the service; the purchase moves, a penalty falls away', () => {
    const single = { intervalMonths: 'once' as const, timing: 'arrears' as const, firstDate: '2026-12-31' }
    const terms = agreementTerms({
      payments: [
        rentLine({ intervalMonths: 3 }),
        rentLine({ kind: 'service', amount: 5n, intervalMonths: 12, inLiability: false }),
        rentLine({ kind: 'purchase_option', amount: 9n, ...single }),
        rentLine({ kind: 'termination_penalty', amount: 8n, ...single }),
      ],
    })
    const after = termsAfter(terms, later)
    expect(after).toMatchObject({ endDate: '2027-03-31', discountRate })
    expect(plan(after).slice(5)).toEqual([
      '2027-01-01 rent 1000000',
      '2027-01-01 service 1',
      '2027-03-31 purchase_option 9',
    ])
  })

  test('with a new rent: the old one before, the new one from the day on', () => {
    expect(plan(termsAfter(quarters('advance'), { ...later, rent: 7n })).slice(1)).toEqual([
      '2026-04-01 rent 1000000',
      '2026-07-01 rent 7',
      '2026-10-01 rent 7',
      '2027-01-01 rent 7',
    ])
  })

  test('after a part period that is paid, periods begin anew', () => {
    const terms = agreementTerms({
      endDate: '2026-11-30',
      payments: [rentLine({ intervalMonths: 3, lastDate: '2026-11-30' })],
    })
    const after = termsAfter(terms, { ...later, date: '2026-10-15', endDate: '2027-02-28' })
    expect(plan(after).slice(3)).toEqual(['2026-10-01 rent 666667', '2026-12-01 rent 1000000'])
  })
})

test('an earlier end cuts, the last part by thirtieths; what was paid in advance stays paid', () => {
  const shorter = { kind: 'modification' as const, discountRate }
  expect(
    plan(termsAfter(agreementTerms(), { ...shorter, date: '2026-02-01', endDate: '2026-03-15' })),
  ).toEqual(['2026-01-01 rent 1000000', '2026-02-01 rent 1000000', '2026-03-01 rent 500000'])
  expect(
    plan(termsAfter(quarters('advance'), { ...shorter, date: '2026-04-02', endDate: '2026-05-15' })),
  ).toEqual(['2026-01-01 rent 1000000', '2026-04-01 rent 1000000'])
  expect(
    plan(termsAfter(quarters('arrears'), { ...shorter, date: '2026-04-02', endDate: '2026-05-15' })),
  ).toEqual(['2026-03-31 rent 1000000', '2026-05-15 rent 500000'])
})

test('shortened after a half-year was paid, then prolonged: the next payment is half a year after the last', () => {
  const modified = { kind: 'modification' as const, discountRate }
  const terms = agreementTerms({ payments: [rentLine({ intervalMonths: 6 })] })
  const shorter = termsAfter(terms, { ...modified, date: '2026-07-02', endDate: '2026-09-30' })
  expect(plan(shorter)).toEqual(['2026-01-01 rent 1000000', '2026-07-01 rent 1000000'])
  const within = termsAfter(shorter, { ...modified, date: '2026-08-01', endDate: '2026-12-31' })
  expect(plan(within)).toEqual(plan(shorter))
  const beyond = termsAfter(shorter, { ...modified, date: '2026-08-01', endDate: '2027-06-30' })
  expect(plan(beyond)).toEqual([...plan(shorter), '2027-01-01 rent 1000000'])
})
