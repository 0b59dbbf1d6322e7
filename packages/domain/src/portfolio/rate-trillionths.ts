/** A yearly rate as a whole number of 10^-12: what the columns keep it in, exactly. */
export const RATE_UNIT = 1e12

/** `"0.041"` → 41 000 000 000; null when it is negative, 10 or more, or has more than twelve decimals. */
export function parseRate(annualRate: string): number | null {
  const match = /^(\d)(?:\.(\d{1,12})0*)?$/.exec(annualRate)
  return match ? Number(match[1]) * RATE_UNIT + Number((match[2] ?? '').padEnd(12, '0')) : null
}

/** 41 000 000 000 → `"0.041"`. */
export function formatRate(trillionths: number): string {
  const digits = String(trillionths).padStart(13, '0')
  const decimals = digits.slice(-12).replace(/0+$/, '')
  return decimals === '' ? digits.slice(0, -12) : `${digits.slice(0, -12)}.${decimals}`
}
