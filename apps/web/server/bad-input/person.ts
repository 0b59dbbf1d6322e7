import type { TestActor } from '@mina/db/factories'

/** A signed-in person: who they are and the cookie their browser would send. */
export type Person = { actor: TestActor; email: string; cookie: string }
/** What our own pages send with a change. */
export const OWN_PAGE = { origin: 'https://minasidor.example', 'sec-fetch-site': 'same-origin' }
