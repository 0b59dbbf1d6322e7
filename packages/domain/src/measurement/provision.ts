import type { Restoration } from '../agreements'
import { growthFrom } from '../agreements/growth'
import type { LocalDate } from '../dates'
import { exactly } from './payment-stream'
import type { Provision } from './stretch'

/** The expected restoration discounted at its own effective rate, unwound until its day (IAS 37.45–60). */
export function provisionFor(restoration: Restoration | undefined, from: LocalDate): Provision | null {
  if (!restoration || restoration.amount === 0n) return null
  const { amount, dueDate, annualRate } = restoration
  const growth = growthFrom(from, { annualRate, convention: 'effective' }, 12)
  const full = growth(dueDate)
  return {
    usedOn: dueDate,
    amount: exactly(amount),
    valueAt: (date) => (date >= dueDate ? 0n : (exactly(amount) * growth(date)) / full),
  }
}
