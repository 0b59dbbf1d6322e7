import { isCurrency } from '@mina/domain'
import type { FieldId, FieldValue } from '@mina/domain/reading'
import { m } from '@mina/i18n'
import {
  currencyUnit,
  decimalsOf,
  formatAmount,
  formatDate,
  formatMoney,
  formatMonths,
} from '@mina/i18n/format'

export type FieldKind =
  | 'text'
  | 'orgNo'
  | 'date'
  | 'month'
  | 'months'
  | 'money'
  | 'points'
  | 'period'
  | 'timing'
  | 'currency'

type FieldFacts = { name: () => string; kind: FieldKind }

/** Name and kind of every field that is read from a document. A new field does not compile without them. */
const FIELDS: Record<FieldId, FieldFacts> = {
  lessorName: { name: m.field_lessor_name, kind: 'text' },
  lessorOrgNo: { name: m.field_lessor_org_no, kind: 'orgNo' },
  lesseeName: { name: m.field_lessee_name, kind: 'text' },
  lesseeOrgNo: { name: m.field_lessee_org_no, kind: 'orgNo' },
  contractNumber: { name: m.field_contract_number, kind: 'text' },
  objectDescription: { name: m.field_object_description, kind: 'text' },
  objectId: { name: m.field_object_id, kind: 'text' },
  startDate: { name: m.field_start_date, kind: 'date' },
  endDate: { name: m.field_end_date, kind: 'date' },
  termMonths: { name: m.field_term_months, kind: 'months' },
  fee: { name: m.field_fee, kind: 'money' },
  feePeriod: { name: m.field_fee_period, kind: 'period' },
  paymentTiming: { name: m.field_payment_timing, kind: 'timing' },
  firstIncreasedRent: { name: m.field_first_increased_rent, kind: 'money' },
  residualValue: { name: m.field_residual_value, kind: 'money' },
  interestBase: { name: m.field_interest_base, kind: 'text' },
  interestMargin: { name: m.field_interest_margin, kind: 'points' },
  indexName: { name: m.field_index_name, kind: 'text' },
  indexBaseMonth: { name: m.field_index_base_month, kind: 'month' },
  noticeMonths: { name: m.field_notice_months, kind: 'months' },
  extensionMonths: { name: m.field_extension_months, kind: 'months' },
  deposit: { name: m.field_deposit, kind: 'money' },
  currency: { name: m.field_currency, kind: 'currency' },
  signingDate: { name: m.field_signing_date, kind: 'date' },
}

export const fieldName = (field: FieldId): string => FIELDS[field].name()
export const fieldKind = (field: FieldId): FieldKind => FIELDS[field].kind

const EXAMPLES: Record<FieldKind, () => string> = {
  text: m.field_example_text,
  orgNo: m.field_example_org_no,
  date: m.field_example_date,
  month: m.field_example_month,
  months: m.field_example_months,
  money: m.field_example_amount,
  points: m.field_example_percent,
  period: m.field_example_text,
  timing: m.field_example_text,
  currency: m.field_example_currency,
}
/** How to write a value so that it is understood. */
export const fieldExample = (field: FieldId): string => EXAMPLES[fieldKind(field)]()

const PERIODS: Record<string, () => string> = {
  month: m.field_period_month,
  quarter: m.field_period_quarter,
  'half-year': m.field_period_half_year,
  year: m.field_period_year,
}
const TIMINGS: Record<string, () => string> = {
  advance: m.field_timing_advance,
  arrears: m.field_timing_arrears,
}

/** The fixed answers of a field; null when any text may stand in it. */
export function fieldChoices(field: FieldId): { value: string; label: string }[] | null {
  const texts = { period: PERIODS, timing: TIMINGS }[fieldKind(field) as 'period' | 'timing']
  return texts ? Object.entries(texts).map(([value, label]) => ({ value, label: label() })) : null
}

/** The unit inside the field, at its right. */
export function fieldUnit(field: FieldId, currency: string): string | undefined {
  switch (fieldKind(field)) {
    case 'months':
      return m.field_unit_months()
    case 'money':
      return currencyUnit(currency)
    case 'points':
      return m.field_unit_percentage_points()
    default:
      return undefined
  }
}

/** The value as it stands in its field, in the reader's own way of writing, without the unit. */
export function fieldInputText(field: FieldId, value: FieldValue | null): string {
  if (value === null) return ''
  switch (fieldKind(field)) {
    case 'money':
      return formatAmount(String(value), 2)
    case 'points':
      return formatAmount(String(value), 'as-needed')
    case 'date':
      return formatDate(String(value))
    default:
      return String(value)
  }
}

/** The value in a sentence or a list, with its unit. */
export function fieldText(field: FieldId, value: FieldValue | null, currency = 'SEK'): string {
  if (value === null) return '–'
  const text = String(value)
  switch (fieldKind(field)) {
    case 'money':
      return formatMoney(text, isCurrency(currency) ? currency : 'SEK', decimalsOf(text))
    case 'points':
      return `${formatAmount(text, 'as-needed')}\u00a0${m.field_unit_percentage_points()}`
    case 'months':
      return formatMonths(Number(value))
    case 'month':
      return formatDate(text, 'month')
    case 'date':
      return formatDate(text)
    case 'period':
      return PERIODS[text]?.() ?? text
    case 'timing':
      return TIMINGS[text]?.() ?? text
    default:
      return text
  }
}

export const FIELD_GROUPS: readonly { id: string; name: () => string; fields: readonly FieldId[] }[] = [
  {
    id: 'parties',
    name: m.review_group_parties,
    fields: ['lessorName', 'lessorOrgNo', 'lesseeName', 'lesseeOrgNo'],
  },
  { id: 'object', name: m.review_group_object, fields: ['contractNumber', 'objectDescription', 'objectId'] },
  { id: 'time', name: m.review_group_time, fields: ['startDate', 'termMonths', 'endDate'] },
  { id: 'notice', name: m.review_group_notice, fields: ['noticeMonths', 'extensionMonths'] },
  {
    id: 'payment',
    name: m.review_group_payment,
    fields: [
      'fee',
      'feePeriod',
      'paymentTiming',
      'currency',
      'firstIncreasedRent',
      'residualValue',
      'deposit',
    ],
  },
  {
    id: 'interest',
    name: m.review_group_interest,
    fields: ['interestBase', 'interestMargin', 'indexName', 'indexBaseMonth'],
  },
  { id: 'other', name: m.review_group_other, fields: ['signingDate'] },
]

/** All fields in the order people review them. */
export const REVIEW_ORDER: readonly FieldId[] = FIELD_GROUPS.flatMap(({ fields }) => fields)
