import { expect, test } from 'vitest'
import { isOnlyExplaining, readFigure, trailOf, withTrail, writeFigure } from './figure-address'

test.each([
  { figure: 'liability', date: '2026-12-31' },
  { figure: 'interest', from: '2026-01-01', to: '2026-12-31' },
  { figure: 'transition', index: 3 },
] as const)('reads what it wrote: %j', (figure) => {
  expect(readFigure(writeFigure(figure))).toEqual(figure)
})

test.each(['', 'none', 'liability', 'liability@3', 'interest@2026-01-01', 'transition@2026-01-01', 'boat@1'])(
  'refuses %j',
  (text) => expect(readFigure(text)).toBeNull(),
)

test('a trail grows and shrinks, and the rest of the address stays', () => {
  const query = new URLSearchParams('profile=K2&explain=liability@2026-12-31')
  const deeper = new URLSearchParams(withTrail(query, [...trailOf(query), 'transition@1']))
  expect(trailOf(deeper)).toEqual(['liability@2026-12-31', 'transition@1'])
  expect(withTrail(deeper, [])).toBe('?profile=K2')
})

test('tells an opened explanation from another page', () => {
  const at = (text: string) => new URL(text, 'http://site')
  expect(isOnlyExplaining(at('/a?x=1'), at('/a?x=1&explain=transition%401'))).toBe(true)
  expect(isOnlyExplaining(at('/a?x=1'), at('/a?x=2&explain=transition%401'))).toBe(false)
  expect(isOnlyExplaining(at('/a?x=1'), at('/b?x=1&explain=transition%401'))).toBe(false)
  expect(isOnlyExplaining(at('/a?x=1'), at('/a?x=1'))).toBe(false)
})
