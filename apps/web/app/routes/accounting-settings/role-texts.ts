import { m } from '@mina/i18n'

const TEXTS: Record<string, () => string> = {
  right_of_use: m.accounting_role_right_of_use,
  accumulated_depreciation: m.accounting_role_accumulated_depreciation,
  accumulated_impairment: m.accounting_role_accumulated_impairment,
  owned_asset: m.accounting_role_owned_asset,
  lease_liability_long: m.accounting_role_lease_liability_long,
  lease_liability_short: m.accounting_role_lease_liability_short,
  provision: m.accounting_role_provision,
  prepaid_lease: m.accounting_role_prepaid_lease,
  deferred_tax: m.accounting_role_deferred_tax,
  input_vat: m.accounting_role_input_vat,
  bank: m.accounting_role_bank,
  opening_balance: m.accounting_role_opening_balance,
  interest_expense: m.accounting_role_interest_expense,
  provision_interest: m.accounting_role_provision_interest,
  depreciation_expense: m.accounting_role_depreciation_expense,
  impairment_expense: m.accounting_role_impairment_expense,
  lease_expense: m.accounting_role_lease_expense,
  variable_lease_expense: m.accounting_role_variable_lease_expense,
  service_expense: m.accounting_role_service_expense,
  vat_not_deductible: m.accounting_role_vat_not_deductible,
  lease_gain: m.accounting_role_lease_gain,
  lease_loss: m.accounting_role_lease_loss,
  exchange_gain: m.accounting_role_exchange_gain,
  exchange_loss: m.accounting_role_exchange_loss,
  correction_result: m.accounting_role_correction_result,
  deferred_tax_result: m.accounting_role_deferred_tax_result,
}
/** What an account is used for. */
export const roleText = (role: string): string => TEXTS[role]?.() ?? role
