import { m } from '@mina/i18n'
import type { Outputs } from '~/shell/shell-data'

export type Progress = Outputs['documents']['progress'][number]

const STEPS: Progress['step'][] = ['waiting', 'classify', 'read', 'extract', 'done']
export const STEP_COUNT = STEPS.length

/** Steps behind a document, of `STEP_COUNT`. */
export const stepsDone = (step: Progress['step']): number => (step === 'failed' ? 0 : STEPS.indexOf(step))

export function stepText({ step, pagesDone, pageCount, status }: Progress): string {
  switch (step) {
    case 'waiting':
      return m.upload_step_waiting()
    case 'classify':
      return m.upload_step_classify()
    case 'read':
      return m.upload_step_read({ page: Math.min(pagesDone + 1, pageCount), count: pageCount })
    case 'extract':
      return m.upload_step_extract()
    case 'done':
      return status === 'accepted' ? m.upload_step_accepted() : m.upload_step_done()
    case 'failed':
      return m.upload_step_failed()
  }
}

export const isUnderWay = ({ step }: Pick<Progress, 'step'>): boolean => step !== 'done' && step !== 'failed'

/** What is known before the first answer from the server: enough for a page without script. */
export function progressFromRow(row: {
  id: string
  status: Progress['status']
  pageCount: number
  failure: Progress['failure']
}): Progress {
  const steps: Record<Progress['status'], Progress['step']> = {
    uploaded: 'waiting',
    reading: 'read',
    review: 'done',
    accepted: 'done',
    failed: 'failed',
  }
  const { id, status, pageCount, failure } = row
  return { id, status, pageCount, failure, pagesDone: 0, step: steps[status], toReview: null }
}
