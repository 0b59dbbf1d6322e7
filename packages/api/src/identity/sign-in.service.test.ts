import { asTenant, type Database, toDate } from '@mina/db'
import { make } from '@mina/db/factories'
import { beforeAll, describe, expect, test } from '@mina/db/testing'
import { entryAbout } from '../test-deps'
import { ABSOLUTE_LIMIT_MS, createSessionStore, IDLE_LIMIT_MS, sessionIdOf } from './lucia-session-store'
import { hashPassword } from './passwords'
import { readSession, signIn, signOut } from './sign-in.service'

const PASSWORD = 'en lång mening att minnas'
let passwordHash = ''
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
})

const depsOf = (db: Database, at = new Date()) => ({ db, now: () => at })
let addresses = 0
const nextAddress = () => `192.0.2.${++addresses}`

async function person(db: Database) {
  const user = await make.user(db, { passwordHash })
  const { actor } = await make.member(db, { userId: user.id, role: 'accountant' })
  const enter = (password = PASSWORD, address = nextAddress()) =>
    signIn(depsOf(db), { email: user.email, password, address })
  return { user, actor, enter }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => error.code as string,
  )

describe('signing in', () => {
  test('gives a session that knows the person, the organization and the role', async ({ db }) => {
    const { user, actor, enter } = await person(db)
    const { sessionToken } = await enter()
    const session = await readSession(depsOf(db), sessionToken)
    expect(session).toMatchObject({ actor, user: { id: user.id, email: user.email, locale: 'sv' } })
    expect(await entryAbout(db, actor, 'session.started')).toMatchObject({
      subjectId: user.id,
      role: 'accountant',
    })
  })

  test('takes the e-mail in any case and stores only the hash of the token', async ({ db }) => {
    const { user } = await person(db)
    const input = { email: ` ${user.email.toUpperCase()} `, password: PASSWORD, address: nextAddress() }
    const { sessionToken } = await signIn(depsOf(db), input)
    expect(sessionToken.length).toBeGreaterThanOrEqual(32)
    expect(await db.session.count({ where: { id: sessionToken } })).toBe(0)
    expect(await db.session.count({ where: { id: sessionIdOf(sessionToken) } })).toBe(1)
  })

  test('is refused like a wrong password for a person who has none', async ({ db }) => {
    const user = await make.user(db, { passwordHash: '!' })
    await make.member(db, { userId: user.id })
    const attempt = signIn(depsOf(db), { email: user.email, password: '!', address: nextAddress() })
    expect(await codeOf(attempt)).toBe('identity.wrong_credentials')
  })

  test('gives a new token each time', async ({ db }) => {
    const { enter } = await person(db)
    const tokens = [await enter(), await enter()].map(({ sessionToken }) => sessionToken)
    expect(new Set(tokens).size).toBe(2)
  })

  test('says the same for a wrong password, an unknown e-mail, a disabled person and one without membership', async ({
    db,
  }) => {
    const { actor, enter } = await person(db)
    expect(await codeOf(enter('wrong'))).toBe('identity.wrong_credentials')
    expect(await entryAbout(db, actor, 'session.refused')).toBeDefined()

    const disabled = await person(db)
    await db.user.update({ where: { id: disabled.user.id }, data: { disabledAt: new Date() } })
    expect(await codeOf(disabled.enter())).toBe('identity.wrong_credentials')

    const alone = await make.user(db, { passwordHash })
    const nobody = 'nobody@nordvik.example'
    for (const email of [alone.email, nobody]) {
      const work = signIn(depsOf(db), { email, password: PASSWORD, address: nextAddress() })
      expect(await codeOf(work)).toBe('identity.wrong_credentials')
    }
  })

  test('a refusal takes as long for nobody as for somebody', async ({ db }) => {
    const { user } = await person(db)
    const timeFor = async (email: string) => {
      const startedAt = performance.now()
      await codeOf(signIn(depsOf(db), { email, password: 'wrong', address: nextAddress() }))
      return performance.now() - startedAt
    }
    const known = await timeFor(user.email)
    const unknown = await timeFor('stranger@nordvik.example')
    expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(295)
  })
})

describe('the throttle', () => {
  test('holds back after six wrong passwords, also when they come at once, and forgives a right one', async ({
    db,
  }) => {
    const { enter } = await person(db)
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(enter('wrong'))))
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(6)
    expect(codes.filter((code) => code === 'identity.too_many_attempts')).toHaveLength(6)
    expect(await codeOf(enter())).toBe('identity.too_many_attempts')

    await db.signInThrottle.updateMany({ data: { blockedUntil: new Date(0) } })
    await enter()
    expect(await codeOf(enter('wrong'))).toBe('identity.wrong_credentials')
  })

  test('waits longer each time, for people who do not exist as well, and names the seconds', async ({
    db,
  }) => {
    const attempt = { email: 'ghost@nordvik.example', password: 'x', address: nextAddress() }
    const waits: number[] = []
    for (let at = Date.parse('2026-03-01T10:00:00Z'), count = 0; count < 9; count++) {
      const error = await signIn(depsOf(db, new Date(at)), attempt).catch((caught) => caught)
      if (error.code !== 'identity.too_many_attempts') continue
      waits.push(error.details.seconds)
      at += error.details.seconds * 1000
    }
    expect(waits).toEqual([15, 30])
  })

  test('counts an address over many e-mails', async ({ db }) => {
    const address = nextAddress()
    const tries = Array.from({ length: 45 }, (_, index) => `list-${index}@nordvik.example`)
    const codes = await Promise.all(
      tries.map((email) => codeOf(signIn(depsOf(db), { email, password: 'x', address }))),
    )
    expect(codes.filter((code) => code === 'identity.too_many_attempts')).toHaveLength(5)
  })
})

describe('a session', () => {
  test('ends on the server when the person signs out', async ({ db }) => {
    const { actor, enter } = await person(db)
    const { sessionToken } = await enter()
    await signOut(depsOf(db), sessionToken)
    expect(await readSession(depsOf(db), sessionToken)).toBeNull()
    expect(await entryAbout(db, actor, 'session.ended')).toBeDefined()
  })

  test('ends after the idle limit, and is renewed by use', async ({ db }) => {
    const { enter } = await person(db)
    const { sessionToken } = await enter()
    const id = sessionIdOf(sessionToken)
    const nearlyHalf = new Date(Date.now() + IDLE_LIMIT_MS / 2 - 60_000)
    await db.session.update({ where: { id }, data: { expiresAt: nearlyHalf } })
    const renewed = await readSession(depsOf(db), sessionToken)
    expect(renewed?.fresh).toBe(true)
    expect(renewed!.expiresAt.getTime()).toBeGreaterThan(nearlyHalf.getTime())

    await db.session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await readSession(depsOf(db), sessionToken)).toBeNull()
    expect(await db.session.count({ where: { id } })).toBe(0)
  })

  test('ends after the absolute limit however much it is used', async ({ db }) => {
    const { enter } = await person(db)
    const { sessionToken } = await enter()
    const later = new Date(Date.now() + ABSOLUTE_LIMIT_MS + 1000)
    expect(await readSession(depsOf(db, later), sessionToken)).toBeNull()
    expect(await readSession(depsOf(db), sessionToken)).toBeNull()
  })

  test('is dead at once when the person is disabled or leaves the organization', async ({ db }) => {
    const disabled = await person(db)
    const { sessionToken } = await disabled.enter()
    await db.user.update({ where: { id: disabled.user.id }, data: { disabledAt: toDate('2026-01-01') } })
    expect(await readSession(depsOf(db), sessionToken)).toBeNull()

    const leaver = await person(db)
    const left = await leaver.enter()
    await asTenant(db, leaver.actor, (tx) => tx.member.deleteMany({ where: { userId: leaver.user.id } }))
    expect(await readSession(depsOf(db), left.sessionToken)).toBeNull()
  })

  test('has a new role with the next request', async ({ db }) => {
    const { actor, user, enter } = await person(db)
    const { sessionToken } = await enter()
    await asTenant(db, actor, (tx) =>
      tx.member.updateMany({ where: { userId: user.id }, data: { role: 'viewer' } }),
    )
    expect((await readSession(depsOf(db), sessionToken))?.actor.role).toBe('viewer')
  })

  test('can be ended everywhere at once, and those that are over are cleared away by the next sign-in', async ({
    db,
  }) => {
    const { user, enter } = await person(db)
    const tokens = [await enter(), await enter()].map(({ sessionToken }) => sessionToken)
    await createSessionStore(db, () => new Date()).endAll(user.id)
    for (const token of tokens) expect(await readSession(depsOf(db), token)).toBeNull()

    const { sessionToken } = await enter()
    const id = sessionIdOf(sessionToken)
    await db.session.update({ where: { id }, data: { expiresAt: new Date(0) } })
    await enter()
    expect(await db.session.count({ where: { userId: user.id } })).toBe(1)
  })

  test('is not opened by the hash that stands in the table', async ({ db }) => {
    const { enter } = await person(db)
    const { sessionToken } = await enter()
    expect(await readSession(depsOf(db), sessionIdOf(sessionToken))).toBeNull()
  })
})

test('passwords are hashed with argon2id at OWASP strength, and verified as typed', async () => {
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
