import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  askForDueOrders,
  cancelOrder,
  claimResult,
  type EidDeps,
  MAX_ATTEMPTS,
  presentOrder,
  readOrder,
  startOrder,
} from './eid-orders.service'
import { bankIdSetting, type EidSetting, SETTINGS, START } from './test-eid-settings'
import { ADA } from './test-order-book'
import { createOrderStoreInMemory } from './test-order-store'

let at: EidSetting
let deps: EidDeps & { store: ReturnType<typeof createOrderStoreInMemory> }
const NOT_FOUND = { name: 'EidError', kind: 'order-not-found' }
const HERE = { ...START, startOn: 'this-device' as const }

function use(setting: EidSetting): void {
  let tokens = 0
  at = setting
  deps = { provider: at.provider, store: createOrderStoreInMemory(), newToken: () => `token-${++tokens}` }
}
afterEach(() => at.close())

const collects = () => at.server?.sent.filter(({ operation }) => operation.startsWith('collect')).length
const read = (id: string, sessionId = 'mine') => readOrder(deps, sessionId, id, at.now())
const nonceOf = (id: string) => deps.store.rows.get(id)?.returnNonce?.reveal() ?? null

describe.each(SETTINGS)('an order through $name', ({ open }) => {
  beforeEach(async () => use(await open()))

  test('is kept before it is told, and handed over once, to the browser that began', async () => {
    const { id, state } = await startOrder(deps, 'mine', START)
    expect(state).toBe('pending')
    at.show('enter-code')
    expect(await read(id)).toMatchObject({ state: 'pending', hint: 'enter-code', messageKey: 'eid_rfa9' })
    at.complete(ADA)
    at.wait(2_000)
    expect(await read(id)).toMatchObject({ state: 'complete', messageKey: 'eid_complete', retryAfterMs: 0 })
    expect(deps.store.rows.get(id)?.outcome?.state).toBe('complete')
    // The service would no longer tell; we do.
    at.wait(2_000)
    expect(await read(id)).toMatchObject({ state: 'complete' })
    const result = await claimResult(deps, 'mine', id, null, at.now())
    expect(result.personalNumber.reveal()).toBe(ADA.personalNumber)
    await expect(claimResult(deps, 'mine', id, null, at.now())).rejects.toMatchObject(NOT_FOUND)
  })

  test('does not exist for any other browser', async () => {
    const { id } = await startOrder(deps, 'mine', START)
    at.complete(ADA)
    const { now } = at
    await expect(read(id, 'theirs')).rejects.toMatchObject(NOT_FOUND)
    await expect(presentOrder(deps, 'theirs', id, now())).rejects.toMatchObject(NOT_FOUND)
    await expect(cancelOrder(deps, 'theirs', id, now())).rejects.toMatchObject(NOT_FOUND)
    await expect(startOrder(deps, 'theirs', START, id)).rejects.toMatchObject(NOT_FOUND)
    expect((await read(id)).state).toBe('complete')
    await expect(claimResult(deps, 'theirs', id, null, now())).rejects.toMatchObject(NOT_FOUND)
    await expect(claimResult(deps, 'mine', id, null, now())).resolves.toBeDefined()
  })

  test('started by a link is handed over only to whom the app brought back', async () => {
    const { id } = await startOrder(deps, 'mine', HERE)
    at.complete(ADA)
    expect((await read(id)).state).toBe('complete')
    if (at.provider.capabilities().returnUrl) {
      await expect(claimResult(deps, 'mine', id, null, at.now())).rejects.toMatchObject(NOT_FOUND)
      await expect(claimResult(deps, 'mine', id, 'guessed', at.now())).rejects.toMatchObject(NOT_FOUND)
    }
    await expect(claimResult(deps, 'mine', id, nonceOf(id), at.now())).resolves.toBeDefined()
  })

  test('that was cancelled stays so, whatever the person does afterwards', async () => {
    const { id } = await startOrder(deps, 'mine', START)
    await cancelOrder(deps, 'mine', id, at.now())
    at.wait(4_000)
    await askForDueOrders(deps, at.now())
    expect(await read(id)).toMatchObject({ state: 'failed', hint: 'cancelled', mayRenew: false })
    await expect(presentOrder(deps, 'mine', id, at.now())).rejects.toMatchObject({ kind: 'order-gone' })
    await expect(claimResult(deps, 'mine', id, null, at.now())).rejects.toMatchObject(NOT_FOUND)
  })
})

describe('asking', () => {
  beforeEach(async () => use(await bankIdSetting()))

  test('happens once in two seconds, however many pages and servers ask', async () => {
    const { id } = await startOrder(deps, 'mine', START)
    await Promise.all([read(id), read(id), askForDueOrders(deps, at.now()), askForDueOrders(deps, at.now())])
    expect(collects()).toBe(1)
    at.wait(1_999)
    expect((await read(id)).retryAfterMs).toBe(1)
    expect(collects()).toBe(1)
    at.wait(1)
    await read(id)
    expect(collects()).toBe(2)
  })

  test('goes on by itself, so that a closed page loses nothing', async () => {
    const { id } = await startOrder(deps, 'mine', START)
    at.complete(ADA)
    await askForDueOrders(deps, at.now())
    expect(deps.store.rows.get(id)?.outcome?.state).toBe('complete')
    at.wait(60_000)
    await askForDueOrders(deps, at.now())
    expect(collects()).toBe(1)
  })

  test('is not shaken by trouble that passes, waits as told, and gives up when the time is over', async () => {
    const { id } = await startOrder(deps, 'mine', START)
    const busy = { 'content-type': 'application/json', 'RateLimit-Reset': '9' }
    at.server?.interrupt((response) => response.writeHead(429, busy).end('{"errorCode":"tooManyRequests"}'))
    expect(await read(id)).toMatchObject({
      state: 'pending',
      hint: 'waiting-for-service',
      retryAfterMs: 9_000,
    })
    at.wait(9_000)
    expect(await read(id)).toMatchObject({ state: 'pending', hint: 'waiting-for-app' })
    at.wait(5 * 60_000)
    at.server?.interrupt((response) => response.destroy())
    expect(await read(id)).toMatchObject({ state: 'failed', hint: 'expired', messageKey: 'eid_rfa8' })
  })

  test('ends with an order that the service no longer knows, or when it refuses us', async () => {
    const lost = await startOrder(deps, 'mine', START)
    at.server?.book.cancel(at.server.book.last.orderRef)
    expect(await read(lost.id)).toMatchObject({ state: 'failed', hint: 'order-gone' })
    const refused = await startOrder(deps, 'mine', START)
    at.server?.interrupt((response) => response.writeHead(403).end())
    expect(await read(refused.id)).toMatchObject({
      state: 'failed',
      hint: 'service-failed',
      messageKey: 'eid_rfa5',
    })
  })

  test('refuses what the scheme calls risky, and who waited too long to use it', async () => {
    const risky = await startOrder(deps, 'mine', START)
    at.server!.book.last.state = { status: 'complete', person: ADA, risk: 'high', ipAddress: '198.51.100.9' }
    expect(await read(risky.id)).toMatchObject({ state: 'failed', messageKey: 'eid_risk_blocked' })
    const late = await startOrder(deps, 'mine', START)
    at.complete(ADA)
    await read(late.id)
    at.wait(3 * 60_000 + 1)
    await expect(claimResult(deps, 'mine', late.id, null, at.now())).rejects.toMatchObject(NOT_FOUND)
  })

  test('a code that nobody scanned is followed by another, five times in all', async () => {
    let standing = await startOrder(deps, 'mine', START)
    await expect(startOrder(deps, 'mine', START, standing.id)).rejects.toMatchObject(NOT_FOUND)
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      at.fail('start-failed')
      standing = await read(standing.id)
      expect(standing).toMatchObject({ messageKey: 'eid_rfa17b', mayRenew: attempt < MAX_ATTEMPTS })
      if (standing.mayRenew) standing = await startOrder(deps, 'mine', START, standing.id)
    }
    await expect(startOrder(deps, 'mine', START, standing.id)).rejects.toMatchObject(NOT_FOUND)
  })

  test('the nonce goes to the service alone, never into the link', async () => {
    const { id } = await startOrder(deps, 'mine', HERE)
    expect(at.server?.sent[0]?.body.returnUrl).toBe(`${START.returnUrl}?nonce=${nonceOf(id)}`)
    const shown = await presentOrder(deps, 'mine', id, at.now())
    expect(JSON.stringify(shown)).not.toContain(nonceOf(id))
  })
})
