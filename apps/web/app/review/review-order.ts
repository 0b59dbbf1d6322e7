import type { FieldId } from '@mina/domain/reading'
import { REVIEW_ORDER } from '../fields/field-kinds'
import type { Review, ReviewField } from './review-data'

/** The fields in the order people review them. */
export function inOrder(fields: readonly ReviewField[]): ReviewField[] {
  const place = (id: FieldId) => REVIEW_ORDER.indexOf(id)
  return [...fields].sort((a, b) => place(a.field) - place(b.field))
}

/** The next field in either direction, round the ends. */
export function neighbour(fields: readonly ReviewField[], current: FieldId, step: 1 | -1): FieldId {
  const at = fields.findIndex(({ field }) => field === current)
  return fields[(at + step + fields.length) % fields.length]?.field ?? current
}

/** The next field to look at after this one, round the end; null when nothing is left. */
export function nextUncertain(fields: readonly ReviewField[], current: FieldId): FieldId | null {
  const at = fields.findIndex(({ field }) => field === current)
  const around = [...fields.slice(at + 1), ...fields.slice(0, at + 1)]
  return around.find(({ field, isUncertain }) => isUncertain && field !== current)?.field ?? null
}

/** Where a person begins. */
export const firstField = (fields: readonly ReviewField[]): FieldId =>
  (fields.find(({ isUncertain }) => isUncertain) ?? fields[0])?.field ?? 'lessorName'

export type LevelCounts = Record<ReviewField['level'], number>

/** How many are sure by now: what a person has settled counts as sure. */
export function levelCounts(fields: readonly ReviewField[]): LevelCounts {
  const counts: LevelCounts = { high: 0, medium: 0, low: 0, missing: 0 }
  for (const { level, source } of fields)
    counts[source === 'reading' || source === 'not-in-document' ? level : 'high'] += 1
  return counts
}

/** The page to show for a field: where it was read, or where its best alternative was. */
export function pageOf({ boxes, alternatives }: ReviewField): number | null {
  return boxes[0]?.page ?? alternatives[0]?.boxes[0]?.page ?? null
}

/** What was read before anyone touched the field, when someone has. */
export function readAs({ edits }: Pick<Review, 'edits'>, field: FieldId): ReviewField['value'] | undefined {
  return edits.filter((edit) => edit.field === field).at(-1)?.from
}
