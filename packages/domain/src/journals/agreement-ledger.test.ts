import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementEvent } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { roundFixed } from '../fixed-point'
import { closingOf, measure } from '../measurement'
import type { Profile } from '../profiles'
import { ledgerOf, monthsBetween } from './agreement-ledger'
import { BAS_MAPPING } from './bas-mapping'
import { anyEvents, anyTerms } from './life.factory'
import { catchUp } from './period-lock'
import { type AgreementLedger, vouchersOf } from './posting'
import { ledgerLines, type Voucher } from './voucher'

const PROFILES: Profile[] = ['IFRS16', 'K3-entity', 'K3-group', 'RFR2', 'K2', 'FRS102', 'ASC842']

const balanceOf = (vouchers: readonly Voucher[], ...accounts: string[]) =>
  vouchers
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, amount }) => (accounts.includes(account) ? sum + amount : sum), 0n)

test('at every month’s end the accounts stand at the balances of the measurement, and at 0 after the last', () => {
  const all = fc.tuple(anyTerms, anyEvents, fc.constantFrom(...PROFILES))
  fc.assert(
    fc.property(all, ([terms, events, profile]) => {
      const measurement = measure({ terms, events: events }, profile)
      const ledger = ledgerOf({
        agreementId: 'a',
        kind: 'vehicle',
        measurement,
        through: '2030-12-31',
        currentMethod: 'present_value',
        deferredTaxRate: '0.206',
      })
      const booked: Voucher[] = []
      for (const month of monthsBetween(measurement.firstDate, measurement.lastDate)) {
        booked.push(...vouchersOf(ledger, BAS_MAPPING, { periods: [month], grouping: 'period' }))
        const { liability, rightOfUse, provision, prepaid } = measurement.balancesAt(closingOf(month.to))
        expect(balanceOf(booked, '2390', '2841')).toBe(-roundFixed(liability))
        expect(balanceOf(booked, '1260', '1268', '1269')).toBe(roundFixed(rightOfUse))
        expect(balanceOf(booked, '2290')).toBe(-roundFixed(provision))
        expect(balanceOf(booked, '1720')).toBe(roundFixed(prepaid))
      }
      for (const account of ['1260', '1268', '1269', '1370', '1720', '2290', '2390', '2841']) {
        expect([account, balanceOf(booked, account)]).toEqual([account, 0n])
      }
    }),
    { numRuns: 400 },
  )
})

test('a rent that rose under the lock: the first open day makes every account right, and says why', () => {
  const terms = agreementTerms()
  const event: AgreementEvent = { kind: 'index', date: '2026-03-01', factor: '1.1' }
  const ledgerWith = (events: AgreementEvent[]): AgreementLedger =>
    ledgerOf({
      agreementId: 'a',
      kind: 'premises',
      measurement: measure({ terms, events }, 'IFRS16'),
      through: '2026-12-31',
    })
  const months = (to: string) => monthsBetween('2026-01-01', to)
  const lockedThrough = '2026-04-30'
  const booked = vouchersOf(ledgerWith([]), BAS_MAPPING, { periods: months(lockedThrough), grouping: 'day' })
  const now = ledgerWith([event])
  const { vouchers, causes } = catchUp({ booked, ledgers: [now], mapping: BAS_MAPPING, lockedThrough })

  expect(vouchers.map(({ date }) => date)).toEqual(['2026-05-01'])
  expect(causes.map(({ month, reason }) => [month, reason])).toEqual([
    ['2026-03', 'figures'],
    ['2026-04', 'figures'],
  ])
  const open = months('2026-12-31').slice(4)
  const rest = vouchersOf(now, BAS_MAPPING, { periods: open, grouping: 'day' })
  const inTime = vouchersOf(now, BAS_MAPPING, { periods: months('2026-12-31'), grouping: 'day' })
  for (const account of ['1260', '1269', '1930', '2390', '7836', '8410']) {
    expect(balanceOf([...booked, ...vouchers, ...rest], account)).toBe(balanceOf(inTime, account))
  }
})

const booked = (ledger: AgreementLedger, from: string, to: string) => {
  const vouchers = vouchersOf(ledger, BAS_MAPPING, { periods: monthsBetween(from, to), grouping: 'period' })
  return Object.fromEntries(
    ledgerLines(vouchers.flatMap(({ lines }) => lines)).map(({ account, amount }) => [account, amount]),
  )
}

// Björn Lundén, "Bokföra leasing av personbil", from the agreement to the accounts: 3 200 and 25 % VAT, half deductible.
test('K3, legal entity: a car at 3 200 a month and VAT is 3 600 on 5615, 400 on 2640 and 4 000 from 1930', () => {
  const terms = agreementTerms({
    payments: [rentLine({ amount: 320_000n, vat: { rate: '0.25', deductibleShare: '0.5' } })],
  })
  const measurement = measure({ terms, events: [] }, 'K3-entity')
  const ledger = ledgerOf({ agreementId: 'car', kind: 'vehicle', measurement, through: '2026-12-31' })
  for (const { from, to } of monthsBetween('2026-01-01', '2026-12-31')) {
    expect(booked(ledger, from, to)).toEqual({ 5615: 360_000n, 2640: 40_000n, 1930: -400_000n })
  }
})

// FAR, leasing: the first increased fee is spread over the term; 1720 holds what is not yet expensed.
test('K3, legal entity: a first increased fee of 60 000 and 36 × 4 000 leave 45 000 on 1720 after nine months', () => {
  const dates = { firstDate: '2025-04-01', lastDate: '2028-03-31' }
  const terms = agreementTerms({
    commencementDate: dates.firstDate,
    endDate: dates.lastDate,
    payments: [
      rentLine({
        ...dates,
        kind: 'first_increased',
        amount: 6_000_000n,
        intervalMonths: 'once',
        lastDate: dates.firstDate,
      }),
      rentLine({ ...dates, amount: 400_000n }),
    ],
  })
  const measurement = measure({ terms, events: [] }, 'K3-entity')
  const ledger = ledgerOf({ agreementId: 'car', kind: 'vehicle', measurement, through: '2028-03-31' })
  expect(booked(ledger, '2025-04-01', '2025-12-31')).toEqual({
    5615: 5_100_000n,
    1720: 4_500_000n,
    1930: -9_600_000n,
  })
  expect(booked(ledger, '2025-04-01', '2028-03-31')).toEqual({ 5615: 20_400_000n, 1930: -20_400_000n })
})
