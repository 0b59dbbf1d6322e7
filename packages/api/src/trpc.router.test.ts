import { make } from '@mina/db/factories'
import { expect, test } from '@mina/db/testing'
import { DomainError, ERROR_CODES } from '@mina/domain'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from './context'
import type { ApiDeps } from './deps'
import { appRouter } from './root'
import { testDeps } from './test-deps'
import { toTrpcError } from './trpc'

/** A query over HTTP by an owner of a new organization. */
async function get(deps: ApiDeps, path: string, input: unknown) {
  const { actor } = await make.member(deps.db, { role: 'owner' })
  const user = {
    id: actor.userId,
    name: actor.name,
    email: 'a@b.example',
    locale: 'sv',
    theme: 'system',
    density: 'compact',
  }
  const session = { sessionId: 's', actor, user, expiresAt: new Date(), fresh: false }
  const query = encodeURIComponent(JSON.stringify({ json: input }))
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`http://localhost/api/trpc/${path}?input=${query}`),
    router: appRouter,
    createContext: () => createContext(deps, session),
  })
  const body = await response.json()
  return { status: response.status, error: body.error?.json }
}

test('a refusal has its code, its details and the HTTP status of the table', async ({ db }) => {
  const id = '01a20f52-9771-73a5-8f46-db3b60006033'
  const { status, error } = await get(await testDeps(db), 'agreements.get', { id })
  expect(status).toBe(404)
  expect(error.data).toMatchObject({ domainCode: 'agreement.not_found', details: { id }, issues: [] })
})

test('refused input names the path, not the value', async ({ db }) => {
  const { status, error } = await get(await testDeps(db), 'agreements.get', { id: '<script>' })
  expect(status).toBe(400)
  expect(error.data).toMatchObject({
    domainCode: 'input.invalid',
    issues: [{ path: 'id', code: 'invalid_format' }],
  })
  expect(JSON.stringify(error)).not.toContain('script')
})

test('what is unexpected says nothing about the inside', async ({ db }) => {
  const today = () => {
    throw new Error('password of the database: hunter2')
  }
  const { status, error } = await get(await testDeps(db, { today }), 'overview.counts', undefined)
  expect(status).toBe(500)
  expect(error.message).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(error)).not.toMatch(/hunter2|stack|\.ts/)
})

test('every code has a meaning that is a client’s, never the server’s, fault', () => {
  for (const code of ERROR_CODES) {
    const failure = toTrpcError(new DomainError(code))
    expect(failure.code, code).not.toBe('INTERNAL_SERVER_ERROR')
    expect(failure.cause).toMatchObject({ code })
  }
})
