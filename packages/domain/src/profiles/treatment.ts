import type { AgreementTerms } from '../agreements'
import type { Profile, ProfileRules, Treatment } from './profile'

const AS_IFRS: ProfileRules = {
  indexRemeasures: true,
  shorterTermHasResult: true,
  restorationInAsset: true,
  leasebackKeepsCarryingAmount: true,
}

const RULES: Record<Profile, ProfileRules> = {
  IFRS16: AS_IFRS,
  FRS102: AS_IFRS,
  // Contingent rents of a finance lease are expensed (K3 20.11); a change of terms follows the same pattern as IFRS.
  'K3-group': { ...AS_IFRS, indexRemeasures: false },
  'K3-entity': AS_IFRS,
  RFR2: AS_IFRS,
  K2: AS_IFRS,
  // 842-10-35-4 and 35-5, 842-10-25-13, 842-20-30-5 with 410-20, 842-40-25-4.
  ASC842: {
    indexRemeasures: false,
    shorterTermHasResult: false,
    restorationInAsset: false,
    leasebackKeepsCarryingAmount: false,
  },
}

export const rulesOf = (profile: Profile): ProfileRules => RULES[profile]

/**
 * How the agreement is carried under the profile.
 *
 * Sources: IFRS 16.5–6 and 22; FRS 102 section 20 (2026) with the same exemptions; ASC 842-20-25-2 (short-term only)
 * and 25-5 to 25-6; K3 20.5 (finance leases in the group) and 20.29 (all of them evenly in the legal entity);
 * RFR 2 IFRS 16 p. 1; K2 7.10.
 */
export function treatmentOf(terms: AgreementTerms, profile: Profile): Treatment {
  const { exemption, classification = 'operating' } = terms
  switch (profile) {
    case 'IFRS16':
    case 'FRS102':
      return exemption ? 'straight_line' : 'on_balance'
    case 'ASC842':
      if (exemption === 'short_term') return 'straight_line'
      return classification === 'finance' ? 'on_balance' : 'single_cost'
    case 'K3-group':
      return classification === 'finance' ? 'on_balance' : 'straight_line'
    case 'K3-entity':
    case 'RFR2':
    case 'K2':
      return 'straight_line'
  }
}
