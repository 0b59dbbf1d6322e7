import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@mina/domain'
import { createTurns } from '../turns'
import { type DocumentMediaType, documentMediaType } from './file-kind'
import type { Inspection, InspectionTask } from './inspection'

/** `bytes` is the size; `sha256` is lower-case hex of the file as it came. */
export type InspectedUpload = { mediaType: DocumentMediaType; pages: number; sha256: string; bytes: number }

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
const MAX_PAGES = 200
const MAX_PIXELS_PER_PAGE = 100_000_000
const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 384
// Each takes up to the memory limit and a core. The time limit starts when the turn has come.
const inTurn = createTurns(2)

/**
 * Decides whether a file may become a document. The file is taken apart in a thread of its own, with limits on time
 * and memory: a hostile one costs that thread, not the server. Two at a time; the others wait in order.
 *
 * @throws DomainError 'document.empty' · 'document.wrong_type' · 'document.too_large' · 'document.too_many_pages' ·
 *   'document.too_many_pixels' · 'document.encrypted' · 'document.damaged' · 'document.active_content' ·
 *   'document.unreadable' (it took too long or too much memory)
 */
export async function inspectUpload(
  bytes: Uint8Array,
  limits: { timeMs?: number; memoryMb?: number } = {},
): Promise<InspectedUpload> {
  if (bytes.length === 0) throw new DomainError('document.empty')
  if (bytes.length > MAX_UPLOAD_BYTES) {
    throw new DomainError('document.too_large', {
      bytes: bytes.length,
      limitMegabytes: MAX_UPLOAD_BYTES / 1024 ** 2,
    })
  }
  const mediaType = documentMediaType(bytes)
  if (!mediaType) throw new DomainError('document.wrong_type')

  const task = { bytes, mediaType, maxPages: MAX_PAGES, maxPixels: MAX_PIXELS_PER_PAGE }
  const inspection = await inTurn(() =>
    inThread(task, limits.timeMs ?? TIME_LIMIT_MS, limits.memoryMb ?? MEMORY_LIMIT_MB),
  )
  if ('refused' in inspection) throw new DomainError(inspection.refused, inspection.details)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { mediaType, pages: inspection.pages, sha256, bytes: bytes.length }
}

function inThread(task: InspectionTask, timeMs: number, memoryMb: number): Promise<Inspection> {
  // Found by package name, because this module may run from a bundle while the thread's file does not.
  const require = createRequire(import.meta.url)
  return new Promise((resolve, reject) => {
    const worker = new Worker(require.resolve('@mina/api/inspect-thread'), {
      workerData: task,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    })
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const unreadable = (reason: string, cause?: unknown) =>
      finish(() => reject(new DomainError('document.unreadable', { reason }, { cause })))
    const timer = setTimeout(() => unreadable('time'), timeMs)
    worker.once('message', (inspection: Inspection) => finish(() => resolve(inspection)))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') unreadable('memory', error)
      else finish(() => reject(error))
    })
    worker.once('exit', (code) => unreadable(`exit ${code}`))
  })
}
