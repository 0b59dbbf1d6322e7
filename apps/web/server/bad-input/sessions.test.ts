import { hashPassword } from '@mina/api/identity'
import type { Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { summaryOf } from './bad-request'
import { cookieOf, PASSWORD, signIn } from './cast'
import { query } from './papers'
import { OWN_PAGE } from './person'
import { describe, expect, type Site, test } from './running-site'
import { send } from './send'

async function somebody(db: Database) {
  const user = await make.user(db, { passwordHash: await hashPassword(PASSWORD) })
  await make.member(db, { userId: user.id })
  return user
}
const whoAmI = async (site: Site, cookie: string) => (await query(site, { cookie }, 'identity.me')).status
const signOut = (site: Site, cookie: string) =>
  send(site, {
    method: 'POST',
    path: '/logout',
    headers: { ...OWN_PAGE, cookie, 'content-type': 'application/x-www-form-urlencoded' },
  })

describe('a session', () => {
  test('its cookie is bound to the host, out of reach of scripts and other sites', async ({ db, site }) => {
    const { email } = await somebody(db)
    const [cookie] = (await signIn(site, email, PASSWORD)).headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-mina_session=[a-z0-9]{40};/)
    const parts = cookie?.split('; ').slice(1)
    expect(parts).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
    expect(parts?.some((part) => part.startsWith('Domain'))).toBe(false)
  })

  test('never takes on a token from outside', async ({ db, site }) => {
    const { email } = await somebody(db)
    const planted = `__Host-mina_session=${'a'.repeat(40)}`
    const cookie = cookieOf(await signIn(site, email, PASSWORD, { cookie: planted }))
    expect(cookie).not.toBe(planted)
    expect(await whoAmI(site, planted)).toBe(401)
    expect(await whoAmI(site, cookie)).toBe(200)
  })

  test('of who sat here before ends when somebody else signs in', async ({ db, site }) => {
    const [first, second] = [await somebody(db), await somebody(db)]
    const before = cookieOf(await signIn(site, first.email, PASSWORD))
    const after = cookieOf(await signIn(site, second.email, PASSWORD, { cookie: before }))
    expect(await whoAmI(site, before)).toBe(401)
    expect(await whoAmI(site, after)).toBe(200)
  })

  test('is worth nothing after signing out, also to who kept its cookie', async ({ db, site }) => {
    const { email } = await somebody(db)
    const cookie = cookieOf(await signIn(site, email, PASSWORD))
    const answer = await signOut(site, cookie)
    expect(summaryOf(answer)).toBe('302 to /login?signedOut=1')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-mina_session=;.*Expires=Thu, 01 Jan 1970/)
    expect(await whoAmI(site, cookie)).toBe(401)
  })

  test('cannot be ended by a link or another site', async ({ db, site }) => {
    const { email } = await somebody(db)
    const cookie = cookieOf(await signIn(site, email, PASSWORD))
    await send(site, { path: '/logout', headers: { cookie } })
    await send(site, { method: 'POST', path: '/logout', headers: { cookie, origin: 'https://evil.example' } })
    expect(await whoAmI(site, cookie)).toBe(200)
  })
})

describe('guessing a password', () => {
  const guess = async (site: Site, email: string, headers = {}) =>
    summaryOf(await signIn(site, email, 'wrong', headers)).slice(0, 3)

  test('is slowed down for the person, however the e-mail is written and wherever it comes from', async ({
    db,
    site,
  }) => {
    const { email } = await somebody(db)
    const ways = [email, email.toUpperCase(), ` ${email} `, `${email}\t`, email.replace('p', 'P'), email]
    const answers: string[] = []
    for (const [index, way] of ways.entries())
      answers.push(await guess(site, way, { 'x-forwarded-for': `10.1.${index}.1` }))
    expect(answers).toEqual(Array(6).fill('401'))
    expect(await guess(site, email, { 'x-forwarded-for': '10.9.9.9' })).toBe('429')
    expect((await signIn(site, email, PASSWORD)).status).toBe(429)
  })

  test('is slowed down for the address the proxy saw, whatever the browser claims to come from', async ({
    site,
  }) => {
    const seen = '198.51.100.7'
    const answers = await inTurn(42, (index) =>
      guess(site, `nobody-${index}@nordvik.example`, { 'x-forwarded-for': `10.0.0.${index}, ${seen}` }),
    )
    expect(answers.slice(0, 39).every((status) => status === '401')).toBe(true)
    expect(answers.at(-1)).toBe('429')
  })

  test('is slowed down for a whole network of IPv6, which one person has', async ({ site }) => {
    const answers = await inTurn(42, (index) =>
      guess(site, `none-${index}@nordvik.example`, { 'x-forwarded-for': `2001:db8:1:2::${index + 1}` }),
    )
    expect(answers.at(-1)).toBe('429')
  })

  test('answers the same for a person who does not exist', async ({ db, site }) => {
    const { email } = await somebody(db)
    const from = { 'x-forwarded-for': '203.0.113.9', 'accept-language': 'en' }
    const known = await signIn(site, email, 'wrong', from)
    const unknown = await signIn(site, 'nobody-at-all@nordvik.example', 'wrong', from)
    expect(unknown.status).toBe(known.status)
    expect(summaryOf(unknown)).toBe(summaryOf(known))
  })
})

async function inTurn<T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let index = 0; index < count; index++) results.push(await run(index))
  return results
}
