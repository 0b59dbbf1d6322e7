import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Confidential } from './confidential'
import type { EidFailedHint, EidPendingHint, EidSignStart } from './eid-provider'
import { type EidSetting, SETTINGS, START } from './test-eid-settings'
import { ADA } from './test-order-book'

const PENDING: EidPendingHint[] = [
  'waiting-for-app',
  'app-not-started',
  'app-started',
  'read-id-document',
  'confirm-call',
  'enter-code',
  'in-progress',
]
const FAILED: EidFailedHint[] = [
  'expired',
  'certificate-blocked',
  'user-cancelled',
  'cancelled',
  'start-failed',
  'call-declined',
  'app-unsupported',
  'risk-blocked',
  'unknown-failure',
]
const SIGN: EidSignStart = {
  ...START,
  visibleText: 'Avtal 2026-014 mellan Åhs Åkeri AB och Leasor AB, 7 549 kr/mån',
  hiddenPayload: { sha256: '9f86d081'.repeat(8), documentId: 'doc-1' },
}
const person = (personalNumber: string) => ({
  country: 'SE' as const,
  personalNumber: new Confidential(personalNumber),
})

describe.each(SETTINGS)('an eID provider: $name', ({ open }) => {
  let at: EidSetting
  beforeEach(async () => {
    at = await open()
  })
  afterEach(() => at.close())

  test.each(PENDING)('tells a pending order by our hint %s and when to ask again', async (hint) => {
    const order = await at.provider.startAuth(START)
    at.show(hint)
    const progress = await at.provider.poll(order)
    expect(progress).toEqual({ state: 'pending', hint, retryAfterMs: expect.any(Number) })
    expect(progress.state === 'pending' && progress.retryAfterMs).toBeGreaterThanOrEqual(500)
  })

  test.each(FAILED)('tells a failed order by our hint %s', async (hint) => {
    const order = await at.provider.startAuth(START)
    at.fail(hint)
    expect(await at.provider.poll(order)).toEqual({ state: 'failed', hint })
  })

  test('gives the person and the evidence once; a second collect finds the order gone', async () => {
    const order = await at.provider.startSign(SIGN)
    expect(order).toMatchObject({ provider: at.provider.id, purpose: 'sign', startedAt: at.now() })
    at.complete(ADA)
    const progress = await at.provider.poll(order)
    if (progress.state !== 'complete') throw new Error(`not complete but ${progress.hint}`)
    const { result } = progress
    expect(result).toMatchObject({
      issuer: 'se-bankid',
      name: 'Ada Öberg',
      givenName: 'Ada',
      surname: 'Öberg',
    })
    expect(result.personalNumber.reveal()).toBe(ADA.personalNumber)
    expect(result.device.isSameAddress).toBe(true)
    const { signature } = result.evidence.reveal()
    expect(signature !== null).toBe(at.provider.capabilities().evidence === 'xmldsig')
    await expect(at.provider.poll(order)).rejects.toMatchObject({ kind: 'order-gone', isPassing: false })
  })

  test('accepts the person that was asked for and no other', async () => {
    const start = { ...START, expectedPerson: person(ADA.personalNumber) }
    const rightly = await at.provider.startAuth(start)
    at.complete(ADA)
    expect(await at.provider.poll(rightly)).toMatchObject({ state: 'complete' })
    const wrongly = await at.provider.startAuth(start)
    at.complete({ ...ADA, personalNumber: '191212121212' })
    expect(await at.provider.poll(wrongly)).toEqual({ state: 'failed', hint: 'wrong-person' })
  })

  test('shows a code that is new each second and that the app takes only while it is fresh', async () => {
    const order = await at.provider.startAuth(START)
    const code = async () => {
      const shown = await at.provider.presentation(order, at.now())
      if (shown.kind !== 'qr' || shown.data === undefined) throw new Error('no code')
      return shown.data
    }
    const first = await code()
    expect(first).toMatch(/^bankid\.[\w-]+\.0\.[0-9a-f]{64}$/)
    expect(at.scan(first)).toBe(true)
    at.wait(1_000)
    const second = await code()
    expect(second).toMatch(/^bankid\.[\w-]+\.1\.[0-9a-f]{64}$/)
    at.wait(10_000)
    expect([at.scan(first), at.scan(second), at.scan(await code())]).toEqual([false, false, true])
    expect(at.scan(first.replace(/\.0\./, '.11.'))).toBe(false)
  })

  test('shows the code of an order that is over no longer', async () => {
    const order = await at.provider.startAuth(START)
    at.wait(order.expiresAt.getTime() - order.startedAt.getTime() + 1)
    await expect(at.provider.presentation(order, at.now())).rejects.toMatchObject({ kind: 'order-gone' })
  })

  test('starts the app on the same device by a link', async () => {
    const order = await at.provider.startAuth({ ...START, startOn: 'this-device' })
    const shown = await at.provider.presentation(order, at.now())
    expect(shown).toMatchObject({
      kind: 'link',
      url: expect.stringMatching(/^(bankid:\/\/\/\?autostarttoken=|https:)/),
    })
  })

  test('can be cancelled, also when it is over', async () => {
    const order = await at.provider.startAuth(START)
    await at.provider.cancel(order)
    if (at.provider.capabilities().cancel) {
      await expect(at.provider.poll(order)).rejects.toMatchObject({ kind: 'order-gone' })
    }
    await expect(at.provider.cancel(order)).resolves.toBeUndefined()
  })

  test('knows nothing of an order that is not its own', async () => {
    const order = await at.provider.startAuth(START)
    const handle = new Confidential({ ...order.handle.reveal(), orderRef: 'of-somebody-else' })
    await expect(at.provider.poll({ ...order, handle })).rejects.toMatchObject({ kind: 'order-gone' })
  })

  test.each([
    ['an address that is none', { endUserIp: '203.0.113.7, 10.0.0.1' }],
    ['a personal number that is none', { expectedPerson: person('850709-9805') }],
    ['no text to sign', { visibleText: ' \u202e\n' }],
  ])('refuses %s before anything is sent, without quoting it', async (_name, part) => {
    const error = await at.provider.startSign({ ...SIGN, ...part }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'EidError', kind: 'invalid-request' })
    expect(String(error)).not.toMatch(/203\.|850709/)
    expect(at.server?.sent ?? []).toEqual([])
  })

  test('nothing secret is seen in a log or in JSON', async () => {
    const order = await at.provider.startAuth({ ...START, expectedPerson: person(ADA.personalNumber) })
    at.complete(ADA)
    const progress = await at.provider.poll(order)
    const gone = await at.provider.poll(order).catch((error: unknown) => error)
    const secrets = Object.values(order.handle.reveal()).filter(
      (value) => value !== null && value !== START.userAgent,
    )
    const seen = inspect([order, progress, gone], { depth: 9 }) + JSON.stringify([order, progress, gone])
    for (const secret of [ADA.personalNumber, '203.0.113.7', 'PFNpZ', ...secrets].filter(
      (each) => each !== '',
    )) {
      expect(seen).not.toContain(secret)
    }
  })
})
