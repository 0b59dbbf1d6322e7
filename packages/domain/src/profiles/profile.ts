/** A set of rules that the same agreement is booked by. One entry of an agreement gives the figures of all of them. */
export type Profile = 'IFRS16' | 'K3-entity' | 'K3-group' | 'RFR2' | 'K2' | 'FRS102' | 'ASC842'
export const PROFILES: readonly Profile[] = [
  'IFRS16',
  'K3-entity',
  'K3-group',
  'RFR2',
  'K2',
  'FRS102',
  'ASC842',
]

/**
 * `on_balance`: liability with interest, right-of-use asset depreciated on its own (IFRS 16.22–35).
 * `single_cost`: the same liability, one even cost, the asset is what makes them meet (ASC 842-20-25-6).
 * `straight_line`: no balance but what was paid ahead or owed; fees expensed evenly (K3 20.29, K2 7.10, IFRS 16.6).
 */
export type Treatment = 'on_balance' | 'single_cost' | 'straight_line'

/** What a profile does differently with the same events. */
export type ProfileRules = {
  /**
   * A new level of an index or a floating rate measures the liability anew (IFRS 16.42 b, 43); otherwise the difference
   * is expensed as it falls due.
   */
  indexRemeasures: boolean
  /** A shorter term takes away a part with gain or loss (IFRS 16.46 a); otherwise all of it adjusts the asset. */
  shorterTermHasResult: boolean
  /** The cost of restoration is a part of the right-of-use asset (IFRS 16.24 d); otherwise of an asset of its own. */
  restorationInAsset: boolean
  /** A seller who leases back keeps its part of the carrying amount (IFRS 16.100 a); otherwise all of the gain is booked. */
  leasebackKeepsCarryingAmount: boolean
}
