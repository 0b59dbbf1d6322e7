/** What an account is used for. `result`: income and expenses, which carry cost centres; `balance`: the rest. */
export const POSTING_ROLES = {
  right_of_use: 'balance',
  accumulated_depreciation: 'balance',
  accumulated_impairment: 'balance',
  owned_asset: 'balance',
  lease_liability_long: 'balance',
  lease_liability_short: 'balance',
  provision: 'balance',
  prepaid_lease: 'balance',
  deferred_tax: 'balance',
  input_vat: 'balance',
  bank: 'balance',
  opening_balance: 'balance',
  interest_expense: 'result',
  provision_interest: 'result',
  depreciation_expense: 'result',
  impairment_expense: 'result',
  lease_expense: 'result',
  variable_lease_expense: 'result',
  service_expense: 'result',
  vat_not_deductible: 'result',
  lease_gain: 'result',
  lease_loss: 'result',
  exchange_gain: 'result',
  exchange_loss: 'result',
  correction_result: 'result',
  deferred_tax_result: 'result',
} as const satisfies Record<string, 'balance' | 'result'>

export type PostingRole = keyof typeof POSTING_ROLES

export const isPostingRole = (text: string): text is PostingRole => Object.hasOwn(POSTING_ROLES, text)

/** Results that are a gain on one account or a loss on another, by the sign of what a day comes to. */
export const TWO_SIDED = {
  lease_result: { credit: 'lease_gain', debit: 'lease_loss' },
  exchange_result: { credit: 'exchange_gain', debit: 'exchange_loss' },
} as const satisfies Record<string, { credit: PostingRole; debit: PostingRole }>

export type TwoSidedRole = keyof typeof TWO_SIDED

/** What a leg names before the sign of its day is known. */
export type LegRole = PostingRole | TwoSidedRole

export const isTwoSided = (role: LegRole): role is TwoSidedRole => Object.hasOwn(TWO_SIDED, role)
