import { isLocalDate, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Minor } from '../money'

/** Dimensions that SIE 4 gives a meaning: 1 is the cost centre, 6 the project. */
export const COST_CENTRE = 1
export const PROJECT = 6

/** `{ dimension: 1, object: '100' }` is cost centre 100. */
export type DimensionObject = { dimension: number; object: string }

/** A share of every result line of an agreement; a decimal above 0, at most twelve decimals. */
export type CostShare = { share: string; objects: readonly DimensionObject[] }

/** The shares add up to exactly 1 and hold from `validFrom` until the next split. */
export type CostSplit = { validFrom: LocalDate; shares: readonly CostShare[] }

const WHOLE = 10n ** 12n
const SHARE = /^([01])(?:\.(\d{1,12}))?$/

/**
 * @throws DomainError 'input.invalid' { field, reason }: `field` is a path such as `splits.0.shares.1.share`; reasons
 *         are 'not_a_date', 'not_in_order', 'not_a_share', 'not_whole' (the shares do not add up to 1), 'not_an_object',
 *         'twice' (two objects of one dimension)
 */
export function checkSplits(splits: readonly CostSplit[]): void {
  for (const [index, split] of splits.entries()) {
    const path = `splits.${index}`
    const before = splits[index - 1]
    check(isLocalDate(split.validFrom), `${path}.validFrom`, 'not_a_date')
    check(!before || before.validFrom < split.validFrom, `${path}.validFrom`, 'not_in_order')
    const weights = split.shares.map(({ share }, place) => weightOf(share, `${path}.shares.${place}.share`))
    check(sum(weights) === WHOLE, `${path}.shares`, 'not_whole')
    for (const [place, { objects }] of split.shares.entries()) {
      const field = `${path}.shares.${place}.objects`
      const named = objects.every(
        ({ dimension, object }) => Number.isInteger(dimension) && dimension > 0 && object,
      )
      check(named, field, 'not_an_object')
      const dimensions = new Set(objects.map(({ dimension }) => dimension))
      check(dimensions.size === objects.length, field, 'twice')
    }
  }
}

/** What one of the shares gets. */
export type CostPart = { objects: readonly DimensionObject[]; amount: Minor }

const NO_OBJECTS: readonly DimensionObject[] = []

/**
 * Divides an amount among the shares that hold on a day. Before the first split, and without one, it is one part
 * without objects. Parts that come to nothing are left out; the others add up to the amount exactly.
 * @param splits checked, see `checkSplits`
 */
export function costParts(amount: Minor, date: LocalDate, splits: readonly CostSplit[] = []): CostPart[] {
  const split = splits.findLast(({ validFrom }) => validFrom <= date)
  if (!split) return [{ objects: NO_OBJECTS, amount }]
  const weights = split.shares.map(({ share }) => weightOf(share, 'share'))
  return largestRemainder(amount, weights)
    .map((part, index) => ({ objects: split.shares[index]?.objects ?? NO_OBJECTS, amount: part }))
    .filter((part) => part.amount !== 0n)
}

/**
 * Divides `total` in proportion to `weights`: every part gets its exact share rounded towards zero, then one unit more
 * goes to the parts that lost most by it, the earlier one when two lost as much. −total gives the parts of total, negated.
 * @param weights not negative, at least one above 0
 */
export function largestRemainder(total: Minor, weights: readonly bigint[]): Minor[] {
  const all = sum(weights)
  const sign = total < 0n ? -1n : 1n
  const size = total * sign
  const parts = weights.map((weight) => (size * weight) / all)
  const lost = weights.map((weight) => (size * weight) % all)
  const rest = Number(size - sum(parts))
  const order = lost.map((_, index) => index).sort((a, b) => compare(lost[b]!, lost[a]!) || a - b)
  for (const index of order.slice(0, rest)) parts[index]! += 1n
  return parts.map((part) => part * sign)
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)

function weightOf(share: string, field: string): bigint {
  const match = SHARE.exec(share)
  const weight = match ? BigInt(`${match[1]}${(match[2] ?? '').padEnd(12, '0')}`) : 0n
  check(weight > 0n && weight <= WHOLE, field, 'not_a_share')
  return weight
}

function check(holds: boolean, field: string, reason: string): void {
  if (!holds) throw new DomainError('input.invalid', { field, reason })
}
