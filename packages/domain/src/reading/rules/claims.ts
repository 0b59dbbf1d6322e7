import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import { type Cell, cellAbove, cellsBelow, cellsRight, isLabelCell, type Material, type Prose, type Text, type Values } from '../material'
import { plainCount } from '../parsers/durations'
import { type Found, matches } from '../run'
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

const KINDS: Record<ValueType, LabelKind[]> = {
  date: ['startDate', 'endDate', 'signingDate', 'otherDate'],
  amount: ['fee', 'firstIncreasedRent', 'residualValue', 'deposit', 'otherAmount'],
  duration: ['termMonths', 'noticeMonths', 'extensionMonths', 'otherPeriod'],
  percentage: ['interestMargin', 'otherRate', 'interestBase', 'otherAmount'],
}

type TypedValue = { type: ValueType; value: string; from: number; to: number; quality: number }

/** The values that labels compete for, in order of place. */
export function typedValues(values: Values): TypedValue[] {
  const plain = (type: ValueType, list: Found<string>[]): TypedValue[] => list.map((found) => ({ type, ...found }))
  return [
    ...plain('date', values.dates),
    ...plain('percentage', values.percentages),
    ...values.amounts.map((found) => ({ ...found, type: 'amount' as const, value: found.value.value })),
    ...values.durations
      .filter((found) => found.value.unit === 'month')
      .map((found) => ({ ...found, type: 'duration' as const, value: String(found.value.count) })),
  ].sort((a, b) => a.from - b.from)
}

const kindsFor = (hit: LabelHit, type: ValueType): LabelKind[] => hit.kinds.filter((kind) => KINDS[type].includes(kind))

/** The label before a value; of several in one label cell beside the value, the first one says what the row is. */
function leadingLabel(before: LabelHit[], valueFrom: number, text: Text): LabelHit | undefined {
  const nearest = before.at(-1)
  if (!nearest) return undefined
  const { tokens } = text.run
  const gapAfter = tokens[valueFrom - 1] && tokens[valueFrom] ? (tokens[valueFrom]?.left ?? 0) - (tokens[valueFrom - 1]?.right ?? 0) : 0
  const sameLine = tokens[nearest.to]?.line === tokens[valueFrom]?.line
  if (!sameLine || gapAfter < 1.15 * (tokens[valueFrom]?.em ?? 0)) return nearest
  return before.find((hit) => tokens[hit.from]?.line === tokens[nearest.from]?.line && (hit.from === 0 || tokens[hit.from - 1]?.line !== tokens[hit.from]?.line)) ?? nearest
}

/** Labels inside the same text that stand before a value, the nearest one first; a sentence is the farthest reach. */
function claimsInText(text: Text, reach: (index: number) => number, isProse: boolean, material: Material): Claim[] {
  const claims: Claim[] = []
  const runs = isProse && text.values.dates.length > 0 ? matches(text.run, material.lexicon.phrases.runs) : []
  const { tokens } = text.run
  for (const value of typedValues(text.values)) {
    const start = reach(value.from)
    const before = text.hits.filter((hit) => hit.to < value.from && hit.from >= start && kindsFor(hit, value.type).length > 0)
    const nearest = leadingLabel(before, value.from, text)
    const add = (hit: LabelHit, strength: number, rule: string) => {
      for (const kind of kindsFor(hit, value.type)) {
        claims.push({
          type: value.type, kind, value: value.value, tokens: tokens.slice(value.from, value.to + 1), quality: value.quality,
          strength, rule, context: tokens.slice(Math.max(0, Math.min(hit.from, value.from)), Math.min(tokens.length, value.to + 6)),
        })
      }
    }
    if (nearest) {
      const distance = value.from - nearest.to - 1
      const other = typedValues(text.values).some((v) => v.type === value.type && v.from > nearest.to && v.to < value.from)
      const base = nearest.from === 0 || nearest.closed ? 0.97 : isProse ? 0.9 : 0.93
      const far = Math.max(0, distance - 2) * (isProse ? 0.035 : 0.02)
      const opens = nearest.from === start || (nearest.from === start + 1 && /^(?:\d{1,2}[.)]?|§|[a-z][.)])$/.test(tokens[start]?.folded ?? ''))
      const weak = nearest.weak ? (opens ? 0.1 : isProse ? 0.45 : 0.3) : 0
      const about = runs.some((match) => match.from >= start && match.to < value.from)
      const astray = isProse && value.type === 'date' && !nearest.closed && nearest.from > 0 && !about ? 0.45 : 0
      add(nearest, Math.max(0.1, base - far - weak - astray - (other ? 0.35 : 0)), isProse ? 'prose' : 'same-cell')
    }
    const after = text.hits.find((hit) => hit.from > value.to && kindsFor(hit, value.type).length > 0)
    const ends = tokens.slice(value.to, after?.from ?? value.to).some((token) => /[.;]$/.test(token.text) && !/^kr\.$/i.test(token.text))
    if (after && !ends && after.from - value.to <= 4 && !after.weak && !after.closed) {
      const linked = tokens.slice(value.to + 1, after.from).every((token) => /^(?:som|i|as|in|of|such|by|way|sasom|for)$/.test(token.folded)) && after.from - value.to > 1
      const strength = linked ? 0.92 : nearest ? 0.5 : 0.78
      add(after, strength - 0.06 * (after.from - value.to - 1), 'label-after')
    }
  }
  return claims
}

/** First value of a type that the label may mean in another cell, and how well the cell fits. */
function claimCell(label: Cell, hit: LabelHit, target: Cell, strength: number, rule: string, material: Material): Claim[] {
  const claims: Claim[] = []
  const context = [...label.run.tokens, ...target.run.tokens]
  for (const type of Object.keys(KINDS) as ValueType[]) {
    for (const kind of kindsFor(hit, type)) {
      const found = typedValues(target.values).find((value) => value.type === type)
      if (found) {
        const late = Math.min(0.3, 0.05 * found.from)
        claims.push({
          type, kind, value: found.value, tokens: target.run.tokens.slice(found.from, found.to + 1), quality: found.quality,
          strength: strength - late - (hit.weak ? 0.2 : 0), rule, context,
        })
      } else if (type === 'percentage' && /%|procent|prosent|per cent|percent/.test(label.run.folded)) {
        const number = target.values.amounts.find((amount) => amount.from === 0)
        if (number) claims.push({ type, kind, value: number.value.value, tokens: target.run.tokens.slice(number.from, number.to + 1), quality: 0.9, strength: strength - 0.04, rule, context })
      } else if (type === 'duration') {
        const count = plainCount(target.run, material.lexicon)
        const monthly = /manad|man\b|month|maned|mnd|mdr|kk|kuu|men/.test(label.run.folded)
        const yearly = /\bar\b|year|vuo|aast|gad|met/.test(label.run.folded) && !monthly
        if (count === null || (!monthly && !yearly) || count > 400) continue
        claims.push({
          type, kind, value: String(yearly ? count * 12 : count), tokens: target.run.tokens, quality: 0.95,
          strength: strength - (hit.weak ? 0.2 : 0), rule, context,
        })
      }
    }
  }
  return claims
}

const isTyped = (hit: LabelHit): boolean => hit.kinds.some((kind) => Object.values(KINDS).some((kinds) => kinds.includes(kind)))

const SUM = /^(?:total|totalt|summa|sum|samlet|kokonais|yhteensa|is viso|kopa|kokku)/

/** A label cell's claims to the cells right of it, below it, and above it where it is a caption. */
function claimsOfCell(cell: Cell, material: Material): Claim[] {
  const claims: Claim[] = []
  const leading = cell.hits.filter((hit) => isTyped(hit) && hit.from <= 7 && !(hit.from > 1 && hit.weak))
  for (const [order, hit] of leading.entries()) {
    const rest = cell.run.tokens.length - 1 - hit.to
    const ownValue = typedValues(cell.values).some((value) => hit.kinds.some((kind) => KINDS[value.type].includes(kind)))
    if (ownValue || rest > 7) continue
    const doubt = (rest === 0 || hit.closed ? 0 : 0.02 * rest) + 0.02 * hit.from + 0.12 * order - (SUM.test(cell.run.folded) ? 0.04 : 0)
    claims.push(...claimsAround(cell, hit, doubt, rest, material))
  }
  return claims
}

function claimsAround(cell: Cell, hit: LabelHit, doubt: number, rest: number, material: Material): Claim[] {
  const claims: Claim[] = []
  const [right] = cellsRight(material, cell)
  if (right && !isLabelCell(right)) claims.push(...claimCell(cell, hit, right, 0.95 - doubt, 'right-of-label', material))
  let depth = 0
  for (const below of cellsBelow(material, cell, 3)) {
    if (isLabelCell(below) && typedValues(below.values).length === 0) {
      if (Math.abs(below.segment.left - cell.segment.left) < 0.01) break
      continue
    }
    const aligned = Math.abs(below.segment.left - cell.segment.left) < 1.2 * (cell.segment.tokens[0]?.em ?? 0.01)
    const smaller = cell.segment.size < 0.93 * below.segment.size ? 0.03 : 0
    const near = (below.segment.base - cell.segment.base) / cell.segment.size < 2.2 ? 0.03 : 0
    const named = isLabelCell(below) ? 0.35 : 0
    const next = cellsBelow(material, below, 1)[0]
    const column = next && next.values.amounts.length > 0 && next.run.tokens.length <= 3 && below.values.amounts.length > 0 ? 0.06 : 0
    const found = claimCell(cell, hit, below, 0.87 + smaller + near + (aligned ? 0.02 : 0) - doubt - 0.06 * depth - named - column, 'below-label', material)
    claims.push(...found)
    if (found.length > 0 || ++depth >= 3) break
  }
  const above = cellAbove(material, cell)
  if (above && rest <= 7) claims.push(...claimCell(cell, hit, above.cell, above.strength - doubt, 'above-caption', material))
  return claims
}

const sentenceStart = (prose: Prose, index: number): number =>
  prose.sentences.find(([from, to]) => index >= from && index <= to)?.[0] ?? 0

/** All claims, after the strongest claim to each value has put the weaker ones in their place. */
export function claimsOf(material: Material): Claim[] {
  const claims: Claim[] = []
  for (const { label, value } of material.wrapped) {
    const hit = label.hits.find(isTyped)
    if (hit && !isLabelCell(value)) claims.push(...claimCell(label, hit, value, 0.95 - 0.02 * hit.from, 'right-of-label', material))
  }
  for (const cell of material.cells) {
    if (material.tails.has(cell)) continue
    claims.push(...claimsInText(cell, () => 0, cell.run.tokens.length > 9, material))
    claims.push(...claimsOfCell(cell, material))
  }
  for (const prose of material.prose) {
    if (prose.segments.length > 1) claims.push(...claimsInText(prose, (index) => sentenceStart(prose, index), true, material))
  }
  const strongest = new Map<string, Claim>()
  const placeOf = (claim: Claim) => `${claim.type}/${claim.tokens[0]?.word.id}`
  for (const claim of claims) {
    const place = placeOf(claim)
    const known = strongest.get(place)
    if (!known || claim.strength > known.strength) strongest.set(place, claim)
  }
  return claims.map((claim) => {
    const winner = strongest.get(placeOf(claim))
    const loses = winner && winner.kind !== claim.kind && winner.strength > claim.strength
    const shared = winner && winner.kind !== claim.kind && winner.strength === claim.strength
    return loses ? { ...claim, strength: claim.strength * 0.4 } : shared ? { ...claim, strength: claim.strength * 0.8 } : claim
  })
}
