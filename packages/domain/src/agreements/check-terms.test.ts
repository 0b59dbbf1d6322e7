import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import type { AgreementTerms } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import { checkTerms } from './check-terms'

const withLine = (changes: Parameters<typeof rentLine>[0]) => ({ payments: [rentLine(changes)] })
const withRate = (annualRate: string) => ({ discountRate: { annualRate, convention: 'effective' as const } })
const withNotice = (noticeMonths: number, extensionMonths: number | null) => ({
  noticeRule: { noticeMonths, extensionMonths },
})

test.each<[string, string, Partial<AgreementTerms>]>([
  ['currency', 'unknown', { currency: 'XYZ' as 'SEK' }],
  ['commencementDate', 'not_a_date', { commencementDate: '2026-02-30' }],
  ['endDate', 'not_a_date', { endDate: '' }],
  ['endDate', 'before_start', { endDate: '2025-12-31' }],
  ['endDate', 'too_long', { endDate: '2125-01-01' }],
  ['endDate', 'too_long', { commencementDate: '2100-01-01', endDate: '2100-12-31' }],
  ['payments', 'none', { payments: [] }],
  ['payments', 'too_many', { payments: Array(501).fill(rentLine({ kind: 'service' })) }],
  ['payments.0.amount', 'negative', withLine({ amount: -1n })],
  ['payments.0.amount', 'too_large', withLine({ amount: 10n ** 15n + 1n })],
  ['payments.0.intervalMonths', 'unknown', withLine({ intervalMonths: 5 as 1 })],
  ['payments.0.timing', 'unknown', withLine({ timing: 'later' as 'advance' })],
  ['payments.0.kind', 'unknown', withLine({ kind: 'gift' as 'rent' })],
  ['payments.0.firstDate', 'outside_term', withLine({ firstDate: '2025-12-31' })],
  ['payments.0.lastDate', 'outside_term', withLine({ lastDate: '2027-01-01' })],
  ['payments.0.lastDate', 'before_start', withLine({ firstDate: '2026-05-01', lastDate: '2026-04-30' })],
  ['payments.1.firstDate', 'overlaps', { payments: [rentLine(), rentLine({ firstDate: '2026-12-31' })] }],
  ['discountRate.annualRate', 'not_a_rate', withRate('4.1')],
  ['discountRate.annualRate', 'not_a_rate', withRate('-0.01')],
  ['discountRate.annualRate', 'not_a_rate', withRate('0,041')],
  ['discountRate.annualRate', 'not_a_rate', withRate('1')],
  [
    'residualValue.amount',
    'negative',
    { residualValue: { amount: -1n, guaranteedByLessee: true, expectedPayable: 0n } },
  ],
  [
    'residualValue.expectedPayable',
    'too_large',
    { residualValue: { amount: 1n, guaranteedByLessee: true, expectedPayable: 2n } },
  ],
  [
    'initialCosts.incentivesReceived',
    'negative',
    { initialCosts: { incentivesReceived: -1n, initialDirectCosts: 0n } },
  ],
  ['usefulLife.months', 'negative', { usefulLife: { months: 0, ownershipTransfers: false } }],
  ['noticeRule.noticeMonths', 'not_whole', withNotice(1.5, null)],
  ['noticeRule.noticeMonths', 'too_long', withNotice(121, null)],
  ['noticeRule.extensionMonths', 'negative', withNotice(3, 0)],
])('%s: %s', (field, reason, changes) => {
  expect(() => checkTerms(agreementTerms(changes))).toThrow(
    new DomainError('schedule.invalid_input', { field, reason }),
  )
})

test('one day, 99 years, a rent-free time and a fee paid before delivery are all terms', () => {
  const accepted = [
    agreementTerms({ endDate: '2026-01-01', payments: [rentLine({ lastDate: '2026-01-01' })] }),
    agreementTerms({ endDate: '2124-12-31', payments: [rentLine({ amount: 0n, lastDate: '2124-12-31' })] }),
    agreementTerms({
      payments: [rentLine({ intervalMonths: 'once', firstDate: '2025-11-01', lastDate: '2025-11-01' })],
    }),
  ]
  for (const terms of accepted) expect(checkTerms(terms)).toBe(terms)
})
