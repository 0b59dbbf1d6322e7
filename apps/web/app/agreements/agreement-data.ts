import type { FieldId, FieldValue } from '@mina/domain/reading'
import type { Outputs } from '~/shell/shell-data'

export type Agreement = Outputs['agreements']['get']
export type Schedule = Outputs['agreements']['schedule']
export type Life = Outputs['agreements']['timeline']
export type LifeEntry = Life['entries'][number]
export type LifeEvent = Extract<LifeEntry, { type: 'event' }>
export type Change = NonNullable<LifeEvent['change']>
export type Explanation = Outputs['agreements']['explainFigure']
export type Figures = Outputs['agreements']['figures']
export type Tried = Outputs['agreements']['tryEvent']

/** A field of an agreement as its pages use it: the value, and the page it was read from. */
export function fieldOf(
  { fields }: Agreement,
  id: FieldId,
): { value: FieldValue | null; page: number | null } {
  const found = fields.find(({ field }) => field === id)
  return { value: found?.value ?? null, page: found?.provenance?.page ?? null }
}

/** Where the source of a field is shown. */
export const sourcePlace = (agreementId: string, page: number, field: FieldId): string =>
  `/agreements/${agreementId}/documents?page=${page}&field=${field}`
