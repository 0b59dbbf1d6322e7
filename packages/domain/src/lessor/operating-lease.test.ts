import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementTerms } from '../agreements/agreement'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { calendarMonths } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import { operatingLeaseRows } from './operating-lease'

const lessor = {
  classification: 'operating' as const,
  carryingAmount: 36_000_000n,
  initialDirectCosts: 360_000n,
  unguaranteedResidual: 12_000_000n,
}

/** Three years, the first half of one rent-free, then 10 000 a month. By hand: 300 000 over 36 months is 8 333.33. */
const rentFree = agreementTerms({
  endDate: '2028-12-31',
  payments: [rentLine({ firstDate: '2026-07-01', lastDate: '2028-12-31' })],
  lessor,
})

test('income is even through the rent-free time, and evens out at the end', () => {
  const rows = operatingLeaseRows(rentFree)
  expect(rows).toHaveLength(36)
  expect(rows.slice(0, 3).map(({ income }) => income)).toEqual([833_333n, 833_334n, 833_333n])
  expect(rows[5]).toMatchObject({ receipt: 0n, accruedClosing: 5_000_000n })
  expect(rows[6]).toMatchObject({
    receipt: 1_000_000n,
    accruedOpening: 5_000_000n,
    accruedClosing: 4_833_333n,
  })
  expect(rows[35]!.accruedClosing).toBe(0n)
})

test('the object is depreciated to its residual over the term, direct costs go with the income', () => {
  const rows = operatingLeaseRows(rentFree)
  // (360 000 − 120 000) / 36 = 6 666.67; 3 600 / 36 = 100.
  expect(rows[0]).toMatchObject({
    carryingOpening: 36_360_000n,
    depreciation: 666_667n,
    directCosts: 10_000n,
  })
  expect(rows[35]!.carryingClosing).toBe(12_000_000n)
})

test('with a useful life it is depreciated over that, whatever the term', () => {
  const usefulLife = { months: 120, ownershipTransfers: false }
  const rows = operatingLeaseRows({ ...rentFree, usefulLife })
  expect(rows[0]!.depreciation).toBe(300_000n)
  expect(rows[35]!.carryingClosing).toBe(36_000_000n - 36n * 300_000n)
})

const refusal = (field: string, reason: string) =>
  new DomainError('schedule.invalid_input', { field, reason })
test('what cannot be booked is refused by name', () => {
  expect(() => operatingLeaseRows(agreementTerms())).toThrow(refusal('lessor', 'none'))
  const cheap: AgreementTerms = { ...rentFree, lessor: { ...lessor, carryingAmount: 11_999_999n } }
  expect(() => operatingLeaseRows(cheap)).toThrow(refusal('lessor.carryingAmount', 'too_small'))
})

test('income adds up to what is paid and stays within a minor unit of even', () => {
  const leases = fc.record({
    amount: fc.bigInt(1n, 10n ** 8n),
    freeMonths: fc.integer({ min: 0, max: 20 }),
    timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
  })
  const months = calendarMonths('2026-01-01', '2028-12-31')
  fc.assert(
    fc.property(leases, ({ amount, freeMonths, timing }) => {
      const line = rentLine({ amount, timing, firstDate: months[freeMonths]!.from, lastDate: '2028-12-31' })
      const rows = operatingLeaseRows({ ...rentFree, payments: [line] }, months)
      const total = amount * BigInt(36 - freeMonths)
      expect(rows.reduce((sum, { income }) => sum + income, 0n)).toBe(total)
      expect(rows.reduce((sum, { receipt }) => sum + receipt, 0n)).toBe(total)
      for (const row of rows) {
        expect(Math.abs(Number(row.income) - Number(total) / 36)).toBeLessThan(1.0001)
        expect(row.accruedClosing).toBe(row.accruedOpening + row.income - row.receipt)
        expect(row.carryingClosing).toBe(row.carryingOpening - row.depreciation - row.directCosts)
      }
    }),
  )
})
