import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { BAS_MAPPING } from './bas-mapping'
import { anyLedger, MONTHS } from './ledger.factory'
import { vouchersOf } from './posting'
import { type VoucherJson, voucherFromJson, voucherToJson } from './voucher-json'

test('a voucher comes back from JSON as it was', () => {
  fc.assert(
    fc.property(anyLedger(), fc.constantFrom('day' as const, 'period' as const), (ledger, grouping) => {
      for (const voucher of vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping })) {
        const stored: unknown = JSON.parse(JSON.stringify(voucherToJson(voucher, 'SEK')))
        expect(voucherFromJson(stored, 'SEK')).toEqual(voucher)
      }
    }),
    { numRuns: 200 },
  )
})

const line = (amount: string) => ({
  account: '1930',
  name: null,
  role: 'bank' as const,
  objects: [{ dimension: 1, object: '100' }],
  amount,
  month: '2026-01',
})
const stored: VoucherJson = {
  agreementId: 'a',
  date: '2026-01-31',
  group: 'payment',
  lines: [line('10.00'), line('-10.00')],
}

test('amounts are written with the decimals of the currency', () => {
  expect(voucherToJson(voucherFromJson(stored, 'SEK'), 'SEK')).toEqual(stored)
})

test('one that was tampered with is refused', () => {
  expect(() => voucherFromJson({ ...stored, lines: [line('10.00'), line('-9.99')] }, 'SEK')).toThrow(
    new DomainError('journal.unbalanced', { voucher: 'a', date: '2026-01-31', rest: '0.01' }),
  )
})

test.each([
  [{ ...stored, group: 'rent' }, 'group', 'unknown_value'],
  [{ ...stored, lines: [{ ...line('1.00'), role: 'cash' }] }, 'lines.0.role', 'unknown_value'],
  [{ ...stored, lines: [line('1.005')] }, 'lines.0.amount', 'too_many_decimals'],
  [{ ...stored, date: '2026-02-30' }, 'date', 'not_a_date'],
])('refuses %j', (json, field, reason) => {
  expect(() => voucherFromJson(json, 'SEK')).toThrow(new DomainError('input.invalid', { field, reason }))
})
