import { animatedQr, secondsSince } from './animated-qr'
import { autostartLink } from './autostart-link'
import { accepted, collectAnswer, shaped, startAnswer } from './bankid-answers'
import { failedHint, pendingHint } from './bankid-hints'
import { completion } from './completion'
import { Confidential } from './confidential'
import { EidError } from './eid-error'
import type { EidOrder, EidOrderHandle, EidProvider, EidSignStart, EidStart } from './eid-provider'
import { createJsonClient, type TlsIdentity } from './json-over-tls'
import { expectedPersonalNumber, rememberedStart } from './person-and-address'
import { encodedText, visibleText } from './visible-text'

export type BankIdOptions = {
  /** Up to and with `/rp/v6.0`. */
  baseUrl: string
  /** Our certificate from the bank, and as `ca` BankID's own root: no public authority vouches for this service. */
  identity: TlsIdentity
  /** The host name of our pages, shown to the scheme as where the order comes from. */
  referringDomain: string
  clock: () => Date
  startTimeoutMs?: number
  collectTimeoutMs?: number
}

const START_TIMEOUT_MS = 10_000
const COLLECT_TIMEOUT_MS = 5_000
/** BankID asks for one collect in two seconds, an order. */
export const COLLECT_EVERY_MS = 2_000
/** Past the scheme's own three minutes for the person and while a failure can still be collected. */
export const ORDER_LIFETIME_MS = 5 * 60_000

const LIMITS = {
  auth: { visible: 1_500, hidden: 1_500 },
  sign: { visible: 40_000, hidden: 200_000 },
} as const
const MAX_USER_AGENT = 256

/**
 * BankID's relying party interface v6.0 over mutual TLS: QR code or autostart only, since a typed personal number was
 * taken out of the scheme in 2024. Text is sent as plain text, so a name in it cannot be read as formatting.
 */
export function createBankIdProvider(options: BankIdOptions): EidProvider {
  const client = createJsonClient(options.baseUrl, options.identity)
  const startTimeoutMs = options.startTimeoutMs ?? START_TIMEOUT_MS
  const collectTimeoutMs = options.collectTimeoutMs ?? COLLECT_TIMEOUT_MS

  async function begin(purpose: 'auth' | 'sign', start: EidStart, texts: object): Promise<EidOrder> {
    const remembered = rememberedStart(start)
    const body = { ...orderBody(start, remembered, options.referringDomain, purpose), ...texts }
    const answer = accepted(purpose, await client.post(purpose, body, startTimeoutMs, false), false)
    const startedAt = options.clock()
    const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = shaped(
      purpose,
      startAnswer,
      answer.body,
    )
    return {
      provider: 'bankid',
      purpose,
      startOn: start.startOn,
      startedAt,
      expiresAt: new Date(startedAt.getTime() + ORDER_LIFETIME_MS),
      handle: new Confidential({ orderRef, autoStartToken, qrStartToken, qrStartSecret, ...remembered }),
    }
  }

  return {
    id: 'bankid',
    capabilities: () => ({
      auth: true,
      sign: true,
      qr: true,
      sameDevice: true,
      cancel: true,
      returnUrl: true,
      countries: ['SE'],
      evidence: 'xmldsig',
    }),
    startAuth: async (start) => begin('auth', start, authTexts(start)),
    startSign: async (start) => begin('sign', start, signTexts(start)),

    async presentation(order, now) {
      const { autoStartToken, qrStartToken, qrStartSecret, userAgent } = order.handle.reveal()
      if (now > order.expiresAt) throw new EidError('order-gone', 'the order is too old to be shown')
      if (order.startOn === 'this-device')
        return { kind: 'link', url: autostartLink(autoStartToken, userAgent) }
      if (qrStartToken === null || qrStartSecret === null) {
        throw new EidError('order-gone', 'the order has no code')
      }
      return { kind: 'qr', data: animatedQr(qrStartToken, qrStartSecret, secondsSince(order.startedAt, now)) }
    },

    async poll(order) {
      const { orderRef } = order.handle.reveal()
      const answer = accepted(
        'collect',
        await client.post('collect', { orderRef }, collectTimeoutMs, true),
        true,
      )
      const collected = shaped('collect', collectAnswer, answer.body)
      if (collected.orderRef !== orderRef)
        throw new EidError('malformed', 'collect answered for another order')
      switch (collected.status) {
        case 'pending':
          return { state: 'pending', hint: pendingHint(collected.hintCode), retryAfterMs: COLLECT_EVERY_MS }
        case 'failed':
          return { state: 'failed', hint: failedHint(collected.hintCode) }
        case 'complete':
          return completion(order, collected.completionData, answer.text)
      }
    },

    async cancel(order) {
      const { orderRef } = order.handle.reveal()
      const answer = await client.post('cancel', { orderRef }, startTimeoutMs, false)
      try {
        accepted('cancel', answer, true)
      } catch (error) {
        // Over already, which is what was wanted.
        if (!(error instanceof EidError && error.kind === 'order-gone')) throw error
      }
    },

    close: () => client.close(),
  }
}

function orderBody(
  start: EidStart,
  remembered: Pick<EidOrderHandle, 'endUserIp'>,
  referringDomain: string,
  purpose: 'auth' | 'sign',
) {
  const personalNumber = expectedPersonalNumber(start)
  return {
    endUserIp: remembered.endUserIp,
    // The app refuses a return address that it is too old for: not sent where nothing returns.
    ...(start.startOn === 'this-device' && { returnUrl: start.returnUrl }),
    returnRisk: true,
    requirement: { pinCode: purpose === 'sign', ...(personalNumber !== null && { personalNumber }) },
    web: {
      referringDomain,
      userAgent: start.userAgent.slice(0, MAX_USER_AGENT),
      deviceIdentifier: start.deviceIdentifier,
    },
  }
}

function authTexts(start: EidStart): object {
  if (start.message === undefined) return {}
  return {
    userVisibleData: encodedText(visibleText(start.message), LIMITS.auth.visible, 'userVisibleData'),
  }
}

function signTexts(start: EidSignStart): object {
  return {
    userVisibleData: encodedText(visibleText(start.visibleText), LIMITS.sign.visible, 'userVisibleData'),
    userNonVisibleData: encodedText(
      JSON.stringify(start.hiddenPayload),
      LIMITS.sign.hidden,
      'userNonVisibleData',
    ),
  }
}
