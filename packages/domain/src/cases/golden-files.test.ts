import { describe, expect, test } from 'vitest'
import { lineOf } from './case-line'
import closedForms from './fixtures/closed-forms.json'
import ifrs16 from './fixtures/ifrs16.json'
import illustrative from './fixtures/illustrative-examples.json'
import { readCases } from './read-cases'
import { runCase } from './run-case'

const casesOf = (file: unknown) => {
  const read = readCases(file)
  if ('problem' in read) throw new Error(`${read.problem.path}: ${read.problem.reason}`)
  return read.cases
}
const cases = casesOf(ifrs16)

/** Its published figures do not follow from its own terms; the note of each says why, and the engine is not bent. */
const DEFECTIVE = 'drjack-defective'

const all = [...cases, ...casesOf(illustrative), ...casesOf(closedForms)]

test.each(all.filter(({ id }) => id !== DEFECTIVE))('$id: $title', (one) => {
  expect(one.problems).toEqual([])
  expect(lineOf(one, runCase(one.case!))).toMatch(/^ok {3}/)
})

test('no two files have a case of the same id', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('the closed forms reach beyond the published cases: other events', () => {
  const forms = casesOf(closedForms).map((one) => one.case!)
  const kindsOf = (of: readonly (typeof forms)[number][]) =>
    new Set(
      of.flatMap(({ agreements }) => agreements).flatMap(({ events }) => events.map(({ kind }) => kind)),
    )
  const published = kindsOf(cases.map((one) => one.case!))
  expect([...kindsOf(forms)].filter((kind) => !published.has(kind)).sort()).toEqual([
    'correction',
    'residual_value',
    'restoration',
    'useful_life',
  ])
  expect(
    forms.flatMap(({ expected }) => expected).filter(({ tolerance }) => tolerance === null).length,
  ).toBeGreaterThan(280)
})

describe('the published cases', () => {
  const figures = cases.flatMap(({ case: whole }) => whole!.expected)

  test('are 44 of 29 kinds, with every figure of their sources', () => {
    expect(cases).toHaveLength(44)
    expect(new Set(cases.map((one) => one.case!.kind)).size).toBe(29)
    expect(figures).toHaveLength(984)
    expect(figures.filter(({ tolerance }) => tolerance === null).length).toBeGreaterThan(750)
  })

  test('are wrong in two figures of one source, and say why', () => {
    const defective = cases.find(({ id }) => id === DEFECTIVE)!
    const failed = runCase(defective.case!).figures.filter(({ passed }) => !passed)
    expect(failed.map(({ expected: { figure, value } }) => `${figure} ${value}`)).toEqual([
      'grossLiabilityAtCommencement 156000',
      'interest 3120',
    ])
    expect(lineOf(defective, runCase(defective.case!))).toMatch(/^FAIL.*the source is defective: 40 x 5,900/)
  })
})
