import { m } from '@mina/i18n'
import { isNothing } from './amount'
import type { MonthlyCalculation } from './sum-checks'

type Month = MonthlyCalculation['months'][number]
export type MonthKey = Exclude<keyof Month, 'currency' | 'from' | 'to'>
export type MonthColumn = { key: MonthKey; head: () => string; isBalance?: boolean }

/** In the order one reads them: what is paid, the liability from start to end, the asset, what the two differ by. */
export const MONTH_COLUMNS: readonly MonthColumn[] = [
  { key: 'fee', head: m.agreement_plan_kind_rent },
  { key: 'interest', head: m.agreement_year_interest },
  { key: 'amortisation', head: m.reports_amortisation },
  { key: 'openingLiability', head: m.reports_opening_liability, isBalance: true },
  { key: 'liabilityAdjustment', head: m.reports_liability_adjustment },
  { key: 'closingLiability', head: m.reports_closing_liability, isBalance: true },
  { key: 'openingRightOfUse', head: m.reports_opening_right_of_use, isBalance: true },
  { key: 'rightOfUseAdjustment', head: m.reports_right_of_use_adjustment },
  { key: 'depreciation', head: m.agreement_accounting_depreciation },
  { key: 'closingRightOfUse', head: m.reports_closing_right_of_use, isBalance: true },
  { key: 'difference', head: m.reports_difference, isBalance: true },
  { key: 'deferredTax', head: m.reports_deferred_tax, isBalance: true },
  { key: 'leaseExpense', head: m.reports_lease_expense },
  { key: 'variableExpense', head: m.reports_variable_expense },
  { key: 'serviceExpense', head: m.reports_service_expense },
  { key: 'gain', head: m.reports_gain },
]

/** The columns that have something in them. */
export const filledColumns = (months: readonly Month[]): MonthColumn[] =>
  MONTH_COLUMNS.filter(({ key }) => months.some((month) => !isNothing(month[key])))
