import { formatAmount } from '@mina/i18n/format'

const isZero = (amount: string) => /^-?[0.]+$/.test(amount)

type AmountProps = { amount: string; isExact: boolean }

/** An amount of a report: a dash for nothing, rounded for reading or with its decimals. */
export function Amount({ amount, isExact }: AmountProps) {
  return isZero(amount) ? <span className="dash">–</span> : amountText(amount, isExact)
}

export const amountText = (amount: string, isExact: boolean): string => formatAmount(amount, isExact ? 2 : 0)
export const isNothing = isZero
/** `12.00` → `-12.00`; nothing stays nothing. */
export const negated = (amount: string): string =>
  isZero(amount) ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`
