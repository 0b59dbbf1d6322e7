import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { ModelFolders } from './models'
import { OcrUnavailable } from './ocr-engine'

/** What a worker is loaded with: reading models (`swe+eng`), or the older model that knows which way is up. */
export type WorkerJob = 'orientation' | (string & {})

type Slot = { worker: Worker; job: WorkerJob; runs: number }

export type WorkerPool = {
  run<T>(job: WorkerJob, use: (worker: Worker) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const START_TIMEOUT_MS = 60_000
// A worker's WebAssembly memory only grows: it is replaced before it becomes the largest thing in the process.
const RUNS_PER_WORKER = 40

/**
 * At most `size` workers at a time; further calls wait in order. A worker that fails, hangs or has done its share is
 * thrown away, so one bad page never reaches the next.
 */
export function createWorkerPool(options: {
  size: number
  models: ModelFolders
  timeoutMs: number
}): WorkerPool {
  const idle: Slot[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let isClosed = false

  const takeTurn = () =>
    busy < options.size ? Promise.resolve(void busy++) : new Promise<void>((resolve) => waiting.push(resolve))
  const passTurn = () => {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }

  async function slotFor(job: WorkerJob): Promise<Slot> {
    const index = idle.findIndex((slot) => slot.job === job)
    if (index >= 0) return idle.splice(index, 1)[0]!
    const other = idle.length + busy > options.size ? idle.shift() : undefined
    await other?.worker.terminate()
    return { worker: await start(job, options.models), job, runs: 0 }
  }

  return {
    async run(job, use) {
      if (isClosed) throw new OcrUnavailable('The reading engine is shutting down')
      await takeTurn()
      try {
        const slot = await slotFor(job)
        try {
          const result = await within(options.timeoutMs, use(slot.worker), 'reading a page')
          slot.runs++
          if (isClosed || slot.runs >= RUNS_PER_WORKER) await slot.worker.terminate()
          else idle.push(slot)
          return result
        } catch (error) {
          await slot.worker.terminate()
          throw error instanceof OcrUnavailable
            ? error
            : new OcrUnavailable(`Reading a page failed: ${String(error)}`)
        }
      } finally {
        passTurn()
      }
    },
    async close() {
      isClosed = true
      await Promise.all(idle.splice(0).map((slot) => slot.worker.terminate()))
    },
  }
}

async function start(job: WorkerJob, models: ModelFolders): Promise<Worker> {
  // Without an error handler a failed job is thrown where nobody can catch it and ends the process.
  let fail: (reason: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const shared = { gzip: false, cacheMethod: 'none', errorHandler: (reason: unknown) => fail(reason) }
  const created =
    job === 'orientation'
      ? createWorker('osd', OEM.TESSERACT_ONLY, {
          ...shared,
          langPath: models.orientation,
          legacyCore: true,
          legacyLang: true,
        })
      : createWorker(job, OEM.LSTM_ONLY, { ...shared, langPath: models.reading })
  failed.catch(() => undefined)
  const worker = await within(START_TIMEOUT_MS, Promise.race([created, failed]), 'starting a worker').catch(
    (error: unknown) => {
      throw error instanceof OcrUnavailable
        ? error
        : new OcrUnavailable(`A worker does not start: ${String(error)}`)
    },
  )
  if (job !== 'orientation') await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
  return worker
}

function within<T>(milliseconds: number, work: Promise<T>, doing: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new OcrUnavailable(`Gave up ${doing} after ${milliseconds} ms`)),
      milliseconds,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
