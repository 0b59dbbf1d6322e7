import type { FieldId } from '@mina/domain/reading'
import type { BoxLook, ShownBox } from '@mina/ui'
import { fieldName } from '../fields/field-kinds'
import type { ReviewField } from './review-data'

const LOOKS: Record<ReviewField['level'], BoxLook> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  missing: 'low',
}

/** What is drawn on one page: the source of every field, the chosen one filled, its alternatives dashed. */
export function boxesOnPage(
  fields: readonly ReviewField[],
  page: number,
  active: FieldId,
  onChoose: (field: FieldId) => void,
): ShownBox[] {
  const drawn = fields.flatMap((field) =>
    field.boxes
      .filter((box) => box.page === page)
      .map((box, index) => ({
        key: `${field.field} ${index}`,
        box,
        look: field.field === active ? ('active' as const) : lookOf(field),
        title: fieldName(field.field),
        onChoose: () => onChoose(field.field),
      })),
  )
  // The chosen one last: it lies on top where two fields were read from the same words.
  return [
    ...alternativesOf(fields, page, active),
    ...drawn.sort((a, b) => Number(a.look === 'active') - Number(b.look === 'active')),
  ]
}

const lookOf = ({ source, level }: ReviewField): BoxLook => (source === 'reading' ? LOOKS[level] : 'high')

function alternativesOf(fields: readonly ReviewField[], page: number, active: FieldId): ShownBox[] {
  const chosen = fields.find(({ field }) => field === active)
  if (!chosen) return []
  return chosen.alternatives.flatMap(({ boxes }, alternative) =>
    boxes
      .filter((box) => box.page === page)
      .map((box, index) => ({
        key: `alternative ${alternative} ${index}`,
        box,
        look: 'alt' as const,
        title: `${fieldName(active)} ${alternative + 1}`,
      })),
  )
}
