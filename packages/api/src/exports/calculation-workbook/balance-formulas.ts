import type { Position } from '@mina/domain/measurement'
import type { PaymentCells } from './payments-sheet'

/** Value, at a growth, of the payments that fall due after a day. */
export const valueAfter = (payments: PaymentCells, day: string, growth: string): string =>
  payments ? `${growth}*SUMIF(${payments.due},">"&${day},${payments.presentValue})` : '0'

/** Value, at a growth, of what is unpaid at a position of the day. */
export function valueAt(payments: PaymentCells, { step }: Position, day: string, growth: string): string {
  if (!payments) return '0'
  return step === 'done' || step === 'after_payments'
    ? `${growth}*SUMIF(${payments.countedOn},">"&${day},${payments.presentValue})`
    : `${growth}*SUMIF(${payments.due},">="&${day},${payments.presentValue})`
}

/** Value, at a growth, of all the block's payments. */
export const valueOfAll = (payments: PaymentCells, growth: string): string =>
  payments ? `${growth}*SUM(${payments.presentValue})` : '0'

/** What the block pays from one day to another, both included. */
export const paidBetween = (payments: PaymentCells, from: string, to: string): string =>
  payments ? `SUMIFS(${payments.amount},${payments.due},">="&${from},${payments.due},"<="&${to})` : '0'

/** What the block has paid when a day is over. */
export const paidThrough = (payments: PaymentCells, day: string): string =>
  payments ? `SUMIF(${payments.due},"<="&${day},${payments.amount})` : '0'

/** What the block has paid at a position of the day. */
export function paidAt(payments: PaymentCells, { step }: Position, day: string): string {
  if (!payments) return '0'
  return step === 'done' || step === 'after_payments'
    ? `SUMIF(${payments.countedOn},"<="&${day},${payments.amount})`
    : `SUMIF(${payments.due},"<"&${day},${payments.amount})`
}

export const sumOfAll = (payments: PaymentCells): string => (payments ? `SUM(${payments.amount})` : '0')

/** An asset after a share of its time: all of it is lost evenly but what an object to be owned keeps. */
export const assetAfter = (start: string, share: string, keptValue: string | null): string =>
  keptValue ? `${start}-MAX(0,${start}-${keptValue})*${share}` : `${start}*(1-${share})`
