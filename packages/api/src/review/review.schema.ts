import type { ErrorCode } from '@mina/domain'
import {
  type Box,
  type ConfidenceLevel,
  FIELD_IDS,
  type FieldId,
  type FieldValue,
} from '@mina/domain/reading'
import { z } from 'zod'
import type { NoticeDeadline, PaymentRow } from '../agreements/agreements.schema'
import { KINDS } from '../agreements/agreements.schema'

export const EDIT_SOURCES = ['accepted', 'alternative', 'typed', 'box-selected', 'not-in-document'] as const
export type EditSource = (typeof EDIT_SOURCES)[number]

const fraction = z.number().min(0).max(1)
export const boxSchema = z.object({
  page: z.number().int().min(1).max(10_000),
  x: fraction,
  y: fraction,
  w: fraction,
  h: fraction,
})
const revision = z.number().int().min(0)
/** A yearly rate as a decimal fraction: "0.045" is 4.5 %. */
const annualRate = z.string().regex(/^0(\.\d{1,9})?$/)

export const getReviewInput = z.object({ documentId: z.guid() })
export type GetReviewInput = z.infer<typeof getReviewInput>

export const setFieldInput = z.object({
  reviewId: z.guid(),
  revision,
  field: z.enum(FIELD_IDS),
  /** A number is a count of months; amounts and rates travel as text. */
  value: z.union([z.string().max(500), z.number().int().min(0).max(1200)]).nullable(),
  source: z.enum(EDIT_SOURCES),
  boxes: z.array(boxSchema).max(50).optional(),
})
export type SetFieldInput = z.infer<typeof setFieldInput>

export const readBoxInput = z.object({ reviewId: z.guid(), field: z.enum(FIELD_IDS), box: boxSchema })
export type ReadBoxInput = z.infer<typeof readBoxInput>
export const undoInput = z.object({ reviewId: z.guid(), revision })
export type UndoInput = z.infer<typeof undoInput>
export const previewInput = z.object({
  reviewId: z.guid(),
  annualRate: annualRate.optional(),
  kind: z.enum(KINDS).optional(),
  /** Whose settings hold for it; absent: the organization's. */
  companyId: z.guid().nullable().optional(),
})
export type PreviewInput = z.infer<typeof previewInput>
export const acceptInput = z.object({
  reviewId: z.guid(),
  revision,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(KINDS),
  companyId: z.guid().nullable(),
  annualRate,
})
export type AcceptInput = z.infer<typeof acceptInput>

export type ReviewFieldView = {
  field: FieldId
  value: FieldValue | null
  /** reading, or how a person settled it. */
  source: 'reading' | EditSource
  level: ConfidenceLevel
  score: number | null
  boxes: Box[]
  alternatives: { value: FieldValue; raw: string; score: number; boxes: Box[] }[]
  editedByName: string | null
  editedAt: Date | null
  /** Nobody has settled it and the reading is not sure of it. */
  isUncertain: boolean
}

export type ReviewView = {
  reviewId: string
  revision: number
  status: 'open' | 'accepted'
  agreementId: string | null
  document: { id: string; fileName: string; mediaType: string; pageCount: number; status: string }
  pages: { page: number; width: number | null; height: number | null }[]
  fields: ReviewFieldView[]
  checks: { code: string; fields: FieldId[]; ok: boolean }[]
  /** Fields that no person has settled and that the reading is not sure of. */
  uncertain: number
  edits: {
    field: FieldId
    from: FieldValue | null
    to: FieldValue | null
    source: string
    editedByName: string | null
    editedAt: Date
  }[]
  companies: { id: string; name: string; orgNo: string | null }[]
  defaults: { name: string; kind: (typeof KINDS)[number]; companyId: string | null; annualRate: string }
}

export type ReviewPreview = {
  missing: FieldId[]
  /** Why there is no plan although nothing is missing: values that contradict each other. */
  problem: { code: ErrorCode; details: Readonly<Record<string, string | number>> } | null
  plan: {
    currency: string
    /** The first rows of the payment plan. */
    rows: PaymentRow[]
    totals: { payments: string; interest: string }
    liabilityAtStart: string
    rightOfUseAtStart: string
    deadline: NoticeDeadline | null
  } | null
}
