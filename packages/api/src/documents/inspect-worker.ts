import { DomainError, type ErrorCode } from '@mina/domain'
import type { DocumentMediaType } from './file-kind'
import { inspectImage } from './inspect-image'
import { inspectPdf } from './inspect-pdf'

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

/** Takes one file apart; runs in the thread that inspectUpload starts. */
export async function inspect(task: InspectionTask): Promise<Inspection> {
  try {
    return { pages: await (task.mediaType === 'application/pdf' ? inspectPdf(task) : inspectImage(task)) }
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.code, details: error.details }
    // Whatever a file makes the libraries throw, it is the file that cannot be used.
    return {
      refused: 'document.unreadable',
      details: { reason: error instanceof Error ? error.name : 'unknown' },
    }
  }
}
