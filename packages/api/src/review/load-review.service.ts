import type { Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import type { ReviewedFields } from '@mina/domain/agreements'
import {
  type Box,
  type Candidate,
  type ConfidenceLevel,
  FIELD_IDS,
  type FieldId,
  type FieldValue,
} from '@mina/domain/reading'
import { namesOf } from '../access-log/access-log.service'
import { isUncertain } from '../documents/uncertain-fields.service'
import { proposedRate } from './new-agreement-settings.service'
import type { ReviewFieldView, ReviewView } from './review.schema'
import { checksOf } from './review-checks'
import { defaultsOf } from './review-defaults'

/**
 * The review as people see it.
 * @throws DomainError 'review.not_found' | 'review.not_ready' when the document has not been read yet |
 *         'document.not_found'
 */
export async function loadReview(tx: Tx, actor: Actor, documentId: string): Promise<ReviewView> {
  const { organizationId } = actor
  const document = await tx.document.findFirst({
    where: { id: documentId, organizationId },
    include: {
      pages: { select: { page: true, width: true, height: true }, orderBy: { page: 'asc' } },
      review: {
        include: { fields: true, edits: { orderBy: [{ editedAt: 'desc' }, { id: 'desc' }], take: 200 } },
      },
    },
  })
  if (!document) throw new DomainError('document.not_found', { id: documentId })
  const { review, pages, fileName, mediaType, pageCount, status } = document
  if (!review) throw new DomainError('review.not_ready', { id: documentId })
  const companies = await tx.company.findMany({
    where: { organizationId },
    select: { id: true, name: true, orgNo: true },
    orderBy: { name: 'asc' },
  })
  const organization = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
  const names = await namesOf(
    tx,
    [...review.fields, ...review.edits].map(({ editedBy }) => editedBy),
  )
  const fields = inReviewOrder(review.fields).map((field) => fieldView(field, names))
  const values = valuesOf(review.fields)
  const fallback = organization.discountRate
  const defaults = defaultsOf(values, companies, { annualRate: fallback, fileName })
  const annualRate = await proposedRate(tx, organizationId, values, defaults, fallback)
  return {
    reviewId: review.id,
    revision: review.revision,
    status: review.status as ReviewView['status'],
    agreementId: review.agreementId,
    document: { id: documentId, fileName, mediaType, pageCount, status },
    pages,
    fields,
    checks: checksOf(values),
    uncertain: fields.filter((field) => field.isUncertain).length,
    edits: review.edits.map(({ field, from, to, source, editedBy, editedAt }) => ({
      field: field as FieldId,
      from: from as FieldValue | null,
      to: to as FieldValue | null,
      source,
      editedByName: names.get(editedBy) ?? null,
      editedAt,
    })),
    companies,
    defaults: { ...defaults, annualRate },
  }
}

/**
 * Holds the review for this transaction and checks that nobody was faster.
 * @throws DomainError 'review.not_found' | 'review.already_accepted' | 'agreement.changed_meanwhile'
 */
export async function lockReview(tx: Tx, actor: Actor, reviewId: string, revision: number) {
  await tx.$queryRaw`SELECT 1 FROM "Review" WHERE "id" = ${reviewId}::uuid FOR UPDATE`
  const review = await tx.review.findFirst({
    where: { id: reviewId, organizationId: actor.organizationId },
    include: { fields: true },
  })
  if (!review) throw new DomainError('review.not_found', { id: reviewId })
  if (review.status === 'accepted') {
    throw new DomainError('review.already_accepted', { id: reviewId, agreementId: review.agreementId ?? '' })
  }
  if (review.revision !== revision) {
    throw new DomainError('agreement.changed_meanwhile', { expected: revision, actual: review.revision })
  }
  return review
}

/** A review of the actor's organization, for reading only. */
export async function findReview(tx: Tx, actor: Actor, reviewId: string) {
  const review = await tx.review.findFirst({
    where: { id: reviewId, organizationId: actor.organizationId },
    include: { fields: true, document: { include: { pages: true } } },
  })
  if (!review) throw new DomainError('review.not_found', { id: reviewId })
  return review
}

export type StoredField = Awaited<ReturnType<typeof lockReview>>['fields'][number]

export const valuesOf = (fields: readonly StoredField[]): ReviewedFields =>
  Object.fromEntries(fields.map(({ field, value }) => [field, value as FieldValue | null]))

const inReviewOrder = (fields: readonly StoredField[]) =>
  [...fields].sort((a, b) => FIELD_IDS.indexOf(a.field as FieldId) - FIELD_IDS.indexOf(b.field as FieldId))

function fieldView(stored: StoredField, names: Map<string, string>): ReviewFieldView {
  return {
    field: stored.field as FieldId,
    value: stored.value as FieldValue | null,
    source: stored.source as ReviewFieldView['source'],
    level: stored.level as ConfidenceLevel,
    score: stored.score,
    boxes: stored.boxes as Box[],
    alternatives: (stored.alternatives as Candidate[]).map(({ value, raw, score, boxes }) => ({
      value,
      raw,
      score,
      boxes,
    })),
    editedByName: names.get(stored.editedBy ?? '') ?? null,
    editedAt: stored.editedAt,
    isUncertain: isUncertain(stored.field as FieldId, stored.source, stored.level as ConfidenceLevel),
  }
}
