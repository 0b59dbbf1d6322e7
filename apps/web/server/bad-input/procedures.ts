import type { Papers } from './papers'
import { ACCEPT } from './papers'

/** A call of every procedure with ids that exist, and what somebody of another organization gets. */
export type LiveProcedure = {
  path: string
  isChange: boolean
  input: (papers: Papers) => unknown
  stranger: string
  /** Whether a viewer of the papers' own organization may call it. */
  viewer: 'allowed' | 'refused'
}

const nothing = () => undefined
const call = (
  path: string,
  input: LiveProcedure['input'],
  stranger = '200 answered',
  viewer: LiveProcedure['viewer'] = 'allowed',
): LiveProcedure => ({ path, input, stranger, viewer, isChange: false })
const change = (
  path: string,
  input: LiveProcedure['input'],
  stranger: string,
  viewer: LiveProcedure['viewer'] = 'refused',
) => ({
  ...call(path, input, stranger, viewer),
  isChange: true,
})

const agreement = ({ agreementId: id }: Papers) => ({ id })
const document = ({ documentId: id }: Papers) => ({ id })
const NO_AGREEMENT = '404 agreement.not_found'
const NO_DOCUMENT = '404 document.not_found'
const NO_REVIEW = '404 review.not_found'

export const LIVE_PROCEDURES: LiveProcedure[] = [
  call('identity.me', nothing),
  change('identity.setPreferences', () => ({ theme: 'dark' }), '200 answered', 'allowed'),
  change(
    'identity.switchOrganization',
    () => ({ organizationId: '3f1d2a52-0f4e-4a7e-9d61-0c1f7f4f7a11' }),
    '404 organization.not_found',
    'allowed',
  ),
  call('overview.start', nothing),
  call('overview.counts', nothing),
  call('agreements.list', () => ({})),
  call('agreements.get', agreement, NO_AGREEMENT),
  call('agreements.schedule', agreement, NO_AGREEMENT),
  call('agreements.explainLiability', ({ agreementId: id }) => ({ id, asOf: '2026-06-30' }), NO_AGREEMENT),
  call('agreements.history', agreement, NO_AGREEMENT),
  call('documents.list', () => ({})),
  call('documents.get', document, NO_DOCUMENT),
  call('documents.progress', ({ documentId, acceptedDocumentId }) => ({
    ids: [documentId, acceptedDocumentId],
  })),
  call('documents.readingRegion', nothing),
  change('documents.retry', document, NO_DOCUMENT),
  change('documents.remove', document, NO_DOCUMENT),
  call('review.get', ({ documentId }) => ({ documentId }), NO_DOCUMENT),
  change(
    'review.setField',
    ({ reviewId }) => ({ reviewId, revision: 0, field: 'fee', value: '1', source: 'typed' }),
    NO_REVIEW,
  ),
  call(
    'review.readBox',
    ({ reviewId }) => ({ reviewId, field: 'fee', box: { page: 1, x: 0, y: 0, w: 1, h: 1 } }),
    NO_REVIEW,
    'refused',
  ),
  change('review.undo', ({ reviewId }) => ({ reviewId, revision: 0 }), NO_REVIEW),
  call('review.preview', ({ reviewId }) => ({ reviewId }), NO_REVIEW),
  change('review.accept', ({ reviewId }) => ({ ...ACCEPT, reviewId, revision: 0 }), NO_REVIEW),
  call('accessLog.list', () => ({}), '200 answered', 'refused'),
  call('accessLog.verify', nothing, '200 answered', 'refused'),
]
