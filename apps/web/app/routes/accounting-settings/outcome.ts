import { m } from '@mina/i18n'

export type Intent =
  | 'settings'
  | 'accounts'
  | 'rate'
  | 'index'
  | 'exchange'
  | 'rate-removed'
  | 'index-removed'
  | 'exchange-removed'

/** What became of a press: saved, or which field stands in the way. */
export type Outcome =
  | { intent: Intent; ok: true; again?: Record<string, string> }
  | { intent: Intent; ok: false; field: string; reason: string }

const TEXTS: Record<string, () => string> = {
  not_a_date: m.event_error_not_a_date,
  not_a_number: m.event_error_not_a_number,
  missing: m.event_error_missing,
  bands: m.accounting_bands_invalid,
  month: m.accounting_month_hint,
  not_an_account: m.accounting_account_invalid,
  overlaps: m.accounting_overlaps,
  twice: m.accounting_overlaps,
  'accounting.changed_meanwhile': m.accounting_changed,
}

/** What is wrong with a field of a form; undefined for the others. */
export function errorAt(outcome: Outcome | undefined, intent: Intent, field: string): string | undefined {
  if (!outcome || outcome.ok || outcome.intent !== intent || outcome.field !== field) return undefined
  return (TEXTS[outcome.reason] ?? m.accounting_invalid)()
}

/** What is wrong with the whole form. */
export const refusalText = ({ reason }: Extract<Outcome, { ok: false }>): string =>
  reason === 'overlaps' || reason === 'accounting.changed_meanwhile'
    ? TEXTS[reason]!()
    : m.accounting_refused()
