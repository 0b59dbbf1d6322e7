import { createHash, timingSafeEqual } from 'node:crypto'
import { isPhone } from './autostart-link'
import { Confidential } from './confidential'
import { EidError } from './eid-error'
import { type EidMessageKey, messageKeyOf } from './eid-messages'
import type { EidOrderStore, EidOutcome, StoredEidOrder } from './eid-order-store'
import type {
  EidHint,
  EidPresentation,
  EidProgress,
  EidProvider,
  EidResult,
  EidSignStart,
  EidStart,
} from './eid-provider'

export type EidDeps = {
  provider: EidProvider
  store: EidOrderStore
  /** A new random text of at least 128 bits, fit for an address. */
  newToken: () => string
}

/** A wish to sign has a text; one without only identifies. */
export type EidWish = EidStart | EidSignStart

/** All that a page may know of an order. */
export type EidStanding = {
  id: string
  state: 'pending' | 'complete' | 'failed'
  hint: EidHint
  messageKey: EidMessageKey
  /** When it is worth asking again; 0 when it is over. */
  retryAfterMs: number
  /** The code was not scanned in time and may be followed by another without the person's doing. */
  mayRenew: boolean
}

export const MAX_ATTEMPTS = 5
/** Longer than the longest call, so that two never ask for one order at once; else one result could be lost. */
const TURN_MS = 15_000
const WAIT_AFTER_TROUBLE_MS = 4_000
/** An unused sign-in does not lie around. */
const CLAIM_WITHIN_MS = 3 * 60_000
const DUE_AT_ONCE = 20

/**
 * Begins an order for the browser `sessionId`.
 * @param renewed the order whose code nobody scanned; its attempts are counted on
 * @throws EidError of the provider, or `order-not-found` when `renewed` may not be followed by another
 */
export async function startOrder(
  deps: EidDeps,
  sessionId: string,
  wish: EidWish,
  renewed: string | null = null,
): Promise<EidStanding> {
  const { provider, store, newToken } = deps
  const before = renewed === null ? null : await findOrder(store, sessionId, renewed)
  if (before && !mayRenew(before)) throw new EidError('order-not-found', 'this order is not renewed')
  const hasNonce = provider.capabilities().returnUrl && wish.startOn === 'this-device'
  const nonce = hasNonce ? newToken() : null
  const start = { ...wish, returnUrl: nonce === null ? wish.returnUrl : withNonce(wish.returnUrl, nonce) }
  const order = await ('visibleText' in start ? provider.startSign(start) : provider.startAuth(start))
  const stored: StoredEidOrder = {
    id: newToken(),
    sessionId,
    attempt: (before?.attempt ?? 0) + 1,
    order,
    returnNonce: nonce === null ? null : new Confidential(nonce),
    hint: 'waiting-for-app',
    nextTurnAt: order.startedAt,
    outcome: null,
    settledAt: null,
    claimedAt: null,
  }
  await store.add(stored)
  return standingOf(stored, order.startedAt)
}

/** What to show at `now`. @throws EidError `order-not-found` · `order-gone` when it is over · of the provider */
export async function presentOrder(
  { provider, store }: EidDeps,
  sessionId: string,
  id: string,
  now: Date,
): Promise<EidPresentation> {
  const { order, outcome } = await findOrder(store, sessionId, id)
  if (outcome) throw new EidError('order-gone', 'the order is over')
  return provider.presentation(order, now)
}

/**
 * Where the order stands. Asks the service when the order's turn has come, however often and from wherever this is
 * called, and keeps an outcome before anybody hears of it.
 * @throws EidError `order-not-found`
 */
export async function readOrder(
  deps: EidDeps,
  sessionId: string,
  id: string,
  now: Date,
): Promise<EidStanding> {
  await askInTurn(deps, await findOrder(deps.store, sessionId, id), now)
  return standingOf(await findOrder(deps.store, sessionId, id), now)
}

/**
 * Asks for every order whose turn has come, so that what a person signs is kept though the page was closed.
 * Called by a timer; several servers may do so.
 */
export async function askForDueOrders(deps: EidDeps, now: Date): Promise<void> {
  const due = await deps.store.listDue(now, DUE_AT_ONCE)
  await Promise.all(due.map((stored) => askInTurn(deps, stored, now)))
}

/**
 * Hands the result over, once: whoever gets it opens the session or stores the signature.
 * @param returnNonce what came back in the return address; null when the person did not come back through it. An order
 *   started by a link is only handed over with it: else a link sent to somebody else would sign them in over here.
 * @throws EidError `order-not-found` when there is nothing (more) to hand over to this browser
 */
export async function claimResult(
  { store }: EidDeps,
  sessionId: string,
  id: string,
  returnNonce: string | null,
  now: Date,
): Promise<EidResult> {
  const stored = await findOrder(store, sessionId, id)
  if (stored.returnNonce && !isSame(stored.returnNonce.reveal(), returnNonce ?? '')) {
    throw new EidError('order-not-found', 'the person did not come back to the browser that began')
  }
  const result = await store.claim(id, sessionId, now, new Date(now.getTime() - CLAIM_WITHIN_MS))
  if (!result) throw new EidError('order-not-found', 'there is no result to hand over')
  return result
}

/** Ends the order for us first, then for the service. A result that came before stays. @throws EidError */
export async function cancelOrder(
  { provider, store }: EidDeps,
  sessionId: string,
  id: string,
  now: Date,
): Promise<void> {
  const { order } = await findOrder(store, sessionId, id)
  if (await store.settle(id, { state: 'failed', hint: 'cancelled' }, now)) await provider.cancel(order)
}

async function askInTurn({ provider, store }: EidDeps, stored: StoredEidOrder, now: Date): Promise<void> {
  if (!(await store.takeTurn(stored.id, now, new Date(now.getTime() + TURN_MS)))) return
  const progress = await ask(provider, stored, now)
  if (progress.state === 'pending') {
    await store.note(stored.id, progress.hint, new Date(now.getTime() + progress.retryAfterMs))
    return
  }
  const outcome: EidOutcome =
    progress.state === 'complete'
      ? { state: 'complete', result: progress.result }
      : { state: 'failed', hint: progress.hint }
  await store.settle(stored.id, outcome, now)
}

/** Trouble that may pass leaves the order as it is until its time is up; other trouble ends it. */
async function ask(provider: EidProvider, { order }: StoredEidOrder, now: Date): Promise<EidProgress> {
  try {
    const progress = await provider.poll(order)
    const isOver = progress.state === 'pending' && now > order.expiresAt
    return isOver ? { state: 'failed', hint: 'expired' } : progress
  } catch (error) {
    if (!(error instanceof EidError)) throw error
    if (!error.isPassing) {
      return { state: 'failed', hint: error.kind === 'order-gone' ? 'order-gone' : 'service-failed' }
    }
    if (now > order.expiresAt) return { state: 'failed', hint: 'expired' }
    const retryAfterMs = Math.max(WAIT_AFTER_TROUBLE_MS, error.retryAfterMs ?? 0)
    return { state: 'pending', hint: 'waiting-for-service', retryAfterMs }
  }
}

async function findOrder(store: EidOrderStore, sessionId: string, id: string): Promise<StoredEidOrder> {
  const stored = await store.find(id, sessionId)
  if (!stored) throw new EidError('order-not-found', 'there is no such order in this session')
  return stored
}

function standingOf(stored: StoredEidOrder, now: Date): EidStanding {
  const { id, order, outcome } = stored
  const state = outcome?.state ?? 'pending'
  const hint = outcome === null ? stored.hint : outcome.state === 'failed' ? outcome.hint : 'complete'
  return {
    id,
    state,
    hint,
    messageKey: messageKeyOf(hint, order.startOn, isPhone(order.handle.reveal().userAgent)),
    retryAfterMs: outcome ? 0 : Math.max(0, stored.nextTurnAt.getTime() - now.getTime()),
    mayRenew: mayRenew(stored),
  }
}

function mayRenew({ order, outcome, attempt }: StoredEidOrder): boolean {
  const isUnscanned = outcome?.state === 'failed' && outcome.hint === 'start-failed'
  return isUnscanned && order.startOn === 'other-device' && attempt < MAX_ATTEMPTS
}

function withNonce(returnUrl: string, nonce: string): string {
  const url = new URL(returnUrl)
  url.searchParams.set('nonce', nonce)
  return url.href
}

function isSame(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}
