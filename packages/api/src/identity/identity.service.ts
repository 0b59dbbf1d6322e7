import { asTenant, asUser } from '@mina/db'
import { type Action, type Actor, can, DomainError, type Role } from '@mina/domain'
import { record } from '../access-log/record'
import type { ApiDeps } from '../deps'
import type { Me, SetPreferencesInput, SwitchOrganizationInput } from './identity.schema'
import type { CurrentSession } from './session-store'

const ACTIONS: Record<Action, true> = {
  'agreement.read': true,
  'agreement.edit': true,
  'accounting.edit': true,
  'document.read': true,
  'document.upload': true,
  'document.review': true,
  'accessLog.read': true,
  'organization.edit': true,
}

/** Who is signed in, where, and what the role allows, for the page around every page. */
export async function me({ db }: ApiDeps, { actor, user }: CurrentSession): Promise<Me> {
  const memberships = await asUser(db, actor.userId, (tx) =>
    tx.member.findMany({
      where: { userId: actor.userId },
      select: { role: true, organization: { select: { id: true, name: true, currency: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  )
  const open = memberships.find(({ organization }) => organization.id === actor.organizationId)
  if (!open) throw new DomainError('identity.not_signed_in')
  return {
    user,
    actor,
    organization: open.organization,
    organizations: memberships.map(({ role, organization }) => ({
      id: organization.id,
      name: organization.name,
      role: role as Role,
    })),
    can: (Object.keys(ACTIONS) as Action[]).filter((action) => can(actor, action)),
  }
}

/** A person's own language and looks; they follow the person into every organization. */
export async function setPreferences({ db }: ApiDeps, actor: Actor, input: SetPreferencesInput) {
  return asUser(db, actor.userId, (tx) =>
    tx.user.update({
      where: { id: actor.userId },
      data: input,
      select: { locale: true, theme: true, density: true },
    }),
  )
}

/**
 * Opens another of the person's organizations in this session.
 * @throws DomainError 'organization.not_found' when the person does not belong to it
 */
export async function switchOrganization(
  { db }: ApiDeps,
  { actor, sessionId }: CurrentSession,
  { organizationId }: SwitchOrganizationInput,
): Promise<{ organizationId: string }> {
  const member = await asUser(db, actor.userId, (tx) =>
    tx.member.findFirst({ where: { userId: actor.userId, organizationId }, select: { role: true } }),
  )
  if (!member) throw new DomainError('organization.not_found', { id: organizationId })
  const opened: Actor = { ...actor, organizationId, role: member.role as Role }
  return asTenant(db, opened, async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: { organizationId } })
    await record(tx, opened, {
      action: 'session.organization_opened',
      subjectType: 'user',
      subjectId: actor.userId,
    })
    return { organizationId }
  })
}
