import { type DocumentProcesses, documentProcesses } from './document-process/document-processes'
import type { DocumentMediaType, SourceImage } from './draw-page'

export type { DocumentMediaType, SourceImage } from './draw-page'

/** A document whose pages can be drawn. `close` frees the memory the document holds. */
export type PageSource = {
  readonly pageCount: number
  /** Draws page `number` (from 1) at the resolution OCR reads best, never finer than the scan itself. */
  forReading(number: number): Promise<SourceImage>
  /** Draws page `number` about `width` pixels wide, for the screen. */
  forDisplay(number: number, width: number): Promise<SourceImage>
  close(): void
}

/**
 * Every call may throw DomainError: 'document.damaged' (nothing can be drawn from these bytes) ·
 * 'document.unreadable' (it took too long or too much memory).
 */
export async function openPageSource(
  bytes: Uint8Array,
  mediaType: DocumentMediaType,
  processes: DocumentProcesses = documentProcesses,
): Promise<PageSource> {
  let file: { bytes: Uint8Array; mediaType: DocumentMediaType } | null = { bytes, mediaType }
  const draw = (page: number, width: number | 'for reading') => {
    if (!file) throw new Error('The document is closed')
    return processes.run('drawPage', { ...file, page, width })
  }
  return {
    pageCount: await processes.run('countPages', file),
    forReading: (number) => draw(number, 'for reading'),
    forDisplay: draw,
    close() {
      file = null
    },
  }
}
