import type { ErrorCode } from '@mina/domain'
import type { DocumentMediaType } from './file-kind'

/** What the thread is asked to take apart, and within which limits. */
export type InspectionTask = {
  bytes: Uint8Array
  mediaType: DocumentMediaType
  maxPages: number
  maxPixels: number
}
/** Errors lose their class between threads, so a refusal travels as data. */
export type Inspection =
  | { pages: number }
  | { refused: ErrorCode; details: Readonly<Record<string, string | number>> }
