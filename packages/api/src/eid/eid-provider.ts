import type { Confidential } from './confidential'

export type EidProviderId = 'simulated' | 'bankid' | 'banksignering'

/** Where the person's app is: on another device, started by scanning a code, or beside the page, started by a link. */
export type EidStartOn = 'other-device' | 'this-device'

export type EidPendingHint =
  | 'waiting-for-app'
  | 'app-not-started'
  | 'app-started'
  | 'read-id-document'
  | 'confirm-call'
  | 'enter-code'
  | 'in-progress'
  | 'waiting-for-service'

export type EidFailedHint =
  | 'expired'
  | 'certificate-blocked'
  | 'user-cancelled'
  | 'cancelled'
  | 'start-failed'
  | 'call-declined'
  | 'app-unsupported'
  | 'risk-blocked'
  | 'unknown-failure'
  | 'wrong-person'
  | 'order-gone'
  | 'service-failed'

/** Our words for where an order stands. A service's own words never reach a page: `messageKeyOf` finds the text. */
export type EidHint = EidPendingHint | EidFailedHint | 'complete'

/** A person named beforehand, e.g. a signatory. `personalNumber` has 12 digits. */
export type PersonRef = { country: 'SE'; personalNumber: Confidential<string> }

export type EidStart = {
  /** The address of the person's browser as the edge proved it, IPv4 or IPv6. */
  endUserIp: string
  userAgent: string
  locale: string
  startOn: EidStartOn
  /** Where the app returns to on the same device; carries a nonce that only the service and we know. */
  returnUrl: string
  /** Stable for one browser and meaningless elsewhere, e.g. a hash of its device cookie. */
  deviceIdentifier: string
  /** Only this person's eID is accepted. */
  expectedPerson?: PersonRef
  /** What the app shows while identifying, plain text. */
  message?: string
}

export type EidSignStart = EidStart & {
  /** What is signed, plain text: names the document, the parties and the amount. */
  visibleText: string
  /** Signed with the text but not shown. `sha256` is lower-case hex of the document's bytes. */
  hiddenPayload: { sha256: string; documentId: string }
}

/** All that must not be seen: a store encrypts it, a log never has it. JSON values only. */
export type EidOrderHandle = {
  orderRef: string
  autoStartToken: string
  qrStartToken: string | null
  qrStartSecret: string | null
  endUserIp: string
  userAgent: string
  returnUrl: string
  expectedPersonalNumber: string | null
}

export type EidOrder = {
  provider: EidProviderId
  purpose: 'auth' | 'sign'
  startOn: EidStartOn
  /** When the service's answer arrived: the animated code counts its seconds from here. */
  startedAt: Date
  /** Nobody asks for the order after this. */
  expiresAt: Date
  handle: Confidential<EidOrderHandle>
}

export type EidPresentation =
  | { kind: 'qr'; data: string; imagePng?: Buffer }
  | { kind: 'qr'; data?: undefined; imagePng: Buffer }
  | { kind: 'link'; url: string }

export type EidResult = {
  provider: EidProviderId
  /** With `personalNumber` the key of an identity: the same person through another provider of the scheme is the same. */
  issuer: 'se-bankid'
  personalNumber: Confidential<string>
  name: string
  givenName: string
  surname: string
  device: {
    ipAddress: Confidential<string | null>
    /** False is a signal of risk on the same device, not a proof: phones change networks. Null when not told. */
    isSameAddress: boolean | null
  }
  risk: 'low' | 'moderate' | 'high' | null
  /** Base64 as it came, with the whole answer, for the archive. */
  evidence: Confidential<{ signature: string | null; ocspResponse: string | null; answer: string }>
}

export type EidProgress =
  | { state: 'pending'; hint: EidPendingHint; retryAfterMs: number }
  | { state: 'failed'; hint: EidFailedHint }
  | { state: 'complete'; hint: 'complete'; result: EidResult }

export type EidCapabilities = {
  auth: boolean
  sign: boolean
  qr: boolean
  sameDevice: boolean
  /** False: `cancel` only means that we stop asking. */
  cancel: boolean
  /** True: the app itself opens `returnUrl`, so its nonce proves that the person is back in the browser that began. */
  returnUrl: boolean
  countries: readonly string[]
  evidence: 'xmldsig' | 'none'
}

/**
 * A service that lets a person identify or sign with an electronic identity.
 *
 * A result is given once: whoever polls keeps it before anybody hears of it (`eid-orders.service.ts` does).
 * Nothing is tried again in here; a second order is the person's choice.
 *
 * @throws EidError from every method that asks the service
 */
export interface EidProvider {
  readonly id: EidProviderId
  capabilities(): EidCapabilities
  startAuth(start: EidStart): Promise<EidOrder>
  startSign(start: EidSignStart): Promise<EidOrder>
  /** What the page shows at `now`: a code that changes each second, or a link. Its secret stays here. */
  presentation(order: EidOrder, now: Date): Promise<EidPresentation>
  poll(order: EidOrder): Promise<EidProgress>
  /** Nothing happens when the order is over or the service cannot cancel. */
  cancel(order: EidOrder): Promise<void>
  /** Ends open connections. */
  close(): void
}
