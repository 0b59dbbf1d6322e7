import type { AgreementEventJson, AgreementTermsJson } from '../agreements'
import type { LocalDate } from '../dates'
import {
  type At,
  CASE_FORMAT,
  type Case,
  type CaseAgreement,
  type ExpectedFigure,
  type Source,
} from './case-file'
import { type AgreementJson, type CaseJson, caseShape, type ExpectedJson } from './case-shape'
import { FIGURES } from './figures'
import { nearestName } from './nearest-name'
import { type Problem, readShape } from './shape'

/** A case, or why it cannot be read: then it counts as failed and the others still run. */
export type ReadCase = { id: string; title: string; case: Case | null; problems: readonly Problem[] }

/**
 * Reads a file of cases: `{ "format": 1, "cases": [ … ] }`.
 * @returns the cases in order, or what is wrong with the file as a whole
 */
export function readCases(json: unknown): { cases: ReadCase[] } | { problem: Problem } {
  const file = json as { format?: unknown; cases?: unknown } | null
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return refused('', `must be an object { "format": ${CASE_FORMAT}, "cases": [ … ] }`)
  }
  if (Number(file.format) !== CASE_FORMAT) {
    return refused('format', `must be ${CASE_FORMAT}, the format that docs/cases.md describes`)
  }
  const extra = Object.keys(file).find((name) => !['format', 'cases', 'title', 'note'].includes(name))
  if (extra !== undefined) return refused(extra, 'unknown key; known are format, title, note, cases')
  if (!Array.isArray(file.cases)) return refused('cases', 'must be a list of cases')
  const seen = new Set<string>()
  return {
    cases: file.cases.map((one, index) => {
      const read = readCase(one, `cases[${index}]`)
      if (!seen.has(read.id)) {
        seen.add(read.id)
        return read
      }
      const problem = { path: `cases[${index}].id`, reason: `"${read.id}" is the id of an earlier case` }
      return { ...read, case: null, problems: [...read.problems, problem] }
    }),
  }
}

const refused = (path: string, reason: string) => ({ problem: { path, reason } })

function readCase(json: unknown, path: string): ReadCase {
  const problems: Problem[] = []
  const read = readShape(caseShape, json, '', problems) as CaseJson
  const { id, title } = (json ?? {}) as { id?: unknown; title?: unknown }
  const named = { id: typeof id === 'string' ? id : path, title: typeof title === 'string' ? title : '' }
  if (problems.length > 0) return { ...named, case: null, problems }
  const agreements = read.agreements.map(agreementOf)
  const { source, exchangeRates, accounts = {}, profile = 'IFRS16', tolerance, expected, ...rest } = read
  const complete: Case = {
    ...rest,
    source: sourceOf(source),
    exchangeRates: { spot: exchangeRates?.spot ?? [], average: exchangeRates?.average ?? [] },
    accounts,
    agreements,
    expected: expected.map((one, index) => {
      const within = `expected[${index}]`
      return expectedOf(one, { profile, tolerance }, agreements, within, problems)
    }),
  }
  if (agreements.length === 0)
    problems.push({ path: 'agreements', reason: 'must name at least one agreement' })
  if (expected.length === 0) problems.push({ path: 'expected', reason: 'must name at least one figure' })
  return { ...named, case: problems.length > 0 ? null : complete, problems }
}

const sourceOf = (source: Source | string): Source =>
  typeof source === 'string' ? { title: source } : source

/** Fills in the days that payment lines leave out: those of the term, or from the event on. */
function agreementOf(
  { id, assetKind = 'other', terms, events = [] }: AgreementJson,
  index: number,
): CaseAgreement {
  let end = terms.endDate
  return {
    id: id ?? String(index + 1),
    assetKind,
    terms: { ...terms, payments: terms.payments.map((line) => dated(line, terms.commencementDate, end)) },
    events: events.map((event): AgreementEventJson => {
      if ('endDate' in event && event.endDate) end = event.endDate
      if (event.kind === 'correction')
        return { ...event, terms: agreementOf({ terms: event.terms }, 0).terms }
      if (!('payments' in event) || !event.payments) return event
      return { ...event, payments: event.payments.map((line) => dated(line, event.date, end)) }
    }),
  }
}

type Line = AgreementTermsJson['payments'][number]

/** A single payment stands on one day: either of the two dates says which. */
function dated(line: Line, first: LocalDate, last: LocalDate): Line {
  const { intervalMonths, dueDates } = line
  if (intervalMonths === 'once' && !dueDates) {
    const day =
      line.timing === 'advance' ? (line.firstDate ?? line.lastDate) : (line.lastDate ?? line.firstDate)
    if (day) return { ...line, firstDate: line.firstDate ?? day, lastDate: line.lastDate ?? day }
  }
  return { ...line, firstDate: line.firstDate ?? first, lastDate: line.lastDate ?? last }
}

type Defaults = { profile: ExpectedFigure['profile']; tolerance: string | undefined }

function expectedOf(
  { exact, tolerance, at, profile, unit = 'one', source, ...rest }: ExpectedJson,
  defaults: Defaults,
  agreements: readonly CaseAgreement[],
  path: string,
  problems: Problem[],
): ExpectedFigure {
  const refuse = (name: string, reason: string) => problems.push({ path: `${path}.${name}`, reason })
  if (!FIGURES.has(rest.figure)) {
    const nearest = nearestName(rest.figure, [...FIGURES.keys()])
    const hint = nearest ? `did you mean "${nearest}"?` : 'docs/cases.md lists them'
    refuse('figure', `"${rest.figure}" is not known; ${hint}`)
  }
  if (rest.agreement !== undefined && !agreements.some(({ id }) => id === rest.agreement)) {
    refuse('agreement', `"${rest.agreement}" is not one of ${agreements.map(({ id }) => id).join(', ')}`)
  }
  if (exact && tolerance !== undefined)
    refuse('tolerance', 'an exact figure has none: take one of the two away')
  const within = tolerance ?? defaults.tolerance
  if (!exact && within === undefined) refuse('tolerance', 'is missing; or "exact": true')
  if (within?.startsWith('-')) refuse('tolerance', 'must not be negative')
  return {
    ...rest,
    at: atOf(at, refuse),
    profile: profile ?? defaults.profile,
    tolerance: exact ? null : (within ?? null),
    unit,
    ...(source !== undefined && { source: sourceOf(source) }),
  }
}

function atOf(at: ExpectedJson['at'], refuse: (name: string, reason: string) => void): At {
  if (at === undefined || typeof at === 'string') return at === undefined ? undefined : { date: at }
  const { date, moment, from, to, event } = at
  const forms = [date !== undefined, from !== undefined || to !== undefined, event !== undefined]
  if (forms.filter(Boolean).length !== 1) {
    refuse('at', 'must be a date, { date, moment }, { from, to } or { event }')
  } else if (
    moment !== undefined &&
    date === undefined &&
    (event !== undefined || moment !== 'before_settlement')
  ) {
    refuse('at.moment', `"${moment}" is a moment of a day: { date, moment }`)
  } else if (event !== undefined) return { event }
  else if (date !== undefined)
    return { date, ...(moment && { moment: moment as Extract<At, { date: string }>['moment'] }) }
  else if (from === undefined || to === undefined || to < from) {
    refuse('at', 'a period needs both days, from and to, and ends on or after the day it begins')
  } else return { from, to, ...(moment && { moment: 'before_settlement' }) }
  return undefined
}
