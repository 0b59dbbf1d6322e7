import { z } from 'zod'

export const listAccessLogInput = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})
export type ListAccessLogInput = z.infer<typeof listAccessLogInput>

/** Everything that is written down. A new action is added here, and to the texts that show it. */
export const LOG_ACTIONS = [
  'session.started',
  'session.ended',
  'session.refused',
  'session.organization_opened',
  'policy.denied',
  'access_log.read',
  'document.uploaded',
  'document.read',
  'document.reading_failed',
  'document.retried',
  'document.removed',
  'document.downloaded',
  'review.field_changed',
  'review.field_undone',
  'review.accepted',
  'agreement.created',
  'agreement.read',
  'agreement.prolonged',
  'agreement.event_added',
  'agreement.event_undone',
  'agreement.workbook_pulled',
  'report.viewed',
  'report.pulled',
  'journal.closed',
  'journal.pulled',
  'accounting.settings_changed',
  'accounting.accounts_changed',
  'accounting.borrowing_rate_added',
  'accounting.borrowing_rate_removed',
  'accounting.exchange_rate_saved',
  'accounting.exchange_rate_removed',
  'accounting.index_value_saved',
  'accounting.index_value_removed',
] as const
export type LogAction = (typeof LOG_ACTIONS)[number]

export type AccessLogRow = {
  seq: string
  at: Date
  userId: string | null
  userName: string | null
  role: string
  action: string
  subjectType: string
  subjectId: string
  /** What people call the subject: its number, file name or own name. Null when it is gone or has none. */
  subjectName: string | null
  details: Record<string, string | number | boolean | null>
  /** The link of the chain that this entry is. */
  hash: string
}
export type AccessLogPage = { rows: AccessLogRow[]; nextCursor: string | null }

export type ChainVerdict = {
  ok: boolean
  entries: number
  /** The first entry whose number, link or hash does not fit. */
  firstBroken: { seq: string; reason: 'gap' | 'link' | 'hash' } | null
}
