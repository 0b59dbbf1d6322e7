import { type Proposal, propose } from '../candidates'
import { cellsRight, type Material, sentencesOf, type Text } from '../material'
import type { Duration } from '../parsers/durations'
import { type Found, type Match, matches, type Run } from '../run'
import { namesContract } from './text-claims'

/** Stems of breach and late payment in the languages: what such a sentence says about time is not the rule. */
const BREACH =
  /drojsmal|forsen|avtalsbrott|misslig|overdue|arrears of|default|breach|insolven|konkurs|forsinke|mislighold|bortfall|viivasty|laiminlyo|konkurss|maksetahtaja|veluold|pazeid|vels|kavejum|parkap/

/** Another contract's terms, mentioned in passing. */
const SERVICE =
  /serviceavtal|service contract|service agreement|serviceavtale|huoltosopimu|forsakringsavtal|insurance policy/

type Keyword = {
  at: number
  kind: 'noticeMonths' | 'extensionMonths' | 'termMonths' | 'otherPeriod' | 'runs'
}

function keywordsOf(text: Text, material: Material): Keyword[] {
  const { phrases } = material.lexicon
  const list = (found: Match[], kind: Keyword['kind']): Keyword[] =>
    found.map((match) => ({ at: match.from, kind }))
  const labels: Keyword[] = text.hits
    .filter(
      (hit) => !text.values.durations.some((duration) => duration.from <= hit.to && hit.from <= duration.to),
    )
    .flatMap((hit) =>
      hit.kinds.flatMap((kind): Keyword[] =>
        kind === 'termMonths' || kind === 'otherPeriod' ? [{ at: hit.from, kind }] : [],
      ),
    )
  return [
    ...list(matches(text.run, phrases.notice), 'noticeMonths'),
    ...list(matches(text.run, phrases.extend), 'extensionMonths'),
    ...list(matches(text.run, phrases.runs), 'runs'),
    ...labels,
  ].sort((a, b) => a.at - b.at)
}

const lastBefore = (keywords: Keyword[], kind: Keyword['kind'], index: number): number =>
  keywords.reduce((last, keyword) => (keyword.kind === kind && keyword.at < index ? keyword.at : last), -1)

function commaBetween(run: Run, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/,$/.test(run.tokens[index]?.text ?? '')) return true
  return false
}

/** Which clause a length of time belongs to: the nearest verb or noun before it, else one right after it. */
function clauseOf(
  duration: Found<Duration>,
  keywords: Keyword[],
  run: Run,
  repeats: boolean,
  before: boolean,
): { kind: Keyword['kind']; weight: number } | null {
  const notice = lastBefore(keywords, 'noticeMonths', duration.from)
  const extend = lastBefore(keywords, 'extensionMonths', duration.from)
  const term = lastBefore(keywords, 'termMonths', duration.from)
  const other = lastBefore(keywords, 'otherPeriod', duration.from)
  const following = keywords.find(
    (keyword) => keyword.at > duration.to && keyword.kind !== 'runs' && keyword.kind !== 'termMonths',
  )
  const after = following && following.at - duration.to <= 3 ? following : null
  if (after?.kind === 'noticeMonths' && notice < 0) return { kind: 'noticeMonths', weight: 0.9 }
  if (after?.kind === 'noticeMonths' && after.at - duration.to <= 2 && extend > notice)
    return { kind: 'noticeMonths', weight: 0.86 }
  const nearest = Math.max(notice, extend, other)
  if (nearest >= 0 && (nearest > term || !commaBetween(run, nearest, duration.from))) {
    const distance = duration.from - nearest
    const weight = Math.max(0.5, 0.93 - 0.008 * Math.max(0, distance - 8))
    if (nearest === other) return { kind: 'otherPeriod', weight }
    return { kind: nearest === notice ? 'noticeMonths' : 'extensionMonths', weight }
  }
  if (term >= 0)
    return { kind: 'termMonths', weight: Math.max(0.5, 0.92 - 0.03 * Math.max(0, duration.from - term - 4)) }
  if (after) return { kind: after.kind, weight: 0.75 }
  if (repeats) return { kind: 'extensionMonths', weight: 0.8 }
  if (before) return { kind: 'noticeMonths', weight: 0.72 }
  const runs = lastBefore(keywords, 'runs', duration.from)
  if (runs >= 0 && duration.from - runs <= 8) return { kind: 'termMonths', weight: 0.72 }
  return null
}

/** Notice, extension and term as clauses say them. */
export function proposeFromClauses(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const text of material.prose) {
    const keywords = keywordsOf(text, material)
    for (const duration of text.values.durations) {
      const [from, to] = text.sentences.find(
        ([start, end]) => duration.from >= start && duration.from <= end,
      ) ?? [0, 0]
      const inSentence = keywords.filter((keyword) => keyword.at >= from && keyword.at <= to)
      const repeats = matches(text.run, material.lexicon.phrases.eachTime).some(
        (match) => match.from > duration.to && match.from - duration.to <= 4 && match.to <= to,
      )
      const before = matches(text.run, material.lexicon.phrases.liesBefore).some(
        (match) => match.from > duration.to && match.from - duration.to <= 2,
      )
      const clause = clauseOf(duration, inSentence, text.run, repeats, before)
      if (!clause || clause.kind === 'otherPeriod' || clause.kind === 'runs') continue
      if (to - from < 3 && clause.kind === 'termMonths') continue
      const sentence = text.run.tokens
        .slice(from, to + 1)
        .map((token) => token.folded)
        .join(' ')
      const breach = BREACH.test(sentence) ? 0.45 : SERVICE.test(sentence) ? 0.5 : 1
      const days = duration.value.unit === 'day'
      if (
        days &&
        (clause.kind !== 'noticeMonths' || duration.value.count % 30 !== 0 || duration.value.count < 60)
      )
        continue
      const count = days ? duration.value.count / 30 : duration.value.count
      if (clause.kind === 'noticeMonths' && count > 36) continue
      const long = clause.kind === 'noticeMonths' && count > 12 ? 0.6 : 1
      const weight = clause.weight * breach * long * (days ? 0.7 : 1)
      out.push(
        propose(clause.kind, count, text.run.tokens.slice(duration.from, duration.to + 1), 'clause', weight),
      )
    }
  }
  return out
}

type Connected = { connector: Match; date: Found<string> }

function dateAfter(connectors: Match[], dates: Found<string>[]): Connected[] {
  return connectors.flatMap((connector) => {
    const date = dates.find(
      (candidate) =>
        candidate.from >= connector.from && candidate.from - connector.to <= 3 && candidate.to > connector.to,
    )
    return date ? [{ connector, date }] : []
  })
}

function startOfSentence(text: Text, index: number): number {
  return sentencesOf(text.run.tokens).find(([from, to]) => index >= from && index <= to)?.[0] ?? 0
}

const DASH = /^(?:-|–|—|−|till|to|--|\/|til|iki|lidz|kuni)$/

/** "Leasingtid | 2025-01-15 | 2028-01-14": the two days of a term in two cells behind its label. */
function fromTermCells(material: Material): Proposal[] {
  return material.cells.flatMap((cell) => {
    const [hit] = cell.hits
    if (!hit?.closed || hit.from > 1 || hit.weak || !hit.kinds.includes('termMonths')) return []
    const [first, second] = cellsRight(material, cell)
    const [start, end] = [first?.values.dates[0], second?.values.dates[0]]
    if (!first || !second || !start || !end || start.value >= end.value) return []
    if (end.from > 0 || start.to < first.run.tokens.length - 2) return []
    return [
      propose('startDate', start.value, first.run.tokens.slice(start.from, start.to + 1), 'term-cells', 0.86),
      propose('endDate', end.value, second.run.tokens.slice(end.from, end.to + 1), 'term-cells', 0.86),
    ]
  })
}

/** "Leasingtid: 2025-01-15 2028-01-14": behind the term's label two days are a range, although a scan lost the dash. */
const followsTerm = (text: Text, from: number): boolean =>
  text.hits.some((hit) => hit.to === from - 1 && hit.closed && hit.kinds.includes('termMonths'))

/** First and last day as a range in the text: "från och med … till och med …", "2024-01-01 – 2026-12-31". */
export function proposeFromRanges(material: Material): Proposal[] {
  const out: Proposal[] = fromTermCells(material)
  const { phrases } = material.lexicon
  const texts: Text[] = [...material.prose, ...material.cells]
  for (const text of texts) {
    const { dates } = text.values
    if (dates.length === 0) continue
    const { tokens } = text.run
    const slice = (found: Found<unknown>) => tokens.slice(found.from, found.to + 1)
    const runs = matches(text.run, phrases.runs)
    const starts = dateAfter(matches(text.run, phrases.from), dates)
    const ends = dateAfter(matches(text.run, phrases.until), dates)
    for (const { connector, date } of starts) {
      const end = ends.find(
        (candidate) => candidate.date.from > date.to && candidate.date.from - date.to <= 12,
      )
      const context = runs.some(
        (match) =>
          match.from <= connector.from &&
          connector.from - match.from <= 12 &&
          match.from >= startOfSentence(text, connector.from),
      )
      if (end && end.date.value > date.value) {
        out.push(propose('startDate', date.value, slice(date), 'range', context ? 0.95 : 0.86))
        out.push(propose('endDate', end.date.value, slice(end.date), 'range', context ? 0.95 : 0.86))
      } else if (context) out.push(propose('startDate', date.value, slice(date), 'from-date', 0.78))
    }
    for (const { connector, date } of ends) {
      const context = runs.some(
        (match) =>
          !(
            /^(?:valid|giltig)/.test(match.text) &&
            !namesContract(tokens.slice(startOfSentence(text, match.from), match.from))
          ) &&
          match.from <= connector.from &&
          connector.from - match.from <= 16 &&
          match.from >= startOfSentence(text, connector.from),
      )
      if (context) out.push(propose('endDate', date.value, slice(date), 'until-date', 0.7))
    }
    for (const [index, first] of dates.entries()) {
      const second = dates[index + 1]
      const between = second ? tokens.slice(first.to + 1, second.from).map((token) => token.text) : []
      if (!second || second.value <= first.value || between.length > 5) continue
      const linked =
        (between.length === 0 && (second.from === first.to || followsTerm(text, first.from))) ||
        (between.length === 1 && DASH.test(between[0] ?? '')) ||
        matches(text.run, phrases.until).some(
          (match) => match.from === first.to + 1 && second.from - match.to <= 2,
        )
      if (!linked) continue
      out.push(propose('startDate', first.value, slice(first), 'range', 0.88))
      out.push(propose('endDate', second.value, slice(second), 'range', 0.88))
    }
  }
  return out
}
