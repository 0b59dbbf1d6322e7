import { DomainError } from '@mina/domain'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { InspectionTask } from './inspection'
import { scanPdf } from './scan-pdf'

/**
 * Two opinions on one PDF: the bytes themselves, all of them, also what no page uses (scanPdf); and the document as a
 * reader opens it, encodings undone.
 *
 * @returns the number of pages
 * @throws DomainError 'document.encrypted' · 'document.damaged' · 'document.active_content' ·
 *   'document.too_many_pages' · 'document.too_many_pixels'
 */
export async function inspectPdf({ bytes, maxPages, maxPixels }: InspectionTask): Promise<number> {
  const scan = scanPdf(bytes)
  // Encryption first: what a protected file contains cannot be seen anyway.
  if (scan.isEncrypted) throw new DomainError('document.encrypted')
  refuseActive(scan.active)
  if (scan.isBroken) throw new DomainError('document.damaged')
  if (scan.largestImagePixels > maxPixels) {
    throw new DomainError('document.too_many_pixels', {
      megapixels: Math.ceil(scan.largestImagePixels / 1e6),
      limitMegapixels: Math.floor(maxPixels / 1e6),
    })
  }
  const task = (await loadReader()).getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    password: '',
  })
  try {
    const document = await task.promise.catch((cause: Error) => {
      throw new DomainError(
        cause.name === 'PasswordException' ? 'document.encrypted' : 'document.damaged',
        {},
        { cause },
      )
    })
    if (document.numPages > maxPages) {
      throw new DomainError('document.too_many_pages', { pages: document.numPages, limit: maxPages })
    }
    refuseActive(await activeParts(document))
    if (document.numPages === 0) throw new DomainError('document.damaged', { pages: 0 })
    for (let number = 1; number <= document.numPages; number++) await checkPage(document, number)
    return document.numPages
  } finally {
    await task.destroy()
  }
}

function refuseActive(found: string | null): void {
  if (found) throw new DomainError('document.active_content', { found })
}

async function activeParts(document: PDFDocumentProxy): Promise<string | null> {
  if (document.isPureXfa) return 'XFA'
  if (await document.hasJSActions()) return 'JavaScript'
  if (await document.getAttachments()) return 'EmbeddedFile'
  return null
}

async function checkPage(document: PDFDocumentProxy, number: number): Promise<void> {
  try {
    const page = await document.getPage(number)
    page.cleanup()
  } catch (cause) {
    throw new DomainError('document.damaged', { page: number }, { cause })
  }
}

/** The minified build: half the time and memory to load. It has no type file of its own. */
async function loadReader() {
  const minified = 'pdfjs-dist/legacy/build/pdf.min.mjs'
  const reader = (await import(minified)) as typeof import('pdfjs-dist/legacy/build/pdf.mjs')
  reader.GlobalWorkerOptions.workerSrc = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
  return reader
}
