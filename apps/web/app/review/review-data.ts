import type { FieldId } from '@mina/domain/reading'
import type { Outputs } from '~/shell/shell-data'

export type Review = Outputs['review']['get']
export type ReviewField = Review['fields'][number]
export type Preview = Outputs['review']['preview']
export type ReviewBox = ReviewField['boxes'][number]

export type FieldEdit = {
  field: FieldId
  value: string | number | null
  source: 'accepted' | 'alternative' | 'typed' | 'box-selected' | 'not-in-document'
  boxes?: ReviewBox[]
}
