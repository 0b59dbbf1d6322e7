import { lastDay, monthsBetween } from './parsers/dates'
import type { Candidate, FieldId } from './types'

export type Candidates = Map<FieldId, Candidate[]>

const scaled = (candidate: Candidate, factor: number): Candidate => ({
  ...candidate,
  score: Math.min(0.995, factor > 1 ? 1 - (1 - candidate.score) / factor : candidate.score * factor),
})

function rescore(candidates: Candidates, field: FieldId, factor: (candidate: Candidate) => number): void {
  const list = candidates.get(field)
  if (!list) return
  candidates.set(
    field,
    list.map((candidate) => scaled(candidate, factor(candidate))).sort((a, b) => b.score - a.score),
  )
}

/** Weakest score that a derivation or a support may lean on. */
const SOUND = 0.5

function derived(value: Candidate['value'], sources: Candidate[]): Candidate {
  return {
    value,
    raw: '',
    score: 0.96 * Math.min(...sources.map((source) => source.score)),
    boxes: sources.flatMap((s) => s.boxes),
    wordIds: [...new Set(sources.flatMap((source) => source.wordIds))],
    rule: 'derived',
  }
}

/** "Shall continue for a period of 48 months": as long as from the first day to the last, it is the term. */
function reclaimTerm(candidates: Candidates): void {
  const [start] = candidates.get('startDate') ?? []
  const [end] = candidates.get('endDate') ?? []
  const months = start && end ? monthsBetween(String(start.value), String(end.value)) : null
  const extensions = candidates.get('extensionMonths') ?? []
  const misread = extensions.find((candidate) => candidate.value === months)
  if (
    !misread ||
    extensions.filter((candidate) => candidate.score >= 0.25).length < 2 ||
    (candidates.get('termMonths') ?? []).some((term) => term.value === months)
  )
    return
  candidates.set('termMonths', [misread, ...(candidates.get('termMonths') ?? [])])
  candidates.set(
    'extensionMonths',
    extensions.filter((candidate) => candidate !== misread),
  )
}

/** Start, end and term: three values of which two give the third. The consistent triple wins. */
function checkTerm(candidates: Candidates): void {
  reclaimTerm(candidates)
  const list = (field: FieldId) =>
    (candidates.get(field) ?? []).filter((candidate) => candidate.score >= 0.2).slice(0, 4)
  let best: { start: Candidate; end: Candidate; term: Candidate; score: number } | null = null
  for (const start of list('startDate')) {
    for (const end of list('endDate')) {
      const months = monthsBetween(String(start.value), String(end.value))
      for (const term of list('termMonths')) {
        if (months === null || months <= 0 || months !== Number(term.value)) continue
        const isWhole = lastDay(String(start.value), months) === String(end.value)
        const score = start.score * end.score * term.score * (isWhole ? 1 : 0.9)
        if (best === null || score > best.score) best = { start, end, term, score }
      }
    }
  }
  if (best) {
    const { start, end, term } = best
    rescore(candidates, 'startDate', (c) => (c.value === start.value ? 5 : 0.7))
    rescore(candidates, 'endDate', (c) => (c.value === end.value ? 5 : 0.7))
    rescore(candidates, 'termMonths', (c) => (c.value === term.value ? 5 : 0.7))
    return
  }
  const [start] = list('startDate')
  const [end] = list('endDate').filter((candidate) => candidate.score >= SOUND)
  const [term] = list('termMonths')
  if (start && end && String(end.value) <= String(start.value)) {
    rescore(candidates, start.score < end.score ? 'startDate' : 'endDate', () => 0.4)
    return
  }
  if (start && end) {
    const months = monthsBetween(String(start.value), String(end.value))
    if (
      !term &&
      months !== null &&
      months > 0 &&
      months <= 1200 &&
      start.score >= SOUND &&
      end.score >= SOUND
    ) {
      candidates.set('termMonths', [derived(months, [start, end])])
    } else if (term && months !== null) {
      rescore(candidates, 'termMonths', () => 0.8)
      for (const field of ['startDate', 'endDate'] as const) rescore(candidates, field, () => 0.93)
      if (start.score >= 0.7 && end.score >= 0.7 && months > 0 && term.score < 0.8) {
        candidates.set('termMonths', [derived(months, [start, end]), ...(candidates.get('termMonths') ?? [])])
      }
    }
  } else if (start && term && !end && start.score >= SOUND && term.score >= 0.6) {
    candidates.set('endDate', [
      derived(lastDay(String(start.value), Number(term.value)), [start, term]),
      ...(candidates.get('endDate') ?? []),
    ])
  }
}

/** A date that serves as first or last day is seldom also the day of signing. */
function checkSigning(candidates: Candidates): void {
  const taken = new Set(
    (['startDate', 'endDate'] as const).flatMap((field) => {
      const [best] = candidates.get(field) ?? []
      return best && best.score >= SOUND && best.rule !== 'derived' ? best.wordIds : []
    }),
  )
  rescore(candidates, 'signingDate', (c) => (c.wordIds.some((id) => taken.has(id)) ? 0.3 : 1))
  const [start] = candidates.get('startDate') ?? []
  const [end] = candidates.get('endDate') ?? []
  if (end && end.score >= SOUND)
    rescore(candidates, 'signingDate', (c) => (String(c.value) >= String(end.value) ? 0.4 : 1))
  if (start)
    rescore(candidates, 'signingDate', (c) =>
      String(c.value) > String(start.value).replace(/^\d+/, (y) => String(Number(y) + 1)) ? 0.7 : 1,
    )
}

/** Notice and extension of the length of the whole term are usually the term itself, misread. */
function checkClauses(candidates: Candidates): void {
  const [term] = candidates.get('termMonths') ?? []
  if (!term || term.score < SOUND) return
  rescore(candidates, 'noticeMonths', (c) => (Number(c.value) >= Number(term.value) ? 0.4 : 1))
  const termWords = new Set(term.wordIds)
  rescore(candidates, 'extensionMonths', (c) =>
    c.wordIds.some((id) => termWords.has(id)) && c.value === term.value ? 0.5 : 1,
  )
}

function checkAmounts(candidates: Candidates): void {
  const [fee] = candidates.get('fee') ?? []
  const feeValue = Number(fee?.value ?? 0)
  if (!fee || feeValue <= 0) return
  const words = new Set(fee.wordIds)
  for (const field of ['firstIncreasedRent', 'residualValue', 'deposit'] as const) {
    rescore(candidates, field, (c) => {
      if (c.wordIds.some((id) => words.has(id))) return c.score < fee.score ? 0.4 : 1
      const multiple = Number(c.value) / feeValue
      return field === 'deposit' && Number.isInteger(multiple) && multiple >= 1 && multiple <= 24 ? 1.5 : 1
    })
  }
}

/** A base month belongs to an index clause and lies before the first day. */
function checkIndex(candidates: Candidates): void {
  const [index] = candidates.get('indexName') ?? []
  if (!index || index.score < SOUND) {
    rescore(candidates, 'indexBaseMonth', () => 0.4)
    return
  }
  const [end] = candidates.get('endDate') ?? []
  if (end) rescore(candidates, 'indexBaseMonth', (c) => (`${c.value}-01` > String(end.value) ? 0.3 : 1))
}

function checkParties(candidates: Candidates): void {
  for (const [field, rival] of [
    ['lessorName', 'lesseeName'],
    ['lesseeName', 'lessorName'],
    ['lessorOrgNo', 'lesseeOrgNo'],
    ['lesseeOrgNo', 'lessorOrgNo'],
  ] as const) {
    const other = (candidates.get(rival) ?? [])[0]
    rescore(candidates, field, (c) => (other && other.value === c.value && other.score > c.score ? 0.3 : 1))
  }
}

/** A number that was found by its nearness to a name is no surer than the name. */
function checkOrgNumbers(candidates: Candidates): void {
  for (const [field, nameField] of [
    ['lessorOrgNo', 'lessorName'],
    ['lesseeOrgNo', 'lesseeName'],
  ] as const) {
    const name = (candidates.get(nameField) ?? [])[0]
    rescore(candidates, field, (c) =>
      c.rule !== 'near-name'
        ? 1
        : !name || name.score < 0.55
          ? 0.5
          : c.score > name.score
            ? Math.max(0.6, name.score / c.score)
            : 1,
    )
  }
}

/** "Objektnummer/avtal 12-345": one number for both is the contract's first, and the object's only for want of another. */
function checkIdentifiers(candidates: Candidates): void {
  const [contract] = candidates.get('contractNumber') ?? []
  if (!contract || contract.score < SOUND) return
  const words = new Set(contract.wordIds)
  const isShared = (c: Candidate) => c.wordIds.some((id) => words.has(id))
  const hasOwn = (candidates.get('objectId') ?? []).some((c) => !isShared(c) && c.score >= SOUND)
  rescore(candidates, 'objectId', (c) => (isShared(c) ? (hasOwn ? 0.5 : 0.85) : 1))
}

/** Adjusts scores by what the fields say about each other, and derives term or end when the rest is given. */
export function crossCheck(candidates: Candidates): void {
  checkParties(candidates)
  checkOrgNumbers(candidates)
  checkTerm(candidates)
  checkSigning(candidates)
  checkClauses(candidates)
  checkAmounts(candidates)
  checkIndex(candidates)
  checkIdentifiers(candidates)
}
