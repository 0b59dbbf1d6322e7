import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import type { PaymentLine } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import type { AgreementEvent } from './agreement-event'
import { checkEvents } from './check-events'
import { checkTerms } from './check-terms'

const CENTURY = { firstDate: '2026-01-01', lastDate: '2124-12-31' }
const service = (changes: Partial<PaymentLine> = {}) =>
  rentLine({ kind: 'service', inLiability: false, ...CENTURY, ...changes })
const terms = (payments: PaymentLine[]) =>
  agreementTerms({ commencementDate: CENTURY.firstDate, endDate: CENTURY.lastDate, payments })
const refused = (field: string, reason: string) =>
  new DomainError('schedule.invalid_input', { field, reason })
const rise = (rate: string, everyMonths = 1) => ({ rate, everyMonths, rounding: 'none' as const })

test('thirty payments a month for 99 years are computed, one more is refused', () => {
  expect(() => checkTerms(terms(Array.from({ length: 30 }, () => service())))).not.toThrow()
  expect(() => checkTerms(terms(Array.from({ length: 31 }, () => service())))).toThrow(
    refused('payments', 'too_many'),
  )
})

test('one monthly rise of thirty decimals over 99 years is computed, two are refused, yearly ones are not', () => {
  const rate = `0.00${'3'.repeat(28)}`
  expect(() => checkTerms(terms([service({ increase: rise(rate) })]))).not.toThrow()
  expect(() =>
    checkTerms(terms([service({ increase: rise(rate) }), service({ increase: rise(rate) })])),
  ).toThrow(refused('payments', 'too_many'))
  expect(() =>
    checkTerms(terms([service({ increase: rise(rate, 12) }), service({ increase: rise(rate, 12) })])),
  ).not.toThrow()
})

test('a fee may not rise above the largest amount', () => {
  const yearly = (rate: string, changes: Partial<PaymentLine> = {}) =>
    terms([service({ amount: 100_000n, increase: rise(rate, 12), ...changes })])
  expect(() => checkTerms(yearly('0.2'))).not.toThrow()
  expect(() => checkTerms(yearly('0.5'))).toThrow(refused('payments.0.increase.rate', 'too_large'))
  expect(() => checkTerms(yearly('9.9', { lastDate: '2027-12-31' }))).not.toThrow()
  expect(() => checkTerms(yearly('-0.5'))).not.toThrow()
  expect(() => checkTerms(yearly('0.5', { amount: 0n }))).not.toThrow()
})

test('payments of an event are counted before they are expanded', () => {
  const event: AgreementEvent = {
    kind: 'modification',
    date: '2027-01-01',
    endDate: CENTURY.lastDate,
    discountRate: { annualRate: '0.06', convention: 'effective' },
    payments: Array.from({ length: 500 }, () => service({ firstDate: '2027-01-01' })),
  }
  expect(() => checkEvents(terms([service()]), [event])).toThrow(refused('events.0.payments', 'too_many'))
})

test('a correction does not turn a lessee into a lessor', () => {
  const lessor = { classification: 'finance', carryingAmount: 1n, initialDirectCosts: 0n } as const
  const corrected = agreementTerms({ lessor: { ...lessor, unguaranteedResidual: 0n } })
  expect(() =>
    checkEvents(agreementTerms(), [{ kind: 'correction', date: '2026-06-01', terms: corrected }]),
  ).toThrow(refused('events.0.terms.lessor', 'other_side'))
})
