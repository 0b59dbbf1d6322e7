import { type Ratio, ratioFromDecimal } from '../agreements/agreed-rise'
import type { IndexClause } from '../agreements/agreement'
import { DomainError } from '../errors'
import { divideHalfEven, type Minor } from '../money'

/** What decided the new rent. `threshold`: the index has not moved enough. */
export type IndexOutcome = 'follows_index' | 'threshold' | 'floor' | 'cap'

/** A rent that followed an index, with everything that it came from. Amounts in minor units. */
export type IndexedRent = {
  rent: Minor
  /** The part of it that the index adds to the base rent; negative when it has fallen. */
  addition: Minor
  outcome: IndexOutcome
  /** Of the formula base rent × (1 + share × (index / base − 1)). */
  parts: {
    baseRent: Minor
    rentBefore: Minor
    share: string
    baseMonth: string
    baseValue: string
    indexValue: string
    /** What the formula alone gives. */
    byFormula: Minor
  }
}

/**
 * The rent at a new value of the index. The change of this adjustment, from the rent before, is held between
 * `floorChange` and `capChange`; what a cap holds back is not lost, the next adjustment starts from the base again.
 * Rounded half-even to the minor unit.
 *
 * Source: IFRS 16.27(b), 42(b). Swedish premises: 12 ch. 19 § jordabalken, October as the month of the index.
 * @param rent.base the rent at the index base; `before` the rent up to now
 * @throws DomainError 'schedule.invalid_input' { field: 'indexClause.baseValue' | 'indexValue', reason: 'not_positive' }
 */
export function indexedRent(
  rent: { base: Minor; before: Minor },
  clause: IndexClause,
  indexValue: string,
): IndexedRent {
  const index = positive(indexValue, 'indexValue')
  const base = positive(clause.baseValue, 'indexClause.baseValue')
  const share = ratioFromDecimal(clause.share, 'indexClause.share')
  // index / base − 1, as one fraction: no rounding before the last step.
  const moved: Ratio = {
    numerator: index.numerator * base.denominator - base.numerator * index.denominator,
    denominator: base.numerator * index.denominator,
  }
  const byFormula = times(rent.base, {
    numerator: share.denominator * moved.denominator + share.numerator * moved.numerator,
    denominator: share.denominator * moved.denominator,
  })
  const { amount, outcome } = held(rent.before, byFormula, moved, clause)
  return {
    rent: amount,
    addition: amount - rent.base,
    outcome,
    parts: {
      baseRent: rent.base,
      rentBefore: rent.before,
      share: clause.share,
      baseMonth: clause.baseMonth,
      baseValue: clause.baseValue,
      indexValue,
      byFormula,
    },
  }
}

function held(
  before: Minor,
  byFormula: Minor,
  moved: Ratio,
  { threshold, floorChange, capChange }: IndexClause,
): { amount: Minor; outcome: IndexOutcome } {
  if (threshold !== undefined) {
    const least = ratioFromDecimal(threshold, 'indexClause.threshold')
    const size = moved.numerator < 0n ? -moved.numerator : moved.numerator
    if (size * least.denominator < least.numerator * moved.denominator) {
      return { amount: before, outcome: 'threshold' }
    }
  }
  if (floorChange !== undefined) {
    const least = times(before, onePlus(ratioFromDecimal(floorChange, 'indexClause.floorChange')))
    if (byFormula < least) return { amount: least, outcome: 'floor' }
  }
  if (capChange !== undefined) {
    const most = times(before, onePlus(ratioFromDecimal(capChange, 'indexClause.capChange')))
    if (byFormula > most) return { amount: most, outcome: 'cap' }
  }
  return { amount: byFormula, outcome: 'follows_index' }
}

const onePlus = ({ numerator, denominator }: Ratio): Ratio => ({
  numerator: numerator + denominator,
  denominator,
})
const times = (amount: Minor, { numerator, denominator }: Ratio): Minor =>
  divideHalfEven(amount * numerator, denominator)

function positive(text: string, field: string): Ratio {
  const ratio = ratioFromDecimal(text, field)
  if (ratio.numerator <= 0n)
    throw new DomainError('schedule.invalid_input', { field, reason: 'not_positive' })
  return ratio
}
