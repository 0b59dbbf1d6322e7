import type { Days } from '../currency'
import { addDays, type LocalDate } from '../dates'
import type { Fixed } from '../fixed-point'
import type { Position } from '../measurement'
import { closingOf, positionOf } from '../measurement'
import { minorDigits } from '../money'
import type { At } from './case-file'
import type { Subject } from './subject'

/** What a figure is asked for: a point in time, days, what an event did, or the agreement as such. */
export type AtForm = 'moment' | 'period' | 'event'

/** A Fixed of units 10^-digits: minor units of the currency for money, 0 for rates and years. */
export type Computed = { value: Fixed; digits: number }

/** The keys of an expected figure that some figures need. */
export type FigureKeys = { account?: string }

export type Figure = {
  name: string
  /** One sentence for docs/cases.md, with sign and paragraph. */
  meaning: string
  unit: 'money' | 'rate' | 'factor' | 'years'
  /** Empty: a property of the agreement, without a time. What an absent `at` means is in `meaning`. */
  at: readonly AtForm[]
  /** `functional` figures can be asked for in another currency. */
  inCurrencies: boolean
  compute(subject: Subject, at: At, keys: FigureKeys): Fixed
  /** For several agreements together: `sum`, or what weighs them. `null` must name one agreement. */
  together: 'sum' | ((subjects: readonly Subject[], at: At) => Fixed) | null
}

/** A figure that cannot be computed as it was asked for; the message says what to write instead. */
export class FigureRefused extends Error {
  override readonly name = 'FigureRefused'
}

/** Whole days of a period; the whole of the measurement when no period is given. */
export function daysOf(at: At, { measurement }: Subject): Days {
  if (at && 'from' in at) return at
  const { firstDate, lastDate } = measurement()
  return { from: firstDate, to: lastDate }
}

/** A bare date is when the day is over. Without one: the moment at which measurement begins. */
export function momentOf(at: At, { measurement }: Subject): Position {
  if (!at || !('date' in at)) return measurement().transitions[0]!.position
  const { date, moment } = at
  return moment === undefined || moment === 'before_settlement' ? closingOf(date) : positionOf(date, moment)
}

/** The day whose closing is meant; the day before for its opening. */
export function dayOfMoment(at: At, subject: Subject): LocalDate {
  const { date, step } = momentOf(at, subject)
  return step === 'opening' ? addDays(date, -1) : date
}

export const digitsOf = (unit: Figure['unit'], subject: Subject): number =>
  unit === 'money' ? minorDigits(subject.currency) : 0
