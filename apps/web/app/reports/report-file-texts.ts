import type { ReportColumn, ReportMeta, ReportTexts } from '@mina/api/reports'
import { getLocale, m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { kindName, statusName } from '~/agreements/agreement-names'
import { problemText } from '~/errors/error-text'
import { bandText } from './maturity-lines'
import { profileName } from './profile-names'
import { periodText } from './report-filters'
import { footSentences } from './report-foot'
import { reportName } from './report-names'

type Text = () => string
const of =
  (balance: Text, line: Text): Text =>
  () =>
    `${balance()}, ${line()}`
const liability = (line: Text) => of(m.reports_liability, line)
const rightOfUse = (line: Text) => of(m.reports_right_of_use, line)

const COLUMNS: Record<ReportColumn, Text> = {
  number: m.reports_number,
  contractNumber: m.reports_contract_number,
  name: m.agreements_column_name,
  kind: m.agreements_column_kind,
  companyName: m.agreements_filter_company,
  lessorName: m.agreements_column_lessor,
  object: m.agreement_fact_object,
  startDate: m.reports_start,
  endDate: m.agreements_column_end,
  noticeOn: m.agreement_timeline_notice,
  noticeSafeOn: m.agreements_deadlines_column_safe,
  currency: m.agreements_filter_currency,
  monthly: m.reports_monthly,
  remaining: m.reports_remaining,
  liability: m.reports_liability,
  rightOfUse: m.reports_right_of_use,
  status: m.agreements_column_status,
  event: m.reports_event,
  date: m.agreements_deadlines_column_last,
  safeOn: m.agreements_deadlines_column_safe,
  daysLeft: m.reports_days_left,
  missedEndOn: m.reports_missed_end,
  cost: m.agreements_deadlines_column_cost,
  state: m.reports_state,
  'liability.opening': liability(m.agreement_year_opening),
  'liability.additions': liability(m.reports_additions),
  'liability.remeasurement': liability(m.reports_remeasurement),
  'liability.decrease': liability(m.reports_decrease),
  'liability.interest': liability(m.reports_interest),
  'liability.payment': liability(m.reports_payment),
  'liability.closing': liability(m.agreement_accounting_closing),
  'rightOfUse.opening': rightOfUse(m.agreement_year_opening),
  'rightOfUse.additions': rightOfUse(m.reports_additions),
  'rightOfUse.remeasurement': rightOfUse(m.reports_remeasurement),
  'rightOfUse.decrease': rightOfUse(m.reports_decrease),
  'rightOfUse.depreciation': rightOfUse(m.reports_depreciation),
  'rightOfUse.impairment': rightOfUse(m.reports_impairment),
  'rightOfUse.closing': rightOfUse(m.agreement_accounting_closing),
  leaseExpense: m.reports_lease_expense,
  variableExpense: m.reports_variable_expense,
  serviceExpense: m.reports_service_expense,
  gain: m.reports_gain,
  from: m.reports_from,
  to: m.reports_to,
  fee: m.agreement_plan_kind_rent,
  interest: m.agreement_year_interest,
  amortisation: m.reports_amortisation,
  openingLiability: m.reports_opening_liability,
  liabilityAdjustment: m.reports_liability_adjustment,
  closingLiability: m.reports_closing_liability,
  openingRightOfUse: m.reports_opening_right_of_use,
  rightOfUseAdjustment: m.reports_right_of_use_adjustment,
  depreciation: m.agreement_accounting_depreciation,
  closingRightOfUse: m.reports_closing_right_of_use,
  difference: m.reports_difference,
  taxRate: m.reports_tax_rate,
  deferredTax: m.reports_deferred_tax,
  undiscounted: m.reports_undiscounted,
  discounting: m.reports_discounting,
  carrying: m.reports_carrying,
  current: m.reports_current,
  nonCurrent: m.reports_non_current,
  annualRate: m.reports_weighted_rate,
  remainingMonths: m.reports_weighted_months,
}

const EVENTS: Record<string, Text> = { notice: m.reports_event_notice, end: m.reports_event_end }
const STATES: Record<string, Text> = { open: m.reports_state_open, none: m.reports_state_none }

/** The words of an exported report, in the language of the page it was asked for on. */
export function reportFileTexts(report: string): ReportTexts {
  return {
    locale: getLocale(),
    title: reportName(report),
    column: (key) => COLUMNS[key](),
    band: bandText,
    value(of, code) {
      if (of === 'kind') return kindName(code)
      if (of === 'status') return statusName(code)
      return (of === 'event' ? EVENTS : STATES)[code]?.() ?? code
    },
    total: m.reports_total(),
    meta: (meta, pulled) => [
      meta.companyName ?? meta.organizationName,
      `${m.reports_profile()}: ${profileName(meta.profile)}`,
      daysOf(meta),
      ...footSentences(meta, pulled, {
        current: meta.report === 'maturity',
        tax: meta.report === 'monthlyCalculation',
      }),
      ...meta.unmeasured.map(
        ({ number, name, code, details }) => `${number} ${name}. ${problemText({ code, details })}`,
      ),
    ],
  }
}

const daysOf = ({ asOf, from, to }: ReportMeta): string =>
  asOf
    ? `${m.reports_as_of()} ${formatDate(asOf)}`
    : `${m.reports_period()} ${periodText(from ?? '', to ?? '')}`

/** `Löptidsanalys IFRS 16 2026-11-25.xlsx`: the days as they sort, whatever the language. */
export function reportFileName(query: Record<string, string>, fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.'))
  const [title, profile] = [reportName(query.report ?? ''), query.profile ?? 'IFRS16']
  const days = [query.asOf, query.from, query.to].filter(Boolean).join('–')
  return `${[title, profileName(profile as ReportMeta['profile']), days].filter(Boolean).join(' ')}${ending}`
}
