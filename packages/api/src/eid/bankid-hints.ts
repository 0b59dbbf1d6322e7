import type { EidFailedHint, EidPendingHint } from './eid-provider'

const PENDING: Readonly<Record<string, EidPendingHint>> = {
  outstandingTransaction: 'waiting-for-app',
  noClient: 'app-not-started',
  started: 'app-started',
  userMrtd: 'read-id-document',
  userCallConfirm: 'confirm-call',
  userSign: 'enter-code',
}

const FAILED: Readonly<Record<string, EidFailedHint>> = {
  expiredTransaction: 'expired',
  certificateErr: 'certificate-blocked',
  userCancel: 'user-cancelled',
  cancelled: 'cancelled',
  startFailed: 'start-failed',
  userDeclinedCall: 'call-declined',
  notSupportedByUserApp: 'app-unsupported',
  transactionRiskBlocked: 'risk-blocked',
}

export const BANKID_PENDING_HINTS = Object.keys(PENDING)
export const BANKID_FAILED_HINTS = Object.keys(FAILED)

/** BankID adds hint codes without a new version of its interface: one we do not know is still pending. */
export const pendingHint = (hintCode: string): EidPendingHint =>
  (Object.hasOwn(PENDING, hintCode) && PENDING[hintCode]) || 'in-progress'

/** As `pendingHint`: one we do not know is still a failure. */
export const failedHint = (hintCode: string): EidFailedHint =>
  (Object.hasOwn(FAILED, hintCode) && FAILED[hintCode]) || 'unknown-failure'
