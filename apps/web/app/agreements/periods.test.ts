import { expect, test } from 'vitest'
import type { Schedule } from './agreement-data'
import { byMonth, byYear } from './periods'

const month = (to: string, opening: string, interest: string, payment: string, closing: string) =>
  ({
    from: `${to.slice(0, 8)}01`,
    to,
    liability: {
      opening,
      additions: '0.00',
      remeasurement: '0.00',
      decrease: '0.00',
      interest,
      payment,
      closing,
    },
    rightOfUse: { opening: '0.00', closing: '0.00' },
    provision: { opening: '0.00', closing: '0.00' },
    prepaid: { opening: '0.00', closing: '0.00' },
    leaseExpense: '1.00',
    variableExpense: '0.00',
    serviceExpense: '0.00',
    gain: '-0.50',
    transitionCash: '0.00',
  }) as unknown as Schedule['months'][number]

const months = [
  month('2026-11-30', '100.00', '1.10', '10.00', '91.10'),
  month('2026-12-31', '91.10', '0.95', '10.00', '82.05'),
  month('2027-01-31', '82.05', '0.80', '82.85', '0.00'),
]

test('a year opens with its first month, closes with its last and adds up what is between', () => {
  const [first, second] = byYear(months)
  expect(first).toMatchObject({
    name: '2026',
    from: '2026-11-01',
    to: '2026-12-31',
    liability: { opening: '100.00', interest: '2.05', payment: '20.00', closing: '82.05' },
    leaseExpense: '2.00',
    gain: '-1.00',
  })
  expect(second).toMatchObject({ name: '2027', liability: { opening: '82.05', closing: '0.00' } })
  expect(byMonth(months).map(({ name }) => name)).toEqual(['2026-11-30', '2026-12-31', '2027-01-31'])
})
