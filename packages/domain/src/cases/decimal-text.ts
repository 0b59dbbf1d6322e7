import { type Fixed, ONE } from '../fixed-point'

const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?(?:e([+-]?\d{1,2}))?$/i

/** `1e-6`, `"5.50"`, `42` → plain decimal digits; null for what is no number, such as `"1,5"` or `"1 000"`. */
export function decimalText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const match = DECIMAL.exec(String(value).trim())
  if (!match) return null
  const [, sign, whole, decimals = '', exponent = '0'] = match
  if (Number(exponent) === 0) return `${sign === '-' ? '-' : ''}${whole}${decimals && `.${decimals}`}`
  const point = whole!.length + Number(exponent)
  const digits = `${whole}${decimals}`.padEnd(point, '0')
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits
  const split = Math.max(point, 1)
  const rest = padded.slice(split)
  return `${sign === '-' ? '-' : ''}${padded.slice(0, split)}${rest && `.${rest}`}`
}

/**
 * A decimal of any sign as a Fixed of units 10^-digits: `("-1.5", 2)` is −150. The nearest one.
 * @param text as `decimalText` writes it
 */
export function fixedFromText(text: string, digits: number): Fixed {
  const isNegative = text.startsWith('-')
  const [whole, decimals = ''] = text.replace('-', '').split('.')
  const numerator = BigInt(`${whole}${decimals}`) * 10n ** BigInt(digits) * ONE
  const denominator = 10n ** BigInt(decimals.length)
  const size = (numerator + denominator / 2n) / denominator
  return isNegative ? -size : size
}

/** Writes a Fixed of units 10^-digits with `decimals` decimals of the whole unit, half away from zero. */
export function textFromFixed(value: Fixed, digits: number, decimals: number): string {
  const size = value < 0n ? -value : value
  const scaled = size * 10n ** BigInt(decimals)
  const unit = ONE * 10n ** BigInt(digits)
  const rounded = (scaled + unit / 2n) / unit
  const text = rounded.toString().padStart(decimals + 1, '0')
  const sign = value < 0n && rounded !== 0n ? '-' : ''
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}
