import { hashPassword } from '@mina/api/identity'
import type { Database } from '@mina/db'
import { make, type TestActor } from '@mina/db/factories'
import { type Papers, papersOf } from './papers'
import { OWN_PAGE, type Person } from './person'
import type { Site } from './running-site'
import { type Answer, send } from './send'

export const PASSWORD = 'Correct-horse-2026'

/** One organization with every role, what it owns, and a stranger who owns another. */
export type Cast = {
  owner: Person
  accountant: Person
  viewer: Person
  stranger: Person
  papers: Papers
}

export function signIn(site: Site, email: string, password: string, headers: Record<string, string> = {}) {
  return send(site, {
    method: 'POST',
    path: '/login',
    headers: { ...OWN_PAGE, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ email, password }).toString(),
  })
}

/** The session's cookie as the next request sends it back. */
export function cookieOf({ headers, status, text }: Answer): string {
  const cookie = headers['set-cookie']?.find((line) => line.startsWith('__Host-mina_session='))?.split(';')[0]
  if (!cookie) throw new Error(`no session began: ${status} ${text.slice(0, 200)}`)
  return cookie
}

/** The accountant's papers are made by the product's own services, as its worker makes them. */
export async function castOf(db: Database, site: Site): Promise<Cast> {
  const passwordHash = await hashPassword(PASSWORD)
  const person = async (role: TestActor['role'], organizationId?: string): Promise<Person> => {
    const user = await make.user(db, { passwordHash })
    const { actor } = await make.member(db, {
      role,
      userId: user.id,
      ...(organizationId && { organizationId }),
    })
    return { actor, email: user.email, cookie: cookieOf(await signIn(site, user.email, PASSWORD)) }
  }
  const owner = await person('owner')
  const { organizationId } = owner.actor
  const accountant = await person('accountant', organizationId)
  const viewer = await person('viewer', organizationId)
  const stranger = await person('owner')
  return { owner, accountant, viewer, stranger, papers: await papersOf(db, site, accountant) }
}
