import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { readTerms, termsFromJson, termsToJson } from './terms-json'

const terms = agreementTerms({
  payments: [rentLine(), rentLine({ kind: 'service', amount: 5n, inLiability: false })],
  residualValue: { amount: 3_440_000n, guaranteedByLessee: true, expectedPayable: 1n },
  initialCosts: {
    incentivesReceived: 1n,
    initialDirectCosts: 20n,
    restoration: { amount: 300n, dueDate: '2026-12-31', annualRate: '0.03' },
  },
  usefulLife: { months: 60, ownershipTransfers: false },
  noticeRule: { noticeMonths: 9, extensionMonths: null },
})

const everything = agreementTerms({
  ...terms,
  payments: [
    rentLine({
      increase: { rate: '0.03', everyMonths: 12, rounding: 'none' },
      vat: { rate: '0.25', deductibleShare: '0.5' },
      countedFrom: '2025-12-31',
      baseAmount: 990_000n,
    }),
    rentLine({ kind: 'insurance', intervalMonths: 'once', dueDates: ['2026-02-01', '2026-05-01'] }),
  ],
  noticeRule: {
    noticeMonths: 0,
    noticeDays: 14,
    extensionMonths: 12,
    mostProlongations: 3,
    certainProlongations: 1,
    openEnded: false,
    premises: true,
  },
  options: [
    {
      kind: 'extension',
      holder: 'lessee',
      certainty: { reasonablyCertain: true, reason: 'Built in', assessedOn: '2026-01-01' },
      months: 12,
      payments: [rentLine({ amount: 1_100_000n, firstDate: '2027-01-01', lastDate: '2027-12-31' })],
    },
    {
      kind: 'termination',
      holder: 'both',
      certainty: { reasonablyCertain: false },
      lastDate: '2026-06-30',
      penalty: 500n,
    },
    { kind: 'purchase', holder: 'lessee', certainty: { reasonablyCertain: false }, price: 100n },
  ],
  indexClause: {
    series: 'scb-cpi',
    baseMonth: '2025-10',
    baseValue: '421.48',
    share: '0.75',
    floorChange: '0',
    capChange: '0.05',
    threshold: '0.02',
    adjustmentMonth: 1,
    indexMonth: 10,
  },
  rateClause: { series: 'stibor-3m', margin: '0.0195', floor: '0', resetMonths: 3 },
  exemption: 'low_value',
  classification: 'finance',
  depreciation: 'days',
  openingBalances: { date: '2026-02-01', liability: '123.456789', rightOfUse: '1', provision: '0.5' },
  saleAndLeaseback: { proceeds: 5n, fairValue: 4n, carryingAmount: 3n, shareRetained: '0.25' },
  lessor: {
    classification: 'finance',
    carryingAmount: 1n,
    fairValue: 2n,
    initialDirectCosts: 3n,
    unguaranteedResidual: 4n,
  },
})

test('terms survive JSON', () => {
  expect(termsFromJson(JSON.parse(JSON.stringify(termsToJson(terms))))).toEqual(terms)
})

test('no part of the terms is lost on the way', () => {
  expect(readTerms(JSON.parse(JSON.stringify(termsToJson(everything))), '')).toEqual(everything)
})

test.each<[string, string, object]>([
  ['endDatum', 'unknown', { endDatum: '2026-12-31' }],
  [
    'noticeRule.noticeWeeks',
    'unknown',
    { noticeRule: { noticeMonths: 0, extensionMonths: null, noticeWeeks: 2 } },
  ],
  ['noticeRule.extensionMonths', 'missing', { noticeRule: { noticeMonths: 3 } }],
  ['payments', 'wrong_type', { payments: {} }],
  ['payments.0.timing', 'missing', { payments: [{ ...termsToJson(terms).payments[0], timing: undefined }] }],
  [
    'payments.0.intervalMonths',
    'unknown_value',
    { payments: [{ ...termsToJson(terms).payments[0], intervalMonths: 5 }] },
  ],
  ['options.0.kind', 'unknown_value', { options: [{ kind: 'wish' }] }],
])('%s: %s', (field, reason, changes) => {
  expect(() => termsFromJson({ ...termsToJson(terms), ...changes })).toThrow(
    new DomainError('input.invalid', { field, reason }),
  )
})

test('what is no object is refused', () => {
  expect(() => termsFromJson(null)).toThrow(DomainError)
  expect(() => termsFromJson([])).toThrow(DomainError)
})

test('amounts are decimal strings of the major unit', () => {
  const json = termsToJson(terms)
  expect(json.payments.map((line) => line.amount)).toEqual(['10000.00', '0.05'])
  expect(json.residualValue?.expectedPayable).toBe('0.01')
  expect(json.initialCosts?.restoration?.amount).toBe('3.00')
})

test('an amount that is none is named by its path, and the values are checked', () => {
  const json = termsToJson(terms)
  const line = json.payments[0]!
  expect(() => termsFromJson({ ...json, payments: [{ ...line, amount: '1,5' }] })).toThrow(
    new DomainError('input.invalid', { field: 'payments.0.amount', reason: 'not_a_number' }),
  )
  expect(() => termsFromJson({ ...json, endDate: '2025-01-01' })).toThrow(DomainError)
  expect(() => termsFromJson({ ...json, currency: 'XYZ' })).toThrow(
    new DomainError('schedule.invalid_input', { field: 'currency', reason: 'unknown' }),
  )
})
