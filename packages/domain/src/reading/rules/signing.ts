import { type Proposal, propose } from '../candidates'
import type { Material } from '../material'
import { isLegalForm } from '../parsers/companies'
import { matches } from '../run'
import type { Claim } from './claims'

/** Day of signing: labels, "ingicks den …", and a place and a date that stand alone near the end. */
export function proposeSigning(claims: readonly Claim[], material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const claim of claims) {
    if (claim.type === 'date' && claim.kind === 'signingDate')
      out.push(
        propose(
          'signingDate',
          claim.value,
          claim.tokens,
          claim.rule,
          claim.strength * (0.7 + 0.3 * claim.quality),
        ),
      )
  }
  const { phrases } = material.lexicon
  const total = material.layout.lines.length
  for (const text of material.prose) {
    const words = matches(text.run, phrases.entered)
    for (const date of text.values.dates) {
      const tokens = text.run.tokens.slice(date.from, date.to + 1)
      const before = words.filter((word) => word.to < date.from && date.from - word.to <= 7).at(-1)
      if (before) {
        const [from] = text.sentences.find(([start, end]) => date.from >= start && date.from <= end) ?? [0]
        const about = matches(text.run, phrases.title).some(
          (match) => match.from >= from - 1 && match.to < date.from,
        )
        out.push(propose('signingDate', date.value, tokens, 'entered-into', about ? 0.9 : 0.68))
      }
      const line = text.run.tokens.filter((token) => token.line === tokens[0]?.line)
      const cell = material.cellOf.get(tokens[0] as (typeof tokens)[number])
      const lead =
        cell?.run.tokens.slice(0, cell.run.tokens.indexOf(tokens[0] as (typeof tokens)[number])) ?? []
      const placeName =
        lead.length > 0 &&
        lead.length <= 4 &&
        lead.every((token) => /^\p{Lu}|^(?:den|the|d\.|de|on|in|,|i)$/u.test(token.text)) &&
        (lead.length === 1 || cell?.hits.every((hit) => hit.kinds.includes('signingDate')))
      const signer = cell?.run.tokens.at(-1)
      const alone =
        cell !== undefined &&
        (cell.run.tokens.length - lead.length === tokens.length ||
          (lead.length > 0 && signer !== undefined && isLegalForm(signer) && cell.run.tokens.length <= 10))
      const late = (tokens[0]?.line ?? 0) / Math.max(total, 1)
      const trail = cell?.run.tokens.slice(lead.length + tokens.length) ?? []
      const dateFirst =
        lead.length === 0 &&
        trail.length > 0 &&
        trail.length <= 2 &&
        trail.every((token) => /^\p{Lu}\p{Ll}/u.test(token.text)) &&
        line.length <= 8
      if (dateFirst) out.push(propose('signingDate', date.value, tokens, 'date-and-place', 0.8))
      if (placeName && alone && line.length <= 12)
        out.push(
          propose(
            'signingDate',
            date.value,
            tokens,
            'place-and-date',
            late > 0.35 && !/^on$/.test(lead.at(-1)?.folded ?? '') ? 0.86 : 0.6,
          ),
        )
    }
  }
  return out
}
