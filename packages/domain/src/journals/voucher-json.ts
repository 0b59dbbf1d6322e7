import {
  amount,
  choice,
  count,
  date,
  list,
  nullable,
  record,
  text,
  type WithDecimals,
} from '../agreements/json-shape'
import { DomainError } from '../errors'
import { type Currency, formatAmount } from '../money'
import { VOUCHER_GROUPS } from './legs'
import { POSTING_ROLES, type PostingRole } from './posting-role'
import type { Voucher, VoucherLine } from './voucher'

/** A voucher as it is stored and sent: amounts are decimal strings in the major unit. */
export type VoucherJson = WithDecimals<Voucher>

const roles = Object.keys(POSTING_ROLES) as PostingRole[]

const VOUCHER = record<Voucher>({
  agreementId: text,
  date,
  group: choice([...VOUCHER_GROUPS, 'period', 'catch_up']),
  lines: list(
    record<VoucherLine>({
      account: text,
      name: nullable(text),
      role: choice(roles),
      objects: list(record({ dimension: count, object: text })),
      amount,
      month: text,
    }),
  ),
})

/** @param currency of the books */
export const voucherToJson = (voucher: Voucher, currency: Currency): VoucherJson =>
  VOUCHER.write(voucher, currency) as VoucherJson

/**
 * Reads what `voucherToJson` wrote.
 * @throws DomainError 'input.invalid' { field, reason }, see `Shape`; 'journal.unbalanced' { voucher, date, rest } when
 *         its lines no longer add up to 0
 */
export function voucherFromJson(json: unknown, currency: Currency): Voucher {
  const voucher = VOUCHER.read(json, '', currency)
  const rest = voucher.lines.reduce((sum, line) => sum + line.amount, 0n)
  if (rest === 0n) return voucher
  const { agreementId } = voucher
  throw new DomainError('journal.unbalanced', {
    voucher: agreementId,
    date: voucher.date,
    rest: formatAmount(rest, currency),
  })
}
