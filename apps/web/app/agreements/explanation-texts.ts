import type { PaymentKind } from '@mina/domain/agreements'
import type { ExplainedFigure } from '@mina/domain/measurement'
import type { FieldId } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import { formatDate, formatPercent } from '@mina/i18n/format'
import type { Explanation } from './agreement-data'

const ON_DAY: Record<string, (input: { date: string }) => string> = {
  liability: m.figure_title_liability,
  rightOfUse: m.figure_title_right_of_use,
  provision: m.figure_title_provision,
  prepaid: m.figure_title_prepaid,
  currentPart: m.figure_title_current_part,
}
const IN_PERIOD: Record<string, (input: { from: string; to: string }) => string> = {
  interest: m.figure_title_interest,
  depreciation: m.figure_title_depreciation,
  leaseExpense: m.figure_title_lease_expense,
  payments: m.figure_title_payments,
  provisionUnwinding: m.figure_title_provision_unwinding,
}

export function figureTitle(figure: ExplainedFigure): string {
  if ('date' in figure) return ON_DAY[figure.figure]!({ date: formatDate(figure.date) })
  if ('from' in figure)
    return IN_PERIOD[figure.figure]!({ from: formatDate(figure.from), to: formatDate(figure.to) })
  return m.figure_title_transition()
}

type Part = Explanation['parts'][number]
const ACCOUNTS: Record<string, () => string> = {
  rightOfUse: m.figure_right_of_use,
  prepaid: m.figure_prepaid,
  assetCost: m.figure_asset_cost,
  liability: m.figure_liability,
  provision: m.figure_provision,
  cash: m.figure_cash,
}
const STEPS: Record<string, () => string> = {
  recognition: m.figure_step_recognition,
  remeasurement: m.figure_step_remeasurement,
  decrease: m.figure_step_decrease,
  impairment: m.figure_step_impairment,
  derecognition: m.figure_step_derecognition,
  buy_out: m.figure_step_buy_out,
  correction: m.figure_step_correction,
  variable_payment: m.figure_step_variable_payment,
}
export const stepName = (kind: string): string => STEPS[kind]?.() ?? kind

const PARTS: Record<string, () => string> = {
  present_value: m.figure_part_present_value,
  liability: m.figure_liability,
  liability_in_a_year: m.figure_part_liability_in_a_year,
  opening: m.figure_opening,
  closing: m.figure_closing,
  payments: m.figure_payments,
  payment: m.figure_payment,
  additions: m.figure_part_additions,
  remeasurement: m.figure_step_remeasurement,
  decrease: m.figure_step_decrease,
  impairment: m.figure_impairment,
  used: m.figure_part_used,
  interest: m.figure_interest,
  depreciation: m.figure_depreciation,
  change: m.figure_part_change,
  spread_from: m.figure_part_spread_from,
  spread_to: m.figure_part_spread_to,
}
/** A step of an event names what it did and the account: `decrease.liability`. */
export function partName({ name }: Part): string {
  const [step = '', account] = name.split('.')
  if (account) return `${stepName(step)}: ${ACCOUNTS[account]?.() ?? account}`
  return PARTS[name]?.() ?? name
}

const CONVENTIONS: Record<string, () => string> = {
  effective: m.figure_convention_effective,
  nominal: m.figure_convention_nominal,
  act365: m.figure_convention_act365,
  actact: m.figure_convention_actact,
  '30e360': m.figure_convention_30e360,
}
export const conventionName = (convention: string): string => CONVENTIONS[convention]?.() ?? convention

const FORMULAS: Record<string, (input: { rate: string }) => string> = {
  effective: m.figure_formula_effective,
  nominal: m.figure_formula_nominal,
  act365: m.figure_formula_act365,
  actact: m.figure_formula_actact,
  '30e360': m.figure_formula_30e360,
}
const SUMS: Record<string, () => string> = {
  rightOfUse: m.figure_formula_right_of_use,
  provision: m.figure_formula_balance,
  prepaid: m.figure_formula_balance,
  currentPart: m.figure_formula_current_part,
  interest: m.figure_formula_interest,
  depreciation: m.figure_formula_depreciation,
  leaseExpense: m.figure_formula_lease_expense,
  payments: m.figure_formula_payments,
  provisionUnwinding: m.figure_formula_balance,
  transition: m.figure_formula_transition,
}
/** How the parts give the figure, in words. */
export function formulaText({ figure, formula, rate }: Explanation): string {
  if (formula === 'none') return m.figure_formula_none()
  if (figure.figure === 'liability' && rate)
    return (FORMULAS[rate.convention] ?? m.figure_formula_effective)({ rate: formatPercent(rate.annualRate) })
  return SUMS[figure.figure]?.() ?? m.figure_formula_balance()
}

const FIELD_OF_PAYMENT: Partial<Record<PaymentKind, FieldId>> = {
  rent: 'fee',
  initial: 'firstIncreasedRent',
  first_increased: 'firstIncreasedRent',
  residual: 'residualValue',
}
/** The reviewed field that a line of the terms came from. */
export function fieldOfPart({ source, kind }: Part): FieldId | null {
  if (!source) return null
  if (source.path.startsWith('residualValue')) return kind === undefined ? null : 'residualValue'
  return (kind && FIELD_OF_PAYMENT[kind]) ?? null
}
