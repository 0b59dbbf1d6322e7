import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import type { AgreementTerms } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import type { AgreementEvent } from './agreement-event'
import { checkEvents } from './check-events'

const date = '2026-07-01'
const discountRate = { annualRate: '0.06', convention: 'effective' as const }
const usage = (on: string): AgreementEvent => ({ kind: 'variable_payment', date: on, amount: 1n })
const modified = (changes: object): AgreementEvent => ({
  kind: 'modification',
  date,
  discountRate,
  ...changes,
})
const later = (changes: object) => [rentLine({ firstDate: date, ...changes })]

test.each<[string, string, AgreementEvent[]]>([
  ['events.1.date', 'not_in_order', [usage('2026-07-02'), usage('2026-07-01')]],
  ['events.0.date', 'not_a_date', [usage('2026-02-30')]],
  ['events.0.date', 'before_start', [usage('2025-12-31')]],
  ['events.0.date', 'outside_term', [usage('2027-01-01')]],
  ['events.1.date', 'outside_term', [modified({ endDate: '2026-08-31' }), usage('2026-09-01')]],
  ['events.1.date', 'after_end', [{ kind: 'termination', date, penalty: 0n }, usage(date)]],
  ['events.1.date', 'after_end', [{ kind: 'buy_out', date, price: 0n }, usage('2026-08-01')]],
  ['events.0.kind', 'unknown', [{ kind: 'gift', date } as unknown as AgreementEvent]],
  ['events.0.order', 'unknown', [{ ...usage(date), order: 'at_noon' as 'after_payments' }]],
  ['events.0.endDate', 'before_start', [modified({ endDate: '2026-06-30' })]],
  ['events.0.endDate', 'not_a_date', [modified({ endDate: '2026-06-31' })]],
  ['events.0.endDate', 'too_long', [modified({ endDate: '2125-01-01' })]],
  ['events.0.discountRate', 'missing', [modified({ discountRate: undefined })]],
  [
    'events.0.discountRate.annualRate',
    'not_a_rate',
    [modified({ discountRate: { ...discountRate, annualRate: '-1' } })],
  ],
  ['events.0.remainingShare', 'not_a_share', [modified({ remainingShare: '0' })]],
  ['events.0.remainingShare', 'not_a_share', [modified({ remainingShare: '1.01' })]],
  ['events.0.remainingShare', 'not_a_number', [modified({ remainingShare: 'half' })]],
  ['events.0.factor', 'more_than_one', [modified({ rent: 1n, factor: '1.1' })]],
  ['events.0.rent', 'more_than_one', [modified({ payments: later({}), rent: 1n })]],
  ['events.0.rent', 'negative', [modified({ rent: -1n })]],
  ['events.0.factor', 'negative', [modified({ factor: '-1' })]],
  [
    'events.0.payments.0.lastDate',
    'outside_term',
    [modified({ payments: later({ lastDate: '2027-06-30' }) })],
  ],
  [
    'events.0.payments.0.firstDate',
    'before_start',
    [modified({ payments: later({ firstDate: '2026-06-01' }) })],
  ],
  [
    'events.0.payments.0.firstDate',
    'before_start',
    [modified({ order: 'after_payments', payments: later({}) })],
  ],
  ['events.0.payments.1.firstDate', 'overlaps', [modified({ payments: [...later({}), ...later({})] })]],
  ['events.0.indexValue', 'contradicts', [{ kind: 'index', date, indexValue: '420' }]],
  ['events.0.expectedPayable', 'negative', [{ kind: 'residual_value', date, expectedPayable: -1n }]],
  ['events.0.recoverableAmount', 'negative', [{ kind: 'impairment', date, recoverableAmount: -1n }]],
  ['events.0.penalty', 'negative', [{ kind: 'termination', date, penalty: -1n }]],
  ['events.0.price', 'negative', [{ kind: 'buy_out', date, price: -1n }]],
  ['events.0.quantity', 'negative', [{ kind: 'variable_payment', date, quantity: '-1', unitPrice: '1' }]],
  [
    'events.0.restoration.dueDate',
    'before_start',
    [{ kind: 'restoration', date, restoration: { amount: 1n, dueDate: '2026-06-30', annualRate: '0' } }],
  ],
  [
    'events.0.purchaseOption.date',
    'outside_term',
    [{ kind: 'reassessment', date, discountRate, purchaseOption: { price: 1n, date: '2027-01-01' } }],
  ],
  [
    'events.0.usefulLife.months',
    'negative',
    [{ kind: 'useful_life', date, usefulLife: { months: 0, ownershipTransfers: false } }],
  ],
  [
    'events.0.terms.endDate',
    'before_start',
    [{ kind: 'correction', date, terms: agreementTerms({ endDate: '2025-01-01' }) }],
  ],
  [
    'events.0.terms.currency',
    'contradicts',
    [{ kind: 'correction', date, terms: agreementTerms({ currency: 'EUR' }) }],
  ],
])('%s: %s', (field, reason, events) => {
  expect(() => checkEvents(agreementTerms(), events)).toThrow(
    new DomainError('schedule.invalid_input', { field, reason }),
  )
})

test('several on one day, on the first and the last, after an extension, ending with a termination', () => {
  const events: AgreementEvent[] = [
    usage('2026-01-01'),
    usage(date),
    modified({ endDate: '2027-12-31', remainingShare: '0.5', rent: 500_000n }),
    { kind: 'index', date, order: 'after_payments', factor: '1.02' },
    usage('2027-12-31'),
    { kind: 'termination', date: '2027-12-31', penalty: 5n },
  ]
  expect(checkEvents(agreementTerms(), events)).toBe(events)
})

test('with balances taken over nothing happens before them', () => {
  const terms = agreementTerms({ openingBalances: { date: '2026-03-01', rightOfUse: '1000' } })
  expect(() => checkEvents(terms, [usage('2026-02-28')])).toThrow(DomainError)
  expect(checkEvents(terms, [usage('2026-03-01')])).toHaveLength(1)
})

test('a used extension belongs to the term', () => {
  const terms = agreementTerms({
    options: [{ kind: 'extension', holder: 'lessee', certainty: { reasonablyCertain: true }, months: 12 }],
  })
  expect(checkEvents(terms, [usage('2027-12-31')])).toHaveLength(1)
})

test('a short lease is twelve months at most, counted anew from a change (16.7)', () => {
  const short = (changes: Partial<AgreementTerms>) => agreementTerms({ exemption: 'short_term', ...changes })
  const tooLong = (field: string) => new DomainError('schedule.invalid_input', { field, reason: 'too_long' })
  expect(checkEvents(short({}), [])).toEqual([])
  expect(() => checkEvents(short({ endDate: '2027-01-01' }), [])).toThrow(tooLong('exemption'))
  expect(checkEvents(short({}), [modified({ endDate: '2027-06-30' })])).toHaveLength(1)
  expect(() => checkEvents(short({}), [modified({ endDate: '2027-07-01' })])).toThrow(
    tooLong('events.0.endDate'),
  )
})
