import { describe, expect, test } from 'vitest'
import { type AgreementLifeJson, lifeFromJson } from '../agreements'
import { DomainError } from '../errors'
import { type Fixed, ONE } from '../fixed-point'
import { closingOf, measure, positionOf } from '../measurement'
import type { Currency } from '../money'
import type { ExchangeRates } from './exchange-rates'
import { inFunctionalCurrency } from './functional-currency'
import { inPresentationCurrency } from './presentation-currency'

const terms = {
  currency: 'EUR',
  commencementDate: '2026-01-01',
  endDate: '2029-12-31',
  payments: [
    {
      kind: 'rent',
      amount: '100000.00',
      intervalMonths: 12,
      timing: 'arrears',
      firstDate: '2026-01-01',
      lastDate: '2029-12-31',
      inLiability: true,
    },
  ],
  discountRate: { annualRate: '0.05', convention: 'effective' },
} satisfies AgreementLifeJson['terms']

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
const eurToSek = { from: 'EUR', to: 'SEK' } as const
const rates: ExchangeRates = {
  spot: [
    { date: '2026-01-01', ...eurToSek, rate: '11' },
    { date: '2026-12-31', ...eurToSek, rate: '11.5' },
    { date: '2027-12-31', ...eurToSek, rate: '11.1' },
    { date: '2028-01-01', ...eurToSek, rate: '11.2' },
    { date: '2028-12-31', ...eurToSek, rate: '10.9' },
    { date: '2026-01-01', from: 'SEK', to: 'NOK', rate: '0.95' },
    { date: '2026-12-31', from: 'SEK', to: 'NOK', rate: '1.05' },
  ],
  average: [
    { firstDate: '2026-01-01', lastDate: '2026-06-30', ...eurToSek, rate: '11.2' },
    { firstDate: '2026-07-01', lastDate: '2026-12-31', ...eurToSek, rate: '11.4' },
    { firstDate: '2027-01-01', lastDate: '2027-12-31', ...eurToSek, rate: '11.3' },
    { firstDate: '2028-01-01', lastDate: '2028-12-31', ...eurToSek, rate: '11.05' },
    { firstDate: '2026-01-01', lastDate: '2026-12-31', from: 'SEK', to: 'NOK', rate: '1' },
  ],
}

const translated = (events: unknown[] = [], currency: Currency = 'SEK', given = rates) =>
  inFunctionalCurrency(measure(lifeFromJson({ terms, events }), 'IFRS16'), given, currency)
/** Whole units with two decimals, as a float: for comparison with floats. */
const major = (amount: Fixed) => Number((amount * 10_000n) / ONE) / 1_000_000

const annuity = (payments: number, rate = 0.05) => (1 - (1 + rate) ** -payments) / rate

describe('the liability', () => {
  test('stands at the rate of the day; what interest and payment do not explain is the exchange difference', () => {
    const { balancesAt, interest, payments, exchangeDifference } = translated()
    const opening = 100_000 * annuity(4) * 11
    const closing = 100_000 * annuity(3) * 11.5
    expect(major(balancesAt(closingOf('2026-12-31')).liability)).toBeCloseTo(closing, 3)
    const accrued = major(interest(year(2026)))
    expect(major(payments(year(2026)))).toBe(1_150_000)
    expect(major(exchangeDifference(year(2026)))).toBeCloseTo(closing - (opening + accrued - 1_150_000), 3)
  })

  test('takes interest at each average of the period, by the days that it covers', () => {
    const own = measure(lifeFromJson({ terms }), 'IFRS16')
    const first = own.flowsBetween(positionOf('2026-01-01', 'opening'), closingOf('2026-06-30')).interest
    const second = own.flowsBetween(positionOf('2026-07-01', 'opening'), closingOf('2026-12-31')).interest
    const expected = major(first) * 11.2 + major(second) * 11.4
    expect(major(translated().interest(year(2026)))).toBeCloseTo(expected, 3)
  })
})

describe('the right-of-use asset', () => {
  test('keeps the rate of its commencement, and so does its depreciation', () => {
    const { balancesAt, depreciation } = translated()
    const cost = 100_000 * annuity(4) * 11
    expect(major(balancesAt(closingOf('2027-12-31')).rightOfUse)).toBeCloseTo(cost / 2, 3)
    expect(major(depreciation(year(2027)))).toBeCloseTo(cost / 4, 3)
  })

  test('grows by a layer at the rate of the day it grows on', () => {
    const { balancesAt, depreciation, exchangeDifference } = translated([
      { kind: 'index', date: '2028-01-01', rent: '110000.00' },
    ])
    const before = (100_000 * annuity(4) * 11) / 2
    const layer = 10_000 * annuity(2) * 11.2
    expect(major(balancesAt(positionOf('2028-01-01', 'done')).rightOfUse)).toBeCloseTo(before + layer, 3)
    expect(major(depreciation(year(2028)))).toBeCloseTo((before + layer) / 2, 3)
    // The layer's liability enters at 11.2 and closes at 10.9.
    const closing = 110_000 * annuity(1) * 10.9
    const opening = 100_000 * annuity(2) * 11.1
    const accrued = 110_000 * annuity(2) * 0.05 * 11.05
    const difference = closing - (opening + layer + accrued - 110_000 * 10.9)
    expect(major(exchangeDifference(year(2028)))).toBeCloseTo(difference, 3)
  })

  test('gives up the same share of every layer', () => {
    const events = [
      { kind: 'index', date: '2028-01-01', rent: '110000.00' },
      {
        kind: 'modification',
        date: '2028-01-01',
        remainingShare: '0.5',
        rent: '55000.00',
        discountRate: terms.discountRate,
      },
    ]
    const { measurement, stepsOf, around } = translated(events)
    const [, grown, halved] = measurement.transitions
    const carrying = major(around(grown!).after.rightOfUse)
    const [decrease] = stepsOf(halved!)
    expect(major(decrease!.rightOfUse)).toBeCloseTo(-carrying / 2, 3)
    // The debt goes at the day's rate, so the result has a part that only the rates explain.
    expect(major(decrease!.gain)).toBeCloseTo((110_000 * annuity(2) * 11.2) / 2 - carrying / 2, 3)
  })
})

describe('rates', () => {
  test('are turned round when they are stated that way', () => {
    const given: ExchangeRates = {
      spot: [{ date: '2026-01-01', from: 'SEK', to: 'EUR', rate: '0.08' }],
      average: [],
    }
    const { balancesAt } = translated([], 'SEK', given)
    expect(major(balancesAt(positionOf('2026-01-01', 'done')).liability)).toBeCloseTo(
      100_000 * annuity(4) * 12.5,
      3,
    )
  })

  test('mind currencies without minor units', () => {
    const given: ExchangeRates = {
      spot: [{ date: '2026-01-01', from: 'EUR', to: 'JPY', rate: '160' }],
      average: [],
    }
    const yen = translated([], 'JPY', given).balancesAt(positionOf('2026-01-01', 'done')).liability
    expect(Number(yen / ONE)).toBe(Math.floor(100_000 * annuity(4) * 160))
  })

  test.each(['2028-12-31', '2029-01-07'])('of the last open day hold a week: %s', (date) => {
    expect(major(translated().balancesAt(closingOf(date)).liability)).toBeGreaterThan(0)
  })

  test('that are missing are named with their day', () => {
    const { balancesAt, interest } = translated()
    const missing = (date: string) =>
      expect.objectContaining({
        code: 'currency.rate_missing',
        details: expect.objectContaining({ from: 'EUR', to: 'SEK', date }),
      })
    expect(() => balancesAt(closingOf('2029-01-08'))).toThrow(missing('2029-01-08'))
    expect(() => interest(year(2029))).toThrow(missing('2029-01-01'))
    expect(() => interest(year(2029))).toThrow(DomainError)
  })
})

test('the presentation currency: what flows at average rates do not explain is the translation difference', () => {
  const functional = translated()
  const { balancesAt, flow, translationDifference } = inPresentationCurrency(functional, rates, 'NOK')
  const closing = balancesAt(closingOf('2026-12-31'))
  expect(major(closing.liability)).toBeCloseTo(100_000 * annuity(3) * 11.5 * 1.05, 2)
  expect(major(closing.rightOfUse)).toBeCloseTo(100_000 * annuity(4) * 11 * 0.75 * 1.05, 2)
  // Asset less liability was nil at commencement; the year's result and payment are at 1, its end at 1.05.
  const moved =
    major(flow('payments', year(2026))) -
    major(flow('interest', year(2026))) -
    major(flow('depreciation', year(2026))) -
    major(flow('exchangeDifference', year(2026)))
  expect(major(translationDifference(year(2026)))).toBeCloseTo(moved * 1.05 - moved, 2)
})
