import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asTenant, type Database } from '@mina/db'
import { afterAll } from '@mina/db/testing'
import { type Actor, DomainError } from '@mina/domain'
import { createContext } from './context'
import type { ApiDeps } from './deps'
import { createCaller } from './root'
import { createDiskStore } from './storage/disk'

/** The day of the tests. */
export const TODAY = '2026-03-02'

const folders: string[] = []
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))))

/** What services work with, on a real database and a folder of its own; time stands still at noon of `TODAY`. */
export async function testDeps(db: Database, overrides: Partial<ApiDeps> = {}): Promise<ApiDeps> {
  const folder = await mkdtemp(join(tmpdir(), 'mina-objects-'))
  folders.push(folder)
  return {
    db,
    store: createDiskStore(folder),
    readingPlace: { engine: 'tesseract', region: null },
    now: () => new Date(`${TODAY}T11:00:00Z`),
    today: () => TODAY,
    ...overrides,
  }
}

/** Calls procedures as a member; without an actor, as somebody who is not signed in. */
export function callerFor(deps: ApiDeps, actor: Actor | null) {
  if (!actor) return createCaller(createContext(deps, null))
  const { userId: id, name } = actor
  const user = {
    id,
    name,
    email: `${id}@nordvik.example`,
    locale: 'sv',
    theme: 'system',
    density: 'comfortable',
  }
  const expiresAt = new Date(`${TODAY}T20:00:00Z`)
  return createCaller(createContext(deps, { sessionId: `test-${id}`, actor, user, expiresAt, fresh: false }))
}

/** The domain code that a call fails with; `none` when it succeeds. Anything unexpected is thrown on. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof DomainError) return cause.code
    throw error
  }
}

/** The newest access-log entry of an action in an organization. */
export function entryAbout(db: Database, { organizationId }: Pick<Actor, 'organizationId'>, action: string) {
  return asTenant(db, { organizationId }, (tx) =>
    tx.accessLog.findFirst({ where: { organizationId, action }, orderBy: { seq: 'desc' } }),
  )
}
