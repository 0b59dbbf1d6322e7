import { PROFILES, type Profile, type Treatment } from '@mina/domain/profiles'
import { m } from '@mina/i18n'

const NAMES: Record<Profile, () => string> = {
  IFRS16: m.figure_profile_ifrs16,
  'K3-entity': m.figure_profile_k3_entity,
  'K3-group': m.figure_profile_k3_group,
  RFR2: m.figure_profile_rfr2,
  K2: m.figure_profile_k2,
  FRS102: m.figure_profile_frs102,
  ASC842: m.figure_profile_asc842,
}
export const profileName = (profile: Profile): string => NAMES[profile]()

const TREATMENTS: Record<Treatment, () => string> = {
  on_balance: m.figure_treatment_on_balance,
  single_cost: m.figure_treatment_single_cost,
  straight_line: m.figure_treatment_straight_line,
}
export const treatmentText = (treatment: Treatment): string => TREATMENTS[treatment]()

/** The profile that an address asks for; what it gets wrong is IFRS 16. */
export const profileOf = (query: URLSearchParams): Profile =>
  PROFILES.find((profile) => profile === query.get('profile')) ?? 'IFRS16'

/** What a link inside the agreement's pages carries on, so that the profile stays chosen. */
export const profileQuery = (profile: Profile): string => (profile === 'IFRS16' ? '' : `?profile=${profile}`)
