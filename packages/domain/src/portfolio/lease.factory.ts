import fc from 'fast-check'
import { type RegularLease, setLease } from './columns-from'
import { emptyLeaseColumns, LARGEST_TOTAL, type LeaseColumns } from './lease-columns'
import { daysInMonthIndex } from './month-index'

/** Columns of the leases given. For tests. */
export function columnsOf(leases: readonly RegularLease[]): LeaseColumns {
  const columns = emptyLeaseColumns(leases.length)
  for (const [row, lease] of leases.entries()) setLease(columns, row, lease)
  return columns
}

/** 10 000.00 a month in advance for three years from 1 January 2026 at 5 %. For tests. */
export const regular = (changes: Partial<RegularLease> = {}): RegularLease => ({
  commencementMonth: 2026 * 12,
  commencementDay: 1,
  rent: 1_000_000,
  periods: 36,
  intervalMonths: 1,
  isAdvance: true,
  residual: 0,
  rate: 50_000_000_000,
  isNominal: false,
  ...changes,
})

const AMOUNT = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 100, max: 100_000_000 }),
  fc.integer({ min: 1e9, max: 1e13 }),
)

/** Any lease that the kernel takes, from 1 öre to what falls back. For tests. */
export const anyLease: fc.Arbitrary<RegularLease> = fc
  .record({
    commencementMonth: fc.integer({ min: 1990 * 12, max: 2060 * 12 }),
    commencementDay: fc.oneof(
      fc.constant(1),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 28, max: 31 }),
    ),
    rent: AMOUNT,
    periods: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 72 })),
    intervalMonths: fc.constantFrom(1, 1, 2, 3, 4, 6, 12),
    isAdvance: fc.boolean(),
    residual: fc.oneof(fc.constant(0), AMOUNT),
    rate: fc.oneof(
      fc.constantFrom(0, 1, 12, 999_999_999_999),
      fc.integer({ min: 0, max: 3000 }).map((basisPoints) => basisPoints * 1e8),
      fc.integer({ min: 0, max: 999_999_999_999 }),
    ),
    isNominal: fc.boolean(),
  })
  .map((lease) => ({
    ...lease,
    commencementDay: Math.min(lease.commencementDay, daysInMonthIndex(lease.commencementMonth)),
  }))
  .filter(({ rent, periods, residual }) => rent * periods + residual <= LARGEST_TOTAL)
