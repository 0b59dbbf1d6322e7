import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { createJsonClient, type TlsIdentity } from './json-over-tls'
import { createTestAuthority } from './test-authority'

const theirs = createTestAuthority('Service root')
const banks = createTestAuthority('Bank root')
const ours = banks.issue('Our company')
const service = theirs.issue('Service')

const servers: Server[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

type Serve = Parameters<typeof createServer>[1]

async function serve(answer: Serve, { cert, key } = service): Promise<string> {
  const server = createServer(
    { cert, key, ca: banks.ca, requestCert: true, rejectUnauthorized: true },
    answer,
  )
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/rp/v6.0`
}

const json = { 'content-type': 'application/json' }
const ask = async (url: string, identity: TlsIdentity, timeoutMs = 2_000) => {
  const client = createJsonClient(url, identity)
  try {
    return await client.post('collect', { orderRef: 'order' }, timeoutMs, true)
  } finally {
    client.close()
  }
}
const pem = { cert: ours.cert, key: ours.key, ca: theirs.ca }

test.each([
  ['PEM', pem],
  ['a .p12', { pfx: ours.pfx('pass phrase å'), passphrase: 'pass phrase å', ca: theirs.ca }],
])('proves who we are with %s and reads JSON', async (_name, identity) => {
  const url = await serve((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const sent = Buffer.concat(chunks).toString()
      response.writeHead(200, json).end(JSON.stringify({ sent, path: request.url }))
    })
  })
  const answer = await ask(url, identity)
  expect(answer.body).toEqual({ sent: '{"orderRef":"order"}', path: '/rp/v6.0/collect' })
})

test('a certificate that does not open with its passphrase stops at once', () => {
  expect(() => createJsonClient('https://127.0.0.1', { pfx: ours.pfx('one'), passphrase: 'other' })).toThrow(
    /mac verify failure/i,
  )
})

test('trusts the pinned authority only, whatever the environment says', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  let isReached = false
  const url = await serve((_request, response) => {
    isReached = true
    response.writeHead(200, json).end('{}')
  })
  await expect(ask(url, { ...pem, ca: banks.ca })).rejects.toMatchObject({ kind: 'untrusted' })
  await expect(ask(url, { cert: ours.cert, key: ours.key })).rejects.toMatchObject({ kind: 'untrusted' })
  const misnamed = await serve(
    () => {
      isReached = true
    },
    theirs.issue('Service', 'elsewhere.example'),
  )
  await expect(ask(misnamed, pem)).rejects.toMatchObject({ kind: 'untrusted' })
  expect(isReached).toBe(false)
})

test('without our certificate the service refuses; with a stranger’s it hangs up', async () => {
  const url = await serve((_request, response) => response.writeHead(200, json).end('{}'))
  await expect(ask(url, { ca: theirs.ca })).rejects.toMatchObject({ kind: 'unauthorized' })
  const stranger = createTestAuthority('Somebody').issue('Our company')
  await expect(ask(url, { cert: stranger.cert, key: stranger.key, ca: theirs.ca })).rejects.toMatchObject({
    kind: expect.stringMatching(/^(unauthorized|unavailable)$/),
  })
})

test.each<[string, Serve, string]>([
  [
    'HTML with 200',
    (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<h1>199001012385</h1>'),
    'malformed',
  ],
  ['a redirect', (_q, r) => r.writeHead(302, { location: 'https://elsewhere.example' }).end(), 'malformed'],
  ['half the JSON', (_q, r) => r.writeHead(200, json).end('{"orderRef":"199001012385'), 'malformed'],
  ['too much', (_q, r) => r.writeHead(200, json).end(`"${'x'.repeat(1_000_001)}"`), 'malformed'],
  [
    'half the body',
    (_q, r) => {
      r.writeHead(200, { ...json, 'content-length': 100 }).write('{"order')
      setTimeout(() => r.destroy(), 20)
    },
    'unavailable',
  ],
  ['a closed line', (q) => q.socket.destroy(), 'unavailable'],
  ['silence', () => {}, 'timeout'],
  [
    'a body that never ends',
    (_q, r) => {
      r.writeHead(200, json).write('{')
    },
    'timeout',
  ],
])('%s is an error of its kind and shows nothing of what was read', async (_name, answer, kind) => {
  const url = await serve(answer)
  const error = await ask(url, pem, 1_500).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ name: 'EidError', kind })
  expect(String(error)).not.toMatch(/1990|orderRef|order":/)
})

test('what does not listen is unavailable', async () => {
  await expect(ask('https://127.0.0.1:1', pem)).rejects.toMatchObject({ kind: 'unavailable' })
})

test('an error page of a gateway leaves its status to the caller', async () => {
  const url = await serve((_q, response) =>
    response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Back soon'),
  )
  expect(await ask(url, pem)).toMatchObject({ status: 503, body: null })
})
