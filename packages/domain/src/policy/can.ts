export type Role = 'viewer' | 'accountant' | 'owner'
export const ROLES: readonly Role[] = ['viewer', 'accountant', 'owner']

export type Action =
  | 'agreement.read'
  | 'agreement.edit'
  | 'accounting.edit'
  | 'document.read'
  | 'document.upload'
  | 'document.review'
  | 'accessLog.read'
  | 'organization.edit'

/** Who acts, in which organization, with which role. */
export type Actor = { userId: string; organizationId: string; role: Role; name: string }

const READ: readonly Action[] = ['agreement.read', 'document.read']
const EDIT: readonly Action[] = [
  ...READ,
  'agreement.edit',
  'accounting.edit',
  'document.upload',
  'document.review',
]

/** The whole policy on one screen. What is not listed is forbidden. */
const ALLOWED: Record<Role, readonly Action[]> = {
  viewer: READ,
  accountant: EDIT,
  owner: [...EDIT, 'accessLog.read', 'organization.edit'],
}

export const can = (actor: Pick<Actor, 'role'>, action: Action): boolean =>
  ALLOWED[actor.role].includes(action)
