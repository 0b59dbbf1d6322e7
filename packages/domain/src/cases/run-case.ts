import { type Fixed, multiplyFixed, ONE } from '../fixed-point'
import { minorDigits } from '../money'
import type { At, Case, ExpectedFigure } from './case-file'
import { fixedFromText, textFromFixed } from './decimal-text'
import { type AtForm, type Figure, FigureRefused } from './figure'
import { FIGURES } from './figures'
import { refusing } from './refusal'
import { type Subject, subjectOf } from './subject'

/** What an exact figure may differ by, in whole units. */
export const EXACT_TOLERANCE = '0.000001'

/** One expected figure beside the engine's. Amounts in whole units, decimals as texts. */
export type FigureResult = {
  expected: ExpectedFigure
  /** Six decimals; null when it could not be computed. */
  computed: string | null
  /** computed − expected. */
  difference: string | null
  passed: boolean
  /** Why there is no figure, or why a figure passes or fails that a difference alone does not explain. */
  reason: string | null
}

export type CaseResult = { case: Case; passed: boolean; figures: FigureResult[] }

/** Runs one case against the engine. Failures of the engine are results, not errors. */
export function runCase(whole: Case): CaseResult {
  const subjects = subjectsOf(whole)
  const figures = whole.expected.map((expected) => runFigure(expected, subjects))
  return { case: whole, passed: figures.every(({ passed }) => passed), figures }
}

type Subjects = (expected: ExpectedFigure) => Subject[]

/** Agreements are measured once for every profile and currency that is asked for. */
function subjectsOf(whole: Case): Subjects {
  const known = new Map<string, Subject>()
  return ({ agreement: id, profile, currency }) =>
    whole.agreements
      .filter((agreement) => id === undefined || agreement.id === id)
      .map((agreement) => {
        const key = JSON.stringify([agreement.id, profile, currency])
        const subject = known.get(key) ?? subjectOf(whole, agreement, profile, currency)
        known.set(key, subject)
        return subject
      })
}

function runFigure(expected: ExpectedFigure, subjects: Subjects): FigureResult {
  const figure = FIGURES.get(expected.figure)
  try {
    if (!figure) throw new FigureRefused('no such figure')
    checkRequest(figure, expected)
    const chosen = subjects(expected)
    const value = compute(figure, chosen, expected)
    const digits = figure.unit === 'money' ? minorDigits(chosen[0]!.currency) : 0
    return compared(expected, value, digits, exactWithin(expected, chosen))
  } catch (error) {
    if (!(error instanceof FigureRefused)) throw error
    return { expected, computed: null, difference: null, passed: false, reason: error.message }
  }
}

const FORMS: Record<AtForm, string> = {
  moment: 'a date or { date, moment }',
  period: '{ from, to }',
  event: '{ event }',
}

function checkRequest(figure: Figure, { at, currency, account, unit }: ExpectedFigure) {
  const form = formOf(at)
  if (form && !figure.at.includes(form)) {
    const wanted = figure.at.map((one) => FORMS[one]).join(' or ')
    throw new FigureRefused(wanted ? `"at" must be ${wanted} for this figure` : 'this figure takes no "at"')
  }
  if (currency && !figure.inCurrencies) throw new FigureRefused('this figure takes no "currency"')
  if (account && !['debit', 'credit'].includes(figure.name))
    throw new FigureRefused('this figure takes no "account"')
  if (unit === 'percent' && figure.unit !== 'rate')
    throw new FigureRefused('"unit": "percent" is for rates only')
}

function formOf(at: At): AtForm | null {
  if (!at) return null
  if ('event' in at) return 'event'
  return 'date' in at ? 'moment' : 'period'
}

function compute(figure: Figure, subjects: readonly Subject[], { at, account }: ExpectedFigure): Fixed {
  const keys = account === undefined ? {} : { account }
  const [only, ...others] = subjects
  const computed = (subject: Subject) => {
    const { agreement } = subject
    const position = subject.case.agreements.indexOf(agreement)
    return refusing(agreement, position, () => figure.compute(subject, at, keys))
  }
  if (only && others.length === 0) return computed(only)
  if (figure.together === null) throw new FigureRefused('name the "agreement": there are several')
  const { together } = figure
  // Every agreement is measured by itself: what is wrong with one names it; the rest would be rates of exchange.
  if (together !== 'sum') return refusing(only!.agreement, 0, () => together(subjects, at))
  if (new Set(subjects.map(({ currency }) => currency)).size > 1) {
    throw new FigureRefused('the agreements have several currencies: name one in "currency"')
  }
  return subjects.reduce((sum, subject) => sum + computed(subject), 0n)
}

/**
 * Exact is to a millionth of the unit that the agreement is measured in: what that is worth in another currency is as
 * many millionths there as the highest rate of the case says.
 */
function exactWithin({ currency }: ExpectedFigure, [subject]: readonly Subject[]): Fixed {
  if (!subject || currency === undefined || currency === subject.life.terms.currency) return ONE
  const { spot, average } = subject.case.exchangeRates
  return [...spot, ...average]
    .filter(({ to }) => to === currency)
    .map(({ rate }) => fixedFromText(rate, 0))
    .reduce((highest, rate) => (rate > highest ? rate : highest), ONE)
}

/** Exact on both sides: the tolerance is part of what is allowed. */
function compared(expected: ExpectedFigure, value: Fixed, digits: number, exactShare: Fixed): FigureResult {
  // Percent are a hundredth of one.
  const places = expected.unit === 'percent' ? -2 : digits
  const read = (text: string) =>
    places < 0 ? fixedFromText(text, 0) / 10n ** BigInt(-places) : fixedFromText(text, places)
  const exactTolerance = multiplyFixed(read(EXACT_TOLERANCE), exactShare)
  const difference = value - read(expected.value)
  const size = difference < 0n ? -difference : difference
  const allowed = expected.tolerance === null ? exactTolerance : read(expected.tolerance)
  const write = (one: Fixed) =>
    places < 0 ? textFromFixed(one * 10n ** BigInt(-places), 0, 6) : textFromFixed(one, places, 6)
  return {
    expected,
    computed: write(value),
    difference: write(difference),
    passed: size <= allowed + ROUNDING,
    reason: null,
  }
}

/** Reading a decimal as a Fixed and dividing by one errs by less than this, 2^-64. */
const ROUNDING: Fixed = 1n << 64n
