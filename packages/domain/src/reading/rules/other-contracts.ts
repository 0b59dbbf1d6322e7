import type { Proposal } from '../candidates'
import type { Material } from '../material'
import { matches } from '../run'
import type { FieldId } from '../types'

/** Words for a contract that is not this one: the head lease, the one before. */
const OTHER_CONTRACT =
  /(?<![a-z])(?:(?:hyran |hyra )?i forsta ?hand|forstahands?(?:kontrakt|avtal|hyresavtal|hyra)[a-z]*|head ?lease|superior lease|hovedlejekontrakt|hovedleiekontrakt|paavuokrasopimu[a-z]*|(?:tidigare|aldre|foregaende|gamla) [a-z]*(?:avtal|kontrakt|hyra)[a-z]*|(?:earlier|previous|former|prior|old) (?:lease|agreement|contract|rental)|(?:tidligere|gammel) [a-z]*(?:aftale|avtale|kontrakt)[a-z]*)(?![a-z])/g

/** Fields whose values another contract has too. */
const SHARED: ReadonlySet<FieldId> = new Set<FieldId>([
  'contractNumber',
  'startDate',
  'endDate',
  'termMonths',
  'fee',
  'feePeriod',
  'deposit',
  'indexName',
  'indexBaseMonth',
  'noticeMonths',
  'extensionMonths',
  'signingDate',
  'objectId',
])

/** Words that follow the mention of another contract in its sentence, or stand right of it in its row. */
function wordsOfOthers(material: Material): Set<number> {
  const ids = new Set<number>()
  for (const text of material.prose) {
    for (const match of matches(text.run, OTHER_CONTRACT)) {
      const to =
        text.sentences.find(([start, end]) => match.from >= start && match.from <= end)?.[1] ?? match.to
      for (const token of text.run.tokens.slice(match.from, to + 1)) ids.add(token.word.id)
    }
  }
  for (const cell of material.cells) {
    if (cell.run.tokens.length > 4 || matches(cell.run, OTHER_CONTRACT).length === 0) continue
    for (const other of material.cellsByLine.get(cell.segment.line) ?? [])
      if (other.segment.left > cell.segment.left) for (const token of other.run.tokens) ids.add(token.word.id)
  }
  return ids
}

/** Lowers what is said about another contract than this one. */
export function lowerOtherContracts(proposals: readonly Proposal[], material: Material): Proposal[] {
  const ids = wordsOfOthers(material)
  if (ids.size === 0) return [...proposals]
  return proposals.map((proposal) =>
    SHARED.has(proposal.field) &&
    proposal.tokens.length > 0 &&
    proposal.tokens.every((t) => ids.has(t.word.id))
      ? { ...proposal, weight: proposal.weight * 0.4 }
      : proposal,
  )
}
