import { addDays } from '../dates'
import type { ExplanationPart, ExplanationSource } from './explanation'
import type { Measurement, Position } from './measurement'
import type { Stretch } from './stretch'

export const rateOf = (stretch: Stretch | undefined) =>
  stretch && stretch.mode !== 'straight_line' && stretch.mode !== 'ended' ? stretch.terms.discountRate : null

/** The line of the terms in force, and the event that brought them. */
export function sourceOf(
  measurement: Measurement,
  position: Position,
  line: number | undefined,
): ExplanationSource {
  const day = position.step === 'opening' ? addDays(position.date, -1) : position.date
  const changed = measurement.transitions.filter(
    ({ kind, position: at, eventIndex }) =>
      eventIndex !== null && at.date <= day && kind !== 'impairment' && kind !== 'variable_payment',
  )
  return {
    event: changed.at(-1)?.eventIndex ?? null,
    path: line === undefined ? 'residualValue' : `payments.${line}`,
  }
}

export const spreadParts = (stretch: Stretch | undefined): ExplanationPart[] =>
  stretch
    ? [
        { name: 'spread_from', sign: '·', date: stretch.spread.from },
        { name: 'spread_to', sign: '·', date: stretch.spread.to },
      ]
    : []
