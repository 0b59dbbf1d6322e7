import { type LocalDate, monthSpan } from '../dates'
import { DomainError } from '../errors'
import type { AgreedIncrease } from './agreement'

/** A positive number as a fraction of integers. */
export type Ratio = { numerator: bigint; denominator: bigint }

/** An agreed increase that can be asked for any day. */
export type AgreedRise = {
  /** How many rises have happened by a day. */
  risesBy(date: LocalDate): number
  rounding: AgreedIncrease['rounding']
  /** (1 + rate)^k, exact, where k rises have happened by then beside those that the amount holds. */
  factorOn(date: LocalDate): Ratio
}

/**
 * @param countedFrom the day that the first `everyMonths` are counted from
 * @throws DomainError 'input.invalid' { field: 'rate', reason: 'not_a_number' }
 */
export function riseOf(increase: AgreedIncrease, countedFrom: LocalDate): AgreedRise {
  const { rate, everyMonths, rounding, risesBefore = 0 } = increase
  const { numerator, denominator } = growthOfOne(ratioFromDecimal(rate, 'rate'))
  const known: Ratio[] = [{ numerator: 1n, denominator: 1n }]
  const risesBy = (date: LocalDate) =>
    date <= countedFrom ? 0 : Math.floor(monthSpan(countedFrom, date).months / everyMonths)
  return {
    rounding,
    risesBy,
    factorOn(date) {
      const rises = Math.max(0, risesBy(date) - risesBefore)
      for (let k = known.length; k <= rises; k++) {
        const before = known[k - 1]!
        known.push({
          numerator: before.numerator * numerator,
          denominator: before.denominator * denominator,
        })
      }
      return known[rises]!
    },
  }
}

const growthOfOne = ({ numerator, denominator }: Ratio): Ratio => ({
  numerator: denominator + numerator,
  denominator,
})

/**
 * `"-0.025"` → −25 / 1000, exact; the denominator is positive.
 * @throws DomainError 'input.invalid' { field, reason: 'not_a_number' }
 */
export function ratioFromDecimal(text: string, field: string): Ratio {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,60}))?$/.exec(text)
  if (!match) throw new DomainError('input.invalid', { field, reason: 'not_a_number' })
  const decimals = match[3] ?? ''
  const size = BigInt(`${match[2]}${decimals}`)
  return { numerator: match[1] ? -size : size, denominator: 10n ** BigInt(decimals.length) }
}
