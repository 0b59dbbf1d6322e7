import { expect, test } from 'vitest'
import { draftEvent, refusedField } from './trial-event'

const draft = (kind: Parameters<typeof draftEvent>[0], values: Parameters<typeof draftEvent>[1]) =>
  draftEvent(kind, values, 'effective')

test('an index by per cent, by rent or by its value', () => {
  const date = '2027-01-01'
  expect(draft('index', { date, percent: '2,17' })).toEqual({
    state: 'ready',
    event: { kind: 'index', date, factor: '1.0217' },
  })
  expect(draft('index', { date, rent: '4 650,50' })).toMatchObject({ event: { rent: '4650.50' } })
  expect(draft('index', { date, indexValue: '418,53' })).toMatchObject({ event: { indexValue: '418.53' } })
  expect(draft('index', { date, percent: '2', rent: '5' })).toEqual({
    state: 'wrong',
    errors: { rent: 'more_than_one' },
  })
  expect(draft('index', { date })).toEqual({ state: 'empty' })
})

test('a revised rate follows the convention of the agreement', () => {
  expect(draft('extension', { date: '2027-01-01', endDate: '2030-12-31', rate: '5,25' })).toEqual({
    state: 'ready',
    event: {
      kind: 'reassessment',
      date: '2027-01-01',
      endDate: '2030-12-31',
      discountRate: { annualRate: '0.0525', convention: 'effective' },
    },
  })
})

test('without an agreed rent a smaller scope pays its share', () => {
  const smaller = { date: '2027-01-01', share: '75', rate: '5' }
  expect(draft('scope', smaller)).toMatchObject({ event: { remainingShare: '0.75', factor: '0.75' } })
  const agreed = draft('scope', { ...smaller, rent: '900' })
  expect(agreed).toMatchObject({ event: { remainingShare: '0.75', rent: '900' } })
  expect(agreed).not.toHaveProperty('event.factor')
})

test('what cannot be read is named at its field', () => {
  expect(draft('termination', { date: 'snart', penalty: 'mycket' })).toEqual({
    state: 'wrong',
    errors: { date: 'not_a_date', penalty: 'not_an_amount' },
  })
})

test.each([
  ['extension', 'events.2.endDate', 'endDate'],
  ['extension', 'events.2.discountRate.annualRate', 'rate'],
  ['scope', 'event.factor', 'share'],
  ['option', 'events.0.purchaseOption.date', 'optionDate'],
  ['index', 'events.1.payments.0.firstDate', 'date'],
  ['index', undefined, 'date'],
] as const)('of %s, %s is the field %s', (kind, path, field) => expect(refusedField(kind, path)).toBe(field))
