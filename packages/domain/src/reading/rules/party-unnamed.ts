import { type Proposal, propose } from '../candidates'
import { fold } from '../fold'
import type { Token } from '../layout'
import type { Material } from '../material'
import { type Evidence, type Mention, nameKey } from './party-mentions'

export type PartyEvidence = { evidence: Evidence[]; mentions: Mention[] }

/** Lines from the foot of a page, or the first lines of the document, where a firm prints its own name. */
function isLetterhead(mention: Mention, material: Material): boolean {
  const lines = material.layout.lines.filter((line) => line.page === mention.place.page)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return false
  const { base } = mention.place
  const own = lines.filter(
    (line) =>
      Math.abs(line.base - base) < 0.6 * mention.place.size ||
      (line.base > base && line.base - base < 1.8 * mention.place.size),
  )
  const beside = own.flatMap((line) => line.tokens).filter((token) => !mention.tokens.includes(token))
  if (own[0]?.tokens[0] !== mention.tokens[0]) return false
  const hasAddress = beside.some((token) => /\d{2,}/.test(token.text) || /@|www/.test(token.text))
  const isFoot =
    hasAddress &&
    lines.filter((line) => line.base > base + 0.3 * mention.place.size).length <= 3 &&
    (own[0]?.tokens.length ?? 0) >= mention.tokens.length + 3
  return (
    isFoot ||
    (mention.place.page === material.layout.lines[0]?.page &&
      lines.filter((line) => line.base < base - 0.3 * mention.place.size).length === 0)
  )
}

/** Where nobody else lets, the supplier does: subscriptions and rentals by the maker's own firm. */
const SUPPLIER =
  /^(?:the )?(?:leverantor|supplier|service ?provider|provider|leverandor|toimittaja|tiekej|piegad|tarnija)/

/**
 * A party that no role word names: the firm whose own paper it is lets; the one other company of the document
 * hires. Only companies that stand in no other role count.
 */
export function proposeUnnamed(
  found: PartyEvidence,
  named: readonly Proposal[],
  material: Material,
): Proposal[] {
  const taken = (field: 'lessorName' | 'lesseeName') =>
    named.filter((p) => p.field === field && p.weight >= 0.5).map((p) => nameKey(String(p.value)))
  const [lessors, lessees] = [taken('lessorName'), taken('lesseeName')]
  const others = new Set(
    found.evidence
      .filter((entry) => entry.role === 'other' && entry.weight >= 0.7)
      .map((entry) => entry.mention.key),
  )
  const free = found.mentions.filter(
    (mention) =>
      mention.hasForm && ![...lessors, ...lessees].includes(mention.key) && !others.has(mention.key),
  )
  const out: Proposal[] = []
  if (lessors.length === 0) {
    const supplied = found.evidence.filter(
      ({ role, by, weight }) => role === 'other' && weight >= 0.7 && SUPPLIER.test(fold(by ?? '')),
    )
    const [supplier] = supplied
    const isOnly = supplied.every(({ mention }) => mention.key === supplier?.mention.key)
    if (supplier && isOnly && lessees.length > 0 && !lessees.includes(supplier.mention.key)) {
      const { mention } = supplier
      return [propose('lessorName', mention.name, mention.tokens, 'supplier-lets', 0.78)]
    }
  }
  const ownPaper = free.filter((mention) => isLetterhead(mention, material))
  if (lessors.length === 0)
    for (const mention of ownPaper)
      out.push(propose('lessorName', mention.name, mention.tokens, 'letterhead', 0.72))
  const lessorKeys = lessors.length > 0 ? lessors : ownPaper.map((mention) => mention.key)
  const rest = free.filter((mention) => !lessorKeys.includes(mention.key))
  const counts = new Map<string, number>()
  for (const mention of rest) counts.set(mention.key, (counts.get(mention.key) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1).map(([key]) => key)
  if (lessors.length === 0 && lessees.length === 0 && lessorKeys.length === 0 && counts.size === 2) {
    const [first, second] = [...counts.keys()]
    for (const mention of rest) {
      if (mention.key === first)
        out.push(propose('lessorName', mention.name, mention.tokens, 'first-company', 0.5))
      if (mention.key === second)
        out.push(propose('lesseeName', mention.name, mention.tokens, 'second-company', 0.5))
    }
  }
  const leads = (mention: Mention) => {
    const tokens = material.cellOf.get(mention.tokens[0] as Token)?.run.tokens ?? []
    const at = tokens.indexOf(mention.tokens[0] as Token)
    return at === 0 || /:$/.test(tokens[at - 1]?.text ?? '')
  }
  const leading = new Set(rest.filter(leads).map((mention) => mention.key))
  const keys = new Set(repeated.length === 1 ? repeated : leading.size === 1 ? leading : counts.keys())
  const sure = repeated.length === 1 || leading.size === 1
  const only = rest.filter((mention) => keys.has(mention.key))
  if (keys.size !== 1) return out
  if (lessees.length === 0 && lessorKeys.length > 0)
    for (const mention of only)
      out.push(propose('lesseeName', mention.name, mention.tokens, 'only-other-company', sure ? 0.62 : 0.5))
  if (lessors.length === 0 && ownPaper.length === 0 && lessees.length > 0)
    for (const mention of only)
      out.push(
        propose(
          'lessorName',
          mention.name,
          mention.tokens,
          'only-other-company',
          repeated.length === 1 ? 0.66 : 0.5,
        ),
      )
  return out
}
