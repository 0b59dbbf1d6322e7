import { asTenant, Prisma, type Tx } from '@mina/db'
import type { ExtractResult, FieldReading } from '@mina/domain/reading'
import { record, systemActor } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { announce } from '../outbox'
import { type DocumentKey, lockDocument } from './reading-progress.service'

export type SavedReading = { reviewId: string | null; status: 'review' | 'accepted' }

/**
 * Keeps what the extractor found and opens the review, or refreshes it: a later run replaces only values that still
 * come from a reading, never what a person has settled, and nothing once the review is accepted.
 */
export async function saveReading(
  { db, now }: Pick<ApiDeps, 'db' | 'now'>,
  key: DocumentKey,
  { result, engine }: { result: ExtractResult; engine: string },
): Promise<SavedReading> {
  const { organizationId, documentId } = key
  return asTenant(db, key, async (tx) => {
    const { status } = await lockDocument(tx, key)
    if (status === 'accepted') return { reviewId: null, status: 'accepted' }
    const { version, language, readings } = result
    const { id: readingId } = await tx.reading.create({
      data: { organizationId, documentId, version, engine, language, readings: toJson(readings) },
    })
    const reviewId = await openReview(tx, key, readingId)
    await writeFields(tx, organizationId, reviewId, readings)
    await tx.document.update({ where: { id: documentId }, data: { status: 'review', engine, readAt: now() } })
    await announce(tx, 'document/read', key, now())
    await record(tx, systemActor(organizationId), {
      action: 'document.read',
      subjectType: 'document',
      subjectId: documentId,
      details: { engine, version, found: readings.filter(({ best }) => best !== null).length },
    })
    return { reviewId, status: 'review' }
  })
}

/** A refreshed review gets a new revision, so that a page opened before it asks to be loaded again. */
async function openReview(
  tx: Tx,
  { organizationId, documentId }: DocumentKey,
  readingId: string,
): Promise<string> {
  const review = await tx.review.upsert({
    where: { documentId },
    create: { organizationId, documentId, readingId },
    update: { readingId, revision: { increment: 1 } },
    select: { id: true },
  })
  return review.id
}

async function writeFields(
  tx: Tx,
  organizationId: string,
  reviewId: string,
  readings: readonly FieldReading[],
) {
  await tx.reviewField.createMany({
    data: readings.map((reading) => ({
      organizationId,
      reviewId,
      field: reading.field,
      ...readValue(reading),
    })),
    skipDuplicates: true,
  })
  for (const reading of readings) {
    await tx.reviewField.updateMany({
      where: { reviewId, field: reading.field, source: 'reading' },
      data: readValue(reading),
    })
  }
}

/** The columns of a field as the reading has them; undoing every edit comes back to these. */
export function readValue({ best, alternatives, level }: FieldReading) {
  return {
    value: best?.value ?? Prisma.DbNull,
    source: 'reading',
    boxes: toJson(best?.boxes ?? []),
    score: best?.score ?? null,
    level,
    rule: best?.rule ?? null,
    alternatives: toJson(alternatives),
    editedBy: null,
    editedAt: null,
  }
}

/** Plain data of ours, which Prisma's type for JSON cannot see. */
const toJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value))
