import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { calendarMonths } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import { plainLease } from './plain-lease.factory'

const threeYears = {
  endDate: '2028-12-31',
  payments: [rentLine({ intervalMonths: 12, amount: 36_000n, lastDate: '2028-12-31' })],
}

test('the cost is the liability, what is paid, what it cost to arrange, less what was received', () => {
  const terms = agreementTerms({
    discountRate: { annualRate: '0', convention: 'effective' },
    initialCosts: {
      incentivesReceived: 500n,
      initialDirectCosts: 2000n,
      restoration: { amount: 121_000n, dueDate: '2027-12-31', annualRate: '0.1' },
    },
  })
  expect(plainLease(terms)).toMatchObject({
    atCommencement: 11_000_000n,
    paidAtCommencement: 1_000_000n,
    provisionAtCommencement: 100_000n,
    rightOfUseAtCommencement: 12_101_500n,
  })
})

test('a useful life that ends earlier ends the depreciation', () => {
  const schedule = plainLease(
    agreementTerms({ ...threeYears, usefulLife: { months: 24, ownershipTransfers: false } }),
  )
  expect(schedule.depreciationEnd).toBe('2027-12-31')
  expect(schedule.assetRows.map((row) => row.closing > 0n)).toEqual([true, false, false])
})

test('a longer one counts only when the object becomes the lessee’s (IFRS 16.32)', () => {
  const kept = plainLease(
    agreementTerms({ ...threeYears, usefulLife: { months: 120, ownershipTransfers: true } }),
  )
  const returned = plainLease(
    agreementTerms({ ...threeYears, usefulLife: { months: 120, ownershipTransfers: false } }),
  )
  expect([kept.depreciationEnd, returned.depreciationEnd]).toEqual(['2035-12-31', '2028-12-31'])
})

test('calendar months of a lease from 17 April: the first is 14 days of 30', () => {
  const dates = { firstDate: '2026-04-17', lastDate: '2026-06-16' }
  const terms = agreementTerms({
    commencementDate: dates.firstDate,
    endDate: dates.lastDate,
    payments: [rentLine({ intervalMonths: 'once', amount: 60_000n, ...dates })],
  })
  const { assetRows: rows } = plainLease(terms, calendarMonths(dates.firstDate, dates.lastDate))
  expect(rows.map((row) => row.depreciation)).toEqual([14_000n, 30_516n, 15_484n])
})

test('the carrying amount of a day', () => {
  const terms = agreementTerms({ ...threeYears, discountRate: { annualRate: '0', convention: 'effective' } })
  const days = ['2025-12-31', '2026-12-31', '2027-06-30', '2028-12-31', '2040-01-01']
  expect(days.map(plainLease(terms).rightOfUseAt)).toEqual([0n, 72_000n, 54_000n, 0n, 0n])
})

test('the financial year of a report, on its own', () => {
  const terms = agreementTerms({ ...threeYears, discountRate: { annualRate: '0', convention: 'effective' } })
  const year = { from: '2027-01-01', to: '2027-12-31' }
  expect(plainLease(terms, [year]).assetRows).toEqual([
    { ...year, opening: 72_000n, depreciation: 36_000n, closing: 36_000n },
  ])
})

test('incentives beyond everything else are refused', () => {
  const terms = agreementTerms({ initialCosts: { incentivesReceived: 10n ** 9n, initialDirectCosts: 0n } })
  expect(() => plainLease(terms)).toThrow(
    new DomainError('schedule.invalid_input', {
      field: 'initialCosts.incentivesReceived',
      reason: 'too_large',
    }),
  )
})
