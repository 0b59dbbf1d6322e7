import { type Proposal, propose } from '../candidates'
import type { Token } from '../layout'
import type { Material } from '../material'
import { matches, type Run, runOf } from '../run'
import type { Lexicon } from '../vocabulary/lexicon'
import type { Claim } from './claims'

const MARKS: [code: string, expression: RegExp][] = [
  ['SEK', /(?<![a-z])(?:sek|svenska kronor|swedish kron(?:or|a)|svenske kroner|tsek|ksek|msek)(?![a-z])/g],
  ['NOK', /(?<![a-z])(?:nok|norske kroner|norska kronor|norwegian krone[r]?)(?![a-z])/g],
  ['DKK', /(?<![a-z])(?:dkk|danske kroner|danska kronor|danish krone[r]?)(?![a-z])/g],
  ['EUR', /(?<![a-z])(?:eur|euro|euros|euroa|euron|eurot|eiro|eurais|eurai|euru)(?![a-z])|€/g],
  ['GBP', /(?<![a-z])(?:gbp|pounds? sterling)(?![a-z])|£/g],
  ['USD', /(?<![a-z])(?:usd|us dollars?)(?![a-z])|\$ ?\d[\d.,]{2,}/g],
]
const KRONE = /(?<![a-z])(?:kr|kronor|kroner|tkr|mkr)(?![a-z])|(?<=\d)[:,]-/g

/** The currency that most amounts carry; a "Valuta" label counts many times, a bare "kr" by the language. */
export function proposeCurrency(claims: readonly Claim[], material: Material): Proposal[] {
  const votes = new Map<string, { count: number; tokens: Token[] }>()
  const vote = (code: string, tokens: Token[], count: number) => {
    const known = votes.get(code)
    votes.set(code, { count: (known?.count ?? 0) + count, tokens: known?.tokens ?? tokens })
  }
  for (const claim of claims) {
    if (claim.type !== 'amount' || claim.kind === 'otherAmount' || claim.strength < 0.6) continue
    const run = runOf(claim.tokens)
    for (const [code, expression] of MARKS)
      for (const match of matches(run, expression)) vote(code, run.tokens.slice(match.from, match.to + 1), 3)
  }
  for (const text of material.prose) {
    const labelled =
      text.run.tokens.length <= 10 && text.hits.some((hit) => hit.kinds.includes('currency') && hit.closed)
    for (const [code, expression] of MARKS) {
      for (const match of matches(text.run, expression))
        vote(code, text.run.tokens.slice(match.from, match.to + 1), labelled ? 4 : 1)
    }
    const { krone } = material.lexicon
    if (krone)
      for (const match of matches(text.run, KRONE))
        vote(krone, text.run.tokens.slice(match.from, match.to + 1), 0.9)
  }
  for (const cell of material.cells) {
    if (!cell.hits[0]?.kinds.includes('currency') || cell.hits[0].from > 0) continue
    for (const [code, expression] of MARKS) {
      const line = (material.cellsByLine.get(cell.segment.line) ?? []).filter(
        (other) => other.segment.left >= cell.segment.left,
      )
      const below = (material.cellsByLine.get(cell.segment.line + 1) ?? []).filter(
        (other) => Math.abs(other.segment.left - cell.segment.left) < 0.012,
      )
      for (const other of [...line, ...below])
        for (const match of matches(other.run, expression))
          vote(code, other.run.tokens.slice(match.from, match.to + 1), 20)
    }
  }
  const total = [...votes.values()].reduce((sum, entry) => sum + entry.count, 0)
  return [...votes].map(([code, { count, tokens }]) => {
    const share = count / total
    return propose(
      'currency',
      code,
      tokens,
      'currency-marks',
      share > 0.85 ? 0.96 : share > 0.5 ? 0.86 : 0.4 * share,
    )
  })
}

/** The first currency named in some words; a bare "kr" by the language. */
export function currencyIn(run: Run, lexicon: Lexicon): { code: string; from: number; to: number } | null {
  const found = MARKS.flatMap(([code, expression]) =>
    matches(run, expression).map(({ from, to }) => ({ code, from, to })),
  )
  const { krone } = lexicon
  if (krone) found.push(...matches(run, KRONE).map(({ from, to }) => ({ code: krone, from, to })))
  return found.sort((a, b) => a.from - b.from)[0] ?? null
}
