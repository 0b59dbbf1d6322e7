import { DomainError } from '@mina/domain'
import { inspectImage } from './inspect-image'
import { inspectPdf } from './inspect-pdf'
import type { Inspection, InspectionTask } from './inspection'

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
