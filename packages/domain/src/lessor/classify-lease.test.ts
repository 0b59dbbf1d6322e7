import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { ONE } from '../fixed-point'
import { classifyLease, classifySublease, type LeaseFacts, subleaseResult } from './classify-lease'

const facts = (changes: Partial<LeaseFacts> = {}): LeaseFacts => ({
  termMonths: 36,
  subjectLifeMonths: 120,
  paymentsWorth: 30_000n * ONE,
  subjectValue: 100_000n,
  ownershipTransfers: false,
  bargainPurchase: false,
  specialised: false,
  ...changes,
})

test.each<[string, Partial<LeaseFacts>, readonly string[]]>([
  ['a third of life and of value', {}, []],
  ['three quarters of life', { termMonths: 90 }, ['major_part_of_life']],
  ['a day less', { termMonths: 89.97 }, []],
  ['nine tenths of value', { paymentsWorth: 90_000n * ONE }, ['substantially_all_value']],
  ['an öre less', { paymentsWorth: 89_999n * ONE }, []],
  ['it becomes theirs', { ownershipTransfers: true }, ['ownership_transfers']],
  ['several', { bargainPurchase: true, specialised: true }, ['bargain_purchase', 'specialised']],
])('%s', (_, change, reasons) => {
  const { classification, reasons: found } = classifyLease(facts(change))
  expect(found).toEqual(reasons)
  expect(classification).toBe(reasons.length > 0 ? 'finance' : 'operating')
})

test('where the lines are is a policy', () => {
  const policy = { majorPartOfLife: '0.3', substantiallyAllValue: '0.5' }
  expect(classifyLease(facts(), policy).reasons).toEqual(['major_part_of_life'])
})

// IFRS 16 illustrative examples 20 and 21: all three years that are left of the head lease, finance; two of its five
// years, operating.
test('a sublease is judged against the right of use', () => {
  const sublease = facts({ termMonths: 36, subjectLifeMonths: 36, paymentsWorth: 98_000n * ONE })
  expect(classifySublease(sublease, false).classification).toBe('finance')
  expect(classifySublease(facts({ termMonths: 24, subjectLifeMonths: 60 }), false).classification).toBe(
    'operating',
  )
})

test('under a short-term head lease it is operating, whatever else', () => {
  expect(classifySublease(facts({ ownershipTransfers: true }), true)).toEqual({
    classification: 'operating',
    reasons: ['head_lease_exempt'],
  })
})

test('the difference between what comes and what leaves is the result', () => {
  expect(subleaseResult(105n * ONE, 100n * ONE)).toBe(5n * ONE)
})

test.each(['subjectLifeMonths', 'subjectValue'])('%s must be above 0', (field) => {
  const change = field === 'subjectValue' ? { subjectValue: 0n } : { subjectLifeMonths: 0 }
  expect(() => classifyLease(facts(change))).toThrow(
    new DomainError('input.invalid', { field, reason: 'not_positive' }),
  )
})
