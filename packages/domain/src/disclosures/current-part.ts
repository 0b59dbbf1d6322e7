import type { AgreementTerms, DiscountRate } from '../agreements'
import { growthFrom } from '../agreements/growth'
import { addDays, addMonths, type LocalDate } from '../dates'
import { type Fixed, ONE, roundFixed } from '../fixed-point'
import { closingOf, type Measurement } from '../measurement'
import type { Minor } from '../money'
import { inForce } from './in-force'

/**
 * How much of the liability is current (IAS 1.69 d). `instalments`: what it will have come down by in twelve months,
 * the payments less their interest. `present_value`: what the payments of those months are worth on the day.
 */
export type CurrentMethod = 'instalments' | 'present_value'
export const CURRENT_METHODS: readonly CurrentMethod[] = ['instalments', 'present_value']

/** current + nonCurrent = the carrying amount, whole minor units. */
export type CurrentSplit = { current: Minor; nonCurrent: Minor }

/**
 * The liability at the end of `asOf`, split. By instalments the current part is negative where interest is added
 * faster than it is paid during the year.
 *
 * @param measurement of the life until `asOf`, see `lifeUntil`
 */
export function currentPart(measurement: Measurement, asOf: LocalDate, method: CurrentMethod): CurrentSplit {
  const carrying = roundFixed(measurement.balancesAt(closingOf(asOf)).liability)
  const inAYear = measurement.balancesAt(closingOf(addMonths(asOf, 12))).liability
  const rate = inForce(measurement, asOf)?.rate
  const later = method === 'present_value' && rate ? worthNow(inAYear, measurement, asOf, rate) : inAYear
  const nonCurrent = roundFixed(later)
  return { current: carrying - nonCurrent, nonCurrent }
}

function worthNow(inAYear: Fixed, { life }: Measurement, asOf: LocalDate, rate: DiscountRate): Fixed {
  const start = addDays(asOf, 1)
  return (inAYear * ONE) / growthFrom(start, rate, compoundingMonths(life.terms))(addMonths(start, 12))
}

/** Of a nominal rate: the interval of the payments. */
function compoundingMonths({ payments }: AgreementTerms): number {
  const intervals = payments.flatMap(({ intervalMonths, inLiability }) =>
    inLiability && intervalMonths !== 'once' ? [intervalMonths] : [],
  )
  return intervals.length === 0 ? 12 : Math.min(...intervals)
}
