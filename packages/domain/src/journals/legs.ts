import type { LocalDate } from '../dates'
import type { MovementKind } from '../measurement/movement'
import type { Minor } from '../money'
import type { LegRole } from './posting-role'

/** What belongs on one voucher when a day gets several. In the order in which a day's vouchers stand. */
export const VOUCHER_GROUPS = [
  'opening',
  'correction',
  'recognition',
  'payment',
  'lease_expense',
  'interest',
  'depreciation',
  'provision',
  'modification',
  'exchange',
  'tax',
  'reclassification',
] as const
export type VoucherGroup = (typeof VOUCHER_GROUPS)[number]

/** Movements, and the postings that move a balance between accounts without changing any figure. */
export type PostingKind = MovementKind | 'current_part' | 'retirement' | 'retirement_impairment'

/** One amount from the credited account to the debited one; the other way when negative. */
export type Posting = { date: LocalDate; kind: PostingKind; amount: Minor }

export type Legs = { debit: LegRole; credit: LegRole; group: VoucherGroup }

const LONG = 'lease_liability_long'

/**
 * Debit and credit of every kind. The liability is booked as long-term; `current_part` moves what falls due within a
 * year. The retirements take an asset that is used up off its cost and what was accumulated against it.
 */
export const LEGS: Readonly<Record<PostingKind, Legs>> = {
  opening_liability: { debit: 'opening_balance', credit: LONG, group: 'opening' },
  opening_right_of_use: { debit: 'right_of_use', credit: 'opening_balance', group: 'opening' },
  opening_provision: { debit: 'opening_balance', credit: 'provision', group: 'opening' },
  opening_prepaid: { debit: 'prepaid_lease', credit: 'opening_balance', group: 'opening' },
  correction_liability: { debit: 'correction_result', credit: LONG, group: 'correction' },
  correction_right_of_use: { debit: 'right_of_use', credit: 'correction_result', group: 'correction' },
  correction_provision: { debit: 'correction_result', credit: 'provision', group: 'correction' },
  correction_prepaid: { debit: 'prepaid_lease', credit: 'correction_result', group: 'correction' },
  recognition_liability: { debit: 'right_of_use', credit: LONG, group: 'recognition' },
  recognition_paid: { debit: 'right_of_use', credit: 'bank', group: 'recognition' },
  recognition_direct_costs: { debit: 'right_of_use', credit: 'bank', group: 'recognition' },
  recognition_incentives: { debit: 'bank', credit: 'right_of_use', group: 'recognition' },
  recognition_restoration: { debit: 'right_of_use', credit: 'provision', group: 'recognition' },
  sale_proceeds: { debit: 'bank', credit: 'right_of_use', group: 'recognition' },
  sale_carrying_amount: { debit: 'right_of_use', credit: 'owned_asset', group: 'recognition' },
  sale_gain: { debit: 'right_of_use', credit: 'lease_result', group: 'recognition' },
  payment: { debit: LONG, credit: 'bank', group: 'payment' },
  lease_payment: { debit: 'prepaid_lease', credit: 'bank', group: 'payment' },
  variable_payment: { debit: 'variable_lease_expense', credit: 'bank', group: 'payment' },
  service: { debit: 'service_expense', credit: 'bank', group: 'payment' },
  vat_deductible: { debit: 'input_vat', credit: 'bank', group: 'payment' },
  vat_cost: { debit: 'vat_not_deductible', credit: 'bank', group: 'payment' },
  lease_expense: { debit: 'lease_expense', credit: 'prepaid_lease', group: 'lease_expense' },
  single_cost_accretion: { debit: 'lease_expense', credit: LONG, group: 'lease_expense' },
  single_cost_amortisation: { debit: 'lease_expense', credit: 'right_of_use', group: 'lease_expense' },
  interest: { debit: 'interest_expense', credit: LONG, group: 'interest' },
  depreciation: { debit: 'depreciation_expense', credit: 'accumulated_depreciation', group: 'depreciation' },
  impairment: { debit: 'impairment_expense', credit: 'accumulated_impairment', group: 'depreciation' },
  provision_unwinding: { debit: 'provision_interest', credit: 'provision', group: 'provision' },
  provision_change: { debit: 'right_of_use', credit: 'provision', group: 'provision' },
  provision_release: { debit: 'provision', credit: 'lease_result', group: 'modification' },
  provision_used: { debit: 'provision', credit: 'bank', group: 'payment' },
  remeasurement: { debit: 'right_of_use', credit: LONG, group: 'modification' },
  remeasurement_result: { debit: LONG, credit: 'lease_result', group: 'modification' },
  liability_decrease: { debit: LONG, credit: 'lease_result', group: 'modification' },
  right_of_use_decrease: { debit: 'lease_result', credit: 'right_of_use', group: 'modification' },
  termination_penalty: { debit: 'lease_result', credit: 'bank', group: 'modification' },
  buy_out_asset: { debit: 'owned_asset', credit: 'right_of_use', group: 'modification' },
  buy_out_liability: { debit: LONG, credit: 'owned_asset', group: 'modification' },
  buy_out_price: { debit: 'owned_asset', credit: 'bank', group: 'modification' },
  buy_out_provision: { debit: 'provision', credit: 'owned_asset', group: 'modification' },
  buy_out_prepaid: { debit: 'owned_asset', credit: 'prepaid_lease', group: 'modification' },
  exchange_difference: { debit: 'exchange_result', credit: LONG, group: 'exchange' },
  provision_exchange_difference: { debit: 'exchange_result', credit: 'provision', group: 'exchange' },
  deferred_tax: { debit: 'deferred_tax', credit: 'deferred_tax_result', group: 'tax' },
  current_part: { debit: LONG, credit: 'lease_liability_short', group: 'reclassification' },
  retirement: { debit: 'accumulated_depreciation', credit: 'right_of_use', group: 'reclassification' },
  retirement_impairment: {
    debit: 'accumulated_impairment',
    credit: 'right_of_use',
    group: 'reclassification',
  },
}
