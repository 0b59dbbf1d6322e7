import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { ONE } from '../fixed-point'
import { closingOf, measure, movementsOf } from './index'

/** 1 000 a year in arrears for five years from 2023, the rules first used from 2025. */
const terms = agreementTerms({
  commencementDate: '2023-01-01',
  endDate: '2027-12-31',
  payments: [
    rentLine({
      amount: 100_000n,
      intervalMonths: 12,
      timing: 'arrears',
      firstDate: '2023-01-01',
      lastDate: '2027-12-31',
    }),
  ],
})
const annuity = (years: number) => (100_000 * (1 - 1.05 ** -years)) / 0.05
const minor = (fixed: bigint) => Number((fixed * 1_000_000n) / ONE) / 1_000_000

test('the debt is what is left at that day, the asset the same (IFRS 16.C8 b ii)', () => {
  const applied = { date: '2025-01-01', asset: 'equal_to_liability' } as const
  const { transitions, balancesAt } = measure(
    { terms: { ...terms, firstApplication: applied }, events: [] },
    'IFRS16',
  )
  expect(transitions[0]).toMatchObject({ kind: 'first_application', position: { date: '2025-01-01' } })
  expect(minor(transitions[0]!.after.liability)).toBeCloseTo(annuity(3), 4)
  expect(transitions[0]!.after.rightOfUse).toBe(transitions[0]!.after.liability)
  expect(balancesAt(closingOf('2024-12-30')).liability).toBe(0n)
  expect(balancesAt(closingOf('2027-12-31'))).toMatchObject({ liability: 0n, rightOfUse: 0n })
})

test('or as if the rules had always applied, the difference to equity (C8 b i)', () => {
  const applied = { date: '2025-01-01', asset: 'as_if_always' } as const
  const measurement = measure({ terms: { ...terms, firstApplication: applied }, events: [] }, 'IFRS16')
  const [{ after, steps }] = measurement.transitions as [(typeof measurement.transitions)[number]]
  expect(minor(after.rightOfUse)).toBeCloseTo((annuity(5) * 3) / 5, 4)
  expect(minor(steps[0]!.gain)).toBeCloseTo((annuity(5) * 3) / 5 - annuity(3), 4)
  expect(movementsOf(measurement, { from: '2024-12-01', to: '2024-12-31' }).map(({ kind }) => kind)).toEqual([
    'opening_liability',
    'opening_right_of_use',
  ])
})

test('fees paid ahead join the asset; the legal entity goes on as before', () => {
  const paidAhead = {
    ...terms,
    payments: [
      ...terms.payments,
      {
        ...terms.payments[0]!,
        kind: 'first_increased' as const,
        amount: 50_000n,
        intervalMonths: 'once' as const,
        lastDate: '2023-01-01',
      },
    ],
    firstApplication: { date: '2025-01-01', asset: 'equal_to_liability' } as const,
  }
  const group = measure({ terms: paidAhead, events: [] }, 'IFRS16').transitions[0]!.after
  expect(minor(group.rightOfUse - group.liability)).toBeCloseTo((50_000 * 3) / 5, 4)
  const entity = measure({ terms: paidAhead, events: [] }, 'K3-entity')
  expect(entity.transitions[0]).toMatchObject({ kind: 'commencement' })
})
