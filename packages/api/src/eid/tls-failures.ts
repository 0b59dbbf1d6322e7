import { EidError, type EidErrorKind } from './eid-error'

const UNTRUSTED = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_SIGNATURE_FAILURE',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** An error of the connection in our words. What it was sent or had read stays out of the message. */
export function toEidError(operation: string, error: unknown, isTimedOut: boolean): EidError {
  if (error instanceof EidError) return error
  if (isTimedOut) return new EidError('timeout', `${operation} was not answered in time`)
  const code = codeOf(error)
  return new EidError(kindOf(code), `${operation} failed with ${code}`)
}

function kindOf(code: string): EidErrorKind {
  if (UNTRUSTED.has(code)) return 'untrusted'
  // The service ends the handshake with an alert: it misses our certificate, or does not accept it.
  if (/^ERR_SSL_.*ALERT/.test(code) && !code.includes('PROTOCOL_VERSION')) return 'unauthorized'
  return 'unavailable'
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'an unnamed error'
}
