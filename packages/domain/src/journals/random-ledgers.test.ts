import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Movement } from '../measurement/movement'
import { BAS_MAPPING } from './bas-mapping'
import { anyLedger, MONTHS } from './ledger.factory'
import { catchUp } from './period-lock'
import { type AgreementLedger, vouchersOf } from './posting'
import { ledgerKey, ledgerLines, type Voucher } from './voucher'

const sumOf = (lines: readonly { amount: bigint }[]) => lines.reduce((sum, line) => sum + line.amount, 0n)
const totals = (vouchers: readonly Voucher[]) =>
  Object.fromEntries(
    ledgerLines(vouchers.flatMap(({ lines }) => lines)).map((line) => [ledgerKey(line), line.amount]),
  )
const booked = (ledger: AgreementLedger, through: string, grouping: 'day' | 'period') =>
  vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS.filter(({ to }) => to <= through), grouping })

const anyLock = fc.constantFrom(...MONTHS.map(({ to }) => to))
const anyGrouping = fc.constantFrom('day' as const, 'period' as const)

/** Debit and credit accounts of each kind for a machine, written out by hand: a second statement of the legs. */
const BY_HAND: Record<Movement['kind'], [debit: string, credit: string]> = {
  recognition_liability: ['1260', '2390'],
  recognition_paid: ['1260', '1930'],
  recognition_direct_costs: ['1260', '1930'],
  recognition_incentives: ['1930', '1260'],
  recognition_restoration: ['1260', '2290'],
  sale_proceeds: ['1930', '1260'],
  sale_carrying_amount: ['1260', '1210'],
  sale_gain: ['1260', 'result'],
  opening_liability: ['2091', '2390'],
  opening_right_of_use: ['1260', '2091'],
  payment: ['2390', '1930'],
  interest: ['8410', '2390'],
  depreciation: ['7836', '1269'],
  impairment: ['7730', '1268'],
  provision_unwinding: ['8490', '2290'],
  provision_change: ['1260', '2290'],
  provision_release: ['2290', 'result'],
  remeasurement: ['1260', '2390'],
  remeasurement_result: ['2390', 'result'],
  liability_decrease: ['2390', 'result'],
  right_of_use_decrease: ['result', '1260'],
  termination_penalty: ['result', '1930'],
  buy_out_asset: ['1210', '1260'],
  buy_out_liability: ['2390', '1210'],
  buy_out_price: ['1210', '1930'],
  variable_payment: ['5212', '1930'],
  service: ['5510', '1930'],
  lease_payment: ['1720', '1930'],
  lease_expense: ['5212', '1720'],
  vat_deductible: ['2640', '1930'],
  vat_cost: ['5212', '1930'],
  exchange_difference: ['exchange', '2390'],
  provision_exchange_difference: ['exchange', '2290'],
  deferred_tax: ['1370', '8940'],
  correction_liability: ['7990', '2390'],
  correction_right_of_use: ['1260', '7990'],
  correction_provision: ['7990', '2290'],
  correction_prepaid: ['1720', '7990'],
  opening_provision: ['2091', '2290'],
  opening_prepaid: ['1720', '2091'],
  provision_used: ['2290', '1930'],
  buy_out_provision: ['2290', '1210'],
  buy_out_prepaid: ['1210', '1720'],
  single_cost_accretion: ['5212', '2390'],
  single_cost_amortisation: ['5212', '1260'],
}
const MERGED: Record<string, string> = { 3970: 'result', 7970: 'result', 8431: 'exchange', 8436: 'exchange' }

test('every voucher adds up to 0, whatever happens on whatever day', () => {
  fc.assert(
    fc.property(anyLedger(), anyGrouping, (ledger, grouping) => {
      for (const voucher of vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping })) {
        expect(sumOf(voucher.lines)).toBe(0n)
        expect(voucher.lines.length).toBeGreaterThan(1)
        expect(voucher.lines.every((line) => line.amount !== 0n)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('an account comes to the same whether booked by day or by period, in one run or month by month', () => {
  fc.assert(
    fc.property(anyLedger(), (ledger) => {
      const byDay = totals(vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping: 'day' }))
      const whole = [{ from: '2024-01-01', to: '2026-12-31' }]
      expect(totals(vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping: 'period' }))).toEqual(byDay)
      expect(totals(vouchersOf(ledger, BAS_MAPPING, { periods: whole, grouping: 'period' }))).toEqual(byDay)
    }),
    { numRuns: 1000 },
  )
})

test('accounts come to what debit and credit written out by hand come to', () => {
  fc.assert(
    fc.property(anyLedger(), (random) => {
      const ledger = { ...random, kind: 'machine' as const, currentParts: [], retiredOn: undefined }
      const expected = new Map<string, bigint>()
      const add = (account: string, amount: bigint) =>
        expected.set(account, (expected.get(account) ?? 0n) + amount)
      for (const { kind, amount } of ledger.movements) {
        add(BY_HAND[kind][0], amount)
        add(BY_HAND[kind][1], -amount)
      }
      const found = new Map<string, bigint>()
      for (const { lines } of vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping: 'day' })) {
        for (const { account, amount } of lines) {
          const name = MERGED[account] ?? account
          found.set(name, (found.get(name) ?? 0n) + amount)
        }
      }
      for (const account of new Set([...expected.keys(), ...found.keys()])) {
        expect([account, found.get(account) ?? 0n]).toEqual([account, expected.get(account) ?? 0n])
      }
    }),
    { numRuns: 1000 },
  )
})

test('books that nothing changed need no catch-up, whatever the grouping was', () => {
  fc.assert(
    fc.property(anyLedger(), anyLock, anyGrouping, (ledger, lockedThrough, grouping) => {
      const before = booked(ledger, lockedThrough, grouping)
      expect(catchUp({ booked: before, ledgers: [ledger], mapping: BAS_MAPPING, lockedThrough })).toEqual({
        vouchers: [],
        causes: [],
      })
    }),
    { numRuns: 1000 },
  )
})

test('after two changes and two locks every account stands as if it had been right from the start', () => {
  fc.assert(
    fc.property(
      anyLedger(),
      anyLedger(),
      anyLedger(),
      fc.uniqueArray(anyLock, { minLength: 2, maxLength: 2 }),
      anyGrouping,
      (first, second, third, locks, grouping) => {
        const [firstLock, secondLock] = locks.sort() as [string, string]
        const books = booked(first, firstLock, grouping)
        const once = catchUp({
          booked: books,
          ledgers: [second],
          mapping: BAS_MAPPING,
          lockedThrough: firstLock,
        })
        books.push(...once.vouchers)
        books.push(...booked(second, secondLock, grouping).filter(({ date }) => date > firstLock))
        expect(totals(books)).toEqual(totals(booked(second, secondLock, grouping)))

        const again = { booked: books, ledgers: [third], mapping: BAS_MAPPING, lockedThrough: secondLock }
        const twice = catchUp(again)
        for (const voucher of [...once.vouchers, ...twice.vouchers]) expect(sumOf(voucher.lines)).toBe(0n)
        expect(totals([...books, ...twice.vouchers])).toEqual(totals(booked(third, secondLock, grouping)))
        for (const { lines } of twice.causes) {
          for (const line of lines) expect(line.now).not.toBe(line.booked)
        }
      },
    ),
    { numRuns: 600 },
  )
})
