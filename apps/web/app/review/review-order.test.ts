import type { FieldId } from '@mina/domain/reading'
import { expect, test } from 'vitest'
import type { ReviewField } from './review-data'
import { firstField, inOrder, levelCounts, neighbour, nextUncertain, readAs } from './review-order'

const field = (id: FieldId, overrides: Partial<ReviewField> = {}): ReviewField => ({
  field: id,
  value: 'x',
  source: 'reading',
  level: 'high',
  score: 0.99,
  boxes: [],
  alternatives: [],
  editedByName: null,
  editedAt: null,
  isUncertain: false,
  ...overrides,
})
const uncertain = (id: FieldId) => field(id, { level: 'low', isUncertain: true })

test('fields come in the order of the form, whatever order the server sends', () => {
  const sorted = inOrder([field('signingDate'), field('fee'), field('lessorName')])
  expect(sorted.map(({ field: id }) => id)).toEqual(['lessorName', 'fee', 'signingDate'])
})

test('stepping goes round the ends', () => {
  const fields = [field('lessorName'), field('fee'), field('signingDate')]
  expect(neighbour(fields, 'signingDate', 1)).toBe('lessorName')
  expect(neighbour(fields, 'lessorName', -1)).toBe('signingDate')
})

test('the next uncertain field is looked for behind this one first, then from the top', () => {
  const fields = [uncertain('lessorName'), field('fee'), uncertain('deposit')]
  expect(firstField(fields)).toBe('lessorName')
  expect(nextUncertain(fields, 'fee')).toBe('deposit')
  expect(nextUncertain(fields, 'deposit')).toBe('lessorName')
  expect(nextUncertain([field('fee'), uncertain('deposit')], 'deposit')).toBeNull()
  expect(firstField([field('fee')])).toBe('fee')
})

test('a settled field counts as sure, one that the document does not have as missing', () => {
  const fields = [
    uncertain('fee'),
    field('deposit', { level: 'low', source: 'typed' }),
    field('residualValue', { level: 'missing', source: 'not-in-document' }),
  ]
  expect(levelCounts(fields)).toEqual({ high: 1, medium: 0, low: 1, missing: 1 })
})

test('what was read is the value before the first edit; edits come newest first', () => {
  const edit = (from: string, to: string) => ({
    field: 'fee' as const,
    from,
    to,
    source: 'typed',
    editedByName: null,
    editedAt: new Date('2026-11-24T10:00:00Z'),
  })
  expect(readAs({ edits: [edit('2', '3'), edit('1', '2')] }, 'fee')).toBe('1')
  expect(readAs({ edits: [] }, 'fee')).toBeUndefined()
})
