import type { Token } from '../layout'
import { type Cell, cellsBelow, cellsRight, isLabelCell, type Material } from '../material'
import { nameOf } from '../parsers/companies'
import { type Evidence, type Mention, nameKey, placeOf, type RoleMention } from './party-mentions'

/** What follows "Beställare och hyrestagare:": a second word for the same role belongs to the label. */
function afterTwinRole(cell: Cell, role: RoleMention): Token[] {
  const { tokens } = cell.run
  const own = cell.hits.find((hit) => hit.from === 0)
  const twin = cell.hits.find(
    (hit) =>
      own && hit.from === own.to + 2 && hit.kinds.some((kind) => own.kinds.includes(kind)) && hit.closed,
  )
  return twin ? tokens.slice(twin.to + 1) : tokens.slice(role.tokens.length)
}

/** A name ends at its comma when a registration number follows. */
function uptoComma(tokens: Token[]): Token[] {
  const end = tokens.findIndex((token) => /,$/.test(token.text))
  return end >= 0 && end <= 5 && tokens.slice(end + 1).some((token) => /\d{4}/.test(token.text))
    ? tokens.slice(0, end + 1)
    : tokens
}

/** Names that carry no legal form: what stands in the cell of a role's heading. */
export function nameWithoutForm(role: RoleMention, named: Mention[], material: Material): Evidence[] {
  const cell = material.cellOf.get(role.tokens[0] as Token)
  if (/^[("'“”„]/.test(role.tokens[0]?.text ?? '')) return []
  if (role.role === 'other' || !cell || role.tokens[0] !== cell.run.tokens[0]) return []
  const rest = uptoComma(afterTwinRole(cell, role)).filter((token) => !/^[:\-–]$/.test(token.text))
  const options: { tokens: Token[]; weight: number }[] = []
  const opens = cell.run.tokens[cell.run.tokens.indexOf(rest[0] as Token) - 1]
  if (rest.length > 0 && /:$/.test(opens?.text ?? '')) options.push({ tokens: rest, weight: 0.8 })
  if (rest.length === 0) {
    const [right] = cellsRight(material, cell)
    if (right && !isLabelCell(right)) options.push({ tokens: right.run.tokens, weight: 0.8 })
    else {
      const below = cellsBelow(material, cell, 2.4).find((other) => !isLabelCell(other))
      if (below && role.closed) options.push({ tokens: below.run.tokens, weight: 0.74 })
    }
  }
  return options.flatMap(({ tokens, weight }) => {
    const name = nameOf(tokens)
    const usable =
      /^\p{Lu}/u.test(name) &&
      tokens.length <= 7 &&
      !/\d{3}/.test(name) &&
      !/[.:]$|, \p{Ll}/u.test(name) &&
      !/_{2}|\.{3}/.test(name)
    const isLabelled = tokens.some((token) =>
      material.cellOf
        .get(token)
        ?.hits.some(
          (hit) =>
            hit.from <= (material.cellOf.get(token)?.run.tokens.indexOf(tokens.at(-1) ?? token) ?? 0) &&
            hit.kinds.some((kind) => kind === 'orgNo' || kind === 'otherId' || kind === 'contractNumber'),
        ),
    )
    if (isLabelled) return []
    const covered = named.some((mention) => mention.tokens.some((token) => tokens.includes(token)))
    if (
      !usable ||
      covered ||
      name.length < 4 ||
      tokens.filter((token) => /^\p{Ll}/u.test(token.text)).length > tokens.length / 2
    )
      return []
    const mention: Mention = {
      name,
      key: nameKey(name),
      tokens,
      prose: null,
      from: 0,
      to: tokens.length - 1,
      place: placeOf(tokens),
      hasForm: false,
    }
    return [{ mention, role: role.role, weight: (role.weak ? 0.5 : 1) * weight, rule: 'role-cell' }]
  })
}
