import type { LocalDate } from '../dates'
import { type Fixed, roundFixed } from '../fixed-point'
import { closingOf, type Explanation, explain, type Measurement } from '../measurement'
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
  const current =
    method === 'present_value'
      ? roundFixed(worthOfYear(measurement, asOf))
      : carrying - roundFixed(owedInAYear(measurement, asOf))
  const within = current < 0n ? 0n : current > carrying ? carrying : current
  return { current: within, nonCurrent: carrying - within }
}

/**
 * How the current part comes about: its parts add up to `currentPart` exactly. By present value these are the payments
 * of the year, discounted; by instalments the liability of the day and that of a year later.
 */
export function explainCurrentPart(
  measurement: Measurement,
  asOf: LocalDate,
  method: CurrentMethod,
): Explanation {
  const figure = { figure: 'currentPart', date: asOf } as const
  if (method === 'instalments') return explain(measurement, figure)
  const { parts, rate } = explain(measurement, { figure: 'liability', date: asOf })
  const last = yearsAfter(asOf, 1)
  return {
    figure,
    amount: currentPart(measurement, asOf, method).current,
    formula: 'sum',
    paragraph: 'IAS 1.69',
    rate,
    parts: parts.filter(({ date }) => date !== undefined && date <= last),
  }
}

/** What will be owed in a year by what is promised on the day. */
function owedInAYear(measurement: Measurement, asOf: LocalDate): Fixed {
  const stream = liabilityStream(measurement, asOf)
  return stream ? stream.valueAt(closingOf(yearsAfter(asOf, 1))) : 0n
}

/** What the payments of a year are worth on the day. */
function worthOfYear(measurement: Measurement, asOf: LocalDate): Fixed {
  const stream = liabilityStream(measurement, asOf)
  if (!stream) return 0n
  const [now, later] = [closingOf(asOf), closingOf(yearsAfter(asOf, 1))]
  return stream.valueAt(now) - (stream.valueAt(later) * stream.growth(now.date)) / stream.growth(later.date)
}

function liabilityStream(measurement: Measurement, asOf: LocalDate) {
  const stretch = inForce(measurement, asOf)
  return stretch && stretch.mode !== 'straight_line' ? stretch.stream : null
}
