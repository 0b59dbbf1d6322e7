import { type Currency, formatAmount, type Minor, parseAmount } from '@mina/domain'

export type CheckName =
  | 'movements'
  | 'agreements'
  | 'totals'
  | 'bands'
  | 'discounting'
  | 'split'
  | 'chain'
  | 'difference'
  | 'sums'

/** How far apart the two sides of a rule were, over everything it was held against. */
export type Check = { name: CheckName; compared: number; deviation: string; currency: string }

type Side = Minor
type Figures = Readonly<Record<string, string>>

/** Collects comparisons of a report, in minor units, and says of each rule the largest deviation. */
export class CheckList {
  readonly #found = new Map<CheckName, { compared: number; largest: Minor; currency: string }>()

  compare(name: CheckName, currency: string, left: Side, right: Side): void {
    const deviation = left > right ? left - right : right - left
    const known = this.#found.get(name) ?? { compared: 0, largest: 0n, currency }
    known.compared += 1
    if (deviation > known.largest) Object.assign(known, { largest: deviation, currency })
    this.#found.set(name, known)
  }

  result(): Check[] {
    return [...this.#found].map(([name, { compared, largest, currency }]) => ({
      name,
      compared,
      currency,
      deviation: formatAmount(largest, currency as Currency),
    }))
  }
}

export const minor = (amount: string, currency: string): Minor => parseAmount(amount, currency as Currency)

/** Each figure of `whole` against the sum of the same figure in its parts. */
export function compareSums(
  checks: CheckList,
  name: CheckName,
  currency: string,
  whole: Figures,
  parts: readonly Figures[],
) {
  for (const [key, amount] of Object.entries(whole)) {
    const sum = parts.reduce((total, part) => total + minor(part[key] ?? '0', currency), 0n)
    checks.compare(name, currency, minor(amount, currency), sum)
  }
}
