import { type Proposal, propose } from '../candidates'
import type { Token } from '../layout'
import type { Material } from '../material'
import { isLegalForm } from '../parsers/companies'
import { matches } from '../run'
import type { Claim } from './claims'

/** Day of signing: labels, "ingicks den …", and a place and a date that stand alone near the end. */
export function proposeSigning(claims: readonly Claim[], material: Material): Proposal[] {
  const total = Math.max(material.layout.lines.length, 1)
  const depthOf = (tokens: readonly Token[]) => (tokens[0]?.line ?? 0) / total
  const found = proposeFromProse(material, depthOf)
  const isSignedBelow = found.some(({ rule, depth }) => rule === 'place-and-date' && depth > 0.6)
  const labelled = claims.flatMap((claim) => {
    if (claim.type !== 'date' || claim.kind !== 'signingDate') return []
    // The date in the head is the paper's, or another contract's, when place and date stand under the signatures.
    const isOfPaper = isSignedBelow && depthOf(claim.tokens) < 0.35
    const score = claim.strength * (0.7 + 0.3 * claim.quality) * (isOfPaper ? 0.8 : 1)
    return [propose('signingDate', claim.value, claim.tokens, claim.rule, score)]
  })
  return [...labelled, ...found.map(({ proposal }) => proposal)]
}

function startsLine({ layout }: Material, tokens: readonly Token[]): boolean {
  const line = layout.lines.find(({ index }) => index === tokens[0]?.line)
  return line?.segments[0]?.tokens[0]?.word.id === tokens[0]?.word.id
}

type Found = { proposal: Proposal; rule: string; depth: number }

function proposeFromProse(material: Material, depthOf: (tokens: readonly Token[]) => number): Found[] {
  const found: Found[] = []
  const add = (value: string, tokens: Token[], rule: string, score: number) =>
    found.push({
      proposal: propose('signingDate', value, tokens, rule, score),
      rule,
      depth: depthOf(tokens),
    })
  const { phrases } = material.lexicon
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
        // An aside in brackets between the word and the date is about something else: "godkänd leverans (beräknad …)".
        const isAside = text.run.tokens
          .slice(before.to + 1, date.from + 1)
          .some((token) => token.text.startsWith('('))
        add(date.value, tokens, 'entered-into', isAside ? 0.5 : about ? 0.9 : 0.68)
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
      const late = depthOf(tokens)
      const trail = cell?.run.tokens.slice(lead.length + tokens.length) ?? []
      const dateFirst =
        lead.length === 0 &&
        trail.length > 0 &&
        trail.length <= 2 &&
        trail.every((token) => /^\p{Lu}\p{Ll}/u.test(token.text)) &&
        line.length <= 8
      // With something before it on the line it is that row's value: "Delivery  10 January 2025, Örebro".
      if (dateFirst) add(date.value, tokens, 'date-and-place', startsLine(material, tokens) ? 0.8 : 0.5)
      if (placeName && alone && line.length <= 12)
        add(
          date.value,
          tokens,
          'place-and-date',
          late > 0.35 && !/^on$/.test(lead.at(-1)?.folded ?? '') ? 0.86 : 0.5,
        )
    }
  }
  return found
}
