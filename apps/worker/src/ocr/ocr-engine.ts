import type { DocumentLanguage, Word } from '@mina/domain/reading'
import type { Raster } from './raster'

/** The engine may succeed later (network, quota, a stuck worker): try again. */
export class OcrUnavailable extends Error {
  override readonly name = 'OcrUnavailable'
}

/** The engine will never read this document, whatever the number of tries: use the other engine and say so. */
export class OcrRefused extends Error {
  override readonly name = 'OcrRefused'
  constructor(
    /** The engine's own word for the reason, for the log. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`The reading engine refuses the document: ${reason}`, options)
  }
}

type Engine = {
  readonly version: string
  /** Whether documents leave this machine, and for where; shown to the customer before an upload. */
  readonly sendsDataTo: { provider: string; region: string } | null
  close(): Promise<void>
}

/** A word, and where the page that is read is the straightened picture: boxes are fractions of that picture. */
export type PageWords = { words: Word[]; confidence: number }

/** Reads one straightened picture of a page at a time, on this machine. */
export type PageOcrEngine = Engine & {
  readonly id: 'tesseract'
  /**
   * @throws OcrUnavailable when the page took too long or the worker died; the next try gets a fresh worker
   */
  recognise(page: number, grey: Raster, languages: readonly DocumentLanguage[]): Promise<PageWords>
  /** How far the picture must be turned clockwise to stand upright; 0 when that cannot be seen. */
  uprightTurn(grey: Raster): Promise<0 | 90 | 180 | 270>
}

/** A stored document that another service can fetch by itself. */
export type StoredDocument = { bucket: string; key: string; sha256: string }

export type OcrJobState = { state: 'running' } | { state: 'done'; missingPages: number[] }

/**
 * Reads a whole stored document elsewhere, in three calls, so that a durable function can sleep between them.
 * Every call may throw OcrUnavailable or OcrRefused.
 */
export type DocumentOcrEngine = Engine & {
  readonly id: 'textract'
  /** The same document gives the same job while the provider remembers it: safe to run twice. */
  start(document: StoredDocument): Promise<string>
  poll(jobId: string): Promise<OcrJobState>
  /**
   * The words by page, boxes as fractions of the page as it stands in the file. A page that was not read, or that does
   * not stand upright, is left out: it must be read by the other engine.
   */
  fetch(jobId: string): Promise<Map<number, Word[]>>
}

export type OcrEngine = PageOcrEngine | DocumentOcrEngine
