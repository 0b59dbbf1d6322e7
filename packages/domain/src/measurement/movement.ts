import type { LocalDate } from '../dates'
import type { Minor } from '../money'

/** What a movement changes: each kind is one debit and one credit, which `journals/legs.ts` names. */
export const MOVEMENT_KINDS = [
  'recognition_liability',
  'recognition_paid',
  'recognition_direct_costs',
  'recognition_incentives',
  'recognition_restoration',
  'sale_proceeds',
  'sale_carrying_amount',
  'sale_gain',
  'opening_liability',
  'opening_right_of_use',
  'opening_provision',
  'opening_prepaid',
  'payment',
  'interest',
  'depreciation',
  'impairment',
  'provision_unwinding',
  'provision_change',
  'provision_release',
  'provision_used',
  'remeasurement',
  'remeasurement_result',
  'liability_decrease',
  'right_of_use_decrease',
  'termination_penalty',
  'buy_out_asset',
  'buy_out_liability',
  'buy_out_price',
  'buy_out_provision',
  'buy_out_prepaid',
  'variable_payment',
  'service',
  'lease_payment',
  'lease_expense',
  'vat_deductible',
  'vat_cost',
  'exchange_difference',
  'provision_exchange_difference',
  'deferred_tax',
  'correction_liability',
  'correction_right_of_use',
  'correction_provision',
  'correction_prepaid',
  'single_cost_accretion',
  'single_cost_amortisation',
] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/**
 * One thing to book on one day, whole minor units of the currency that the books are kept in. Positive in the
 * direction that its kind names (`interest` adds to the liability), negative the other way.
 */
export type Movement = { date: LocalDate; kind: MovementKind; amount: Minor }
