import type { AGREEMENT_KINDS, CatchUpReason, Voucher } from '@mina/domain/journals'
import type { Profile } from '@mina/domain/profiles'
import { z } from 'zod'
import { localDate, profileInput } from '../agreements/life.schema'
import type { ReportMeta } from '../reports/reports.schema'

export const JOURNAL_FORMATS = ['sie', 'csv', 'xlsx'] as const
export type JournalFormat = (typeof JOURNAL_FORMATS)[number]

/** `period`: a voucher an agreement and month, dated its last day. `day`: one a day and kind of event. */
const grouping = z.enum(['period', 'day']).default('period')

/** The books of one company; null: of the agreements that belong to none. */
const booksInput = z.object({
  companyId: z.guid().nullable(),
  /** Absent: the first one of the company's settings. */
  profile: profileInput.optional(),
})

export const previewInput = booksInput.extend({
  grouping,
  /** `from` to `to`, both included. Absent: see `previewJournal`; `from` alone: from the first open day. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Fifty vouchers a page. */
  page: z.number().int().min(1).max(100_000).default(1),
})
export type PreviewInput = z.infer<typeof previewInput>

export const closeInput = booksInput.extend({
  profile: profileInput,
  grouping,
  /** Last day of a month. */
  through: localDate,
  /** Of the journal that was shown: `closing.revision` of the preview. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
})
export type CloseInput = z.infer<typeof closeInput>

export const periodsInput = z.object({ companyId: z.guid().nullable() })
export type PeriodsInput = z.infer<typeof periodsInput>

/** What `exportJournal` takes, also from a query string: there an empty company is none. */
export const exportJournalInput = z.object({
  companyId: z.preprocess((text) => (text === '' || text === undefined ? null : text), z.guid().nullable()),
  profile: profileInput,
  grouping,
  from: localDate,
  to: localDate,
  format: z.enum(JOURNAL_FORMATS),
})
export type ExportJournalInput = z.infer<typeof exportJournalInput>

/** One line an account and its objects; one of debit and credit, the other is null. */
export type JournalLine = {
  account: string
  name: string | null
  objects: { dimension: number; object: string }[]
  debit: string | null
  credit: string | null
}

/** Why a closed month is caught up: what was booked for it and what it comes to now, debit positive. */
export type CatchUpMonth = {
  month: string
  reason: CatchUpReason
  lines: (Pick<JournalLine, 'account' | 'name' | 'objects'> & { booked: string; now: string })[]
}

export type JournalVoucher = {
  agreementId: string
  /** Of the agreement. */
  number: string
  name: string
  date: string
  group: Voucher['group']
  /** Of a closed period: stands as it was stored. */
  isClosed: boolean
  lines: JournalLine[]
  /** Debit of the lines, which is their credit too. */
  sum: string
  /** Of a catch-up; empty for others. */
  causes: CatchUpMonth[]
  /** What was recorded of the agreement since the last close, for a catch-up that is not closed. */
  changes: { version: number; kind: string; date: string; recordedAt: Date }[]
}

export type JournalAccount = {
  account: string
  name: string | null
  debit: string
  credit: string
  /** Debit less credit. */
  balance: string
}

/** Why the period cannot be closed as it is shown. */
export type CloseProblem =
  | 'account_missing'
  /** Something before it is open. */
  | 'gap'
  | 'not_a_month_end'
  | 'closed'
  | 'future'

export type JournalPreview = {
  companyId: string | null
  companyName: string
  profile: Profile
  /** Of the company's settings. */
  profiles: Profile[]
  grouping: 'period' | 'day'
  from: string
  to: string
  currency: string
  /** Last day of what is closed for the company and profile. */
  lockedThrough: string | null
  /** The first day that is not closed; null when there is nothing to book. */
  firstOpen: string | null
  calculationVersion: string
  knownAt: Date
  agreements: number
  /** Of the page; totals and accounts are of all. */
  vouchers: JournalVoucher[]
  page: number
  pageSize: number
  totals: { vouchers: number; debit: string; credit: string; catchUps: number }
  accounts: JournalAccount[]
  /** Defaults in use that nobody at the company has confirmed, once each. */
  unverified: { account: string; name: string | null }[]
  /** What has no account: the agreements that need one are left out. */
  missing: { kind: (typeof AGREEMENT_KINDS)[number]; role: string }[]
  /** Characters in names that a SIE file cannot hold, and what stands for them there. */
  replaced: { character: string; replacement: string }[]
  /** Agreements that are left out because they cannot be measured or a rate is missing. */
  unmeasured: ReportMeta['unmeasured']
  closing: {
    from: string
    through: string
    /** Null when it cannot be closed, then `problem` says why. */
    revision: string | null
    problem: CloseProblem | null
    vouchers: number
    debit: string
  }
}

export type ClosedPeriodView = {
  id: string
  companyId: string | null
  profile: Profile
  grouping: 'period' | 'day'
  from: string
  to: string
  currency: string
  vouchers: number
  debit: string
  credit: string
  closedAt: Date
  closedByName: string | null
}
