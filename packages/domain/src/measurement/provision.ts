import type { Restoration } from '../agreements'
import { growthFrom } from '../agreements/growth'
import { addDays, type LocalDate } from '../dates'
import { exactly } from './payment-stream'
import type { Provision } from './stretch'

/**
 * The expected restoration discounted at its own effective rate from the end of its day, and unwound until then
 * (IAS 37.45–60). Months are counted from commencement, as for the liability.
 */
export function provisionFor(
  restoration: Restoration | undefined,
  commencementDate: LocalDate,
): Provision | null {
  if (!restoration || restoration.amount === 0n) return null
  const { amount, dueDate, annualRate } = restoration
  const growth = growthFrom(commencementDate, { annualRate, convention: 'effective' }, 12)
  const usedOn = addDays(dueDate, 1)
  const full = growth(usedOn)
  return {
    usedOn,
    amount: exactly(amount),
    valueAt: (date) => (date >= usedOn ? 0n : (exactly(amount) * growth(date)) / full),
  }
}
