import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { paymentPlan } from '../agreements/payment-plan'
import { termsAfter } from '../agreements/resulting-terms'
import { DomainError } from '../errors'
import { rebaseClause } from './rebase-clause'

const indexClause = {
  series: 'scb-cpi-1980',
  baseMonth: '2015-10',
  baseValue: '314.29',
  share: '0.5',
  adjustmentMonth: 1,
  indexMonth: 10,
}

test('with a new base the rent of today is the one that moves', () => {
  const terms = agreementTerms({
    indexClause,
    payments: [rentLine({ amount: 1_100_000n, baseAmount: 1_000_000n })],
  })
  const rebased = rebaseClause(terms, { baseMonth: '2024-10', baseValue: '400' })
  expect(rebased.payments).toEqual([rentLine({ amount: 1_100_000n })])
  expect(rebased.indexClause).toEqual({ ...indexClause, baseMonth: '2024-10', baseValue: '400' })
  const after = termsAfter(rebased, { kind: 'index', date: '2026-12-01', indexValue: '440' })
  expect(paymentPlan(after).at(-1)!.amount).toBe(1_155_000n)
})

test('needs a clause', () => {
  expect(() => rebaseClause(agreementTerms(), { baseMonth: '2024-10', baseValue: '400' })).toThrow(
    new DomainError('schedule.invalid_input', { field: 'indexClause', reason: 'none' }),
  )
})
