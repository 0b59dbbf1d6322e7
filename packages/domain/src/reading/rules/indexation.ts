import { type Proposal, propose } from '../candidates'
import type { Material } from '../material'
import { findMonths } from '../parsers/dates'
import { findIndices } from '../parsers/indices'
import { matches } from '../run'

const BASE_WORDS =
  /bastal|jamforelsetal|jamforelseindex|comparison figure|(?<![a-z])bas(?![a-z])|basmanad|basindex|basmaned|basis|base|indextal|utgang|udgang|indekset for|indeksen for|indeksas|perusindeksi|peruskuukau|bazini|bazes|baas|lahto|startindex|startindeks|index for|index per|indeks for|algindeks/

/** The price index of an index clause, and the month its base figure belongs to. */
export function proposeIndexation(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const [position, text] of material.prose.entries()) {
    const { run } = text
    const indices = findIndices(run)
    for (const index of indices) {
      const tokens = run.tokens.slice(index.from, index.to + 1)
      out.push(propose('indexName', index.value, tokens, 'index-name', 0.92))
    }
    const words = matches(run, material.lexicon.phrases.indexWords)
    const near = material.prose.slice(Math.max(0, position - 1), position)
    const labelled = near.some(
      (other) =>
        other.run.tokens.length <= 6 && other.hits.some((hit) => hit.kinds.includes('indexBaseMonth')),
    )
    if (indices.length === 0 && words.length === 0 && !labelled) continue
    for (const month of findMonths(run, material.lexicon)) {
      const before = run.tokens
        .slice(Math.max(0, month.from - 12), month.to + 4)
        .map((token) => token.folded)
        .join(' ')
      const isBase = BASE_WORDS.test(before)
      const near = [...words, ...indices].some((word) => Math.abs(word.from - month.from) <= 14)
      const named = /inde[kx]/.test(
        run.tokens
          .slice(month.from, month.to + 1)
          .map((token) => token.folded)
          .join(' '),
      )
      const weight = isBase ? 0.93 : labelled ? 0.9 : named ? 0.85 : near ? 0.5 : 0.3
      out.push(
        propose(
          'indexBaseMonth',
          month.value,
          run.tokens.slice(month.from, month.to + 1),
          'index-clause',
          weight,
        ),
      )
    }
  }
  return [...out, ...fromLabels(material)]
}

function fromLabels(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const cell of material.cells) {
    const hit = cell.hits[0]
    if (!hit || hit.from > 0 || !hit.kinds.includes('indexBaseMonth')) continue
    const targets = (material.cellsByLine.get(cell.segment.line) ?? [])
      .filter((other) => other.segment.left > cell.segment.left)
      .slice(0, 1)
    const below = [1, 2]
      .flatMap((step) => material.cellsByLine.get(cell.segment.line + step) ?? [])
      .filter((other) => Math.abs(other.segment.left - cell.segment.left) < 0.012)
    for (const target of [...targets, ...below]) {
      const [month] = findMonths(target.run, material.lexicon)
      if (!month) continue
      out.push(
        propose(
          'indexBaseMonth',
          month.value,
          target.run.tokens.slice(month.from, month.to + 1),
          'base-month-label',
          0.95,
        ),
      )
      break
    }
  }
  return out
}
