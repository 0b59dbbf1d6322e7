import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import { type Cell, cellAbove, cellsBelow, cellsRight, isLabelCell, type Material } from '../material'
import { textOf } from '../run'

/** Where a value may stand. */
export type Place = { tokens: Token[]; weight: number; rule: string }

/** Kinds of labels that end the value before them although no colon follows. */
const CUTTING = new Set<string>([
  'objectId',
  'contractNumber',
  'orgNo',
  'otherId',
  'otherAmount',
  'signingDate',
  'startDate',
  'termMonths',
])

/** The first word after a label and its translations: "Leasingobjekt / Equipment", "Serienummer (Serial number)". */
function afterSynonyms(cell: Cell, hit: LabelHit): number {
  const { tokens } = cell.run
  let index = hit.to + 1
  for (;;) {
    const separator = /^[/|(–-]$/.test(tokens[index]?.text ?? '') ? 1 : 0
    const synonym = cell.hits.find(
      (other) => other.from === index + separator && other.kinds.some((kind) => hit.kinds.includes(kind)),
    )
    const opens = /^[(/]/.test(tokens[index + separator]?.text ?? '')
    if (!synonym || (separator === 0 && !opens)) return index
    index = synonym.to + 1
  }
}

/** Under a heading over rows of labels and values ("Utrustning / Kokgryta: Gryto 80"): the value of the first row. */
function valueOfRow(material: Material, heading: Cell, first: Cell): Cell | null {
  const [value, more] = cellsRight(material, first)
  const isWord =
    first.run.tokens.length <= 2 && !/\d/.test(first.run.text) && !/[a-z][A-Z]/.test(first.run.text)
  const next = cellsBelow(material, first, 1)[0]
  const nextIsRow = next !== undefined && cellsRight(material, next).length === 1
  const alone = cellsRight(material, heading).length === 0
  return isWord && alone && value && !more && nextIsRow && !isLabelCell(value) ? value : null
}

/** Where the value of a label may stand: after it, right of it, below it. */
export function placesFor(cell: Cell, hit: LabelHit, material: Material): Place[] {
  const from = afterSynonyms(cell, hit)
  const behind = cell.run.tokens.slice(from).filter((token) => token.text !== ':')
  const rest = /^\([^()\d]*\)$/.test(textOf(behind)) ? [] : behind
  const next = cell.hits.find(
    (other) =>
      other.from >= from &&
      (other.closed ? other.to < cell.run.tokens.length - 1 : CUTTING.has(other.kinds[0] ?? '')),
  )
  const end = next ? next.from - from : rest.length
  const allLabels = rest.every((token) =>
    cell.hits.some((other) => cell.run.tokens.slice(other.from, other.to + 1).includes(token)),
  )
  if (rest.length > 0 && end > 0 && !allLabels) {
    const weight = hit.learned ? 0.985 : hit.closed || hit.from === 0 ? 0.95 : 0.85
    return [{ tokens: rest.slice(0, end), weight, rule: 'after-label' }]
  }
  const out: Place[] = []
  const [right, beyond, more] = cellsRight(material, cell)
  const isOtherRow = beyond !== undefined && more === undefined && !/\d/.test(right?.run.text ?? '')
  if (right && !isLabelCell(right))
    out.push({
      tokens: right.run.tokens,
      weight: hit.learned === 'right' ? 0.985 : isOtherRow ? 0.8 : 0.94,
      rule: 'right-of-label',
    })
  const beneath = cellsBelow(material, cell, 2).find((other) => !isLabelCell(other))
  const row = beneath && !right ? valueOfRow(material, cell, beneath) : null
  if (row) out.push({ tokens: row.run.tokens, weight: 0.86, rule: 'first-row' })
  const below = row ? undefined : beneath
  if (below) {
    const near = (below.segment.base - cell.segment.base) / below.segment.size
    const aligned =
      Math.abs(below.segment.left - cell.segment.left) < 1.2 * (cell.segment.tokens[0]?.em ?? 0.01)
    const form = cell.segment.size < 0.93 * below.segment.size ? 0.04 : 0
    out.push({
      tokens: below.run.tokens,
      weight: hit.learned === 'below' ? 0.985 : (near < 2.4 ? 0.89 : 0.8) + form + (aligned ? 0.02 : -0.08),
      rule: 'below-label',
    })
  }
  const above = cellAbove(material, cell)
  if (above) {
    for (const place of out) if (place.rule === 'below-label' && above.strength > 0.85) place.weight -= 0.3
    out.push({ tokens: above.cell.run.tokens, weight: above.strength - 0.03, rule: 'above-caption' })
  }
  return out
}
