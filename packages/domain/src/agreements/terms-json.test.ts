import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { termsFromJson, termsToJson } from './terms-json'

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

test('terms survive JSON', () => {
  expect(termsFromJson(JSON.parse(JSON.stringify(termsToJson(terms))))).toEqual(terms)
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
  expect(() => termsFromJson({ ...json, currency: 'XYZ' as 'SEK' })).toThrow(DomainError)
})
