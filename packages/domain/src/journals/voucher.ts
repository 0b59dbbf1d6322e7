import type { LocalDate } from '../dates'
import type { Minor } from '../money'
import type { DimensionObject } from './cost-split'
import type { VoucherGroup } from './legs'
import type { PostingRole } from './posting-role'

/** The month that an amount belongs to, `YYYY-MM`; another than the voucher's own in a catch-up. */
export type Month = string

/** Debit positive, credit negative, minor units of the currency of the books. Never 0. */
export type VoucherLine = {
  account: string
  /** Of the account; null when it is not known. */
  name: string | null
  role: PostingRole
  objects: readonly DimensionObject[]
  amount: Minor
  month: Month
}

/** `lines` add up to 0. `group`: what it is for, `period` when it is all of one, `catch_up` for locked months. */
export type Voucher = {
  agreementId: string
  date: LocalDate
  group: VoucherGroup | 'period' | 'catch_up'
  lines: readonly VoucherLine[]
}

export const monthOfDate = (date: LocalDate): Month => date.slice(0, 7)

/** Account and objects as one word: two lines with the same one are the same line of a ledger. */
export const ledgerKey = ({ account, objects }: Pick<VoucherLine, 'account' | 'objects'>): string =>
  objects.length === 0
    ? account
    : `${account} ${JSON.stringify(
        objects.map(({ dimension, object }) => [dimension, object] as const).sort((a, b) => a[0] - b[0]),
      )}`

/**
 * Adds up the lines of an account, its objects and a month, role by role; those that come to 0 together are left out.
 * By account, objects, month and role.
 */
export function mergedLines(lines: Iterable<VoucherLine>): VoucherLine[] {
  const byLedger = totalled(lines, (line) => `${ledgerKey(line)} ${line.month}`)
  const byRole = totalled(lines, (line) => `${ledgerKey(line)} ${line.month} ${line.role}`)
  return [...byRole.entries()]
    .filter(
      ([, line]) => line.amount !== 0n && byLedger.get(`${ledgerKey(line)} ${line.month}`)?.amount !== 0n,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
}

/** One line an account and its objects, whatever its roles and months: what a ledger and an export show. */
export type LedgerLine = Omit<VoucherLine, 'role' | 'month'>

/** By account and objects; without those that come to 0. Adds up to what `lines` add up to. */
export const ledgerLines = (lines: Iterable<VoucherLine>): LedgerLine[] =>
  [...totalled(lines, ledgerKey).entries()]
    .filter(([, { amount }]) => amount !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { account, name, objects, amount }]) => ({ account, name, objects, amount }))

function totalled(
  lines: Iterable<VoucherLine>,
  keyOf: (line: VoucherLine) => string,
): Map<string, VoucherLine> {
  const totals = new Map<string, VoucherLine>()
  for (const line of lines) {
    const key = keyOf(line)
    const before = totals.get(key)
    totals.set(key, before ? { ...before, amount: before.amount + line.amount } : line)
  }
  return totals
}
