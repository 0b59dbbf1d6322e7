import { type Proposal, propose } from '../candidates'
import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import { type Cell, isLabelCell, isLabelled, type Material } from '../material'
import { codeAt, objectIdOf } from './identifiers'
import { afterVerb, beforeSerialNumber, namedProperty } from './object-prose'
import { ofProperty, plausible, textOfDescription, withoutTown } from './object-text'
import { placesFor } from './places'

const QUANTITY = /^(?:\d{1,4}|en|ett|one|a|an|st|st\.|x|pcs|pcs\.|units?|stk|stk\.|kpl|vnt\.?|gab\.?|tk)$/

/** Cuts what is not the description: a leading count, and everything from the next label or a plate on. */
function trimmed(tokens: Token[], hits: readonly LabelHit[], offset: number): Token[] {
  let from = 0
  const second = tokens[1]?.folded ?? ''
  if (
    /^\d{1,4}$/.test(tokens[0]?.text ?? '') &&
    /^(?:st|st\.|x|pcs\.?|units?|stk\.?|kpl|vnt\.?|gab\.?|tk)$/.test(second)
  )
    from = 2
  else if (/^\d{1,3}x$/.test(tokens[0]?.folded ?? '')) from = 1
  const stop = hits.find(
    (hit) =>
      hit.from - offset > from &&
      !hit.kinds.includes('objectDescription') &&
      hit.kinds.some(
        (kind) =>
          kind === 'objectId' || kind === 'otherAmount' || kind === 'otherId' || kind === 'contractNumber',
      ) &&
      (hit.closed || (hit.from - offset > 0 && !hit.weak)),
  )
  const makeup = tokens.findIndex(
    (token, index) =>
      index > from + 1 && /^(?:bestaende|consisting|comprising|omfattande|bestar)$/.test(token.folded),
  )
  let to = Math.min(stop ? stop.from - offset : tokens.length, makeup > 0 ? makeup : tokens.length)
  const measure = tokens.findIndex(
    (token, index) =>
      index > from &&
      /\d/.test(token.text) &&
      /^(?:m2|m²|kvm|sqm|square|kw|kwh|kg|ton|°c)[,.]?$/.test(tokens[index + 1]?.folded ?? '') &&
      /,$/.test(tokens[index - 1]?.text ?? ''),
  )
  if (measure > from) to = Math.min(to, measure)
  while (to > from && /^(?:med|with|och|and|,|-|–|\(|reg|:)$/.test(tokens[to - 1]?.folded ?? '')) to--
  return tokens.slice(from, to)
}

/** The cell's text with its wrapped lines, when nothing but the wrap stands on the next line of that column. */
function withWrap(tokens: Token[], material: Material): Token[] {
  const [first] = tokens
  const cell = first && material.cellOf.get(first)
  if (!first || !cell) return tokens
  const out = [...tokens]
  const columnLeft = (material.cellsByLine.get(cell.segment.line) ?? [])
    .filter((other) => other.segment.right < cell.segment.left)
    .at(-1)?.segment.left
  let last: Cell = cell
  for (let step = 0; step < 2; step++) {
    const [next] = [1, 2]
      .flatMap((offset) => material.cellsByLine.get(last.segment.line + offset) ?? [])
      .filter(
        (other) =>
          Math.abs(other.segment.left - first.left) < 0.8 * first.em &&
          other.segment.base - last.segment.base <
            (first.word.source === 'text' ? 1.5 : 1.9) * last.segment.size &&
          other.segment.base > last.segment.base,
      )
    if (
      !next ||
      isLabelCell(next) ||
      Math.abs(next.segment.size - last.segment.size) >
        (first.word.source === 'text' ? 0.12 : 0.35) * last.segment.size
    )
      break
    if (next.values.dates.length > 0 || next.values.businessIds.length > 0) break
    const left = (material.cellsByLine.get(next.segment.line) ?? []).some(
      (other) =>
        other.segment.right < next.segment.left &&
        (columnLeft === undefined || other.segment.right > columnLeft - 0.5 * first.em) &&
        (isLabelCell(other) || other.segment.tokens.length <= 4),
    )
    const short = next.segment.right - next.segment.left < 0.6 * (last.segment.right - last.segment.left)
    const alone =
      (material.cellsByLine.get(next.segment.line) ?? []).length <
      (material.cellsByLine.get(last.segment.line) ?? []).length
    if (left || !(short || alone) || cell.run.tokens.length < 2) break
    out.push(...next.run.tokens)
    last = next
  }
  return out
}

function isParty(hit: LabelHit, token: Token, material: Material): boolean {
  const party = hit.kinds.some((kind) => kind === 'lessorName' || kind === 'lesseeName')
  return party && material.proseOf.get(token)?.run.tokens[hit.from] === token
}

/** What is leased: from its label, or put together from make and model. */
export function proposeObject(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const cell of material.cells) {
    const [hit] = cell.hits
    if (!hit?.kinds.includes('objectDescription')) continue
    if (
      hit.from > 1 ||
      (hit.from === 1 && !/^(?:§|\d{1,2}[.):]?|[a-z][.)])$/.test(cell.run.tokens[0]?.folded ?? ''))
    )
      continue
    for (const place of placesFor(cell, hit, material)) {
      const own = place.rule === 'after-label'
      if (
        own &&
        !/:$/.test(cell.run.tokens[hit.to]?.text ?? '') &&
        cell.run.tokens[hit.to + 1]?.text !== ':'
      ) {
        if (place.tokens.length > 8 || !/^[\p{Lu}\d]/u.test(place.tokens[0]?.text ?? '')) continue
        if (place.tokens.every((token) => token.text === token.text.toUpperCase())) continue
        place.weight -= 0.3
      }
      const target = place.tokens[0] && material.cellOf.get(place.tokens[0])
      if (!target) continue
      const offset = target.run.tokens.indexOf(place.tokens[0] as Token)
      const cut = trimmed(place.tokens, target.hits, offset)
      const tokens = cut.at(-1) === place.tokens.at(-1) ? withWrap(cut, material) : cut
      const text = ofProperty(withoutTown(textOfDescription(tokens)), cell)
      if (!plausible(text) || QUANTITY.test(text)) continue
      const count = text.split(' ').length
      const sentence = count > 9 || (/^\p{Ll}/u.test(text) && count > 3 && !/\d/.test(text))
      const first = place.tokens[0] as Token
      if (material.proseOf.get(first)?.hits.some((other) => isParty(other, first, material))) continue
      const typed = target.values.dates.length > 0 || target.values.businessIds.length > 0
      out.push(...numberInside(place.tokens))
      const parts = text.split(', ').length > 1 ? 0.93 : 1
      const generic = genericity(hit, cell)
      out.push(
        propose(
          'objectDescription',
          text,
          tokens,
          place.rule,
          place.weight * generic * parts * (sentence ? 0.55 : 1) * (typed ? 0.3 : 1) * (hit.weak ? 0.72 : 1),
        ),
      )
    }
  }
  return [
    ...out,
    ...fromMakeAndModel(material),
    ...beforeSerialNumber(material),
    ...namedProperty(material),
    ...afterVerb(material),
  ]
}

/** "Kombiugn Rational 202, nr RA202-4471": a number that follows the description. */
function numberInside(tokens: Token[]): Proposal[] {
  const mark = tokens.findIndex(
    (token, index) => index > 0 && /^(?:nr|no|sn|s\/n|id|id-nr|serie)[.:]?$/.test(token.folded),
  )
  const code = mark > 0 ? codeAt(tokens, mark + 1) : null
  return code && /\d{3}/.test(code.value)
    ? [propose('objectId', objectIdOf(code).value, code.tokens, 'after-description', 0.72)]
    : []
}

/** Headings such as "Objekt" over a whole section say less than "Fabrikat och modell". */
function genericity(hit: LabelHit, cell: Cell): number {
  const key = cell.run.tokens
    .slice(hit.from, hit.to + 1)
    .map((token) => token.folded.replace(/[^a-z]/g, ''))
    .join('')
  return hit.length > 10 ||
    /fabrikat|modell|model|make|merke|maerke|marka|mark|benamning|beskriv|descr|fastighetsbet/.test(key)
    ? 1
    : 0.94
}

function valueOfLabel(
  kind: 'make' | 'model',
  material: Material,
): { tokens: Token[]; weight: number } | null {
  for (const cell of material.cells) {
    const hit = cell.hits[0]
    if (!hit?.kinds.includes(kind) || (hit.from > 0 && !isLabelled(cell, hit))) continue
    for (const place of placesFor(cell, hit, material)) {
      const target = place.tokens[0] && material.cellOf.get(place.tokens[0])
      const text = textOfDescription(place.tokens)
      if (target && /^[\p{Lu}\d]/u.test(text) && place.tokens.length <= 7) return place
    }
  }
  return null
}

function fromMakeAndModel(material: Material): Proposal[] {
  const make = valueOfLabel('make', material)
  const model = valueOfLabel('model', material)
  if (!make && !model) return []
  const tokens = [...(make?.tokens ?? []), ...(model?.tokens ?? [])]
  const text = textOfDescription(tokens)
  if (!plausible(text)) return []
  const weight =
    make && model ? 0.9 * Math.min(make.weight, model.weight) : model && model.tokens.length > 1 ? 0.8 : 0.5
  return [propose('objectDescription', text, tokens, 'make-and-model', weight)]
}
