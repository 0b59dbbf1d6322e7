import type { Growth } from '../agreements/growth'
import type { PaymentRow } from '../agreements/payment-plan'
import { divideFixed, type Fixed } from '../fixed-point'

/**
 * What payments are worth at the start of `growth`, exact: Σ exact / growth(moment). Payments at the start count
 * whole.
 */
export const presentValue = (
  payments: readonly Pick<PaymentRow, 'exact' | 'moment'>[],
  growth: Growth,
): Fixed => payments.reduce((sum, { exact, moment }) => sum + divideFixed(exact, growth(moment)), 0n)
