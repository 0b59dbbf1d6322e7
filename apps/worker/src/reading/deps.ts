import type { ApiDeps } from '@mina/api/deps'
import type { DocumentOcrEngine, PageOcrEngine } from '../ocr/ocr-engine'

/** What the reading of documents works with. */
export type ReadingDeps = Pick<ApiDeps, 'db' | 'store' | 'now'> & {
  /** Reads on this machine: the default, and what steps in when the other engine refuses. */
  pageEngine: PageOcrEngine
  /** Reads whole documents elsewhere, and the bucket it fetches them from; null when nobody chose it. */
  documentEngine: DocumentReading | null
}

export type DocumentReading = {
  engine: DocumentOcrEngine
  bucket: string
  /** Waits between questions for the result; the last one repeats. */
  pollAfterSeconds?: readonly number[]
}
