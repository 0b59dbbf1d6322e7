import type { Profile } from '@mina/domain/profiles'
import { m } from '@mina/i18n'

const NAMES: Record<Profile, () => string> = {
  IFRS16: () => 'IFRS 16',
  'K3-entity': m.app_profile_k3_entity,
  'K3-group': m.app_profile_k3_group,
  RFR2: () => 'RFR 2',
  K2: () => 'K2',
  FRS102: () => 'FRS 102',
  ASC842: () => 'ASC 842',
}

/** A set of rules as it is called; most are names that no language changes. */
export const profileName = (profile: Profile): string => NAMES[profile]()
