import { DomainError } from '../errors'
import type { Minor } from '../money'
import type { PaymentKind, PaymentLine } from './agreement'

/**
 * Splits `total` in proportion to `weights`, to the minor unit and without a rest: every part is its exact share
 * rounded down, and the units left go to the largest remainders, the first of equal ones before the others. A
 * negative total is split as its opposite.
 * @throws DomainError 'input.invalid' { field: 'weights', reason: 'not_positive' } without a positive weight or with a
 *         negative one
 */
export function splitByWeight(total: Minor, weights: readonly bigint[]): Minor[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new DomainError('input.invalid', { field: 'weights', reason: 'not_positive' })
  }
  if (total < 0n) return splitByWeight(-total, weights).map((part) => -part)
  const shares = weights.map((weight, index) => ({
    index,
    part: (total * weight) / sum,
    remainder: (total * weight) % sum,
  }))
  let left = total - shares.reduce((all, { part }) => all + part, 0n)
  const parts = shares.map(({ part }) => part)
  for (const { index } of [...shares].sort(byRemainder)) {
    if (left === 0n) break
    parts[index]! += 1n
    left -= 1n
  }
  return parts
}

type Share = { index: number; part: bigint; remainder: bigint }
const byRemainder = (a: Share, b: Share) =>
  a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1

/** A lease or service that one fee pays for, by what it costs alone. Minor units. */
export type Component = { kind: PaymentKind; standAlonePrice: Minor; inLiability: boolean }

/**
 * Splits the line of a combined fee into one line for each component, in proportion to stand-alone prices. The parts
 * of every payment add up to the fee as far as whole periods go; a part period rounds each line by itself.
 *
 * Source: IFRS 16.13–14. Who elects not to separate (15) keeps the line as it is.
 * @throws DomainError 'input.invalid', see `splitByWeight`
 */
export function separateComponents(line: PaymentLine, components: readonly Component[]): PaymentLine[] {
  const prices = components.map(({ standAlonePrice }) => standAlonePrice)
  const amounts = splitByWeight(line.amount, prices)
  const bases = line.baseAmount === undefined ? null : splitByWeight(line.baseAmount, prices)
  return components.map(({ kind, inLiability }, index) => ({
    ...line,
    kind,
    inLiability,
    amount: amounts[index]!,
    ...(bases && { baseAmount: bases[index]! }),
  }))
}
