import type { EidHint, EidStartOn } from './eid-provider'

/**
 * Every text a person can meet while using an eID, by key, with what it has to say. `rfa` numbers are those of BankID's
 * list of recommended user messages: the wording there is meant to be kept. The others are ours.
 */
export const EID_MESSAGES = {
  eid_rfa1: 'start the BankID app',
  eid_rfa3: 'cancelled, try again',
  eid_rfa4: 'this person has already begun to identify or sign, try again',
  eid_rfa5: 'internal technical fault, try again',
  eid_rfa6: 'cancelled by the person',
  eid_rfa8: 'the app does not answer: is it started and online? order or update the BankID, then try again',
  eid_rfa9: 'enter the code in the app and choose identify or sign',
  eid_rfa13: 'trying to start the app',
  eid_rfa15a: 'looking for a BankID on this computer; if none is found, there may be none here that fits',
  eid_rfa15b:
    'looking for a BankID on this phone or tablet; if none is found, there may be none here that fits',
  eid_rfa16: 'this BankID is blocked or too old, get a new one from the bank',
  eid_rfa17a: 'the app was not found on this device, install it from the bank',
  eid_rfa17b: 'the QR code could not be read, start the app and scan it, or install the app',
  eid_rfa21: 'identification or signature is under way',
  eid_rfa22: 'unknown fault, try again',
  eid_rfa23: 'read the passport or identity card with the app',
  eid_confirm_call: 'confirm in the app who called whom',
  eid_app_unsupported: 'the app is too old for this, update it',
  eid_risk_blocked: 'stopped for safety, choose another way to sign in or talk to us',
  eid_wrong_person: 'another person than the intended one identified or signed',
  eid_busy: 'too much at once, try again in a moment',
  eid_maintenance: 'the eID service is being maintained, try again later or choose another way',
  eid_waiting_for_service: 'the eID service does not answer at the moment, waiting for it',
  eid_order_not_found: 'this identification is over or belongs to another window, begin anew',
  eid_complete: 'done',
} as const

export type EidMessageKey = keyof typeof EID_MESSAGES
export const EID_MESSAGE_KEYS = Object.keys(EID_MESSAGES) as EidMessageKey[]

const BY_HINT = {
  'waiting-for-app': { 'other-device': 'eid_rfa1', 'this-device': 'eid_rfa13' },
  'app-not-started': { 'other-device': 'eid_rfa1', 'this-device': 'eid_rfa13' },
  'app-started': { 'other-device': 'eid_rfa15b', 'this-device': 'eid_rfa15a' },
  'read-id-document': 'eid_rfa23',
  'confirm-call': 'eid_confirm_call',
  'enter-code': 'eid_rfa9',
  'in-progress': 'eid_rfa21',
  'waiting-for-service': 'eid_waiting_for_service',
  complete: 'eid_complete',
  expired: 'eid_rfa8',
  'certificate-blocked': 'eid_rfa16',
  'user-cancelled': 'eid_rfa6',
  cancelled: 'eid_rfa3',
  'start-failed': { 'other-device': 'eid_rfa17b', 'this-device': 'eid_rfa17a' },
  'call-declined': 'eid_rfa6',
  'app-unsupported': 'eid_app_unsupported',
  'risk-blocked': 'eid_risk_blocked',
  'unknown-failure': 'eid_rfa22',
  'wrong-person': 'eid_wrong_person',
  'order-gone': 'eid_rfa22',
  'service-failed': 'eid_rfa5',
} as const satisfies Record<EidHint, EidMessageKey | Record<EidStartOn, EidMessageKey>>

/**
 * The message for where an order stands.
 * @param isPhone the page itself is shown on a phone or tablet (see `isPhone`)
 */
export function messageKeyOf(hint: EidHint, startOn: EidStartOn, isPhone: boolean): EidMessageKey {
  if (hint === 'app-started' && isPhone) return 'eid_rfa15b'
  const message = BY_HINT[hint]
  return typeof message === 'string' ? message : message[startOn]
}
