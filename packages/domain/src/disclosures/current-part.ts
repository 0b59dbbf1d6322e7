import type { LocalDate } from '../dates'
import { type Fixed, roundFixed } from '../fixed-point'
import { closingOf, type Measurement } from '../measurement'
import type { Minor } from '../money'
import { inForce, yearsAfter } from './in-force'

/**
 * How much of the liability is current (IAS 1.69 d). `instalments`: what it will have come down by in twelve months,
 * the payments less their interest. `present_value`: what the payments of those months are worth on the day.
 */
export type CurrentMethod = 'instalments' | 'present_value'
export const CURRENT_METHODS: readonly CurrentMethod[] = ['instalments', 'present_value']

/** current + nonCurrent = the carrying amount, whole minor units, neither negative. */
export type CurrentSplit = { current: Minor; nonCurrent: Minor }

/** The liability at the end of `asOf`, split by what is promised that day; later events are not known. */
export function currentPart(measurement: Measurement, asOf: LocalDate, method: CurrentMethod): CurrentSplit {
  const carrying = roundFixed(measurement.balancesAt(closingOf(asOf)).liability)
  const afterYear = roundFixed(owedAfterYear(measurement, asOf, method))
  const nonCurrent = afterYear < carrying ? afterYear : carrying
  return { current: carrying - nonCurrent, nonCurrent }
}

function owedAfterYear(measurement: Measurement, asOf: LocalDate, method: CurrentMethod): Fixed {
  const stretch = inForce(measurement, asOf)
  if (!stretch || stretch.mode === 'straight_line') return 0n
  const { growth, valueAt } = stretch.stream
  const [now, later] = [closingOf(asOf), closingOf(yearsAfter(asOf, 1))]
  const balance = valueAt(later)
  return method === 'present_value' ? (balance * growth(now.date)) / growth(later.date) : balance
}
