import { expect, test } from 'vitest'
import type { Movement } from '../measurement/movement'
import { mappingOf } from './account-mapping'
import { BAS_MAPPING } from './bas-mapping'
import { MONTHS } from './ledger.factory'
import { catchUp, openJournal } from './period-lock'
import { type AgreementLedger, vouchersOf } from './posting'
import type { Voucher } from './voucher'

const LOCKED = '2026-03-31'
const months = (through: string) => MONTHS.filter(({ from, to }) => from >= '2026-01-01' && to <= through)

/** A fee on the first of every month of 2026, expensed on the last. */
const office = (
  fees: (month: number) => bigint,
  changes: Partial<AgreementLedger> = {},
): AgreementLedger => ({
  agreementId: 'office',
  kind: 'premises',
  movements: months('2026-12-31').flatMap(({ from, to }, month): Movement[] => [
    { date: from, kind: 'lease_payment', amount: fees(month) },
    { date: to, kind: 'lease_expense', amount: fees(month) },
  ]),
  ...changes,
})
const bookedAs = (ledger: AgreementLedger, mapping = BAS_MAPPING): Voucher[] =>
  vouchersOf(ledger, mapping, { periods: months(LOCKED), grouping: 'period' })
const short = ({ vouchers }: { vouchers: readonly Voucher[] }) =>
  vouchers.map(({ date, group, lines }) => [
    date,
    group,
    ...lines.map(({ account, month, amount }) => [account, month, amount]),
  ])

test('a rent that rose in February, told in April: the first open day catches up two months', () => {
  const booked = bookedAs(office(() => 10_000n))
  const now = office((month) => (month === 0 ? 10_000n : 10_400n))
  const found = catchUp({ booked, ledgers: [now], mapping: BAS_MAPPING, lockedThrough: LOCKED })
  expect(short(found)).toEqual([
    [
      '2026-04-01',
      'catch_up',
      ['1930', '2026-02', -400n],
      ['1930', '2026-03', -400n],
      ['5010', '2026-02', 400n],
      ['5010', '2026-03', 400n],
    ],
  ])
  expect(found.causes.map(({ month, reason }) => [month, reason])).toEqual([
    ['2026-02', 'figures'],
    ['2026-03', 'figures'],
  ])
  expect(found.causes[0]?.lines).toMatchObject([
    { account: '1930', booked: -10_000n, now: -10_400n },
    { account: '5010', booked: 10_000n, now: 10_400n },
  ])
})

test('once the month of the catch-up is locked too, nothing is caught up again', () => {
  const now = office((month) => (month === 0 ? 10_000n : 10_400n))
  const booked = bookedAs(office(() => 10_000n))
  const { vouchers } = catchUp({ booked, ledgers: [now], mapping: BAS_MAPPING, lockedThrough: LOCKED })
  const april = vouchersOf(now, BAS_MAPPING, {
    periods: [{ from: '2026-04-01', to: '2026-04-30' }],
    grouping: 'period',
  })
  const later = { booked: [...booked, ...vouchers, ...april], ledgers: [now], mapping: BAS_MAPPING }
  expect(catchUp({ ...later, lockedThrough: '2026-04-30' }).vouchers).toEqual([])
})

test('a voucher after the lock is not on record yet: it is made anew, not differed from', () => {
  const booked = bookedAs(office(() => 10_000n))
  const draft: Voucher = {
    agreementId: 'office',
    date: '2026-04-30',
    group: 'period',
    lines: booked[0]!.lines,
  }
  expect(
    catchUp({
      booked: [...booked, draft],
      ledgers: [office(() => 10_000n)],
      mapping: BAS_MAPPING,
      lockedThrough: LOCKED,
    }).vouchers,
  ).toEqual([])
})

test('an agreement that came late is booked whole, one that was a mistake is taken back whole', () => {
  const ledger = office(() => 10_000n)
  const late = catchUp({ booked: [], ledgers: [ledger], mapping: BAS_MAPPING, lockedThrough: '2026-01-31' })
  expect(short(late)).toEqual([
    ['2026-02-01', 'catch_up', ['1930', '2026-01', -10_000n], ['5010', '2026-01', 10_000n]],
  ])
  expect(late.causes.map(({ reason }) => reason)).toEqual(['not_booked'])

  const mistake = catchUp({
    booked: bookedAs(ledger).slice(0, 1),
    ledgers: [],
    mapping: BAS_MAPPING,
    lockedThrough: '2026-01-31',
  })
  expect(short(mistake)).toEqual([
    ['2026-02-01', 'catch_up', ['1930', '2026-01', 10_000n], ['5010', '2026-01', -10_000n]],
  ])
  expect(mistake.causes.map(({ reason }) => reason)).toEqual(['withdrawn'])
})

test('another account or another cost centre moves what was booked, and says that no figure changed', () => {
  const ledger = office((month) => (month < 1 ? 10_000n : 0n))
  const booked = bookedAs(ledger)
  const moved = catchUp({
    booked,
    ledgers: [ledger],
    mapping: mappingOf({ lease_expense: '5011' }),
    lockedThrough: LOCKED,
  })
  expect(short(moved)).toEqual([
    ['2026-04-01', 'catch_up', ['5010', '2026-01', -10_000n], ['5011', '2026-01', 10_000n]],
  ])
  expect(moved.causes.map(({ reason }) => reason)).toEqual(['accounts'])

  const shares = [{ share: '1', objects: [{ dimension: 1, object: '100' }] }]
  const splits = [{ validFrom: '2026-01-01', shares }]
  const split = catchUp({
    booked,
    ledgers: [{ ...ledger, splits }],
    mapping: BAS_MAPPING,
    lockedThrough: LOCKED,
  })
  expect(split.causes.map(({ reason }) => reason)).toEqual(['split'])

  const laterOnly = [{ validFrom: '2026-04-01', shares }]
  expect(
    catchUp({
      booked,
      ledgers: [{ ...ledger, splits: laterOnly }],
      mapping: BAS_MAPPING,
      lockedThrough: LOCKED,
    }).vouchers,
  ).toEqual([])
})

test('a payment that moved between two locked months changes no account', () => {
  const paid = (date: string): AgreementLedger => ({
    agreementId: 'car',
    kind: 'vehicle',
    movements: [{ date, kind: 'payment', amount: 500n }],
  })
  const booked = bookedAs(paid('2026-01-31'))
  expect(
    catchUp({ booked, ledgers: [paid('2026-02-01')], mapping: BAS_MAPPING, lockedThrough: LOCKED }),
  ).toEqual({ vouchers: [], causes: [] })
})

test('a changed current part is caught up as the movements are', () => {
  const car = (amount: bigint): AgreementLedger => ({
    agreementId: 'car',
    kind: 'vehicle',
    movements: [],
    currentParts: [{ date: '2026-03-31', amount }],
  })
  const found = catchUp({
    booked: bookedAs(car(800n)),
    ledgers: [car(900n)],
    mapping: BAS_MAPPING,
    lockedThrough: LOCKED,
  })
  expect(short(found)).toEqual([
    ['2026-04-01', 'catch_up', ['2390', '2026-03', 100n], ['2841', '2026-03', -100n]],
  ])
})

test('the journal of open periods begins with the catch-up and has nothing on a locked day', () => {
  const booked = bookedAs(office(() => 10_000n))
  const now = office((month) => (month === 0 ? 10_000n : 10_400n))
  const books = { booked, ledgers: [now], mapping: BAS_MAPPING, grouping: 'period' as const }
  const quarters = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
  ]
  const journal = openJournal({ ...books, lockedThrough: LOCKED, periods: quarters })
  expect(journal.vouchers.map(({ date, group }) => [date, group])).toEqual([
    ['2026-04-01', 'catch_up'],
    ['2026-06-30', 'period'],
  ])
  expect(journal.causes).toHaveLength(2)

  const cut = openJournal({ ...books, lockedThrough: '2026-02-28', periods: quarters.slice(0, 1) })
  expect(short(cut)).toEqual([
    ['2026-03-01', 'catch_up', ['1930', '2026-02', -400n], ['5010', '2026-02', 400n]],
    ['2026-03-31', 'period', ['1930', '2026-03', -10_400n], ['5010', '2026-03', 10_400n]],
  ])

  const later = [{ from: '2026-05-01', to: '2026-05-31' }]
  expect(openJournal({ ...books, lockedThrough: LOCKED, periods: later }).causes).toEqual([])
  expect(
    openJournal({ ...books, lockedThrough: null, periods: quarters }).vouchers.map(({ date }) => date),
  ).toEqual(['2026-03-31', '2026-06-30'])
})
