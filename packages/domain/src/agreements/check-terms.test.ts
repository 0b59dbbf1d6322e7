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

const notice = (changes: object) => ({ noticeRule: { noticeMonths: 3, extensionMonths: 12, ...changes } })
const rise = { rate: '0.03', everyMonths: 12, rounding: 'minor' as const }
const indexClause = {
  series: 'scb-cpi',
  baseMonth: '2025-10',
  baseValue: '421.48',
  share: '1',
  adjustmentMonth: 1,
  indexMonth: 10,
}
const sale = { proceeds: 5n, fairValue: 4n, carryingAmount: 3n }
const lessor = {
  classification: 'finance' as const,
  carryingAmount: 1n,
  initialDirectCosts: 0n,
  unguaranteedResidual: 0n,
}

test.each<[string, string, Partial<AgreementTerms>]>([
  ['currency', 'unknown', { currency: 'XYZ' as 'SEK' }],
  ['commencementDate', 'not_a_date', { commencementDate: '2026-02-30' }],
  ['endDate', 'not_a_date', { endDate: '' }],
  ['endDate', 'before_start', { endDate: '2025-12-31' }],
  ['endDate', 'too_long', { endDate: '2125-01-01' }],
  ['endDate', 'too_long', { commencementDate: '2100-01-01', endDate: '2100-12-31' }],
  ['payments', 'none', { payments: [] }],
  ['payments', 'too_many', { payments: Array(2001).fill(rentLine({ kind: 'service' })) }],
  ['payments.0.amount', 'negative', withLine({ amount: -1n })],
  ['payments.0.amount', 'too_large', withLine({ amount: 10n ** 15n + 1n })],
  ['payments.0.intervalMonths', 'unknown', withLine({ intervalMonths: 5 as 1 })],
  ['payments.0.timing', 'unknown', withLine({ timing: 'later' as 'advance' })],
  ['payments.0.kind', 'unknown', withLine({ kind: 'gift' as 'rent' })],
  ['payments.0.firstDate', 'outside_term', withLine({ firstDate: '2025-12-31' })],
  ['payments.0.lastDate', 'outside_term', withLine({ lastDate: '2027-01-01' })],
  ['payments.0.lastDate', 'before_start', withLine({ firstDate: '2026-05-01', lastDate: '2026-04-30' })],
  ['payments.1.firstDate', 'overlaps', { payments: [rentLine(), rentLine({ firstDate: '2026-12-31' })] }],
  ['discountRate.annualRate', 'not_a_rate', withRate('10')],
  ['discountRate.annualRate', 'not_a_rate', withRate('-1')],
  ['discountRate.annualRate', 'not_a_rate', withRate('-1.01')],
  ['discountRate.annualRate', 'not_a_rate', withRate('0,041')],
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
  ['payments.0.dueDates', 'none', withLine({ dueDates: [] })],
  ['payments.0.dueDates.1', 'not_in_order', withLine({ dueDates: ['2026-03-01', '2026-03-01'] })],
  ['payments.0.dueDates.0', 'outside_term', withLine({ dueDates: ['2025-12-31'] })],
  ['payments.0.increase.rate', 'not_a_rate', withLine({ increase: { ...rise, rate: '-1' } })],
  ['payments.0.increase.everyMonths', 'negative', withLine({ increase: { ...rise, everyMonths: 0 } })],
  [
    'payments.0.vat.deductibleShare',
    'not_a_share',
    withLine({ vat: { rate: '0.25', deductibleShare: '1.1' } }),
  ],
  ['payments.0.vat.rate', 'not_a_share', withLine({ vat: { rate: '25', deductibleShare: '1' } })],
  ['payments.0.countedFrom', 'not_in_order', withLine({ countedFrom: '2026-01-02' })],
  ['payments.0.countedFrom', 'not_whole', withLine({ countedFrom: '2025-12-15' })],
  ['noticeRule.noticeDays', 'negative', notice({ noticeDays: -1 })],
  ['noticeRule.mostProlongations', 'contradicts', notice({ extensionMonths: null, mostProlongations: 1 })],
  ['noticeRule.certainProlongations', 'too_many', notice({ mostProlongations: 1, certainProlongations: 2 })],
  ['noticeRule.certainProlongations', 'too_long', notice({ certainProlongations: 99 })],
  ['noticeRule.openEnded', 'contradicts', notice({ openEnded: true })],
  ['indexClause.baseMonth', 'not_a_month', { indexClause: { ...indexClause, baseMonth: '2025-13' } }],
  ['indexClause.baseValue', 'not_positive', { indexClause: { ...indexClause, baseValue: '0' } }],
  ['indexClause.share', 'negative', { indexClause: { ...indexClause, share: '-0.5' } }],
  [
    'indexClause.capChange',
    'contradicts',
    { indexClause: { ...indexClause, floorChange: '0.02', capChange: '0.01' } },
  ],
  ['indexClause.adjustmentMonth', 'not_a_month', { indexClause: { ...indexClause, adjustmentMonth: 0 } }],
  ['rateClause.resetMonths', 'negative', { rateClause: { series: 'x', margin: '0.01', resetMonths: 0 } }],
  ['rateClause.margin', 'not_a_rate', { rateClause: { series: 'x', margin: '1,9', resetMonths: 3 } }],
  ['exemption', 'unknown', { exemption: 'cheap' as 'low_value' }],
  ['openingBalances.date', 'before_start', { openingBalances: { date: '2025-12-31', rightOfUse: '1' } }],
  ['openingBalances.date', 'outside_term', { openingBalances: { date: '2027-01-01', rightOfUse: '1' } }],
  ['openingBalances.rightOfUse', 'negative', { openingBalances: { date: '2026-02-01', rightOfUse: '-1' } }],
  ['saleAndLeaseback.fairValue', 'not_positive', { saleAndLeaseback: { ...sale, fairValue: 0n } }],
  ['saleAndLeaseback.shareRetained', 'not_a_share', { saleAndLeaseback: { ...sale, shareRetained: '1.01' } }],
  ['saleAndLeaseback', 'contradicts', { saleAndLeaseback: sale, lessor }],
  ['lessor.carryingAmount', 'negative', { lessor: { ...lessor, carryingAmount: -1n } }],
  ['lessor.classification', 'unknown', { lessor: { ...lessor, classification: 'hire' as 'finance' } }],
  ['classification', 'unknown', { classification: 'hire' as 'finance' }],
  ['depreciation', 'unknown', { depreciation: 'weeks' as 'days' }],
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
