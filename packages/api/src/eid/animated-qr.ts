import { createHmac } from 'node:crypto'

/**
 * The content of the animated code at one second: it proves that the screen is looked at now, so a picture of it passed
 * on to somebody else is worthless a moment later.
 *
 * Source: BankID, "QR code": `bankid.<qrStartToken>.<seconds>.<hex HMAC-SHA256(qrStartSecret, seconds)>`.
 */
export function animatedQr(qrStartToken: string, qrStartSecret: string, seconds: number): string {
  const authCode = createHmac('sha256', qrStartSecret).update(String(seconds)).digest('hex')
  return `bankid.${qrStartToken}.${seconds}.${authCode}`
}

/** Whole seconds since the order began; a clock that was set back gives 0. */
export function secondsSince(startedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / 1000))
}
