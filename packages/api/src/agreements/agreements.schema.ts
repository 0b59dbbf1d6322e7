import type { Profile, Treatment } from '@mina/domain/profiles'
import type { Box, FieldId, FieldValue } from '@mina/domain/reading'
import { z } from 'zod'
import type { ChangeView, MonthRow } from './life.schema'

export const KINDS = ['premises', 'vehicle', 'machine', 'it', 'other'] as const
export const STATUSES = ['draft', 'active', 'notice_given', 'ended'] as const
export type AgreementKind = (typeof KINDS)[number]
export type AgreementStatus = (typeof STATUSES)[number]

const localDate = z.iso.date()

export const listAgreementsInput = z.object({
  q: z.string().trim().max(200).optional(),
  kind: z.enum(KINDS).optional(),
  status: z.enum(STATUSES).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  companyId: z.guid().optional(),
  lessorId: z.guid().optional(),
  noticeWithinDays: z.number().int().min(0).max(3660).optional(),
  /** Also tells what missing the day for notice means, for the rows of the page. */
  withIfMissed: z.boolean().default(false),
  sort: z.enum(['name', 'noticeOn', 'endDate', 'monthly']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.union([z.literal(50), z.literal(100), z.literal(200)]).default(50),
})
export type ListAgreementsInput = z.infer<typeof listAgreementsInput>

export const agreementInput = z.object({ id: z.guid() })
export type AgreementInput = z.infer<typeof agreementInput>
export const explainLiabilityInput = z.object({ id: z.guid(), asOf: localDate })
export type ExplainLiabilityInput = z.infer<typeof explainLiabilityInput>
export const historyInput = z.object({
  id: z.guid(),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})
export type HistoryInput = z.infer<typeof historyInput>

export type AgreementRow = {
  id: string
  number: string
  name: string
  kind: string
  status: string
  lessorName: string | null
  companyName: string | null
  currency: string
  /** One payment, decimal string, and how often. */
  fee: string
  feePeriod: string
  monthly: string
  startDate: string
  endDate: string
  noticeOn: string | null
  noticeSafeOn: string | null
  /** Until the safe day; negative when it has passed. */
  daysToNotice: number | null
}

/** Until when the agreement then runs, and what that costs. */
export type IfMissed = { endOn: string; cost: string | null }

export type Facet = { value: string; count: number }
export type AgreementList = {
  rows: AgreementRow[]
  /** By agreement; empty unless asked for. */
  ifMissed: Record<string, IfMissed>
  /** Of the whole selection, not of the page. */
  total: number
  sums: { currency: string; monthly: string; count: number }[]
  facets: {
    kinds: Facet[]
    statuses: Facet[]
    currencies: Facet[]
    companies: { id: string; name: string; count: number }[]
  }
}

export type Provenance = {
  documentId: string | null
  page: number | null
  boxes: Box[]
  source: string
  score: number | null
  rule: string | null
  reviewedByName: string | null
  reviewedAt: Date
}

export type NoticeDeadline = {
  /** The last day by law of the agreement; the working day to act on. */
  noticeOn: string
  safeOn: string
  daysLeft: number
  /** What happens if nobody acts, when the agreement says so. */
  missedEndOn: string | null
  missedNoticeOn: string | null
  noticeMonths: number | null
  cost: { amount: string; currency: string } | null
}

export type AgreementDetails = {
  agreement: AgreementRow & {
    contractNumber: string | null
    lessorId: string | null
    companyId: string | null
    annualRate: string
    convention: string
    createdAt: Date
    updatedAt: Date
  }
  version: number
  fields: { field: FieldId; value: FieldValue | null; provenance: Provenance | null }[]
  deadline: NoticeDeadline | null
  documents: { id: string; fileName: string; mediaType: string; pageCount: number; uploadedAt: Date }[]
  versions: {
    version: number
    validFrom: string
    recordedAt: Date
    recordedByName: string | null
    reason: string
  }[]
}

export type PaymentRow = { dueOn: string; kind: string; amount: string }
/** `closing` is the balance when `to` is over. */
export type LiabilityRow = {
  from: string
  to: string
  opening: string
  /** What events added or took away; recognition is in the first opening. */
  adjustment: string
  interest: string
  payment: string
  closing: string
}
export type RightOfUseRow = {
  from: string
  to: string
  opening: string
  adjustment: string
  impairment: string
  depreciation: string
  closing: string
}
/** A calendar year, or the part of it that the term covers. */
export type YearRow = Omit<LiabilityRow, 'from' | 'to'> & { year: string; rightOfUse: string }
/** Both when the day is over. */
export type Balance = { date: string; liability: string; rightOfUse: string }
export type AgreementSchedule = {
  currency: string
  profile: Profile
  treatment: Treatment
  commencementDate: string
  endDate: string
  annualRate: string
  convention: string
  paymentPlan: PaymentRow[]
  liability: LiabilityRow[]
  rightOfUse: RightOfUseRow[]
  years: YearRow[]
  /** Every calendar month from the first day to zero, all accounts. */
  months: MonthRow[]
  /** What happened after commencement, in order. */
  events: { version: number; kind: string; date: string; change: ChangeView }[]
  /** From commencement to zero: the day before and the day of every payment, and today. */
  balances: Balance[]
  atToday: Balance
  totals: { payments: string; interest: string; liabilityAtStart: string; rightOfUseAtStart: string }
}

export type LiabilityExplanation = {
  asOf: string
  amount: string
  currency: string
  annualRate: string
  rows: { dueOn: string; payment: string; factor: string; presentValue: string }[]
  total: string
}
