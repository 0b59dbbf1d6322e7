/** Adds decimal strings exactly; the result has as many decimals as the longest of them. */
export function sumAmounts(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map((amount) => (amount.split('.')[1] ?? '').length))
  const total = amounts.reduce((sum, amount) => {
    const [whole = '0', decimals = ''] = amount.split('.')
    return sum + BigInt(`${whole}${decimals.padEnd(places, '0')}`)
  }, 0n)
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return total < 0n ? `-${text}` : text
}

export const negated = (amount: string): string =>
  isZero(amount) ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`

export const isZero = (amount: string): boolean => /^-?0(\.0+)?$/.test(amount)

/** `after` less `before`. */
export const difference = ({ before, after }: { before: string; after: string }): string =>
  sumAmounts([after, negated(before)])
