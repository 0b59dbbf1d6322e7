import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementEvent, AgreementTerms } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { addDays, addMonths, lastDayOfSpan } from '../dates'
import { roundFixed } from '../fixed-point'
import { closingOf, measure } from '../measurement'
import type { Profile } from '../profiles'
import { ledgerOf, monthsBetween } from './agreement-ledger'
import { BAS_MAPPING } from './bas-mapping'
import { catchUp } from './period-lock'
import { type AgreementLedger, vouchersOf } from './posting'
import type { Voucher } from './voucher'

const START = '2026-01-01'
const CAR_VAT = { rate: '0.25', deductibleShare: '0.5' }

const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    months: fc.integer({ min: 7, max: 40 }),
    offset: fc.integer({ min: 0, max: 27 }),
    amount: fc.bigInt({ min: 1_000n, max: 10n ** 8n }),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    intervalMonths: fc.constantFrom(1 as const, 3 as const),
    rate: fc.constantFrom('0', '0.0475', '0.12'),
    costs: fc.bigInt({ min: 0n, max: 10n ** 6n }),
    restoration: fc.option(fc.bigInt({ min: 1n, max: 10n ** 7n }), { nil: undefined }),
    service: fc.boolean(),
  })
  .map(({ months, offset, amount, timing, intervalMonths, rate, costs, restoration, service }) => {
    const firstDate = addDays(START, offset)
    const lastDate = lastDayOfSpan(firstDate, months)
    const line = { firstDate, lastDate, timing, vat: CAR_VAT }
    return agreementTerms({
      commencementDate: firstDate,
      endDate: lastDate,
      payments: [
        rentLine({ ...line, amount, intervalMonths }),
        ...(service ? [rentLine({ ...line, kind: 'service', amount: 5_001n, inLiability: false })] : []),
      ],
      discountRate: { annualRate: rate, convention: 'effective' },
      initialCosts: {
        incentivesReceived: 0n,
        initialDirectCosts: costs,
        ...(restoration && { restoration: { amount: restoration, dueDate: lastDate, annualRate: '0.03' } }),
      },
    })
  })

const at = (month: number) => addMonths(addDays(START, 27), month)
const anyEvents: fc.Arbitrary<AgreementEvent[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant('index' as const),
      date: fc.constant(at(2)),
      factor: fc.constantFrom('1.03', '0.9'),
    }),
    fc.record({
      kind: fc.constant('variable_payment' as const),
      date: fc.constant(at(3)),
      amount: fc.constant(777n),
    }),
    fc.record({
      kind: fc.constant('modification' as const),
      date: fc.constant(at(4)),
      discountRate: fc.constant({ annualRate: '0.06', convention: 'effective' as const }),
      remainingShare: fc.constantFrom('0.5', '0.8'),
    }),
    fc.record({
      kind: fc.constant('termination' as const),
      date: fc.constant(at(5)),
      penalty: fc.bigInt({ min: 0n, max: 10n ** 6n }),
    }),
    fc.record({
      kind: fc.constant('buy_out' as const),
      date: fc.constant(at(5)),
      price: fc.constant(123_456n),
    }),
  ),
  { maxLength: 3, selector: (event) => event.date },
)
const inOrder = (events: AgreementEvent[]) => [...events].sort((a, b) => (a.date < b.date ? -1 : 1))

const PROFILES: Profile[] = ['IFRS16', 'K3-entity', 'K3-group', 'K2', 'FRS102', 'ASC842']

const balanceOf = (vouchers: readonly Voucher[], ...accounts: string[]) =>
  vouchers
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, amount }) => (accounts.includes(account) ? sum + amount : sum), 0n)

test('at every month’s end the accounts stand at the balances of the measurement, and at 0 after the last', () => {
  const all = fc.tuple(anyTerms, anyEvents, fc.constantFrom(...PROFILES))
  fc.assert(
    fc.property(all, ([terms, events, profile]) => {
      const measurement = measure({ terms, events: inOrder(events) }, profile)
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
