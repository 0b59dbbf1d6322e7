import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { agreementTerms, rentLine } from './agreement.factory'
import { AGREEMENT_EVENT_KINDS, type AgreementEvent } from './agreement-event'
import { eventFromJson, eventToJson, lifeFromJson, lifeToJson } from './events-json'
import { termsToJson } from './terms-json'

const date = '2026-07-01'
const discountRate = { annualRate: '0.06', convention: 'effective' as const }
const events: AgreementEvent[] = [
  { kind: 'index', date, order: 'after_payments', indexValue: '421.48' },
  { kind: 'floating_rate', date, rent: 1_010_000n, discountRate },
  { kind: 'residual_value', date, expectedPayable: 5n },
  {
    kind: 'reassessment',
    date,
    discountRate,
    endDate: '2027-12-31',
    purchaseOption: { price: 300n, date: '2027-12-31' },
    usefulLife: { months: 60, ownershipTransfers: true },
    payments: [rentLine({ firstDate: date, lastDate: '2027-12-31' })],
  },
  { kind: 'reassessment', date, discountRate, purchaseOption: null },
  {
    kind: 'modification',
    date,
    discountRate,
    factor: '0.5',
    remainingShare: '0.5',
    residualValue: { amount: 7n, guaranteedByLessee: true, expectedPayable: 1n },
  },
  { kind: 'impairment', date, recoverableAmount: 100n },
  { kind: 'restoration', date, restoration: { amount: 9n, dueDate: '2026-12-31', annualRate: '0.02' } },
  { kind: 'variable_payment', date, amount: 206_500n },
  { kind: 'variable_payment', date, quantity: '41300', unitPrice: '0.05' },
  { kind: 'useful_life', date, usefulLife: { months: 48, ownershipTransfers: false } },
  {
    kind: 'correction',
    date,
    terms: agreementTerms({ currency: 'JPY', payments: [rentLine({ amount: 3n })] }),
  },
  { kind: 'termination', date, penalty: 6_000_000n },
  { kind: 'buy_out', date, price: 18_000_000n },
]

test('every kind of event survives JSON, amounts as decimals of the major unit', () => {
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(AGREEMENT_EVENT_KINDS))
  for (const event of events) {
    const json = JSON.parse(JSON.stringify(eventToJson(event, 'SEK')))
    expect(eventFromJson(json, 'SEK')).toEqual(event)
  }
  expect(eventToJson(events[1]!, 'SEK')).toMatchObject({ rent: '10100.00' })
  expect(eventToJson(events[11]!, 'SEK')).toMatchObject({ terms: { payments: [{ amount: '3' }] } })
})

test.each<[string, string, unknown]>([
  ['events.0.paymentz', 'unknown', { kind: 'index', date, paymentz: [] }],
  ['events.0.rent', 'unknown', { kind: 'impairment', date, recoverableAmount: '1.00', rent: '1.00' }],
  ['events.0.kind', 'missing', { date }],
  ['events.0.kind', 'unknown_value', { kind: 'toString', date }],
  ['events.0.date', 'not_a_date', { kind: 'termination', date: '2026-06-31', penalty: '0' }],
  ['events.0.penalty', 'missing', { kind: 'termination', date }],
  ['events.0.penalty', 'wrong_type', { kind: 'termination', date, penalty: 5 }],
  ['events.0.penalty', 'too_many_decimals', { kind: 'termination', date, penalty: '0.001' }],
  ['events.0.unitPrice', 'missing', { kind: 'variable_payment', date, quantity: '3' }],
  ['events.0.amount', 'unknown', { kind: 'variable_payment', date, quantity: '3', amount: '1' }],
  ['events.0.payments.0.amunt', 'unknown', { kind: 'index', date, payments: [{ amunt: '1.00' }] }],
  [
    'events.0.discountRate.annualRate',
    'not_a_number',
    { kind: 'modification', date, discountRate: { annualRate: '5 %', convention: 'effective' } },
  ],
  [
    'events.0.terms.payments',
    'missing',
    { kind: 'correction', date, terms: { currency: 'SEK', commencementDate: date, endDate: date } },
  ],
  ['events.0', 'wrong_type', 'index'],
])('%s: %s', (field, reason, event) => {
  expect(() => lifeFromJson({ terms: termsToJson(agreementTerms()), events: [event] })).toThrow(
    new DomainError('input.invalid', { field, reason }),
  )
})

test('a life survives JSON, and one without events has none', () => {
  const life = { terms: agreementTerms(), events: [events[1]!, events[8]!] }
  expect(lifeFromJson(JSON.parse(JSON.stringify(lifeToJson(life))))).toEqual(life)
  expect(lifeFromJson({ terms: termsToJson(agreementTerms()) }).events).toEqual([])
})
