import { isLocalDate } from '@mina/domain'

const AMOUNT = /^(?:(\d{1,13})|(\d{1,3}(?:,\d{3})+)(?!,)|(\d{1,3}(?:\.\d{3})+)(?!\.))(?:[.,](\d{1,2}))?$/
const bare = (text: string) => text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-')

/**
 * An amount as people write it, `4 650,50`, `4,650.50` or `4.650`, as the decimal string of every border. Amounts have at
 * most two decimals, so three digits after a sign are a group. Null if it is none.
 */
export function typedAmount(text: string): string | null {
  const [found, plain, byComma, byPoint, decimals] = AMOUNT.exec(bare(text)) ?? []
  if (found === undefined) return null
  const whole = (plain ?? byComma ?? byPoint ?? '').replace(/[.,]/g, '')
  return decimals === undefined ? whole : `${whole}.${decimals}`
}

/** Any decimal with a comma or a point, `-1,5`. Null if it is none. */
export function typedDecimal(text: string): string | null {
  const plain = bare(text).replace(',', '.').replace(/%$/, '')
  return /^-?\d{1,12}(\.\d{1,10})?$/.test(plain) ? plain : null
}

/** Per cent as the fraction of every border: `4,5` → `0.045`, `-1` → `-0.01`. */
export function typedPercent(text: string): string | null {
  const plain = typedDecimal(text)
  if (plain === null) return null
  const isNegative = plain.startsWith('-')
  const [whole = '0', decimals = ''] = plain.replace('-', '').split('.')
  const digits = whole.padStart(3, '0')
  const fraction = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${decimals}`
  const text0 = fraction.replace(/\.?0+$/, '')
  return isNegative && text0 !== '0' ? `-${text0}` : text0
}

/** A day as any of our languages writes it. Null if it is none. */
export function typedDate(text: string): string | null {
  const typed = bare(text)
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(typed)
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(typed)
  const date = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : local
      ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`
      : ''
  return isLocalDate(date) ? date : null
}

/** One and a fraction, exactly: `0.0217` → `1.0217`, `-0.03` → `0.97`. */
export function onePlus(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.replace('-', '').split('.')
  const unit = 10n ** BigInt(decimals.length)
  const moved = BigInt(`${whole}${decimals}`)
  const total = fraction.startsWith('-') ? unit - moved : unit + moved
  const digits = String(total < 0n ? -total : total).padStart(decimals.length + 1, '0')
  const text = decimals ? `${digits.slice(0, -decimals.length)}.${digits.slice(-decimals.length)}` : digits
  return total < 0n ? `-${text}` : text
}
