import { asTenant } from '@mina/db'
import type { Actor } from '@mina/domain'
import { type FieldValue, readBox } from '@mina/domain/reading'
import type { ApiDeps } from '../deps'
import { readPageWords } from '../documents/document-files.service'
import { authorize } from '../identity/authorize.service'
import { findReview, loadReview } from './load-review.service'
import type { GetReviewInput, ReadBoxInput, ReviewView } from './review.schema'

/** @throws DomainError 'document.not_found'; 'review.not_ready' until the document has been read */
export async function getReview(
  { db }: ApiDeps,
  actor: Actor,
  { documentId }: GetReviewInput,
): Promise<ReviewView> {
  authorize(actor, 'document.read')
  return asTenant(db, actor, (tx) => loadReview(tx, actor, documentId))
}

/** What stands in a rectangle that a person drew, read as a value of the field; null when it cannot be one. */
export async function readReviewBox(
  deps: ApiDeps,
  actor: Actor,
  { reviewId, field, box }: ReadBoxInput,
): Promise<{ value: FieldValue; raw: string } | null> {
  authorize(actor, 'document.review')
  const review = await asTenant(deps.db, actor, (tx) => findReview(tx, actor, reviewId))
  const pages = await readPageWords(
    deps,
    review.document.pages.filter(({ page }) => page === box.page),
  )
  const found = readBox(pages, field, box)
  return found && { value: found.value, raw: found.raw }
}
