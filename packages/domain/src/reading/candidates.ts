import type { Token } from './layout'
import { textOf } from './run'
import type { Box, Candidate, FieldId, FieldValue } from './types'

/** A possible value before calibration; `weight` is the rule's own judgement, 0–1. */
export type Proposal = {
  field: FieldId
  value: FieldValue
  raw: string
  tokens: Token[]
  rule: string
  weight: number
}

export function propose(
  field: FieldId,
  value: FieldValue,
  tokens: Token[],
  rule: string,
  weight: number,
): Proposal {
  return { field, value, raw: textOf(tokens), tokens, rule, weight }
}

/** One box per line of the words read. */
function boxesOf(tokens: Token[]): Box[] {
  const byLine = new Map<string, Box>()
  for (const token of tokens) {
    const { box } = token.word
    const key = `${token.page}/${token.line}`
    const known = byLine.get(key)
    if (!known) {
      byLine.set(key, { ...box, page: token.page })
      continue
    }
    const right = Math.max(known.x + known.w, box.x + box.w)
    const bottom = Math.max(known.y + known.h, box.y + box.h)
    known.x = Math.min(known.x, box.x)
    known.y = Math.min(known.y, box.y)
    known.w = right - known.x
    known.h = bottom - known.y
  }
  return [...byLine.values()]
}

function confidenceOf(tokens: Token[]): number {
  const lowest = Math.min(1, ...tokens.map((token) => token.word.confidence))
  return lowest >= 0.8 ? 1 : 0.75 + 0.3 * Math.max(lowest, 0)
}

/** Fields in which one wrong letter or accent makes the value wrong, and nothing else in the document shows it. */
const READ_LETTER_BY_LETTER: ReadonlySet<FieldId> = new Set<FieldId>([
  'lessorName',
  'lesseeName',
  'objectDescription',
  'objectId',
  'contractNumber',
])

const sameValue = (a: FieldValue, b: FieldValue): boolean => a === b

/**
 * Merges proposals of one field into candidates, best first. Independent readings of the same value support each
 * other: the weight left over shrinks with each further place in the document that says the same.
 */
export function mergeProposals(proposals: readonly Proposal[]): Candidate[] {
  const groups: Proposal[][] = []
  const ordered = [...proposals].sort(
    (a, b) =>
      b.weight - a.weight ||
      (a.tokens[0]?.line ?? 0) - (b.tokens[0]?.line ?? 0) ||
      (a.rule < b.rule ? -1 : 1),
  )
  for (const proposal of ordered) {
    const group = groups.find(([first]) => first !== undefined && sameValue(first.value, proposal.value))
    if (group) group.push(proposal)
    else groups.push([proposal])
  }
  return groups
    .flatMap((group) => {
      const [best] = group
      if (!best) return []
      const places = new Set<number>()
      let doubt = 1
      for (const proposal of group) {
        const place = proposal.tokens[0]?.word.id ?? -1
        if (places.has(place)) continue
        doubt *= places.size === 0 ? 1 - proposal.weight : 1 - 0.4 * proposal.weight
        places.add(place)
      }
      const unsure =
        READ_LETTER_BY_LETTER.has(best.field) && best.tokens.some((token) => token.word.confidence < 0.92)
      const score = Math.min((1 - doubt) * confidenceOf(best.tokens), unsure ? 0.88 : 1)
      return [
        {
          value: best.value,
          raw: best.raw,
          score: Math.min(0.995, score),
          boxes: boxesOf(best.tokens),
          wordIds: [...new Set(best.tokens.map((token) => token.word.id))],
          rule: best.rule,
        },
      ]
    })
    .sort((a, b) => b.score - a.score)
}
