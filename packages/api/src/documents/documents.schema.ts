import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '@mina/domain/reading'
import { z } from 'zod'

export const DOCUMENT_STATUSES = ['uploaded', 'reading', 'review', 'accepted', 'failed'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

export const listDocumentsInput = z.object({
  status: z.enum(DOCUMENT_STATUSES).optional(),
  cursor: z.guid().optional(),
})
export type ListDocumentsInput = z.infer<typeof listDocumentsInput>

export const documentInput = z.object({ id: z.guid() })
export type DocumentInput = z.infer<typeof documentInput>

export const progressInput = z.object({ ids: z.array(z.guid()).max(200) })
export type ProgressInput = z.infer<typeof progressInput>

export const uploadDocumentInput = z.object({
  fileName: z.string().min(1).max(4096),
  languages: z
    .array(z.enum(DOCUMENT_LANGUAGES as [DocumentLanguage, ...DocumentLanguage[]]))
    .max(8)
    .optional(),
})
export type UploadDocumentInput = z.infer<typeof uploadDocumentInput> & { bytes: Uint8Array }

export type Notice = { code: string; details: Record<string, string | number> }
export type Failure = { code: string; details: Record<string, string | number> }

export type DocumentRow = {
  id: string
  fileName: string
  mediaType: string
  bytes: number
  pageCount: number
  status: DocumentStatus
  uploadedByName: string | null
  uploadedAt: Date
  agreementId: string | null
  failure: Failure | null
  /** What was unusual about its reading. */
  notices: Notice[]
}
export type DocumentList = { rows: DocumentRow[]; nextCursor: string | null }

export type DocumentDetails = DocumentRow & {
  sha256: string
  engine: string | null
  languages: string[]
  pages: {
    page: number
    status: string
    kind: string | null
    width: number | null
    height: number | null
    engine: string | null
  }[]
}

export type ReadingStep = 'waiting' | 'classify' | 'read' | 'extract' | 'done' | 'failed'
export type DocumentProgress = {
  id: string
  status: DocumentStatus
  pagesDone: number
  pageCount: number
  step: ReadingStep
  /** Fields to look at; null until the document has been read. */
  toReview: number | null
  failure: Failure | null
}

export type ReadingRegion = { engine: string; region: string | null; leavesTheMachine: boolean }
