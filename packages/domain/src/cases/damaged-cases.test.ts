import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf } from './case-line'
import ifrs16 from './fixtures/ifrs16.json'
import illustrative from './fixtures/illustrative-examples.json'
import { readCases } from './read-cases'
import { runCase } from './run-case'

const JUNK = [
  null,
  '',
  'x',
  '-1',
  '1e30',
  '2001-02-30',
  '2001-06-15',
  '2199-12-31',
  true,
  [],
  {},
  [[]],
  -1,
  0,
  0.5,
  1e21,
  10 ** 9,
]

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

function put(value: unknown, [key, ...rest]: readonly string[], junk: unknown): unknown {
  if (key === undefined) return junk
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = put(copy[key], rest, junk)
  return copy
}

/** A few figures of each case are enough: what breaks is the agreement. */
const cases = [...ifrs16.cases, ...illustrative.cases].map((one) => ({
  ...one,
  expected: one.expected.slice(0, 6),
}))
const damaged = fc
  .constantFrom(...cases)
  .chain((one) =>
    fc.record({
      one: fc.constant(one),
      path: fc.constantFrom(...placesIn(one)),
      junk: fc.constantFrom(...JUNK),
    }),
  )
  .map(({ one, path, junk }) => put(one, path, junk))

test('a case that is damaged in any place still gets its line', () => {
  fc.assert(
    fc.property(damaged, (json) => {
      const read = readCases({ format: 1, cases: [json] })
      if ('problem' in read) throw new Error(read.problem.reason)
      const [one] = read.cases
      expect(lineOf(one!, one!.case && runCase(one!.case))).toMatch(/^(ok {2}|FAIL) /)
    }),
    { numRuns: 3000 },
  )
}, 120_000)
