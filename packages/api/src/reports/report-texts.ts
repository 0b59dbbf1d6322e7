import type { MaturityBand } from '@mina/domain/disclosures'
import type { ReportMeta } from './reports.schema'

/** Columns of the exported reports; those of amounts month by month are in `AMOUNTS`. */
export const REPORT_COLUMNS = [
  'number',
  'contractNumber',
  'name',
  'kind',
  'companyName',
  'lessorName',
  'object',
  'startDate',
  'endDate',
  'noticeOn',
  'noticeSafeOn',
  'currency',
  'monthly',
  'remaining',
  'liability',
  'rightOfUse',
  'status',
  'event',
  'date',
  'safeOn',
  'daysLeft',
  'missedEndOn',
  'cost',
  'state',
  'liability.opening',
  'liability.additions',
  'liability.remeasurement',
  'liability.decrease',
  'liability.interest',
  'liability.payment',
  'liability.closing',
  'rightOfUse.opening',
  'rightOfUse.additions',
  'rightOfUse.remeasurement',
  'rightOfUse.decrease',
  'rightOfUse.depreciation',
  'rightOfUse.impairment',
  'rightOfUse.closing',
  'leaseExpense',
  'variableExpense',
  'serviceExpense',
  'gain',
  'from',
  'to',
  'fee',
  'interest',
  'amortisation',
  'openingLiability',
  'liabilityAdjustment',
  'closingLiability',
  'openingRightOfUse',
  'rightOfUseAdjustment',
  'depreciation',
  'closingRightOfUse',
  'difference',
  'taxRate',
  'deferredTax',
  'undiscounted',
  'discounting',
  'carrying',
  'current',
  'nonCurrent',
  'annualRate',
  'remainingMonths',
] as const
export type ReportColumn = (typeof REPORT_COLUMNS)[number]

/** The words of an exported report, in the reader's language. */
export type ReportTexts = {
  /** Decides the separators of CSV. */
  locale: string
  title: string
  column(key: ReportColumn): string
  band(band: MaturityBand): string
  /** What a code is called: an agreement's kind or status, a deadline's event or state. */
  value(of: 'kind' | 'status' | 'event' | 'state', code: string): string
  total: string
  /** Lines above the table: company, days, profile, conventions, calculation version, who pulled it and when. */
  meta(meta: ReportMeta, pulled: { by: string; at: Date }): string[]
}
