import { addNotice, type ReadingJob } from '@mina/api/documents'
import { OcrRefused } from '../ocr/ocr-engine'
import { placeWords } from '../ocr/read-pages'
import { type DocumentMediaType, openPageSource } from '../ocr/source-image'
import type { ReadingDeps } from './deps'
import { keepPage } from './read-one-page'

/** A job that runs, or the reason why the engine will never take this document. */
export type Started = { jobId: string } | { refused: string }
export type Polled = { state: 'running' | 'done' } | { refused: string }

/** The engine that reads whole documents; only asked for when one is configured. */
function engineOf({ documentEngine }: ReadingDeps) {
  if (!documentEngine) throw new Error('no document engine is configured')
  return documentEngine
}

export function startElsewhere(deps: ReadingDeps, job: ReadingJob, sha256: string): Promise<Started> {
  const { engine, bucket } = engineOf(deps)
  return orRefusal(async () => ({ jobId: await engine.start({ bucket, key: job.storageKey, sha256 }) }))
}

export function pollElsewhere(deps: ReadingDeps, jobId: string): Promise<Polled> {
  return orRefusal(async () => ({ state: (await engineOf(deps).engine.poll(jobId)).state }))
}

/**
 * Keeps the words of the given pages.
 * @returns the pages that the engine left out, which must be read here
 */
export function fetchElsewhere(
  deps: ReadingDeps,
  job: ReadingJob,
  jobId: string,
  pages: readonly number[],
): Promise<{ missing: number[] } | { refused: string }> {
  return orRefusal(async () => {
    const { engine } = engineOf(deps)
    const words = await engine.fetch(jobId)
    const source = await openPageSource(
      await deps.store.get(job.storageKey),
      job.mediaType as DocumentMediaType,
    )
    try {
      const missing: number[] = []
      for (const page of pages) {
        const read = words.get(page)
        if (read) await keepPage(deps, job, await placeWords(source, page, read), engine.version)
        else missing.push(page)
      }
      return { missing }
    } finally {
      source.close()
    }
  })
}

/** Tells the reviewer that the document was read here although another engine was chosen. */
export const noticeFallback = (deps: ReadingDeps, job: ReadingJob, reason: string): Promise<void> =>
  addNotice(deps, job, { code: 'engine_fell_back', details: { reason } })

/** Tells the reviewer which pages the chosen engine left out. */
export const noticeMissingPages = (
  deps: ReadingDeps,
  job: ReadingJob,
  pages: readonly number[],
): Promise<void> => addNotice(deps, job, { code: 'pages_read_here', details: { pages: pages.join(', ') } })

async function orRefusal<T>(work: () => Promise<T>): Promise<T | { refused: string }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OcrRefused) return { refused: error.reason }
    throw error
  }
}
