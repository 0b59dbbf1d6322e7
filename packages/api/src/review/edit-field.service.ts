import { asTenant, Prisma, type Tx } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import {
  type Box,
  type Candidate,
  type FieldReading,
  type FieldValue,
  parseFieldValue,
} from '@mina/domain/reading'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import { readValue } from '../documents/save-reading.service'
import { authorize } from '../identity/authorize.service'
import { loadReview, lockReview, type StoredField } from './load-review.service'
import type { ReviewView, SetFieldInput, UndoInput } from './review.schema'

type Settled = { value: FieldValue | null; boxes: Box[] }

/**
 * Settles one field: what was read is right, another reading is, a person typed or pointed at it, or the document
 * does not say. Every edit is kept.
 * @throws DomainError 'review.field_invalid' { field } for what is no value of the field;
 *         'agreement.changed_meanwhile' when somebody else was faster
 */
export async function editField(
  { db, now }: ApiDeps,
  actor: Actor,
  input: SetFieldInput,
): Promise<ReviewView> {
  authorize(actor, 'document.review')
  return asTenant(db, actor, async (tx) => {
    const review = await lockReview(tx, actor, input.reviewId, input.revision)
    const field = fieldOf(review.fields, input.field)
    const settled = settle(field, input)
    await tx.reviewField.update({
      where: { id: field.id },
      data: {
        value: settled.value ?? Prisma.DbNull,
        boxes: settled.boxes,
        source: input.source,
        editedBy: actor.userId,
        editedAt: now(),
      },
    })
    await appendEdit(tx, actor, field, { ...settled, source: input.source, at: now() })
    return loadReview(tx, actor, review.documentId)
  })
}

/** Takes back the last edit that has not been taken back; the edit and its undoing both stay on record. */
export async function undoEdit(
  { db, now }: ApiDeps,
  actor: Actor,
  { reviewId, revision }: UndoInput,
): Promise<ReviewView> {
  authorize(actor, 'document.review')
  return asTenant(db, actor, async (tx) => {
    const review = await lockReview(tx, actor, reviewId, revision)
    const standing = standingEdits(
      await tx.reviewEdit.findMany({ where: { reviewId }, orderBy: [{ editedAt: 'asc' }, { id: 'asc' }] }),
    )
    const last = standing.at(-1)
    if (!last) return loadReview(tx, actor, review.documentId)

    const field = fieldOf(review.fields, last.field)
    const before = standing.slice(0, -1).findLast((edit) => edit.field === last.field)
    const data = before
      ? {
          value: before.to ?? Prisma.DbNull,
          boxes: before.boxes ?? [],
          source: before.source,
          editedBy: before.editedBy,
          editedAt: before.editedAt,
        }
      : await valueAsRead(tx, review.readingId, field)
    await tx.reviewField.update({ where: { id: field.id }, data })
    const value = data.value === Prisma.DbNull ? null : (data.value as FieldValue)
    await appendEdit(tx, actor, field, { value, boxes: data.boxes as Box[], source: 'undo', at: now() })
    return loadReview(tx, actor, review.documentId)
  })
}

function settle(field: StoredField, { value, source, boxes = [] }: SetFieldInput): Settled {
  const known = field.value as FieldValue | null
  switch (source) {
    case 'accepted':
      if (value !== null && value !== known) throw invalid(field)
      return { value: known, boxes: field.boxes as Box[] }
    case 'not-in-document':
      return { value: null, boxes: [] }
    case 'alternative': {
      const chosen = (field.alternatives as Candidate[]).find((candidate) => candidate.value === value)
      if (!chosen) throw invalid(field)
      return { value: chosen.value, boxes: chosen.boxes }
    }
    case 'typed':
    case 'box-selected': {
      // People write in their own language, which need not be the document's.
      const name = field.field as FieldReading['field']
      const parsed = value === null ? null : parseFieldValue(name, String(value), null)
      if (parsed === null) throw invalid(field)
      return { value: parsed, boxes: source === 'box-selected' ? boxes : [] }
    }
  }
}

async function appendEdit(
  tx: Tx,
  actor: Actor,
  field: StoredField,
  { value, boxes, source, at }: Settled & { source: string; at: Date },
): Promise<void> {
  const { organizationId, reviewId } = field
  await tx.reviewEdit.create({
    data: {
      organizationId,
      reviewId,
      field: field.field,
      from: field.value ?? Prisma.DbNull,
      to: value ?? Prisma.DbNull,
      source,
      boxes,
      editedBy: actor.userId,
      editedAt: at,
    },
  })
  await tx.review.update({ where: { id: reviewId }, data: { revision: { increment: 1 } } })
  await record(tx, actor, {
    action: source === 'undo' ? 'review.field_undone' : 'review.field_changed',
    subjectType: 'review',
    subjectId: reviewId,
    details: { field: field.field, source },
  })
}

/** The edits that count: an 'undo' takes away the one before it. */
export function standingEdits<Edit extends { source: string }>(edits: readonly Edit[]): Edit[] {
  const standing: Edit[] = []
  for (const edit of edits) {
    if (edit.source === 'undo') standing.pop()
    else standing.push(edit)
  }
  return standing
}

async function valueAsRead(tx: Tx, readingId: string, field: StoredField) {
  const { readings } = await tx.reading.findUniqueOrThrow({
    where: { id: readingId },
    select: { readings: true },
  })
  const reading = (readings as FieldReading[]).find((candidate) => candidate.field === field.field)
  return readValue(
    reading ?? {
      field: field.field as FieldReading['field'],
      best: null,
      alternatives: [],
      level: 'missing',
    },
  )
}

function fieldOf(fields: readonly StoredField[], name: string): StoredField {
  const field = fields.find((candidate) => candidate.field === name)
  if (!field) throw new DomainError('review.field_invalid', { field: name })
  return field
}

const invalid = ({ field }: StoredField) => new DomainError('review.field_invalid', { field })
