import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgreementTerms, PaymentLine } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { plainLease } from '../measurement/plain-lease.factory'
import { columnsFrom, regularLease } from './columns-from'
import { anyLease, columnsOf } from './lease.factory'
import { termsOfLease } from './lease-columns'
import { leaseRows } from './lease-rows'

const rentChanged = (changes: Partial<PaymentLine>): AgreementTerms =>
  agreementTerms({ payments: [rentLine(changes)] })

describe('regularLease', () => {
  it('reads back what any row of the columns stands for', () => {
    fc.assert(
      fc.property(anyLease, (lease) => {
        const columns = columnsOf([lease])
        const terms = termsOfLease(columns, 0)
        fc.pre(!lease.residual || lease.residual <= 1e15)
        expect(regularLease(terms)).toEqual(lease)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes what does not touch the liability', () => {
    const terms = agreementTerms({
      payments: [rentLine(), rentLine({ kind: 'service', inLiability: false, intervalMonths: 3 })],
      initialCosts: { incentivesReceived: 5n, initialDirectCosts: 7n },
      usefulLife: { months: 60, ownershipTransfers: false },
      options: [{ kind: 'purchase', holder: 'lessee', price: 5n, certainty: { reasonablyCertain: false } }],
      noticeRule: { noticeMonths: 9, extensionMonths: 36 },
    })
    expect(regularLease(terms)).toMatchObject({
      rent: 1_000_000,
      periods: 12,
      intervalMonths: 1,
      residual: 0,
    })
  })

  it.each<[string, AgreementTerms]>([
    [
      'a step',
      agreementTerms({
        payments: [rentLine({ lastDate: '2026-06-30' }), rentLine({ firstDate: '2026-07-01' })],
      }),
    ],
    [
      'a first increased fee',
      agreementTerms({
        payments: [rentLine(), rentLine({ kind: 'first_increased', intervalMonths: 'once' })],
      }),
    ],
    ['a single payment', rentChanged({ intervalMonths: 'once' })],
    ['a rent-free start', rentChanged({ firstDate: '2026-02-01' })],
    ['a rent that ends early', rentChanged({ lastDate: '2026-11-30' })],
    [
      'a broken last month',
      agreementTerms({ endDate: '2026-12-15', payments: [rentLine({ lastDate: '2026-12-15' })] }),
    ],
    [
      'a broken last interval',
      agreementTerms({
        endDate: '2026-11-30',
        payments: [rentLine({ intervalMonths: 3, lastDate: '2026-11-30' })],
      }),
    ],
    ['an agreed increase', rentChanged({ increase: { rate: '0.02', everyMonths: 12, rounding: 'minor' } })],
    ['own due dates', rentChanged({ dueDates: ['2026-01-15'] })],
    ['a rate by days', agreementTerms({ discountRate: { annualRate: '0.05', convention: 'act365' } })],
    ['an exemption', agreementTerms({ exemption: 'low_value' })],
    [
      'an option that counts',
      agreementTerms({
        options: [{ kind: 'purchase', holder: 'lessee', price: 5n, certainty: { reasonablyCertain: true } }],
      }),
    ],
    ['balances taken over', agreementTerms({ openingBalances: { date: '2026-03-01', rightOfUse: '100' } })],
    ['no lease payment', rentChanged({ inLiability: false })],
    ['more than a float can hold', rentChanged({ amount: 10n ** 15n })],
  ])('leaves %s to the exact engine', (_, terms) => {
    expect(regularLease(terms)).toBeNull()
  })

  it('refuses terms that the engine refuses', () => {
    expect(() => regularLease(rentChanged({ amount: -1n }))).toThrow('payments.0.amount')
  })
})

describe('columnsFrom', () => {
  it('says where each agreement went, and an agreement with events is not regular', () => {
    const compiled = columnsFrom([
      { terms: agreementTerms(), events: [{ kind: 'termination', date: '2026-06-30', penalty: 0n }] },
      { terms: rentChanged({ amount: 77_700n, timing: 'arrears' }), events: [] },
      { terms: agreementTerms({ exemption: 'short_term' }), events: [] },
      { terms: agreementTerms(), events: [] },
    ])
    expect(compiled).toMatchObject({ regular: [1, 3], irregular: [0, 2] })
    const chunk = leaseRows(compiled.columns).next().value!
    expect([...chunk.atCommencement.slice(0, 2)]).toEqual(
      [rentChanged({ amount: 77_700n, timing: 'arrears' }), agreementTerms()].map((terms) =>
        Number(plainLease(terms).atCommencement),
      ),
    )
  })
})
