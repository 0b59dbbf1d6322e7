import type { LabelHit } from '../labels'
import { type Cell, cellAbove, cellsBelow, cellsRight, isLabelCell, type Material } from '../material'
import { plainCount } from '../parsers/durations'
import { type Claim, dayDoubt, KINDS, kindsFor, typedValues, type ValueType } from './claim'
import { isTotal } from './text-claims'

/** First value of a type that the label may mean in another cell, and how well the cell fits. */
export function claimCell(
  label: Cell,
  hit: LabelHit,
  target: Cell,
  strength: number,
  rule: string,
  material: Material,
): Claim[] {
  const claims: Claim[] = []
  const context = [...label.run.tokens, ...target.run.tokens]
  for (const type of Object.keys(KINDS) as ValueType[]) {
    for (const kind of kindsFor(hit, type)) {
      const values = typedValues(target.values).filter((value) => value.type === type)
      const total = kind === 'fee' ? values.find((value) => isTotal(value.from, target)) : undefined
      const found = total ?? values[0]
      if (found) {
        const late = total ? 0 : Math.min(0.3, 0.05 * found.from)
        claims.push({
          type,
          kind,
          value: found.value,
          tokens: target.run.tokens.slice(found.from, found.to + 1),
          quality: found.quality,
          strength: strength - late - (hit.weak ? 0.2 : 0) - dayDoubt(hit, kind),
          rule,
          context,
        })
      } else if (type === 'percentage' && /%|procent|prosent|per cent|percent/.test(label.run.folded)) {
        const number = target.values.amounts.find((amount) => amount.from === 0)
        if (number)
          claims.push({
            type,
            kind,
            value: number.value.value,
            tokens: target.run.tokens.slice(number.from, number.to + 1),
            quality: 0.9,
            strength: strength - 0.04,
            rule,
            context,
          })
      } else if (type === 'duration') {
        const count = plainCount(target.run, material.lexicon)
        const monthly = /manad|man\b|month|maned|mnd|mdr|kk|kuu|men/.test(label.run.folded)
        const yearly = /\bar\b|year|vuo|aast|gad|met/.test(label.run.folded) && !monthly
        if (count === null || (!monthly && !yearly) || count > 400) continue
        claims.push({
          type,
          kind,
          value: String(yearly ? count * 12 : count),
          tokens: target.run.tokens,
          quality: 0.95,
          strength: strength - (hit.weak ? 0.2 : 0),
          rule,
          context,
        })
      }
    }
  }
  return claims
}

export const isTyped = (hit: LabelHit): boolean =>
  hit.kinds.some((kind) => Object.values(KINDS).some((kinds) => kinds.includes(kind)))

/** "Förmånsvärde per månad": a period behind a word of its own says nothing about what is paid. */
const isBarePeriod = (cell: Cell, hit: LabelHit): boolean =>
  hit.from > 0 &&
  hit.kinds.includes('fee') &&
  /^(?:per|pr|a|each|every) (?:manad|kalendermanad|month|kvartal|quarter|ar|year|maned|mnd|mdr)/.test(
    cell.run.tokens
      .slice(hit.from, hit.to + 1)
      .map((token) => token.folded)
      .join(' '),
  ) &&
  !cell.hits.some((other) => other.to < hit.from)

/** "Efter hyrestiden", "Before the term": a heading about another time than the label's own. */
const isAboutOtherTime = (cell: Cell, hit: LabelHit): boolean =>
  /^(?:efter|fore|innan|after|before|etter|for|under|during|jalkeen)$/.test(
    cell.run.tokens[hit.from - 1]?.folded ?? '',
  ) && hit.kinds.includes('termMonths')

const SUM = /^(?:total|totalt|summa|sum|samlet|kokonais|yhteensa|is viso|kopa|kokku)/

/** A label cell's claims to the cells right of it, below it, and above it where it is a caption. */
export function claimsOfCell(cell: Cell, material: Material): Claim[] {
  const claims: Claim[] = []
  const leading = cell.hits.filter((hit) => isTyped(hit) && hit.from <= 7 && !(hit.from > 1 && hit.weak))
  for (const [order, hit] of leading.entries()) {
    const rest = cell.run.tokens.length - 1 - hit.to
    const ownValue = typedValues(cell.values).some((value) =>
      hit.kinds.some((kind) => KINDS[value.type].includes(kind)),
    )
    if (ownValue || rest > 7 || isAboutOtherTime(cell, hit)) continue
    const doubt =
      (rest === 0 || hit.closed ? 0 : 0.02 * rest) +
      (isBarePeriod(cell, hit) ? 0.35 : 0) +
      0.02 * hit.from +
      0.12 * order -
      (SUM.test(cell.run.folded) ? 0.04 : 0)
    claims.push(...claimsAround(cell, hit, doubt, rest, material))
  }
  return claims
}

function claimsAround(cell: Cell, hit: LabelHit, doubt: number, rest: number, material: Material): Claim[] {
  const claims: Claim[] = []
  const [right] = cellsRight(material, cell)
  if (right && !isLabelCell(right))
    claims.push(
      ...claimCell(
        cell,
        hit,
        right,
        hit.learned === 'right' ? 0.985 : 0.95 - doubt,
        'right-of-label',
        material,
      ),
    )
  let depth = 0
  for (const below of cellsBelow(material, cell, 3)) {
    if (isLabelCell(below) && typedValues(below.values).length === 0) {
      if (Math.abs(below.segment.left - cell.segment.left) < 0.01) break
      continue
    }
    const aligned =
      Math.abs(below.segment.left - cell.segment.left) < 1.2 * (cell.segment.tokens[0]?.em ?? 0.01)
    const smaller = cell.segment.size < 0.93 * below.segment.size ? 0.03 : 0
    const near = (below.segment.base - cell.segment.base) / cell.segment.size < 2.2 ? 0.03 : 0
    const named = isLabelCell(below) ? 0.35 : 0
    const next = cellsBelow(material, below, 1)[0]
    const column =
      next && next.values.amounts.length > 0 && next.run.tokens.length <= 3 && below.values.amounts.length > 0
        ? 0.06
        : 0
    const taught = hit.learned === 'below' && depth === 0
    const found = claimCell(
      cell,
      hit,
      below,
      taught ? 0.985 : 0.87 + smaller + near + (aligned ? 0.02 : 0) - doubt - 0.06 * depth - named - column,
      'below-label',
      material,
    )
    claims.push(...found)
    if (found.length > 0 || ++depth >= 3) break
  }
  const above = /:$/.test(cell.run.tokens[hit.to]?.text ?? '') ? null : cellAbove(material, cell)
  if (above && rest <= 7)
    claims.push(...claimCell(cell, hit, above.cell, above.strength - doubt, 'above-caption', material))
  return claims
}
