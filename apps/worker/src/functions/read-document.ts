import { failReading, type ReadingJob } from '@mina/api/documents'
import { documentUploaded } from '@mina/api/events'
import { DomainError, ERROR_CODES, type ErrorCode } from '@mina/domain'
import { type GetStepTools, type Inngest, NonRetriableError } from 'inngest'
import { classifyDocument, needsOcr } from '../reading/classify-document'
import type { ReadingDeps } from '../reading/deps'
import { extractDocument } from '../reading/extract-document'
import {
  fetchElsewhere,
  noticeFallback,
  noticeMissingPages,
  pollElsewhere,
  startElsewhere,
} from '../reading/read-elsewhere'
import { readOnePage } from '../reading/read-one-page'

type Step = GetStepTools<Inngest>

/** With `MOST_POLLS` about an hour. */
const POLL_AFTER_SECONDS = [5, 10, 20, 30, 60]
const MOST_POLLS = 60

/**
 * document/uploaded → every page as words and a picture, the fields, an open review.
 * One step a page, so that a crash costs at most the pages that were being read. Safe to run twice: pages are
 * replaced, and what a person has settled is never touched.
 */
export function readDocumentFunction(inngest: Inngest, deps: ReadingDeps) {
  return inngest.createFunction(
    {
      id: 'read-document',
      triggers: [{ event: 'document/uploaded' }],
      retries: 4,
      onFailure: async ({ event, step }) => {
        const key = documentUploaded.parse(event.data.event.data)
        const code = codeOf(event.data.error.message)
        await step.run('tell', () => endQuietly(() => failReading(deps, key, { code })))
      },
    },
    async ({ event, step }) => {
      const key = documentUploaded.parse(event.data)
      const { job, pages } = await step.run('classify', () => forGood(() => classifyDocument(deps, key)))
      const scanned = pages.filter(needsOcr).map(({ page }) => page)
      const readHere = await readScannedElsewhere(deps, step, job, scanned)
      const here = pages.filter((page) => !needsOcr(page) || readHere.includes(page.page))
      await Promise.all(
        here.map(({ page }) =>
          step.run(`read page ${page}`, () => forGood(() => readOnePage(deps, job, page))),
        ),
      )
      const engine = scanned.length === 0 ? 'text layer' : engineName(deps, readHere.length < scanned.length)
      return step.run('extract', () => forGood(() => extractDocument(deps, key, engine)))
    },
  )
}

const engineName = ({ pageEngine, documentEngine }: ReadingDeps, isElsewhere: boolean): string =>
  isElsewhere && documentEngine ? documentEngine.engine.version : pageEngine.version

/**
 * Lets the chosen engine elsewhere read the scanned pages.
 * @returns the pages that are left to be read on this machine: all of them when no such engine is chosen or it refuses
 */
async function readScannedElsewhere(
  deps: ReadingDeps,
  step: Step,
  job: ReadingJob,
  scanned: number[],
): Promise<number[]> {
  if (!deps.documentEngine || scanned.length === 0) return scanned
  const fallBack = async (reason: string) => {
    await step.run('tell that another engine reads', () => noticeFallback(deps, job, reason))
    return scanned
  }
  const started = await step.run('start reading elsewhere', () => startElsewhere(deps, job, job.sha256))
  if ('refused' in started) return fallBack(started.refused)
  const waits = deps.documentEngine.pollAfterSeconds ?? POLL_AFTER_SECONDS
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    await step.sleep(`wait ${poll}`, `${waits[Math.min(poll, waits.length - 1)]}s`)
    const polled = await step.run(`ask ${poll}`, () => pollElsewhere(deps, started.jobId))
    if ('refused' in polled) return fallBack(polled.refused)
    if (polled.state === 'running') continue
    const fetched = await step.run('fetch', () =>
      forGood(() => fetchElsewhere(deps, job, started.jobId, scanned)),
    )
    if ('refused' in fetched) return fallBack(fetched.refused)
    if (fetched.missing.length > 0) {
      await step.run('tell which pages are missing', () => noticeMissingPages(deps, job, fetched.missing))
    }
    return fetched.missing
  }
  return fallBack('Timeout')
}

/** What a person must mend is not tried again: the code goes to `onFailure` as the message. */
async function forGood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) throw new NonRetriableError(error.code, { cause: error })
    throw error
  }
}

/** The document may have been removed, or accepted, while it was read: then there is nobody to tell. */
async function endQuietly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'document.not_found')) throw error
  }
}

function codeOf(message: string): ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(message) ? (message as ErrorCode) : 'document.unreadable'
}
