import type { WorkbookTexts } from './texts'
import { PAYMENT_KINDS, RATE_CONVENTIONS, STEP_KINDS, TRANSITION_KINDS, WORKBOOK_TEXT_KEYS } from './texts'

const sameAsKey = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, key.replaceAll('_', ' ')])) as Record<Key, string>

/** The last word of every key for a text. For tests. */
export function workbookTexts(changes: Partial<WorkbookTexts> = {}): WorkbookTexts {
  const words = Object.fromEntries(
    WORKBOOK_TEXT_KEYS.map((key) => [
      key,
      key.startsWith('sheet.') ? `Sheet ${key.slice(6)}` : key.split('.')[1]!,
    ]),
  ) as Record<(typeof WORKBOOK_TEXT_KEYS)[number], string>
  return {
    ...words,
    transitions: sameAsKey(TRANSITION_KINDS),
    steps: sameAsKey(STEP_KINDS),
    payments: sameAsKey(PAYMENT_KINDS),
    conventions: sameAsKey(RATE_CONVENTIONS),
    ...changes,
  }
}
