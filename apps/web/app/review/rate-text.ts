/** A yearly rate as people write it, `4,5` per cent, as the decimal fraction of every border: `0.045`. Null if it is none. */
export function percentToFraction(text: string): string | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,7}))?$/.exec(text.replace(/[\s\u00a0%]/g, ''))
  if (!match) return null
  const [, whole = '0', decimals = ''] = match
  const digits = `${whole.padStart(2, '0')}${decimals}`.replace(/0+$/, '')
  return digits === '' ? '0' : `0.${digits}`
}

/** `0.045` → `4.5`. */
export function fractionToPercent(fraction: string): string {
  const digits = (fraction.split('.')[1] ?? '').padEnd(2, '0')
  const decimals = digits.slice(2).replace(/0+$/, '')
  const whole = String(Number(digits.slice(0, 2)))
  return decimals ? `${whole}.${decimals}` : whole
}
