import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { createSessionStore } from './lucia-session-store'
import { hashPassword } from './passwords'
import { readSession, signIn } from './sign-in.service'

describe('identity', () => {
  test('me says who, where and what the role allows', async ({ db }) => {
    const { actor } = await make.member(db, { role: 'viewer' })
    const me = await callerFor(await testDeps(db), actor).identity.me()
    expect(me).toMatchObject({ actor, organization: { id: actor.organizationId, currency: 'SEK' } })
    expect(me.can).toEqual(['agreement.read', 'document.read'])
    expect(me.organizations).toHaveLength(1)
  })

  test('preferences are the person’s own', async ({ db }) => {
    const { actor, user } = await make.member(db)
    const caller = callerFor(await testDeps(db), actor)
    expect(await caller.identity.setPreferences({ locale: 'fi', density: 'compact' })).toEqual({
      locale: 'fi',
      theme: 'system',
      density: 'compact',
    })
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ locale: 'fi' })
    await expect(caller.identity.setPreferences({ locale: 'xx' as 'fi' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('switching opens another of one’s own organizations, in this session only', async ({ db }) => {
    const deps = await testDeps(db, { now: () => new Date() })
    const password = 'ett två tre fyra fem'
    const user = await make.user(db, { passwordHash: await hashPassword(password) })
    const first = await make.member(db, { userId: user.id, role: 'owner' })
    const second = await make.member(db, { userId: user.id, role: 'viewer' })
    const { sessionToken } = await signIn(deps, { email: user.email, password, address: '198.51.100.1' })
    const other = await createSessionStore(db, deps.now).start(user.id, first.actor.organizationId)

    const session = await readSession(deps, sessionToken)
    expect(session?.actor).toMatchObject({ organizationId: first.actor.organizationId, role: 'owner' })
    const { createCaller } = await import('../root')
    const caller = createCaller({ deps, session })
    await caller.identity.switchOrganization({ organizationId: second.actor.organizationId })

    expect((await readSession(deps, sessionToken))?.actor).toEqual(second.actor)
    expect((await readSession(deps, other.token))?.actor).toEqual(first.actor)
    expect(await entryAbout(db, second.actor, 'session.organization_opened')).toBeDefined()
  })

  test("another's organization does not exist", async ({ db }) => {
    const { actor } = await make.member(db)
    const stranger = await make.member(db)
    const caller = callerFor(await testDeps(db), actor)
    const { organizationId } = stranger.actor
    expect(await codeOf(caller.identity.switchOrganization({ organizationId }))).toBe(
      'organization.not_found',
    )
  })
})
