import { m } from '@mina/i18n'
import type { Outputs } from '~/shell/shell-data'

export type Preview = Outputs['journals']['preview']
export type PreviewVoucher = Preview['vouchers'][number]
export type CatchUpMonth = PreviewVoucher['causes'][number]
export type CloseProblem = NonNullable<Preview['closing']['problem']>

/** Where the accounts of the company are entered. */
export const accountsPlace = ({ companyId }: Preview): string =>
  `/settings/accounting${companyId ? `?company=${companyId}` : ''}`

const GROUPS: Record<PreviewVoucher['group'], () => string> = {
  opening: m.journal_group_opening,
  correction: m.journal_group_correction,
  recognition: m.journal_group_recognition,
  payment: m.journal_group_payment,
  lease_expense: m.journal_group_lease_expense,
  interest: m.journal_group_interest,
  depreciation: m.journal_group_depreciation,
  provision: m.journal_group_provision,
  modification: m.journal_group_modification,
  exchange: m.journal_group_exchange,
  tax: m.journal_group_tax,
  reclassification: m.journal_group_reclassification,
  period: m.journal_group_period,
  catch_up: m.journal_group_catch_up,
}
/** What a voucher is for. */
export const groupName = (group: PreviewVoucher['group']): string => GROUPS[group]()

const REASONS: Record<CatchUpMonth['reason'], () => string> = {
  not_booked: m.journal_reason_not_booked,
  withdrawn: m.journal_reason_withdrawn,
  figures: m.journal_reason_figures,
  accounts: m.journal_reason_accounts,
  split: m.journal_reason_split,
}
export const reasonText = (reason: CatchUpMonth['reason']): string => REASONS[reason]()

/** Dimensions that SIE gives a meaning. */
const DIMENSIONS: Record<number, () => string> = { 1: m.journal_cost_centre, 6: m.journal_project }
export const dimensionName = (dimension: number): string =>
  DIMENSIONS[dimension]?.() ?? m.journal_dimension({ number: dimension })

/** `Kostnadsställe 100, Projekt P-7`; empty without any. */
export const objectsText = ({ objects }: Pick<PreviewVoucher['lines'][number], 'objects'>): string =>
  objects.map(({ dimension, object }) => `${dimensionName(dimension)} ${object}`).join(', ')

const PROBLEMS: Record<CloseProblem, () => string> = {
  account_missing: m.journal_problem_account_missing,
  gap: m.journal_problem_gap,
  not_a_month_end: m.journal_problem_not_a_month_end,
  closed: m.journal_problem_closed,
  future: m.journal_problem_future,
}
export const problemName = (problem: CloseProblem): string => PROBLEMS[problem]()
