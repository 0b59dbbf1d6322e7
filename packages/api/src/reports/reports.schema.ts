import type { Profile } from '@mina/domain/profiles'
import { z } from 'zod'
import { KINDS } from '../agreements/agreements.schema'
import { knownAtInput, localDate, profileInput } from '../agreements/life.schema'

export const REPORTS = [
  'contractList',
  'deadlineCalendar',
  'rollForward',
  'monthlyCalculation',
  'maturity',
] as const
export type ReportName = (typeof REPORTS)[number]
export const FORMATS = ['csv', 'xlsx'] as const
export type ReportFormat = (typeof FORMATS)[number]

const selection = z.object({
  profile: profileInput.default('IFRS16'),
  knownAt: knownAtInput,
  companyId: z.guid().optional(),
  kind: z.enum(KINDS).optional(),
  /** One agreement alone. */
  agreementId: z.guid().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
})
export type SelectionInput = z.infer<typeof selection>

/** Balances when `asOf` is over. Absent: today. */
export const asOfInput = selection.extend({ asOf: localDate.optional() })
export type AsOfInput = z.infer<typeof asOfInput>

/** `from` to `to`, both included. Absent: the calendar year so far, up to the end of this month. */
export const periodInput = selection.extend({ from: localDate.optional(), to: localDate.optional() })
export type PeriodInput = z.infer<typeof periodInput>

/** Years at which a band ends; the last band is what falls later. Absent: the company's. */
const bandYears = z.array(z.number().int().min(1).max(99)).min(1).max(12).optional()

const page = { page: z.number().int().min(1).max(100_000).default(1) }
/** False leaves the agreements out of the classes: for a first look at many of them. */
const withAgreements = z.boolean().default(true)
export const rollForwardInput = periodInput.extend({ withAgreements })
export type RollForwardInput = z.infer<typeof rollForwardInput>
export const contractListInput = asOfInput.extend(page)
export type ContractListInput = z.infer<typeof contractListInput>
export const deadlineCalendarInput = asOfInput.extend({
  withinDays: z.number().int().min(1).max(3660).default(365),
})
export type DeadlineCalendarInput = z.infer<typeof deadlineCalendarInput>
export const maturityInput = asOfInput.extend({
  bandYears,
  withAgreements,
})
export type MaturityInput = z.infer<typeof maturityInput>
export const monthlyCalculationInput = periodInput.extend(page)
export type MonthlyCalculationInput = z.infer<typeof monthlyCalculationInput>

/** A report and its parameters as `exportReport` takes them; what a report does not use is left out of account. */
export const exportInput = selection.extend({
  report: z.enum(REPORTS),
  format: z.enum(FORMATS),
  asOf: localDate.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  withinDays: z.coerce.number().int().min(1).max(3660).default(365),
  /** In a query string: `1,2,5`. */
  bandYears: z.preprocess(
    (text) => (typeof text === 'string' ? text.split(',').map(Number) : text),
    bandYears,
  ),
})
export type ExportInput = z.infer<typeof exportInput>

/** Printed on every report: the same meta gives the same figures, whenever and in whatever order it is pulled. */
export type ReportMeta = {
  report: ReportName | 'journal'
  organizationName: string
  companyName: string | null
  kind: string | null
  profile: Profile
  /** Of the selection: how many agreements have each rate convention. */
  conventions: { convention: string; agreements: number }[]
  calculationVersion: string
  asOf: string | null
  from: string | null
  to: string | null
  knownAt: Date
  /** Of the companies in the selection: how current and non-current are told apart, and the rate of deferred tax. */
  currentMethods: string[]
  taxRates: string[]
  /** Agreements in the selection that were known. */
  agreements: number
  /** Agreements that could not be measured, and why; they are in no sum. */
  unmeasured: {
    agreementId: string
    number: string
    name: string
    code: string
    details: Record<string, string | number>
  }[]
}

export type ReportAgreement = {
  agreementId: string
  number: string
  name: string
  kind: string
  companyName: string | null
  lessorName: string | null
  currency: string
}

export type ContractRow = ReportAgreement & {
  contractNumber: string | null
  object: string | null
  startDate: string
  endDate: string
  noticeOn: string | null
  noticeSafeOn: string | null
  /** Of the rent in force, a month. */
  monthly: string
  /** Still to be paid after the day, all kinds of payments. */
  remaining: string
  status: string
  /** Null for one that cannot be measured, see `meta.unmeasured`. */
  liability: string | null
  rightOfUse: string | null
}
export type ContractList = {
  meta: ReportMeta
  rows: ContractRow[]
  total: number
  page: number
  pageSize: number
  /** Of the whole selection. */
  sums: {
    currency: string
    agreements: number
    monthly: string
    remaining: string
    liability: string
    rightOfUse: string
  }[]
}

export type DeadlineRow = ReportAgreement & {
  event: 'notice' | 'end'
  date: string
  /** The working day to act on. */
  safeOn: string
  /** From the day of the report. */
  daysLeft: number
  /** Until when it then runs and what that costs. */
  missedEndOn: string | null
  cost: string | null
  /** open: someone has to act. none: it ends by itself, or notice is given. */
  state: 'open' | 'none'
}
export type DeadlineCalendar = { meta: ReportMeta; rows: DeadlineRow[] }

/** opening + additions + remeasurement − decrease and the rest = closing, in each row to the öre; sums are sums of rows. */
export type LiabilityMovement = {
  opening: string
  additions: string
  remeasurement: string
  decrease: string
  interest: string
  payment: string
  closing: string
}
export type RightOfUseMovement = {
  opening: string
  additions: string
  remeasurement: string
  decrease: string
  depreciation: string
  impairment: string
  closing: string
}
export type Movements = {
  liability: LiabilityMovement
  rightOfUse: RightOfUseMovement
  leaseExpense: string
  variableExpense: string
  serviceExpense: string
  gain: string
}
export type RollForward = {
  meta: ReportMeta
  /** By currency and class; `agreements` are the drill-down whose sums are the class's figures. */
  classes: (Movements & {
    currency: string
    kind: string
    count: number
    agreements: (ReportAgreement & Movements)[]
  })[]
  totals: (Movements & { currency: string; agreements: number })[]
}

export type MonthlyAmounts = {
  /** Everything paid to the lessor, services included. */
  fee: string
  interest: string
  /** The payments of the liability less the interest: negative when the liability grows. */
  amortisation: string
  openingLiability: string
  /** Additions, remeasurements and decreases of the month. */
  liabilityAdjustment: string
  closingLiability: string
  openingRightOfUse: string
  /** The same of the asset, impairment deducted. */
  rightOfUseAdjustment: string
  depreciation: string
  closingRightOfUse: string
  /** Asset less liability at the end of the month. */
  difference: string
  /** An asset when positive. */
  deferredTax: string
  /** Even cost and other expense where the profile has it. */
  leaseExpense: string
  variableExpense: string
  serviceExpense: string
  gain: string
}
export type MonthlyRow = ReportAgreement & { from: string; to: string; taxRate: string } & MonthlyAmounts
export type MonthlySums = { currency: string; from: string; to: string } & MonthlyAmounts
export type MonthlyCalculation = {
  meta: ReportMeta
  /** Of the agreements on the page, month by month. */
  rows: MonthlyRow[]
  totalAgreements: number
  page: number
  pageSize: number
  /** The whole selection, month by month and currency. */
  months: MonthlySums[]
}

export type MaturityFigures = {
  /** One amount a band, undiscounted. */
  bands: string[]
  undiscounted: string
  discounting: string
  carrying: string
  current: string
  nonCurrent: string
  /** Weighted by the liability; null when there is none. */
  weightedRate: string | null
  weightedMonths: string | null
}
export type Maturity = {
  meta: ReportMeta
  /** `fromYears` 0 is the first; `toYears` null is "later". */
  bands: { fromYears: number; toYears: number | null }[]
  classes: (MaturityFigures & {
    currency: string
    kind: string
    count: number
    agreements: (ReportAgreement & MaturityFigures)[]
  })[]
  totals: (MaturityFigures & { currency: string; agreements: number })[]
}

/** What `exportReport` gives, to be sent on as it comes. */
export type ReportFile = {
  fileName: string
  mediaType: string
  rows: number
  body: AsyncIterable<Uint8Array>
}
