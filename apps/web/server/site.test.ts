import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '@mina/api/config'
import { hashPassword, signIn } from '@mina/api/identity'
import { createObjectStore } from '@mina/api/storage'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { afterAll, beforeAll, expect, test } from '@mina/db/testing'
import { createSite } from './site'

const LEASE = readFileSync(new URL('../fixtures/lease.pdf', import.meta.url))
const PASSWORD = 'Lång-nog-2026'
let folder: string
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mina-web-'))
})
afterAll(async () => {
  for (const server of servers) server.close()
  await rm(folder, { recursive: true, force: true })
})

/** The site on a port of its own, without pages: what is tested here never reaches them. */
async function open(db: Database): Promise<string> {
  const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder })
  const pages = () => Promise.reject(new Error('no pages here'))
  const site = createSite(
    { config, db, store: createObjectStore(config.storage), isDev: false, clientDir: folder },
    pages,
  )
  const server = createServer(site)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

async function signedIn(db: Database, role: 'viewer' | 'accountant' | 'owner') {
  const user = await make.user(db, { passwordHash: await hashPassword(PASSWORD) })
  const { actor } = await make.member(db, { role, userId: user.id })
  const now = () => new Date()
  const { sessionToken } = await signIn(
    { db, now },
    { email: user.email, password: PASSWORD, address: actor.userId },
  )
  return { actor, cookie: `mina_session=${sessionToken}` }
}

type Sent = {
  cookie?: string
  accept?: string
  origin?: string
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]
}

function send(base: string, { cookie = '', accept = 'application/json', origin = base, files }: Sent) {
  const body = new FormData()
  for (const { name, bytes } of files) body.append('file', new Blob([bytes]), name)
  const headers = { cookie, accept, origin }
  return fetch(`${base}/api/documents`, { method: 'POST', body, headers, redirect: 'manual' })
}
const lease = (marker: string) => ({
  name: `${marker}.pdf`,
  bytes: new Uint8Array([...LEASE, ...Buffer.from(`\n%${marker}`)]),
})

test('a file is taken in once, however often it is sent', async ({ db }) => {
  const base = await open(db)
  const { cookie } = await signedIn(db, 'accountant')
  const first = await (await send(base, { cookie, files: [lease('once')] })).json()
  expect(first.files).toEqual([{ fileName: 'once.pdf', documentId: expect.any(String), alreadyKnown: false }])
  const again = await (await send(base, { cookie, files: [lease('once')] })).json()
  expect(again.files).toMatchObject([{ documentId: first.files[0].documentId, alreadyKnown: true }])
})

test('a refused file says why and does not stop the one after it', async ({ db }) => {
  const base = await open(db)
  const { cookie } = await signedIn(db, 'owner')
  const text = { name: 'notes.pdf', bytes: new Uint8Array(Buffer.from('only words')) }
  const huge = { name: 'huge.pdf', bytes: new Uint8Array(50 * 1024 * 1024 + 1) }
  const { files } = await (await send(base, { cookie, files: [text, huge, lease('good')] })).json()
  expect(files).toMatchObject([
    { fileName: 'notes.pdf', code: 'document.wrong_type' },
    { fileName: 'huge.pdf', code: 'document.too_large', details: { limitMegabytes: 50 } },
    { fileName: 'good.pdf', documentId: expect.any(String) },
  ])
})

test('without script the form leads back to the upload page with the outcome', async ({ db }) => {
  const base = await open(db)
  const { cookie } = await signedIn(db, 'owner')
  const empty = { name: 'empty.pdf', bytes: new Uint8Array() }
  const answer = await send(base, { cookie, accept: 'text/html', files: [lease('plain'), empty] })
  expect(answer.status).toBe(303)
  const place = new URL(answer.headers.get('location') ?? '', base)
  expect(place.pathname).toBe('/upload')
  expect(place.searchParams.get('document')).toMatch(/^[0-9a-f-]{36}$/)
  expect(place.searchParams.get('refused')).toBe('document.empty:empty.pdf')
})

test('strangers, readers and foreign pages send nothing', async ({ db }) => {
  const base = await open(db)
  const files = [lease('denied')]
  const stranger = await send(base, { files })
  expect([stranger.status, (await stranger.json()).code]).toEqual([401, 'identity.not_signed_in'])
  const reader = await signedIn(db, 'viewer')
  const viewer = await send(base, { cookie: reader.cookie, files })
  expect([viewer.status, (await viewer.json()).code]).toEqual([403, 'policy.denied'])
  expect(await deniedIn(db, reader.actor)).toEqual(['documents.upload'])
  const { cookie, actor } = await signedIn(db, 'owner')
  expect((await send(base, { cookie, origin: 'https://evil.example', files })).status).toBe(403)
  expect(await asTenant(db, actor, (tx) => tx.document.count())).toBe(0)
  await send(base, { cookie, files })
  expect(await asTenant(db, actor, (tx) => tx.document.count())).toBe(1)
})

const deniedIn = (db: Database, { organizationId }: { organizationId: string }) =>
  asTenant(db, { organizationId }, (tx) =>
    tx.accessLog.findMany({ where: { action: 'policy.denied' } }),
  ).then((rows) => rows.map(({ subjectId }) => subjectId))

test('the original comes back byte for byte, as a download, to its own organization only', async ({ db }) => {
  const base = await open(db)
  const uploader = await signedIn(db, 'owner')
  const other = await signedIn(db, 'owner')
  const file = lease('åäö "quoted"')
  const { files } = await (await send(base, { cookie: uploader.cookie, files: [file] })).json()
  const address = `${base}/documents/${files[0].documentId}/original`

  const answer = await fetch(address, { headers: { cookie: uploader.cookie } })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(file.bytes)
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename=".*"; filename\*=UTF-8''%C3%A5/,
  )
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await fetch(address, { headers: { cookie: other.cookie } })).status).toBe(404)
  expect((await fetch(address)).status).toBe(401)
})

test('procedures answer over HTTP with the session of the cookie, and small bodies only', async ({ db }) => {
  const base = await open(db)
  const { cookie, actor } = await signedIn(db, 'owner')
  const me = await (await fetch(`${base}/api/trpc/identity.me`, { headers: { cookie } })).json()
  expect(me.result.data.json.actor).toMatchObject({ userId: actor.userId, role: 'owner' })
  const stranger = await fetch(`${base}/api/trpc/identity.me`)
  expect(stranger.status).toBe(401)
  expect((await stranger.json()).error.json.data.domainCode).toBe('identity.not_signed_in')
  const big = {
    method: 'POST',
    headers: { cookie, origin: base, 'content-type': 'application/json' },
    body: 'x'.repeat(1_000_001),
  }
  expect((await fetch(`${base}/api/trpc/identity.setPreferences`, big)).status).toBe(413)
})

test('scripts run by nonce only, a new one each time, and the health page needs no session', async ({
  db,
}) => {
  const base = await open(db)
  const policies = await Promise.all(
    [1, 2].map(
      async () => (await fetch(`${base}/api/trpc/identity.me`)).headers.get('content-security-policy') ?? '',
    ),
  )
  const [first = '', second = ''] = policies.map((policy) => /script-src ([^;]*)/.exec(policy)?.[1] ?? '')
  expect(first).toMatch(/^'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/)
  expect(first).not.toBe(second)
  expect(policies[0]).not.toContain('unsafe-inline')
  expect(policies[0]).toContain("frame-ancestors 'none'")
  const health = await fetch(`${base}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
})
