import type { Period } from '../agreements'
import { addDays, type LocalDate } from '../dates'
import type { Minor } from '../money'
import type { AccountMapping } from './mapped-account'
import { type AgreementLedger, entriesOf, type Grouping, vouchersOf } from './posting'
import { ledgerKey, type Month, mergedLines, type Voucher, type VoucherLine } from './voucher'

/** What is on record. `booked`: every voucher ever booked, catch-ups too; those after the lock are not looked at. */
export type LockedBooks = {
  booked: readonly Voucher[]
  /** All agreements as they are known now; one that is booked and not among them is taken back. */
  ledgers: readonly AgreementLedger[]
  mapping: AccountMapping
  /** Last day of the locked periods: a voucher of that day or earlier is never changed. */
  lockedThrough: LocalDate
}

/**
 * Why a locked month differs. `not_booked`: nothing of the agreement was. `withdrawn`: nothing of it holds now.
 * `figures`: other amounts. `accounts`: the same amounts on other accounts. `split`: the same on other objects.
 */
export type CatchUpReason = 'not_booked' | 'withdrawn' | 'figures' | 'accounts' | 'split'

/** A locked month of an agreement that differs: what was booked for it, what it comes to now. */
export type CatchUpCause = {
  agreementId: string
  month: Month
  reason: CatchUpReason
  lines: readonly (Omit<VoucherLine, 'amount' | 'month'> & { booked: Minor; now: Minor })[]
}

export type CatchUp = { vouchers: Voucher[]; causes: CatchUpCause[] }

/**
 * What brings the books right after a change that reaches into locked periods: for each agreement one voucher on the
 * first open day, whose lines say which locked month they belong to. Its amounts are what the movements up to the lock
 * come to now, less what was booked for the same months, on time or by an earlier catch-up.
 *
 * An amount that only moved from one locked month to another needs no voucher: the account is right as it stands.
 *
 * @returns vouchers by agreement, each adding up to 0; causes by agreement and month, for those that have a voucher
 * @throws DomainError 'journal.account_missing', 'input.invalid', see `vouchersOf`
 */
export function catchUp({ booked, ledgers, mapping, lockedThrough }: LockedBooks): CatchUp {
  const date = addDays(lockedThrough, 1)
  const locked = booked.filter((voucher) => voucher.date <= lockedThrough)
  const bookedLines = byAgreement(locked.map(({ agreementId, lines }) => [agreementId, lines]))
  const nowLines = byAgreement(
    ledgers.map((ledger) => [
      ledger.agreementId,
      entriesOf(ledger, mapping)
        .filter((entry) => entry.date <= lockedThrough)
        .map((entry) => entry.line),
    ]),
  )
  const found: CatchUp = { vouchers: [], causes: [] }
  for (const agreementId of new Set([...bookedLines.keys(), ...nowLines.keys()])) {
    const before = bookedLines.get(agreementId) ?? []
    const now = nowLines.get(agreementId) ?? []
    const lines = differences(before, now)
    if (lines.length === 0) continue
    found.vouchers.push({ agreementId, date, group: 'catch_up', lines })
    found.causes.push(...causesOf(agreementId, before, now, lines))
  }
  return found
}

/** What is to be booked in open periods. `lockedThrough: null`: nothing is locked yet. */
export type OpenBooks = Omit<LockedBooks, 'lockedThrough'> & {
  lockedThrough: LocalDate | null
  periods: readonly Period[]
  grouping: Grouping
}

/**
 * The journal of the open days of some periods: the catch-up when its day is among them, then each agreement's own
 * vouchers. Nothing is dated on a locked day.
 * @returns vouchers by date, catch-ups first; the causes of those catch-ups
 * @throws as `catchUp` and `vouchersOf`
 */
export function openJournal({ lockedThrough, periods, grouping, ...books }: OpenBooks): CatchUp {
  const firstOpen = lockedThrough === null ? null : addDays(lockedThrough, 1)
  const open = periods
    .map(({ from, to }) => ({ from: firstOpen !== null && from < firstOpen ? firstOpen : from, to }))
    .filter(({ from, to }) => from <= to)
  const isAsked = open.some(({ from, to }) => firstOpen !== null && from <= firstOpen && firstOpen <= to)
  const late = isAsked && lockedThrough ? catchUp({ ...books, lockedThrough }) : { vouchers: [], causes: [] }
  const own = books.ledgers.flatMap((ledger) =>
    vouchersOf(ledger, books.mapping, { periods: open, grouping }),
  )
  const byDate = (a: Voucher, b: Voucher) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
  return { vouchers: [...late.vouchers, ...own].sort(byDate), causes: late.causes }
}

function byAgreement(
  entries: readonly (readonly [agreementId: string, lines: readonly VoucherLine[]])[],
): Map<string, VoucherLine[]> {
  const lines = new Map<string, VoucherLine[]>()
  for (const [agreementId, more] of entries) {
    const soFar = lines.get(agreementId)
    if (soFar) soFar.push(...more)
    else lines.set(agreementId, [...more])
  }
  return lines
}

/** now − before by account, objects and month, of those accounts and objects that differ over all months together. */
function differences(before: readonly VoucherLine[], now: readonly VoucherLine[]): VoucherLine[] {
  const lines = mergedLines([...now, ...before.map((line) => ({ ...line, amount: -line.amount }))])
  const totals = new Map<string, Minor>()
  for (const line of lines) totals.set(ledgerKey(line), (totals.get(ledgerKey(line)) ?? 0n) + line.amount)
  return lines.filter((line) => totals.get(ledgerKey(line)) !== 0n)
}

function causesOf(
  agreementId: string,
  before: readonly VoucherLine[],
  now: readonly VoucherLine[],
  lines: readonly VoucherLine[],
): CatchUpCause[] {
  const months = [...new Set(lines.map((line) => line.month))].sort()
  return months.map((month) => {
    const then = before.filter((line) => line.month === month)
    const today = now.filter((line) => line.month === month)
    return {
      agreementId,
      month,
      reason: reasonOf(then, today),
      lines: lines
        .filter((line) => line.month === month)
        .map(({ amount: _, month: __, ...line }) => {
          const key = ledgerKey(line)
          return { ...line, booked: totalOf(then, key, ledgerKey), now: totalOf(today, key, ledgerKey) }
        }),
    }
  })
}

function reasonOf(then: readonly VoucherLine[], today: readonly VoucherLine[]): CatchUpReason {
  if (then.length === 0) return 'not_booked'
  if (today.length === 0) return 'withdrawn'
  const differBy = (keyOf: (line: VoucherLine) => string) =>
    [...then, ...today].some((line) => {
      const key = keyOf(line)
      return totalOf(then, key, keyOf) !== totalOf(today, key, keyOf)
    })
  if (differBy((line) => line.role)) return 'figures'
  return differBy((line) => line.account) ? 'accounts' : 'split'
}

const totalOf = <Line extends Pick<VoucherLine, 'amount'>>(
  lines: readonly Line[],
  key: string,
  keyOf: (line: Line) => string,
): Minor => lines.reduce((sum, line) => (keyOf(line) === key ? sum + line.amount : sum), 0n)
