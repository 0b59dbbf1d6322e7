import { autostartLink } from './autostart-link'
import { COLLECT_EVERY_MS, ORDER_LIFETIME_MS } from './bankid'
import { failedHint, pendingHint } from './bankid-hints'
import { completionOf, field, unwrapped } from './banksignering-answers'
import { completion } from './completion'
import { Confidential } from './confidential'
import { EidError } from './eid-error'
import type { EidOrder, EidPresentation, EidProvider, EidStart } from './eid-provider'
import { createJsonClient, type TlsIdentity } from './json-over-tls'
import { rememberedStart } from './person-and-address'
import { visibleText } from './visible-text'

export type BanksigneringOptions = {
  /** Up to and with `/api`. */
  baseUrl: string
  apiUser: string
  password: string
  companyApiGuid: string
  clock: () => Date
  /** Other authorities than the public ones, PEM. */
  ca?: TlsIdentity['ca']
  startTimeoutMs?: number
  collectTimeoutMs?: number
}

const START_TIMEOUT_MS = 10_000
const COLLECT_TIMEOUT_MS = 5_000

/**
 * BankID through Banksignering: the vendor holds the certificate, we hold credentials that stand in every body. It makes
 * the animated code, so each second of it is a call. It has no call to cancel, and its `auth` shows no text of ours.
 */
export function createBanksigneringProvider(options: BanksigneringOptions): EidProvider {
  const client = createJsonClient(options.baseUrl, options.ca === undefined ? {} : { ca: options.ca })
  const startTimeoutMs = options.startTimeoutMs ?? START_TIMEOUT_MS
  const collectTimeoutMs = options.collectTimeoutMs ?? COLLECT_TIMEOUT_MS
  const { apiUser, password, companyApiGuid } = options
  const withCredentials = (body: object) => ({ apiUser, password, companyApiGuid, ...body })

  async function begin(purpose: 'auth' | 'sign', start: EidStart, texts: object): Promise<EidOrder> {
    const remembered = rememberedStart(start)
    const body = { endUserIp: remembered.endUserIp, getQr: start.startOn === 'other-device', ...texts }
    const answer = await client.post(purpose, withCredentials(body), startTimeoutMs, false)
    const startedAt = options.clock()
    const opened = unwrapped(purpose, answer, false)
    const orderRef = field(opened, 'orderref')
    const autoStartToken = field(opened, 'autostarttoken')
    if (orderRef === '') throw new EidError('malformed', `${purpose} answered in another shape: OrderRef`)
    if (autoStartToken === '' && start.startOn === 'this-device') {
      throw new EidError('malformed', `${purpose} answered in another shape: AutoStartToken`)
    }
    return {
      provider: 'banksignering',
      purpose,
      startOn: start.startOn,
      startedAt,
      expiresAt: new Date(startedAt.getTime() + ORDER_LIFETIME_MS),
      handle: new Confidential({
        orderRef,
        autoStartToken,
        qrStartToken: null,
        qrStartSecret: null,
        ...remembered,
      }),
    }
  }

  return {
    id: 'banksignering',
    capabilities: () => ({
      auth: true,
      sign: true,
      qr: true,
      sameDevice: true,
      cancel: false,
      returnUrl: false,
      countries: ['SE'],
      evidence: 'xmldsig',
    }),
    startAuth: async (start) => begin('auth', start, {}),
    startSign: async (start) =>
      begin('sign', start, {
        userVisibleData: visibleText(start.visibleText),
        userNonVisibleData: JSON.stringify(start.hiddenPayload),
      }),

    async presentation(order, now) {
      const { orderRef, autoStartToken, userAgent } = order.handle.reveal()
      if (now > order.expiresAt) throw new EidError('order-gone', 'the order is too old to be shown')
      if (order.startOn === 'this-device')
        return { kind: 'link', url: autostartLink(autoStartToken, userAgent) }
      const answer = await client.post('collectqr', withCredentials({ orderRef }), collectTimeoutMs, true)
      const opened = unwrapped('collectqr', answer, true)
      return toCode(field(opened, 'qrstring'), field(opened, 'qrimage'))
    },

    async poll(order) {
      const { orderRef } = order.handle.reveal()
      const answer = await client.post('collectstatus', withCredentials({ orderRef }), collectTimeoutMs, true)
      const opened = unwrapped('collectstatus', answer, true)
      const answeredFor = field(opened, 'orderref')
      if (answeredFor !== '' && answeredFor !== orderRef) {
        throw new EidError('malformed', 'collectstatus answered for another order')
      }
      const hintCode = field(opened, 'hintcode')
      switch (field(opened, 'status', 'statusmessage').toLowerCase()) {
        case 'pending':
          return { state: 'pending', hint: pendingHint(hintCode), retryAfterMs: COLLECT_EVERY_MS }
        case 'failed':
          return { state: 'failed', hint: failedHint(hintCode) }
        case 'complete':
          return completion(order, completionOf(opened), answer.text)
        default:
          throw new EidError('malformed', 'collectstatus answered in another shape: Status')
      }
    },

    cancel: async () => {},
    close: () => client.close(),
  }
}

// Only content of a code goes on to the page, never an address at the vendor: the person's browser does not call it.
function toCode(qrString: string, qrImage: string): EidPresentation {
  const base64 = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(qrImage)?.[1]
  if (/^bankid\.[\w.-]+$/.test(qrString)) {
    return { kind: 'qr', data: qrString, ...(base64 && { imagePng: Buffer.from(base64, 'base64') }) }
  }
  if (base64) return { kind: 'qr', imagePng: Buffer.from(base64, 'base64') }
  throw new EidError('malformed', 'collectqr answered in another shape: qrString, qrImage')
}
