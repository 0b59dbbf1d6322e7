import type { AgreementTerms, Interval } from '../agreements'
import { lastDayOfSpan, localDate } from '../dates'
import { DomainError } from '../errors'
import { daysInMonthIndex } from './month-index'
import { formatRate, RATE_UNIT } from './rate-trillionths'

/**
 * Regular leases, a column a property, so that a hundred thousand of them are a few arrays and not a million objects.
 * A lease is regular when one level payment is made for every whole interval from commencement to end.
 * All numbers are integers; amounts are minor units.
 */
export type LeaseColumns = {
  count: number
  /** Months since year 0: year × 12 + month − 1. */
  commencementMonth: Int32Array
  /** 1–31. */
  commencementDay: Uint8Array
  /** Payment per interval. */
  rent: Float64Array
  /** Whole intervals from commencement to end. */
  periods: Uint16Array
  /** 1, 2, 3, 4, 6 or 12. */
  intervalMonths: Uint8Array
  /** 1: due on the first day of the interval; 0: on the last. */
  isAdvance: Uint8Array
  /** Expected to be paid under a residual value guarantee, on the last day. */
  residual: Float64Array
  /** Yearly rate in 10^-12: 5 % is 50 000 000 000. */
  rate: Float64Array
  /** 1: 'nominal'; 0: 'effective' (see `RateConvention`). */
  isNominal: Uint8Array
}

/** Payments of one lease together, minor units: above it a float could not hold every balance exactly. */
export const LARGEST_TOTAL = 2 ** 52

/** Columns for `count` leases, all zero. */
export const emptyLeaseColumns = (count: number): LeaseColumns => ({
  count,
  commencementMonth: new Int32Array(count),
  commencementDay: new Uint8Array(count),
  rent: new Float64Array(count),
  periods: new Uint16Array(count),
  intervalMonths: new Uint8Array(count),
  isAdvance: new Uint8Array(count),
  residual: new Float64Array(count),
  rate: new Float64Array(count),
  isNominal: new Uint8Array(count),
})

/** All payments of a lease, the one at commencement included, undiscounted. */
export const totalPayments = ({ rent, periods, residual }: LeaseColumns, lease: number): number =>
  rent[lease]! * periods[lease]! + residual[lease]!

/**
 * Refuses what the kernel's exactness does not hold for.
 * @throws DomainError 'schedule.invalid_input' { field, lease }: `field` is the column, `lease` the row in it
 */
export function checkLeaseColumns(columns: LeaseColumns): void {
  for (let lease = 0; lease < columns.count; lease++) {
    const field = wrongField(columns, lease)
    if (field) throw new DomainError('schedule.invalid_input', { field, lease })
  }
}

const LONGEST_MONTHS = 99 * 12

function wrongField(columns: LeaseColumns, lease: number): keyof LeaseColumns | null {
  const rent = columns.rent[lease]!
  const residual = columns.residual[lease]!
  const intervalMonths = columns.intervalMonths[lease]!
  const months = columns.periods[lease]! * intervalMonths
  if (intervalMonths === 0 || 12 % intervalMonths !== 0) return 'intervalMonths'
  if (months < 1 || months > LONGEST_MONTHS) return 'periods'
  if (!isWhole(rent, LARGEST_TOTAL)) return 'rent'
  if (!isWhole(residual, LARGEST_TOTAL)) return 'residual'
  if (totalPayments(columns, lease) > LARGEST_TOTAL) return 'rent'
  if (!isWhole(columns.rate[lease]!, 10 * RATE_UNIT - 1)) return 'rate'
  if (columns.commencementMonth[lease]! < 1900 * 12) return 'commencementMonth'
  if (columns.commencementMonth[lease]! >= 2100 * 12) return 'commencementMonth'
  const day = columns.commencementDay[lease]!
  if (day >= 1 && day <= 28) return null
  return day > 28 && day <= daysInMonthIndex(columns.commencementMonth[lease]!) ? null : 'commencementDay'
}

const isWhole = (value: number, most: number) => value >= 0 && value <= most && Math.floor(value) === value

/** The terms that a row of the columns stands for. */
export function termsOfLease(columns: LeaseColumns, lease: number): AgreementTerms {
  const month = columns.commencementMonth[lease]!
  const interval = columns.intervalMonths[lease]!
  const commencementDate = localDate(
    Math.floor(month / 12),
    (month % 12) + 1,
    columns.commencementDay[lease]!,
  )
  const endDate = lastDayOfSpan(commencementDate, columns.periods[lease]! * interval)
  const residual = BigInt(columns.residual[lease]!)
  return {
    currency: 'SEK',
    commencementDate,
    endDate,
    payments: [
      {
        kind: 'rent',
        amount: BigInt(columns.rent[lease]!),
        intervalMonths: interval as Interval,
        timing: columns.isAdvance[lease] ? 'advance' : 'arrears',
        firstDate: commencementDate,
        lastDate: endDate,
        inLiability: true,
      },
    ],
    residualValue: { amount: residual, guaranteedByLessee: true, expectedPayable: residual },
    discountRate: {
      annualRate: formatRate(columns.rate[lease]!),
      convention: columns.isNominal[lease] ? 'nominal' : 'effective',
    },
  }
}
