import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgreementTerms, RATE_CONVENTIONS } from '../agreements/agreement'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { calendarMonths } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import { type Fixed, formatFixed, ONE } from '../fixed-point'
import { financeLease, financeLeaseRows } from './finance-lease'

// Python 3 `decimal`, 60 digits; the two rates by bisection.
const PAYMENTS = '478361.478863'
const RESIDUAL = '8901.742176'
const COST = '264098.257824'
const CAPPED = 0.06467955128022
const IMPLICIT = 0.047090944258958

const shown = (amount: Fixed) => formatFixed(amount / 100n, 6)

/** JustAAA 179799, an x-ray machine: ten yearly payments of 59 000 in advance, residual 14 500, 5 %. */
const xray = (lessor: Partial<AgreementTerms['lessor']> = {}) =>
  agreementTerms({
    currency: 'USD',
    endDate: '2035-12-31',
    payments: [rentLine({ amount: 5_900_000n, intervalMonths: 12, lastDate: '2035-12-31' })],
    lessor: {
      classification: 'finance',
      carryingAmount: 27_300_000n,
      initialDirectCosts: 1_300_000n,
      unguaranteedResidual: 1_450_000n,
      ...lessor,
    },
  })

// Figures to six decimals: another program, in floats; the publication has whole dollars, rows 1–4 usable.
test('the published machine: net investment and every row', () => {
  const lease = financeLease(xray())
  expect(shown(lease.netInvestment)).toBe('487263.221039')
  const exact = (year: number) =>
    [lease.balanceAt(`${year}-01-01`), lease.balanceAt(`${year + 1}-01-01`)].map(shown)
  expect([2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035].map(exact)).toEqual([
    ['487263.221039', '449676.382091'],
    ['449676.382091', '410210.201196'],
    ['410210.201196', '368770.711256'],
    ['368770.711256', '325259.246818'],
    ['325259.246818', '279572.209159'],
    ['279572.209159', '231600.819617'],
    ['231600.819617', '181230.860598'],
    ['181230.860598', '128342.403628'],
    ['128342.403628', '72809.523810'],
    ['72809.523810', '14500.000000'],
  ])
  const rows = financeLeaseRows(lease)
  expect(rows.slice(0, 4).map(({ income }) => income)).toEqual([
    2_141_316n,
    1_953_382n,
    1_756_051n,
    1_548_854n,
  ])
  expect(rows.at(-1)!.closing).toBe(lease.residual)
  expect(formatFixed(lease.grossInvestment / 100n, 2)).toBe('604500.00')
})

test('a dealer sells: revenue, cost less the residual, profit; its direct costs are expensed', () => {
  const { recognition, paymentsWorth, unguaranteedResidualWorth } = financeLease(xray(), 'dealer')
  expect([paymentsWorth, unguaranteedResidualWorth].map(shown)).toEqual([PAYMENTS, RESIDUAL])
  const { revenue, costOfSale, profit, directCostsExpensed } = recognition
  expect([revenue, costOfSale, profit, directCostsExpensed].map(shown)).toEqual([
    PAYMENTS,
    COST,
    '214263.221039',
    '13000.000000',
  ])
})

test('a dealer with a rate below the market earns the one at which the lease is worth the object', () => {
  const lease = financeLease(xray({ fairValue: 46_000_000n, dealer: true }))
  expect(Number(lease.rate.annualRate)).toBeCloseTo(CAPPED, 11)
  expect(formatFixed(lease.netInvestment / 100n, 2)).toBe('460000.00')
  // Revenue and cost both without the residual: fair value less carrying amount is the profit.
  expect(formatFixed(lease.recognition.revenue / 100n, 2)).toBe('452252.19')
  expect(formatFixed(lease.recognition.profit / 100n, 2)).toBe('187000.00')
  expect(financeLeaseRows(lease).at(-1)!.closing).toBe(1_450_000n)
})

test('a lessor earns the implicit rate on fair value and direct costs', () => {
  const lease = financeLease(xray({ fairValue: 48_000_000n }))
  expect(Number(lease.rate.annualRate)).toBeCloseTo(IMPLICIT, 11)
  expect(formatFixed(lease.netInvestment / 100n, 2)).toBe('493000.00')
  expect(formatFixed(lease.recognition.profit / 100n, 2)).toBe('207000.00')
  expect(lease.recognition.directCostsExpensed).toBe(0n)
})

test('without what a lessor says there is nothing to measure', () => {
  expect(() => financeLease(agreementTerms())).toThrow(
    new DomainError('schedule.invalid_input', { field: 'lessor', reason: 'none' }),
  )
})

const anyLease = fc
  .record({
    months: fc.integer({ min: 1, max: 120 }),
    interval: fc.constantFrom<1 | 3 | 12>(1, 3, 12),
    timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
    amount: fc.bigInt(1n, 10n ** 9n),
    residual: fc.bigInt(0n, 10n ** 9n),
    guaranteed: fc.bigInt(0n, 10n ** 9n),
    permille: fc.integer({ min: -50, max: 500 }),
    convention: fc.constantFrom(...RATE_CONVENTIONS),
  })
  .map(({ months, interval, timing, amount, residual, guaranteed, permille, convention }) => {
    const endDate = calendarMonths('2026-01-01', '2045-12-31')[months * interval - 1]?.to ?? '2045-12-31'
    return agreementTerms({
      endDate,
      payments: [rentLine({ amount, intervalMonths: interval, timing, lastDate: endDate })],
      discountRate: { annualRate: (permille / 1000).toFixed(3), convention },
      residualValue: { amount: guaranteed, guaranteedByLessee: true, expectedPayable: 0n },
      lessor: {
        classification: 'finance',
        carryingAmount: 0n,
        initialDirectCosts: 0n,
        unguaranteedResidual: residual,
      },
    })
  })

test('every row adds up, the last closes at the residual, income is all that comes beyond the investment', () => {
  fc.assert(
    fc.property(anyLease, fc.boolean(), (terms, byMonth) => {
      const lease = financeLease(terms)
      const rows = financeLeaseRows(lease, byMonth ? calendarMonths('2026-01-01', terms.endDate) : undefined)
      let opening = rows[0]!.opening
      let income = 0n
      for (const row of rows) {
        expect(row.opening).toBe(opening)
        expect(row.closing).toBe(row.opening + row.income - row.receipt)
        opening = row.closing
        income += row.income
      }
      expect(opening).toBe(terms.residualValue!.amount + terms.lessor!.unguaranteedResidual)
      expect(income).toBe(lease.grossInvestment / ONE - rows[0]!.opening)
      expect(lease.paymentsWorth + lease.unguaranteedResidualWorth).toBe(lease.netInvestment)
    }),
    { numRuns: 200 },
  )
})

test('a float rolled forward from the net investment meets each balance', () => {
  const effective = anyLease.filter(({ discountRate }) => discountRate.convention === 'effective')
  fc.assert(
    fc.property(effective, (terms) => {
      const lease = financeLease(terms)
      const monthly = (1 + Number(terms.discountRate.annualRate)) ** (1 / 12)
      let balance = Number(lease.netInvestment) / 2 ** 128
      for (const { from, to, receipt, closing } of financeLeaseRows(lease)) {
        const months = calendarMonths(from, to).length
        const isAdvance = terms.payments[0]!.timing === 'advance'
        balance = isAdvance
          ? (balance - Number(receipt)) * monthly ** months
          : balance * monthly ** months - Number(receipt)
        expect(Math.abs(balance - Number(closing))).toBeLessThan(
          1 + Number(lease.grossInvestment / ONE) * 1e-9,
        )
      }
    }),
    { numRuns: 100 },
  )
})
