import { transformer } from '@mina/api/transformer'
import { expect, test } from 'vitest'
import { wire } from './wire'

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const at = new Date('2026-11-24T09:30:00.123Z')
const one = { at }

test.each([
  { rows: [{ seq: '1', at, details: { pages: 3 } }, { at: null }], nextCursor: null },
  { nested: { 'a.b': { 'c\\d': at } }, list: [at, [at]], text: '2026-11-24T09:30:00.123Z' },
  { twice: [one, one], missing: undefined },
  at,
  undefined,
  null,
  [],
  'text',
])('reads what the server wrote: %j', (value) => {
  expect(wire.deserialize(overTheWire(transformer.serialize(value)))).toEqual(value)
})

test.each([{ ids: ['a'], q: undefined, page: 2 }, undefined, null, { at: '2026-01-31' }])(
  'writes what the server reads: %j',
  (value) => {
    expect(transformer.deserialize(overTheWire(wire.serialize(value)) as never)).toEqual(value)
  },
)

test('says so when something came that it does not know', () => {
  expect(() => wire.deserialize(overTheWire(transformer.serialize({ amount: 1n })))).toThrow('bigint')
  expect(() => wire.deserialize(overTheWire(transformer.serialize({ ids: new Set([1]) })))).toThrow('set')
})
