import { expect, test } from 'vitest'
import { compileExpression, keyOf, matches } from './expressions'

const event = { data: { id: 'a', n: 5, none: null } }
const holds = (source: string, async: unknown = {}) => matches(compileExpression(source), { event, async })

test('an expression matches only when it is true', () => {
  expect(holds('event.data.id == async.data.id', { data: { id: 'a' } })).toBe(true)
  expect(holds('event.data.id == async.data.id', { data: { id: 'b' } })).toBe(false)
  expect(holds('event.data.n > 4')).toBe(true)
  expect(holds('event.data.id in ["a", "b"]')).toBe(true)
  expect(holds('has(event.data.missing)')).toBe(false)
  expect(holds('event.data.none == null')).toBe(true)
  expect(holds('event.data.id')).toBe(false)
  expect(matches(null, {})).toBe(true)
})

test('a missing key is no match', () => {
  expect(holds('event.data.missing == "a"')).toBe(false)
  expect(holds('event.data.missing != "a"')).toBe(false)
})

test('equal values have equal keys, and what cannot be evaluated has none', () => {
  const key = (source: string) => keyOf(compileExpression(source), { event })
  expect(key('event.data.id')).toBe(key('"a"'))
  expect(key('event.data.id')).not.toBe(key('"b"'))
  expect(key('event.data.id + "-" + string(event.data.n)')).toBe(key('"a-5"'))
  expect(key('event.data.missing')).toBeNull()
})
