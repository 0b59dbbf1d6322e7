import type { Maturity } from './maturity-lines'
import { CheckList, compareSums, minor } from './report-checks'

type Amounts = Pick<
  Maturity['totals'][number],
  'bands' | 'undiscounted' | 'discounting' | 'carrying' | 'current' | 'nonCurrent'
>

/** Bands against the undiscounted sum, that against the liability, its parts; classes and totals against their parts. */
export function checkMaturity({ classes, totals }: Pick<Maturity, 'classes' | 'totals'>) {
  const checks = new CheckList()
  for (const { currency, ...total } of totals) {
    compareParts(checks, currency, total)
    const parts = classes.filter((one) => one.currency === currency)
    compareSums(checks, 'totals', currency, figuresOf(total), parts.map(figuresOf))
  }
  for (const { currency, agreements, ...whole } of classes) {
    compareParts(checks, currency, whole)
    for (const agreement of agreements) {
      compareParts(checks, currency, agreement)
      compareLiability(checks, currency, agreement)
    }
    compareSums(checks, 'agreements', currency, figuresOf(whole), agreements.map(figuresOf))
  }
  return checks.result()
}

function compareParts(checks: CheckList, currency: string, amounts: Amounts) {
  const { bands, undiscounted, carrying, current, nonCurrent } = amounts
  const of = (amount: string) => minor(amount, currency)
  const inBands = bands.reduce((sum, amount) => sum + of(amount), 0n)
  checks.compare('bands', currency, inBands, of(undiscounted))
  checks.compare('split', currency, of(current) + of(nonCurrent), of(carrying))
}

/** Of what is carried: fees that are expensed evenly fall due without being a liability. */
function compareLiability(checks: CheckList, currency: string, amounts: Amounts) {
  const of = (amount: string) => minor(amount, currency)
  const discounted = of(amounts.undiscounted) - of(amounts.discounting)
  if (of(amounts.carrying) !== 0n) checks.compare('discounting', currency, discounted, of(amounts.carrying))
}

function figuresOf({ bands, ...amounts }: Amounts): Record<string, string> {
  const { undiscounted, discounting, carrying, current, nonCurrent } = amounts
  return {
    ...Object.fromEntries(bands.map((amount, index) => [`band ${index}`, amount])),
    undiscounted,
    discounting,
    carrying,
    current,
    nonCurrent,
  }
}
