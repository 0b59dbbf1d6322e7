import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CaseAgreement } from './case-file'
import { lineOf } from './case-line'
import { warningsOf } from './case-warnings'
import { readCases } from './read-cases'
import { REFUSALS, refusalSentence } from './refusal-sentences'
import { runCase } from './run-case'

const terms = {
  currency: 'SEK',
  commencementDate: '2026-01-01',
  endDate: '2027-12-31',
  payments: [{ amount: '1000.00', intervalMonths: 1, timing: 'advance' }],
  discountRate: { annualRate: '0.06', convention: 'nominal' },
}
const expected = [{ figure: 'liabilityAtCommencement', value: '1', tolerance: '100000' }]

function resultOf(change: object, events: object[] = [], figures: object[] = expected) {
  const agreements = [{ terms: { ...terms, ...change }, events }]
  const read = readCases({
    format: 1,
    cases: [{ id: 'a', title: 'A', source: 'Own', agreements, expected: figures }],
  })
  if ('problem' in read) throw new Error(read.problem.reason)
  const [one] = read.cases
  if (!one?.case) throw new Error(JSON.stringify(one?.problems))
  const result = runCase(one.case)
  return { line: lineOf(one, result), warnings: warningsOf(result) }
}

test('every reason of check-values.ts has a sentence', () => {
  const source = readFileSync(new URL('../agreements/check-values.ts', import.meta.url), 'utf8')
  const union = /export type Problem =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const reasons = [...union.matchAll(/'(\w+)'/g)].map(([, reason]) => reason)
  expect(reasons.length).toBeGreaterThan(20)
  expect(Object.keys(REFUSALS)).toEqual(expect.arrayContaining(reasons))
})

test.each([
  [
    'after an end',
    {},
    [
      { kind: 'termination', date: '2026-06-01' },
      { kind: 'impairment', date: '2026-07-01', recoverableAmount: '1' },
    ],
    'agreements[0].events[1].date: an earlier termination',
  ],
  [
    'out of order',
    {},
    [
      { kind: 'impairment', date: '2026-07-01', recoverableAmount: '1' },
      { kind: 'impairment', date: '2026-06-01', recoverableAmount: '1' },
    ],
    'agreements[0].events[1].date: "2026-06-01" is earlier than the event before it',
  ],
  [
    'a lessor with events',
    { lessor: { classification: 'operating', carryingAmount: '1' } },
    [{ kind: 'index', date: '2027-01-01', factor: '1.1' }],
    'agreements[0].events[0].kind: changes of a lessor’s lease are not computed',
  ],
  [
    'a purchase before the end',
    {},
    [
      {
        kind: 'reassessment',
        date: '2026-07-01',
        discountRate: terms.discountRate,
        purchaseOption: { price: '1', date: '2027-06-30' },
      },
    ],
    '"2027-06-30" is not the last day of the term',
  ],
  [
    'a negative amount',
    { payments: [{ ...terms.payments[0], amount: '-1' }] },
    [],
    'agreements[0].terms.payments[0].amount: "-1" is too small',
  ],
  [
    'a provision for nothing',
    { openingBalances: { date: '2026-07-01', rightOfUse: '1', provision: '1' } },
    [],
    'agreements[0].terms.openingBalances.provision: needs "initialCosts.restoration"',
  ],
])('%s', (_, change, events, sentence) => {
  expect(resultOf(change, events).line).toContain(sentence)
})

test('rents that an option makes overlap are told of without a line that nobody wrote', () => {
  const agreement: CaseAgreement = {
    id: '1',
    assetKind: 'other',
    terms: { ...terms, payments: [] } as unknown as CaseAgreement['terms'],
    events: [],
  }
  const refused = { field: 'payments.3.firstDate', agreement }
  expect(refusalSentence('overlaps', refused)).toBe(
    'the days of two rent lines overlap; end the one before on the day before, or use another kind, such as "administration"',
  )
})

test('warns of what is seldom meant', () => {
  expect(resultOf({}).warnings).toEqual([])
  expect(resultOf({ discountRate: { annualRate: '6', convention: 'effective' } }).warnings).toEqual([
    'agreements[0].terms.discountRate.annualRate: 6 is 600 % a year; rates are shares of one, 6.5 % is "0.065"',
  ])
  const idle = [{ kind: 'impairment', date: '2026-07-01', recoverableAmount: '99999' }]
  expect(resultOf({}, idle).warnings[0]).toContain(
    'agreements[0].events[0]: the impairment wrote nothing off (IFRS16)',
  )
  const late = [{ figure: 'liability', value: '5', tolerance: '1', at: '2028-02-01' }]
  expect(resultOf({}, [], late).warnings[0]).toContain('expected[0].at: when the term is over liability is 0')
  const early = [{ figure: 'liability', value: '5', tolerance: '1', at: '2025-12-31' }]
  expect(resultOf({}, [], early).warnings[0]).toContain('expected[0].at: before the payments of commencement')
})
