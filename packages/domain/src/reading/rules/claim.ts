import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import type { Values } from '../material'
import type { Amount } from '../parsers/amounts'
import type { Found } from '../run'
import type { LabelKind } from '../vocabulary/types'

/** Kinds of values that labels compete for. */
export type ValueType = 'date' | 'amount' | 'duration' | 'percentage'

/** A label's claim to a value. `strength` 0–1; the strongest claim to a value decides what it is. */
export type Claim = {
  type: ValueType
  kind: LabelKind
  value: string
  tokens: Token[]
  quality: number
  strength: number
  rule: string
  /** The label and what stands with it: where a period or a currency may be written. */
  context: Token[]
}

export const KINDS: Record<ValueType, LabelKind[]> = {
  date: ['startDate', 'endDate', 'signingDate', 'otherDate'],
  amount: ['fee', 'firstIncreasedRent', 'residualValue', 'deposit', 'otherAmount'],
  duration: ['termMonths', 'noticeMonths', 'extensionMonths', 'otherPeriod'],
  percentage: ['interestMargin', 'otherRate', 'interestBase', 'otherAmount'],
}

type TypedValue = { type: ValueType; value: string; from: number; to: number; quality: number }

/** A bare number below a hundred is a count, a share or a row number sooner than a sum; a bare nought may be one. */
const isSum = ({ quality, value }: Found<Amount>): boolean =>
  quality > 0.5 || Number(value.value) >= 100 || Number(value.value) === 0

/** The values that labels compete for, in order of place. */
export function typedValues(values: Values): TypedValue[] {
  const plain = (type: ValueType, list: Found<string>[]): TypedValue[] =>
    list.map((found) => ({ type, ...found }))
  return [
    ...plain('date', values.dates),
    ...plain('percentage', values.percentages),
    ...values.amounts
      .filter(isSum)
      .map((found) => ({ ...found, type: 'amount' as const, value: found.value.value })),
    ...values.durations
      .filter((found) => found.value.unit === 'month')
      .map((found) => ({ ...found, type: 'duration' as const, value: String(found.value.count) })),
  ].sort((a, b) => a.from - b.from)
}

/** "Leveransdatum", "Delivery": the first day of the term only where no label names that day itself. */
export const dayDoubt = (hit: LabelHit, kind: LabelKind): number =>
  (kind === 'startDate' || kind === 'otherDate') &&
  hit.kinds.includes('startDate') &&
  hit.kinds.includes('otherDate')
    ? 0.12
    : 0

export const kindsFor = (hit: LabelHit, type: ValueType): LabelKind[] =>
  hit.kinds.filter((kind) => KINDS[type].includes(kind))
