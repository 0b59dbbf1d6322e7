import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_EVENT_KINDS, PAYMENT_KINDS, RATE_CONVENTIONS } from '../agreements'
import { PROFILES } from '../profiles'
import { MOMENTS } from './case-file'
import { lineOf } from './case-line'
import { caseShape } from './case-shape'
import { EVENT_SHAPES } from './event-shapes'
import type { Figure } from './figure'
import { FIGURE_GROUPS } from './figures'
import ifrs16 from './fixtures/ifrs16.json'
import { readCases } from './read-cases'
import { runCase } from './run-case'
import type { Shape } from './shape'
import { OPTION_SHAPES, termsShape } from './terms-shape'

const page = readFileSync(new URL('../../../../docs/cases.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json ?? ''))

function rowOf({ name, at, unit, inCurrencies, together, meaning }: Figure): string {
  const many = together === null ? '' : together === 'sum' ? ' Σ' : ' ø'
  return `| \`${name}\` | ${at.join(' or ') || 'none'} | ${unit}${inCurrencies ? ' ¤' : ''}${many} | ${meaning} |`
}

/** Every key that a shape has, also of what is inside it. */
function keysOf(shape: Shape): string[] {
  if (shape.type === 'object') {
    return Object.entries(shape.keys).flatMap(([name, key]) => [name, ...keysOf(key.shape)])
  }
  if (shape.type === 'kinds') return Object.values(shape.kinds).flatMap(keysOf)
  if (shape.type === 'list') return keysOf(shape.item)
  if (shape.type === 'nullable' || shape.type === 'map') return keysOf(shape.of)
  return shape.type === 'either' ? keysOf(shape.objects) : []
}

describe('docs/cases.md', () => {
  test.each(FIGURE_GROUPS)('has the table of figures: $title', ({ title, figures }) => {
    expect(page).toContain(`### ${title}\n`)
    for (const figure of figures) expect(page).toContain(rowOf(figure))
  })

  test('names every key, event, option, kind, convention, profile and moment', () => {
    const names = [
      ...[caseShape, termsShape, ...Object.values(EVENT_SHAPES), ...Object.values(OPTION_SHAPES)].flatMap(
        keysOf,
      ),
      ...AGREEMENT_EVENT_KINDS,
      ...Object.keys(OPTION_SHAPES),
      ...PAYMENT_KINDS,
      ...RATE_CONVENTIONS,
      ...PROFILES,
      ...MOMENTS,
    ]
    const missing = new Set(
      names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`)),
    )
    expect([...missing]).toEqual([])
  })

  test('shows every kind of the golden file', () => {
    for (const { kind } of ifrs16.cases) expect(page).toContain(`\n### ${kind}\n`)
  })

  test.each(examples.flatMap((one) => one.cases ?? [one]))('runs its example $id', (example) => {
    const read = readCases({ format: 1, cases: [example] })
    if ('problem' in read) throw new Error(read.problem.reason)
    const [one] = read.cases
    const result = one?.case ? runCase(one.case) : null
    expect(lineOf(one!, result)).toMatch(/^ok {3}/)
  })
})
