import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import type { ExchangeRates } from '../currency'
import { addDays, lastOfMonth } from '../dates'
import type { DomainError } from '../errors'
import { roundFixed } from '../fixed-point'
import { closingOf, measure } from '../measurement'
import type { Profile } from '../profiles'
import { ledgerOf, monthsBetween } from './agreement-ledger'
import { BAS_MAPPING } from './bas-mapping'
import { functionalMeasurement } from './functional-measurement'
import { anyEvents, anyTerms } from './life.factory'
import { vouchersOf } from './posting'
import type { Voucher } from './voucher'

const PAIR = { from: 'EUR', to: 'SEK' } as const
const DAYS = Array.from({ length: 1900 }, (_, index) => addDays('2025-12-01', index))

/** Rates of every day from 2025-12-01, around 11 kronor, and the average of every month. */
const ratesFrom = (rateOn: (index: number) => number): ExchangeRates => {
  const spot = DAYS.map((date, index) => ({ date, ...PAIR, rate: rateOn(index).toFixed(4) }))
  const months = [...new Set(DAYS.map((date) => date.slice(0, 7)))]
  const average = months.map((month) => {
    const inMonth = spot.filter(({ date }) => date.startsWith(month))
    const rate = inMonth.reduce((sum, one) => sum + Number(one.rate), 0) / inMonth.length
    return { firstDate: `${month}-01`, lastDate: lastOfMonth(`${month}-01`), ...PAIR, rate: rate.toFixed(6) }
  })
  return { spot, average }
}

const ledgerIn = (
  terms: ReturnType<typeof agreementTerms>,
  rates: ExchangeRates,
  profile: Profile = 'IFRS16',
) => {
  const measurement = measure({ terms: { ...terms, currency: 'EUR' }, events: [] }, profile)
  const functional = functionalMeasurement(measurement, rates, 'SEK')
  return ledgerOf({ agreementId: 'a', kind: 'premises', measurement, functional, through: '2026-12-31' })
}

// One payment of 1 000 euro in arrears at 0 %, so that nothing but the rate moves the debt: 10 kronor, then 11, paid at 12.
test('a debt of 1 000 euro that goes from 10 to 11 kronor is a loss of 1 000 kronor, and the payment settles it', () => {
  const year = rentLine({ amount: 100_000n, intervalMonths: 12, timing: 'arrears' })
  const terms = agreementTerms({
    payments: [year],
    discountRate: { annualRate: '0', convention: 'effective' },
  })
  const rates = ratesFrom((index) =>
    DAYS[index]! < '2026-01-31' ? 10 : DAYS[index]! < '2026-12-31' ? 11 : 12,
  )
  const ledger = ledgerIn(terms, rates)
  const booked = (from: string, to: string) =>
    vouchersOf(ledger, BAS_MAPPING, { periods: [{ from, to }], grouping: 'period' }).flatMap(({ lines }) =>
      lines.map(({ account, amount }) => [account, amount]),
    )
  expect(booked('2026-01-01', '2026-01-31')).toEqual([
    ['1260', 1_000_000n],
    ['1269', -83_333n],
    ['2390', -1_100_000n],
    ['7836', 83_333n],
    ['8436', 100_000n],
  ])
  expect(booked('2026-02-01', '2026-11-30').map(([account]) => account)).toEqual(
    expect.not.arrayContaining(['8436']),
  )
  expect(booked('2026-12-01', '2026-12-31')).toEqual(
    expect.arrayContaining([
      ['1930', -1_200_000n],
      ['2390', 1_100_000n],
      ['8436', 100_000n],
    ]),
  )
})

const balanceOf = (vouchers: readonly Voucher[], ...accounts: string[]) =>
  vouchers
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, amount }) => (accounts.includes(account) ? sum + amount : sum), 0n)

const PROFILES: Profile[] = ['IFRS16', 'K3-entity', 'K3-group', 'FRS102', 'ASC842']

test('at every month’s end the accounts stand at the translated balances, and at 0 after the last', () => {
  const all = fc.tuple(anyTerms, anyEvents, fc.constantFrom(...PROFILES), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(all, ([terms, events, profile, swing]) => {
      const rates = ratesFrom((index) => 11 + Math.sin(index * swing) * 0.8)
      const measurement = measure({ terms: { ...terms, currency: 'EUR' }, events }, profile)
      const functional = functionalMeasurement(measurement, rates, 'SEK')
      const ledger = ledgerOf({
        agreementId: 'a',
        kind: 'vehicle',
        measurement,
        functional,
        through: '2030-12-31',
        currentMethod: 'instalments',
        deferredTaxRate: '0.206',
      })
      const booked: Voucher[] = []
      for (const month of monthsBetween(measurement.firstDate, measurement.lastDate)) {
        const ofMonth = vouchersOf(ledger, BAS_MAPPING, { periods: [month], grouping: 'period' })
        booked.push(...ofMonth)
        const { liability, rightOfUse, provision, prepaid } = functional.translated.balancesAt(
          closingOf(month.to),
        )
        expect(balanceOf(booked, '2390', '2841')).toBe(-roundFixed(liability))
        expect(balanceOf(booked, '1260', '1268', '1269')).toBe(roundFixed(rightOfUse))
        expect(balanceOf(booked, '2290')).toBe(-roundFixed(provision))
        expect(balanceOf(booked, '1720')).toBe(roundFixed(prepaid))
        const interest = roundFixed(functional.translated.interest(month))
        const monthly = balanceOf(ofMonth, '8410') - interest
        if (profile !== 'K3-entity' && profile !== 'ASC842') {
          expect(monthly < 0n ? -monthly : monthly).toBeLessThanOrEqual(8n)
        }
      }
      for (const account of ['1260', '1268', '1269', '1370', '1720', '2290', '2390', '2841']) {
        expect([account, balanceOf(booked, account)]).toEqual([account, 0n])
      }
    }),
    { numRuns: 60 },
  )
})

test('at one rate for ever there is no exchange difference but what rounding leaves', () => {
  const ledger = ledgerIn(
    agreementTerms(),
    ratesFrom(() => 10),
  )
  const vouchers = vouchersOf(ledger, BAS_MAPPING, {
    periods: monthsBetween('2026-01-01', '2026-12-31'),
    grouping: 'period',
  })
  expect(balanceOf(vouchers, '8431', '8436')).toBe(0n)
  expect(balanceOf(vouchers, '1930')).toBe(-120_000_000n)
})

test('a rate that is missing is named, a rate of the future is not missed', () => {
  const rates = ratesFrom(() => 11)
  const known = (date: string) => date <= '2026-06-30'
  const until = {
    spot: rates.spot.filter(({ date }) => known(date)),
    average: rates.average.filter(({ lastDate }) => known(lastDate)),
  }
  const measurement = measure({ terms: { ...agreementTerms(), currency: 'EUR' }, events: [] }, 'IFRS16')
  const functional = functionalMeasurement(measurement, until, 'SEK')
  const ledger = (through: string) =>
    ledgerOf({ agreementId: 'a', kind: 'it', measurement, functional, through })
  expect(ledger('2026-06-30').movements.length).toBeGreaterThan(0)
  expect(() => ledger('2026-08-31')).toThrow(
    expect.objectContaining({ code: 'currency.rate_missing' }) as unknown as DomainError,
  )
})
