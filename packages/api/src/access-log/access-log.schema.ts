import { z } from 'zod'

export const listAccessLogInput = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})
export type ListAccessLogInput = z.infer<typeof listAccessLogInput>

export type AccessLogRow = {
  seq: string
  at: Date
  userId: string | null
  userName: string | null
  role: string
  action: string
  subjectType: string
  subjectId: string
  details: Record<string, string | number | boolean | null>
}
export type AccessLogPage = { rows: AccessLogRow[]; nextCursor: string | null }

export type ChainVerdict = {
  ok: boolean
  entries: number
  /** The first entry whose number, link or hash does not fit. */
  firstBroken: { seq: string; reason: 'gap' | 'link' | 'hash' } | null
}
