import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBankIdProvider } from './bankid'
import { BANKID_ERROR_CODES } from './bankid-answers'
import { createBanksigneringProvider } from './banksignering'
import type { EidErrorKind } from './eid-error'
import type { EidOrder } from './eid-provider'
import { createTestAuthority } from './test-authority'
import { CREDENTIALS } from './test-banksignering-dialect'
import { BANK, bankIdSetting, banksigneringSetting, type EidSetting, ROOT, START } from './test-eid-settings'
import type { Interruption } from './test-replay-server'

const SERVED = [
  { name: 'bankid', open: bankIdSetting },
  { name: 'banksignering', open: banksigneringSetting('nested') },
]
const page = (status: number) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Secret 198507099805</h1>')
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  ((response) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body))) as Interruption

describe.each(SERVED)('a service in trouble: $name', ({ open }) => {
  let at: EidSetting
  let order: EidOrder
  beforeEach(async () => {
    at = await open()
    order = await at.provider.startAuth(START)
  })
  afterEach(() => at.close())

  test.each<[string, Interruption, EidErrorKind, boolean]>([
    ['an HTML page instead of JSON', page(200), 'malformed', true],
    ['an HTML page of a gateway', page(502), 'unavailable', true],
    ['maintenance', page(503), 'maintenance', true],
    ['too many requests', answer(429, {}, { 'RateLimit-Reset': '7' }), 'rate-limited', true],
    ['a refusal of ours', answer(401, {}), 'unauthorized', false],
    ['half a body', answer(200, '{"orderRef":"198507099805","sta'), 'malformed', true],
    ['another shape', answer(200, { ok: '198507099805' }), 'malformed', true],
    ['silence', () => {}, 'timeout', true],
    ['a closed line', (response) => response.destroy(), 'unavailable', true],
  ])('%s ends neither the process nor the order', async (_name, interruption, kind, isPassing) => {
    at.server?.interrupt(interruption)
    const error = await at.provider.poll(order).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'EidError', kind, isPassing })
    expect(String(error)).not.toContain('198507099805')
    at.server?.interrupt(interruption)
    await expect(at.provider.startAuth(START)).rejects.toMatchObject({ kind })
    // The same order still answers when the trouble is over, and nothing was sent twice.
    expect(await at.provider.poll(order)).toMatchObject({ state: 'pending' })
    expect(at.server?.sent).toHaveLength(4)
  })

  test('an answer about another order is not taken', async () => {
    const other = { orderRef: 'other', status: 'failed', hintCode: 'userCancel' }
    const flat = { Success: true, StatusMessage: 'failed', Response: { OrderRef: 'other', Status: 'failed' } }
    at.server?.interrupt(answer(200, at.provider.id === 'bankid' ? other : flat))
    await expect(at.provider.poll(order)).rejects.toMatchObject({ kind: 'malformed' })
  })
})

describe('BankID’s own errors', () => {
  const KINDS: Record<string, [number, EidErrorKind, EidErrorKind]> = {
    alreadyInProgress: [400, 'already-in-progress', 'already-in-progress'],
    invalidParameters: [400, 'invalid-request', 'order-gone'],
    unauthorized: [403, 'unauthorized', 'unauthorized'],
    notFound: [404, 'invalid-request', 'order-gone'],
    methodNotAllowed: [405, 'invalid-request', 'order-gone'],
    unsupportedMediaType: [415, 'invalid-request', 'order-gone'],
    requestTimeout: [408, 'timeout', 'timeout'],
    tooManyRequests: [429, 'rate-limited', 'rate-limited'],
    internalError: [500, 'unavailable', 'unavailable'],
    maintenance: [503, 'maintenance', 'maintenance'],
    codeOfTomorrow: [400, 'invalid-request', 'order-gone'],
  }

  test.each(Object.entries(KINDS))('%s', async (errorCode, [status, atStart, ofOrder]) => {
    const at = await bankIdSetting()
    const order = await at.provider.startAuth(START)
    const told = answer(status, { errorCode, details: 'pno 198507099805' }, { 'Retry-After': '3' })
    at.server?.interrupt(told)
    const error = await at.provider.startAuth(START).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ kind: atStart, retryAfterMs: 3_000 })
    expect(String(error)).toContain(errorCode)
    expect(String(error)).not.toContain('198507099805')
    at.server?.interrupt(told)
    await expect(at.provider.poll(order)).rejects.toMatchObject({ kind: ofOrder })
    await at.close()
  })

  test('are all listed above', () => {
    expect(Object.keys(KINDS)).toEqual(expect.arrayContaining(BANKID_ERROR_CODES))
  })
})

test.each([
  [
    { authResponse: { Success: false, ErrorMessage: 'Wrong password' }, apiCallResponse: null },
    'unauthorized',
  ],
  [{ Success: false, StatusMessage: 'alreadyInProgress: pno 198507099805' }, 'already-in-progress'],
  [
    { authResponse: { Success: true }, apiCallResponse: { Success: false, ErrorMessage: 'Maintenance' } },
    'invalid-request',
  ],
  [{ success: false, statusMessage: 'maintenance' }, 'maintenance'],
])('Banksignering refuses with status 200: %j', async (body, kind) => {
  const at = await banksigneringSetting('flat')()
  at.server?.interrupt(answer(200, body))
  const error = await at.provider.startAuth(START).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ name: 'EidError', kind })
  expect(String(error)).not.toMatch(/198507099805|password/)
  await at.close()
})

test('Banksignering with wrong credentials is unauthorized', async () => {
  const at = await banksigneringSetting('nested')()
  const stranger = createBanksigneringProvider({
    ...CREDENTIALS,
    password: 'wrong',
    baseUrl: at.server!.url,
    ca: ROOT.ca,
    clock: at.now,
  })
  await expect(stranger.startAuth(START)).rejects.toMatchObject({ kind: 'unauthorized' })
  stranger.close()
  await at.close()
})

test('BankID is reached with our certificate and its own authority only', async () => {
  const at = await bankIdSetting()
  await at.provider.startAuth(START)
  expect(at.server!.sent[0]!.peer).toBe('Mina sidor')
  const { cert, key } = BANK.issue('Mina sidor')
  const elsewhere = createTestAuthority('Public authority').ca
  const withIdentity = (identity: object) =>
    createBankIdProvider({
      baseUrl: at.server!.url,
      identity,
      referringDomain: 'mina.example',
      clock: at.now,
    })
  const misled = withIdentity({ cert, key, ca: elsewhere })
  await expect(misled.startAuth(START)).rejects.toMatchObject({ kind: 'untrusted' })
  const nameless = withIdentity({ ca: ROOT.ca })
  await expect(nameless.startAuth(START)).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(at.server!.sent).toHaveLength(1)
  misled.close()
  nameless.close()
  await at.close()
})
