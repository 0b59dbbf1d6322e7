import { describe, expect, test } from 'vitest'
import { lineOf } from './case-line'
import { readCases } from './read-cases'
import { runCase } from './run-case'

const line = { amount: '1000.00', intervalMonths: 1, timing: 'advance' }
const terms = {
  currency: 'SEK',
  commencementDate: '2026-01-01',
  endDate: '2027-12-31',
  payments: [line],
  discountRate: { annualRate: '0.06', convention: 'nominal' },
}
const figure = { figure: 'liabilityAtCommencement', value: '21675.68', tolerance: '0.005' }
const whole = {
  id: 'one',
  title: 'A lease',
  source: { title: 'Own' },
  agreements: [{ terms }],
  expected: [figure],
}

function run(json: unknown) {
  const read = readCases({ format: 1, cases: [json] })
  if ('problem' in read) throw new Error(read.problem.reason)
  const [one] = read.cases
  return lineOf(one!, one!.case && runCase(one!.case))
}
const withTerms = (change: object) => run({ ...whole, agreements: [{ terms: { ...terms, ...change } }] })
const withFigure = (change: object) => run({ ...whole, expected: [{ ...figure, ...change }] })
const withEvents = (...events: object[]) => run({ ...whole, agreements: [{ terms, events }] })

test('a case that says no more than it must', () => {
  expect(run(whole)).toBe('ok   one  A lease')
})

describe('is forgiving where nothing can be meant but one thing', () => {
  test.each([
    ['numbers for decimals', { payments: [{ ...line, amount: 1000 }] }],
    ['an interval as text', { payments: [{ ...line, intervalMonths: '1' }] }],
    ['a rate with an exponent', { discountRate: { annualRate: '6e-2', convention: 'nominal' } }],
    [
      'single payments of one date',
      { payments: [line, { ...line, amount: 0, intervalMonths: 'once', lastDate: '2026-05-31' }] },
    ],
  ])('%s', (_, change) => {
    expect(withTerms(change)).toMatch(/^ok/)
  })

  test('a source that is only a title, a tolerance for all', () => {
    const { tolerance, ...bare } = figure
    expect(run({ ...whole, source: 'Own', tolerance, expected: [bare] })).toMatch(/^ok/)
  })
})

describe('refuses by name what it does not know', () => {
  test.each([
    [
      'a key of the terms',
      () => withTerms({ commencmentDate: '2026-01-01' }),
      'agreements[0].terms.commencmentDate: unknown key; did you mean "commencementDate"?',
    ],
    [
      'a key of a line',
      () => withTerms({ payments: [{ ...line, interval_months: 1 }] }),
      'agreements[0].terms.payments[0].interval_months: unknown key; did you mean "intervalMonths"?',
    ],
    [
      'a convention',
      () => withTerms({ discountRate: { annualRate: '0.06', convention: 'effectiv' } }),
      '"effectiv" is not known; did you mean "effective"?',
    ],
    [
      'a figure',
      () => withFigure({ figure: 'rightOfUseAsset' }),
      '"rightOfUseAsset" is not known; did you mean "rightOfUse"?',
    ],
    [
      'a kind of event',
      () => withEvents({ kind: 'index_change', date: '2027-01-01' }),
      '"index_change" is not known',
    ],
    ['a currency', () => withTerms({ currency: 'CU' }), '"XXX" when the source names no currency'],
    ['an agreement', () => withFigure({ agreement: 'lease' }), '"lease" is not one of 1'],
    ['a comma in a number', () => withFigure({ value: '21,675.68' }), 'must be a decimal'],
    ['a day that does not exist', () => withTerms({ endDate: '2027-02-30' }), 'must be a date YYYY-MM-DD'],
    ['what is missing', () => withTerms({ endDate: undefined }), 'agreements[0].terms.endDate: is missing'],
    [
      'a figure without a tolerance',
      () => withFigure({ tolerance: undefined }),
      'expected[0].tolerance: is missing; or "exact": true',
    ],
    ['exact with a tolerance', () => withFigure({ exact: true }), 'an exact figure has none'],
    [
      'two forms of a time',
      () => withFigure({ at: { date: '2026-01-01', event: 0 } }),
      'must be a date, { date, moment }',
    ],
    [
      'a period without its end',
      () => withFigure({ figure: 'interest', at: { from: '2026-01-01' } }),
      'a period needs both days',
    ],
  ])('%s', (_, act, message) => {
    const written = act()
    expect(written).toMatch(/^FAIL one {2}/)
    expect(written).toContain(message)
  })
})

describe('says what is wrong with a request', () => {
  test.each([
    [
      'a flow at a day',
      () => withFigure({ figure: 'interest', at: '2026-12-31' }),
      '"at" must be { from, to }',
    ],
    [
      'a balance of a period',
      () => withFigure({ figure: 'liability', at: { from: '2026-01-01', to: '2026-12-31' } }),
      '"at" must be a date or { date, moment }',
    ],
    ['a time where there is none', () => withFigure({ at: '2026-12-31' }), 'this figure takes no "at"'],
    [
      'an event that is not there',
      () => withFigure({ figure: 'gain', at: { event: 0 } }),
      'the agreement has no events',
    ],
    ['a lessor figure of a lessee', () => withFigure({ figure: 'netInvestment' }), 'the terms need `lessor`'],
    [
      'a currency without a rate of the day',
      () => withFigure({ currency: 'EUR', figure: 'liability', at: '2026-01-01' }),
      'exchangeRates.spot: no rate SEK/EUR of 2026-01-01',
    ],
    [
      'a currency without an average of the period',
      () => withFigure({ currency: 'EUR', figure: 'interest', at: { from: '2026-01-01', to: '2026-12-31' } }),
      'exchangeRates.average: no average rate SEK/EUR covers 2026-01-01, needed for 2026-01-01–2026-12-31',
    ],
    [
      'more decimals than the currency has',
      () => withTerms({ payments: [{ ...line, amount: '1000.005' }] }),
      'agreements[0].terms.payments[0].amount: "1000.005" has too many decimals: SEK has 2',
    ],
    [
      'two ways to say the new rent',
      () => withEvents({ kind: 'index', date: '2027-01-01', rent: '1100', factor: '1.1' }),
      'agreements[0].events[0].factor: stands beside another of',
    ],
    [
      'an index value without a clause',
      () => withEvents({ kind: 'index', date: '2027-01-01', indexValue: '330' }),
      'agreements[0].events[0].indexValue: needs "indexClause"',
    ],
    ['percent of money', () => withFigure({ unit: 'percent' }), 'is for rates only'],
    [
      'terms that the engine refuses',
      () => withTerms({ payments: [line, line] }),
      'agreements[0].terms.payments[1].firstDate: overlaps payments[0], 2026-01-01–2027-12-31; end the one before',
    ],
    [
      'events that the engine refuses',
      () => withEvents({ kind: 'impairment', date: '2029-01-01', recoverableAmount: '1' }),
      'agreements[0].events[0].date: "2029-01-01" is after the last day of the term, 2027-12-31',
    ],
  ])('%s', (_, act, message) => {
    const written = act()
    expect(written).toMatch(/^FAIL one {2}/)
    expect(written).toContain(message)
  })
})

describe('compares', () => {
  test('up to the tolerance and with it', () => {
    expect(withFigure({ value: '21675.685552874743', tolerance: '0.005' })).toMatch(/^ok/)
    expect(withFigure({ value: '21675.69', tolerance: '0.009' })).toBe(
      'FAIL one  liabilityAtCommencement: expected 21675.69, got 21675.680553, difference -0.009447',
    )
  })

  test('an exact figure to a millionth', () => {
    const exact = { tolerance: undefined, exact: true }
    expect(withFigure({ ...exact, value: '21675.680553' })).toMatch(/^ok/)
    expect(withFigure({ ...exact, value: '21675.680555' })).toMatch(/^FAIL/)
  })

  test('that fails prints its note', () => {
    expect(withFigure({ value: '20000', note: 'the source has a slip' })).toMatch(
      /^FAIL.*\(the source has a slip\)/,
    )
  })
})

describe('a file', () => {
  test.each([
    [[], 'must be an object'],
    [{ cases: [] }, 'must be 1, the format that docs/cases.md describes'],
    [{ format: 1 }, 'must be a list of cases'],
    [{ format: 1, case: [] }, 'unknown key'],
  ])('%j is refused', (file, reason) => {
    expect(readCases(file)).toMatchObject({ problem: { reason: expect.stringContaining(reason) } })
  })

  test('runs the other cases when one cannot be read, and tells two of one name apart', () => {
    const read = readCases({ format: 1, cases: [whole, null, { ...whole }] })
    if ('problem' in read) throw new Error(read.problem.reason)
    expect(read.cases.map((one) => one.case !== null)).toEqual([true, false, false])
    expect(read.cases[2]!.problems[0]!.reason).toContain('is the id of an earlier case')
  })
})
