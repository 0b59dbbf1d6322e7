import { type Fixed, multiplyFixed, roundFixed } from '../fixed-point'
import type { Balances } from '../measurement'
import type { Minor } from '../money'

/**
 * Deferred tax on the balances that taxation does not know, which takes the fees as the legal entity books them: debts
 * less asset, times the rate. An asset when positive, a debt when negative (IAS 12.22A; K3 29).
 *
 * @param taxRate decimal share as Fixed
 */
export function deferredTaxOn({ liability, provision, rightOfUse }: Balances, taxRate: Fixed): Minor {
  return roundFixed(multiplyFixed(liability + provision - rightOfUse, taxRate))
}
