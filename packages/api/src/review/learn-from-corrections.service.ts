import { asTenant } from '@mina/db'
import type { Actor } from '@mina/domain'
import { type Box, type FieldId, type LearnedLabel, learnLabel } from '@mina/domain/reading'
import type { ApiDeps } from '../deps'
import { readPageWords } from '../documents/document-files.service'
import { lessorKeyOf } from '../documents/learned-labels.service'
import { findReview, type StoredField, valuesOf } from './load-review.service'

export type Lesson = { lessorKey: string; labels: LearnedLabel[] }

/**
 * The printed labels that stand before the values a person pointed at, or chose among other readings: next time this
 * lessor's papers are read with them. Null when nothing was corrected by pointing or the lessor is unknown.
 */
export async function labelsFromCorrections(
  deps: ApiDeps,
  actor: Actor,
  reviewId: string,
): Promise<Lesson | null> {
  const review = await asTenant(deps.db, actor, (tx) => findReview(tx, actor, reviewId))
  const { lessorOrgNo, lessorName } = valuesOf(review.fields)
  const lessorKey = lessorKeyOf(lessorOrgNo, lessorName)
  const corrected = review.fields.filter(isCorrectedByPointing)
  if (!lessorKey || corrected.length === 0) return null

  const pages = await readPageWords(deps, pagesWith(corrected, review.document.pages))
  const labels = corrected.flatMap((field) => {
    const [box] = field.boxes as Box[]
    const page = pages.find((candidate) => candidate.page === box?.page)
    if (!box || !page) return []
    return learnLabel(page, field.field as FieldId, box) ?? []
  })
  return labels.length > 0 ? { lessorKey, labels } : null
}

const isCorrectedByPointing = ({ source, boxes }: StoredField) =>
  (source === 'box-selected' || source === 'alternative') && (boxes as Box[]).length > 0

function pagesWith<P extends { page: number }>(fields: readonly StoredField[], pages: readonly P[]): P[] {
  const wanted = new Set(fields.flatMap(({ boxes }) => (boxes as Box[]).map(({ page }) => page)))
  return pages.filter(({ page }) => wanted.has(page))
}
