import type { RollForward } from './movement-lines'
import { CheckList, compareSums, minor } from './report-checks'

type Movements = Pick<RollForward['totals'][number], 'liability' | 'rightOfUse'>

/** Opening and movements against closing, classes against their agreements, totals against the classes. */
export function checkRollForward({ classes, totals }: Pick<RollForward, 'classes' | 'totals'>) {
  const checks = new CheckList()
  for (const { currency, ...total } of totals) {
    compareBalances(checks, currency, total)
    const parts = classes.filter((one) => one.currency === currency)
    compareSums(checks, 'totals', currency, figuresOf(total), parts.map(figuresOf))
  }
  for (const { currency, agreements, ...whole } of classes) {
    compareBalances(checks, currency, whole)
    for (const agreement of agreements) compareBalances(checks, currency, agreement)
    compareSums(checks, 'agreements', currency, figuresOf(whole), agreements.map(figuresOf))
  }
  return checks.result()
}

function compareBalances(checks: CheckList, currency: string, { liability, rightOfUse }: Movements) {
  const of = (amount: string) => minor(amount, currency)
  checks.compare(
    'movements',
    currency,
    of(liability.opening) +
      of(liability.additions) +
      of(liability.remeasurement) -
      of(liability.decrease) +
      of(liability.interest) -
      of(liability.payment),
    of(liability.closing),
  )
  checks.compare(
    'movements',
    currency,
    of(rightOfUse.opening) +
      of(rightOfUse.additions) +
      of(rightOfUse.remeasurement) -
      of(rightOfUse.decrease) -
      of(rightOfUse.depreciation) -
      of(rightOfUse.impairment),
    of(rightOfUse.closing),
  )
}

const figuresOf = ({ liability, rightOfUse }: Movements): Record<string, string> => ({
  ...liability,
  ...Object.fromEntries(Object.entries(rightOfUse).map(([key, amount]) => [`asset ${key}`, amount])),
})
