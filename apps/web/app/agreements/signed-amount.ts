import { formatAmount } from '@mina/i18n/format'
import { isZero } from './sums'

/** `+1 234,50`, `−12,00`; nothing has no sign. */
export function signedAmount(amount: string, decimals: 0 | 2 = 2): string {
  const text = formatAmount(amount, decimals)
  return amount.startsWith('-') || isZero(amount) ? text : `+${text}`
}
