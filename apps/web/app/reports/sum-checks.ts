import type { Outputs } from '~/shell/shell-data'
import { CheckList, compareSums, minor } from './report-checks'

export type ContractList = Outputs['reports']['contractList']
export type MonthlyCalculation = Outputs['reports']['monthlyCalculation']

const CONTRACT_AMOUNTS = ['monthly', 'remaining', 'liability', 'rightOfUse'] as const

/** The sums of the selection against its rows, where all of them are on the page. */
export function checkContracts({ rows, sums, total }: Pick<ContractList, 'rows' | 'sums' | 'total'>) {
  const checks = new CheckList()
  if (rows.length < total) return []
  for (const { currency, agreements: _, ...sum } of sums) {
    const own = rows.filter((row) => row.currency === currency)
    const amounts = own.map((row) =>
      Object.fromEntries(CONTRACT_AMOUNTS.map((key) => [key, row[key] ?? '0'])),
    )
    compareSums(checks, 'sums', currency, sum, amounts)
  }
  return checks.result()
}

/** Balances within each month and from month to month; the months of the selection against the agreements on the page. */
export function checkMonths({
  rows,
  months,
  totalAgreements,
  pageSize,
}: Pick<MonthlyCalculation, 'rows' | 'months' | 'totalAgreements' | 'pageSize'>) {
  const checks = new CheckList()
  for (const row of rows) compareMonth(checks, row)
  for (const month of months) compareMonth(checks, month)
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before?.agreementId !== row.agreementId || !isNextMonth(before.to, row.from)) continue
    const of = (amount: string) => minor(amount, row.currency)
    checks.compare('chain', row.currency, of(before.closingLiability), of(row.openingLiability))
    checks.compare('chain', row.currency, of(before.closingRightOfUse), of(row.openingRightOfUse))
  }
  if (totalAgreements > pageSize) return checks.result()
  for (const { currency, from, to: _, ...sum } of months) {
    const own = rows.filter((row) => row.currency === currency && row.from === from)
    const amounts = own.map((row) =>
      Object.fromEntries(Object.keys(sum).map((key) => [key, row[key as keyof typeof sum]])),
    )
    compareSums(checks, 'agreements', currency, sum, amounts)
  }
  return checks.result()
}

type Month = Omit<MonthlyCalculation['months'][number], 'from' | 'to'>

function compareMonth(checks: CheckList, month: Month) {
  const of = (amount: string) => minor(amount, month.currency)
  const { currency } = month
  const liability = of(month.openingLiability) + of(month.liabilityAdjustment) - of(month.amortisation)
  const asset = of(month.openingRightOfUse) + of(month.rightOfUseAdjustment) - of(month.depreciation)
  checks.compare('movements', currency, liability, of(month.closingLiability))
  checks.compare('movements', currency, asset, of(month.closingRightOfUse))
  checks.compare(
    'difference',
    currency,
    of(month.closingRightOfUse) - of(month.closingLiability),
    of(month.difference),
  )
}

const isNextMonth = (last: string, first: string) =>
  Date.parse(`${first}T00:00:00Z`) - Date.parse(`${last}T00:00:00Z`) === 86_400_000
