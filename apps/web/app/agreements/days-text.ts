import { getLocale, m } from '@mina/i18n'

// A message with a plural builds its rules anew with each call, and a list says "7 dagar" in every row.
const known = new Map<string, string>()

/** `7 dagar`, in the reader's language. */
export function daysText(days: number): string {
  const key = `${getLocale()} ${days}`
  const text = known.get(key) ?? m.app_days({ count: days })
  if (known.size < 10_000) known.set(key, text)
  return text
}
