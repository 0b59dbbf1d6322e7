import type { Role } from '@mina/domain'
import { m } from '@mina/i18n'

const NAMES: Record<Role, () => string> = {
  viewer: m.app_role_viewer,
  accountant: m.app_role_accountant,
  owner: m.app_role_owner,
}

export const roleName = (role: Role): string => NAMES[role]()
