import { describe, expect, test } from 'vitest'
import type { AgreementEvent } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { PROFILES } from '../profiles/profile'
import { type ExplainedFigure, explain, measure, scheduleRows } from './index'

const terms = agreementTerms({
  endDate: '2030-12-31',
  payments: [
    rentLine({ lastDate: '2030-12-31' }),
    rentLine({ kind: 'service', amount: 55_555n, lastDate: '2030-12-31', inLiability: false }),
  ],
  initialCosts: {
    incentivesReceived: 300_000n,
    initialDirectCosts: 1_234_567n,
    restoration: { amount: 9_000_000n, dueDate: '2031-01-01', annualRate: '0.035' },
  },
})
const events: AgreementEvent[] = [
  { kind: 'index', date: '2027-01-01', factor: '1.0217' },
  { kind: 'variable_payment', date: '2027-06-15', amount: 7777n },
  {
    kind: 'modification',
    date: '2028-03-15',
    remainingShare: '0.75',
    factor: '0.8',
    discountRate: { annualRate: '0.061', convention: 'effective' },
  },
  { kind: 'impairment', date: '2029-01-01', recoverableAmount: 5_000_000n },
]

const figures: ExplainedFigure[] = [
  '2026-12-31',
  '2027-06-15',
  '2028-03-14',
  '2028-03-15',
  '2029-08-31',
].flatMap((date): ExplainedFigure[] => [
  { figure: 'liability', date },
  { figure: 'rightOfUse', date },
  { figure: 'provision', date },
  { figure: 'prepaid', date },
  { figure: 'currentPart', date },
  { figure: 'interest', from: '2026-05-01', to: date },
  { figure: 'depreciation', from: '2026-05-01', to: date },
  { figure: 'provisionUnwinding', from: '2026-05-01', to: date },
  { figure: 'leaseExpense', from: '2026-05-01', to: date },
  { figure: 'payments', from: '2026-05-01', to: date },
])

describe.each(PROFILES)('%s', (profile) => {
  const measurement = measure({ terms, events }, profile)

  test.each(figures)('the parts of $figure add up to it', (figure) => {
    const { amount, formula, parts } = explain(measurement, figure)
    const sum = parts.reduce((total, { sign, amount: part = 0n }) => {
      if (sign === '+') return total + part
      return sign === '−' ? total - part : total
    }, 0n)
    expect(formula === 'none' ? 0n : sum).toBe(amount)
  })

  test('an event explains its result', () => {
    for (const index of measurement.transitions.keys()) {
      const { amount, parts } = explain(measurement, { figure: 'transition', index })
      const sum = parts.reduce((t, { sign, amount: part = 0n }) => (sign === '+' ? t + part : t - part), 0n)
      expect(sum).toBe(amount)
    }
  })
})

test('a present value names its payment, its factor and the event that set it', () => {
  const { parts } = explain(measure({ terms, events }, 'IFRS16'), { figure: 'liability', date: '2027-03-31' })
  expect(parts[0]).toMatchObject({
    name: 'present_value',
    date: '2027-04-01',
    decimal: '1.000000000000',
    amount: 1_021_700n,
    source: { event: 0 },
  })
  // (1 + 5 %)^(1/12), the factor of the next month, by a pocket calculator.
  expect(Number(parts[1]!.decimal)).toBeCloseTo(1 / 1.05 ** (1 / 12), 12)
})

test('the explained balance is the one of the schedule', () => {
  const measurement = measure({ terms, events }, 'IFRS16')
  const [row] = scheduleRows(measurement, [{ from: '2028-01-01', to: '2028-12-31' }])
  const at = { figure: 'liability', date: '2028-12-31' } as const
  expect(explain(measurement, at).amount).toBe(row!.liability.closing)
})
