import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { floatingRate, resetDates } from './floating-rate'

const clause = { series: 'stibor-3m', margin: '0.0195', resetMonths: 3 }

test('reference and margin, exact', () => {
  expect(floatingRate(clause, '0.02153')).toEqual({
    annualRate: '0.04103',
    outcome: 'follows_reference',
    parts: { series: 'stibor-3m', reference: '0.02153', margin: '0.0195', floor: null, byFormula: '0.04103' },
  })
  expect(floatingRate({ ...clause, margin: '1' }, '2').annualRate).toBe('3')
})

test('a negative reference, and the floor of the sum', () => {
  expect(floatingRate({ ...clause, margin: '0.001' }, '-0.0052').annualRate).toBe('-0.0042')
  expect(floatingRate({ ...clause, margin: '0.001', floor: '0' }, '-0.0052')).toMatchObject({
    annualRate: '0',
    outcome: 'floor',
    parts: { byFormula: '-0.0042' },
  })
  expect(floatingRate({ ...clause, floor: '0.01' }, '0').outcome).toBe('follows_reference')
})

test('what is no number is named', () => {
  expect(() => floatingRate(clause, '2,1')).toThrow(
    new DomainError('input.invalid', { field: 'reference', reason: 'not_a_number' }),
  )
})

test('reset every quarter after commencement, without losing the month end', () => {
  expect(resetDates(clause, '2026-11-30', '2027-08-30')).toEqual(['2027-02-28', '2027-05-30', '2027-08-30'])
  expect(resetDates(clause, '2026-11-30', '2027-02-27')).toEqual([])
})
