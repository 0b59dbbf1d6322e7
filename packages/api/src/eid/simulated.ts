import { randomUUID } from 'node:crypto'
import { animatedQr, secondsSince } from './animated-qr'
import { completion } from './completion'
import { Confidential } from './confidential'
import { EidError } from './eid-error'
import type {
  EidFailedHint,
  EidOrder,
  EidPendingHint,
  EidProgress,
  EidProvider,
  EidStart,
} from './eid-provider'
import { rememberedStart } from './person-and-address'
import { visibleText } from './visible-text'

export type SimulatedPerson = {
  personalNumber: string
  givenName: string
  surname: string
}

/** A number of the tax agency's list for tests: it was never given to anybody. */
export const TOLVAN: SimulatedPerson = {
  personalNumber: '191212121212',
  givenName: 'Tolvan',
  surname: 'Tolvansson',
}

export type SimulatedOptions = {
  environment: 'development' | 'test' | 'production'
  clock: () => Date
  person?: SimulatedPerson
}

/** The simulated app in the person's hand. Where nobody takes it up, it identifies by itself after a few seconds. */
export type SimulatedApp = {
  /** Reads a code from the screen. @returns the order, or null when the code is forged, old or of no open order */
  scan(data: string): string | null
  show(orderRef: string, hint: EidPendingHint): void
  approve(orderRef: string, person: SimulatedPerson): void
  refuse(orderRef: string, hint: EidFailedHint): void
}

const COLLECT_EVERY_MS = 500
const LIFETIME_MS = 3 * 60_000
/** A code on the screen is good for its own second and as long as a camera and a network need. */
const CODE_GOOD_FOR_SECONDS = 5
const CODE_AFTER_MS = 2_000
const COMPLETE_AFTER_MS = 5_000

type Hand =
  | { state: 'untouched' }
  | { state: 'pending'; hint: EidPendingHint }
  | { state: 'failed'; hint: EidFailedHint }
  | { state: 'approved'; person: SimulatedPerson }

/**
 * Identification for development: no network, no certificate, anybody is who they say.
 * Orders live in this process and end with it.
 * @throws Error in production
 */
export function createSimulatedProvider(options: SimulatedOptions): EidProvider & { app: SimulatedApp } {
  if (options.environment === 'production') {
    throw new Error('EID_PROVIDER: simulated lets anybody in as anybody and does not start in production')
  }
  const orders = new Map<string, { order: EidOrder; hand: Hand }>()

  function begin(purpose: 'auth' | 'sign', start: EidStart): EidOrder {
    const startedAt = options.clock()
    for (const [orderRef, { order }] of orders) if (order.expiresAt < startedAt) orders.delete(orderRef)
    const orderRef = randomUUID()
    const order: EidOrder = {
      provider: 'simulated',
      purpose,
      startOn: start.startOn,
      startedAt,
      expiresAt: new Date(startedAt.getTime() + LIFETIME_MS),
      handle: new Confidential({
        orderRef,
        autoStartToken: randomUUID(),
        qrStartToken: randomUUID(),
        qrStartSecret: randomUUID(),
        ...rememberedStart(start),
      }),
    }
    orders.set(orderRef, { order, hand: { state: 'untouched' } })
    return order
  }

  function open(orderRef: string) {
    const found = orders.get(orderRef)
    if (!found) throw new EidError('order-gone', 'there is no such simulated order')
    return found
  }

  function progressOf(order: EidOrder, hand: Hand, now: Date): EidProgress {
    const pending = (hint: EidPendingHint): EidProgress => ({
      state: 'pending',
      hint,
      retryAfterMs: COLLECT_EVERY_MS,
    })
    if (hand.state === 'failed') return { state: 'failed', hint: hand.hint }
    if (hand.state === 'approved') return approved(order, hand.person)
    if (now > order.expiresAt) return { state: 'failed', hint: 'expired' }
    if (hand.state === 'pending') return pending(hand.hint)
    const sinceStartMs = now.getTime() - order.startedAt.getTime()
    if (sinceStartMs >= COMPLETE_AFTER_MS) return approved(order, personFor(order, options.person ?? TOLVAN))
    return pending(sinceStartMs >= CODE_AFTER_MS ? 'enter-code' : 'waiting-for-app')
  }

  return {
    id: 'simulated',
    capabilities: () => ({
      auth: true,
      sign: true,
      qr: true,
      sameDevice: true,
      cancel: true,
      returnUrl: true,
      countries: ['SE'],
      evidence: 'none',
    }),
    startAuth: async (start) => {
      if (start.message !== undefined) visibleText(start.message)
      return begin('auth', start)
    },
    startSign: async (start) => {
      visibleText(start.visibleText)
      return begin('sign', start)
    },

    async presentation(order, now) {
      const { qrStartToken, qrStartSecret, returnUrl } = order.handle.reveal()
      if (now > order.expiresAt) throw new EidError('order-gone', 'the order is too old to be shown')
      // There is no app to open: the person is "back" at once, as if it had returned there.
      if (order.startOn === 'this-device') return { kind: 'link', url: returnUrl }
      const seconds = secondsSince(order.startedAt, now)
      return { kind: 'qr', data: animatedQr(qrStartToken ?? '', qrStartSecret ?? '', seconds) }
    },

    async poll(order) {
      const { orderRef } = order.handle.reveal()
      const { hand } = open(orderRef)
      const progress = progressOf(order, hand, options.clock())
      // Given once, as by the real services.
      if (progress.state !== 'pending') orders.delete(orderRef)
      return progress
    },

    async cancel(order) {
      orders.delete(order.handle.reveal().orderRef)
    },

    close: () => orders.clear(),

    app: {
      scan(data) {
        const now = options.clock()
        for (const [orderRef, { order }] of orders) {
          const { qrStartToken, qrStartSecret } = order.handle.reveal()
          const newest = secondsSince(order.startedAt, now)
          for (let age = 0; age <= CODE_GOOD_FOR_SECONDS && age <= newest; age++) {
            if (data === animatedQr(qrStartToken ?? '', qrStartSecret ?? '', newest - age)) return orderRef
          }
        }
        return null
      },
      show: (orderRef, hint) => {
        open(orderRef).hand = { state: 'pending', hint }
      },
      approve: (orderRef, person) => {
        open(orderRef).hand = { state: 'approved', person }
      },
      refuse: (orderRef, hint) => {
        open(orderRef).hand = { state: 'failed', hint }
      },
    },
  }
}

function approved(order: EidOrder, person: SimulatedPerson): EidProgress {
  const { personalNumber, givenName, surname } = person
  const user = { personalNumber, givenName, surname, name: `${givenName} ${surname}` }
  const device = { ipAddress: order.handle.reveal().endUserIp }
  return completion(order, { user, device, risk: 'low' }, '{}')
}

/** Left alone, the order is completed by whom it was meant for. */
function personFor(order: EidOrder, person: SimulatedPerson): SimulatedPerson {
  const expected = order.handle.reveal().expectedPersonalNumber
  return expected === null ? person : { ...person, personalNumber: expected }
}
