import type { ErrorCode } from '@mina/domain'
import { m } from '@mina/i18n'
import { formatBytes, formatCount, formatDate, formatWait } from '@mina/i18n/format'

export type ErrorDetails = Readonly<Record<string, string | number>>
/** An expected failure as it reaches a page. */
export type Problem = { code: string; details: ErrorDetails }

const MEGABYTE = 1_048_576

/** What happened and what to do, by code. A code without a text does not compile. */
const ERROR_TEXT: Record<ErrorCode, (details: ErrorDetails) => string> = {
  'identity.wrong_credentials': m.error_identity_wrong_credentials,
  'identity.too_many_attempts': (details) =>
    m.error_identity_too_many_attempts({ when: formatWait(Number(details.seconds ?? 60)) }),
  'identity.not_signed_in': m.error_identity_not_signed_in,
  'policy.denied': m.error_policy_denied,
  'input.invalid': m.error_input_invalid,
  'organization.not_found': m.error_organization_not_found,
  'agreement.not_found': m.error_agreement_not_found,
  'agreement.changed_meanwhile': m.error_agreement_changed_meanwhile,
  'agreement.nothing_to_undo': m.error_agreement_nothing_to_undo,
  'agreement.schedule_impossible': m.error_agreement_schedule_impossible,
  'document.not_found': m.error_document_not_found,
  'document.empty': m.error_document_empty,
  'document.wrong_type': m.error_document_wrong_type,
  'document.too_large': (details) =>
    m.error_document_too_large({ limit: formatBytes(Number(details.limitMegabytes ?? 50) * MEGABYTE) }),
  'document.too_many_pages': (details) =>
    m.error_document_too_many_pages({ limit: formatCount(Number(details.limit ?? 200)) }),
  'document.too_many_pixels': m.error_document_too_many_pixels,
  'document.encrypted': m.error_document_encrypted,
  'document.damaged': m.error_document_damaged,
  'document.active_content': m.error_document_active_content,
  'document.unreadable': m.error_document_unreadable,
  'review.not_found': m.error_review_not_found,
  'review.not_ready': m.error_review_not_ready,
  'review.already_accepted': m.error_review_already_accepted,
  'review.field_invalid': m.error_review_field_invalid,
  'review.incomplete': m.error_review_incomplete,
  'schedule.invalid_input': m.error_schedule_invalid_input,
  'journal.account_missing': m.error_journal_account_missing,
  'journal.unbalanced': m.error_journal_unbalanced,
  'accounting.not_found': m.error_accounting_not_found,
  'accounting.changed_meanwhile': m.error_accounting_changed_meanwhile,
  'currency.rate_missing': ({ from, to, date }) =>
    m.error_currency_rate_missing({ pair: `${from}/${to}`, date: formatDate(String(date)) }),
}

export function problemText({ code, details }: Problem): string {
  const text = Object.hasOwn(ERROR_TEXT, code) ? ERROR_TEXT[code as ErrorCode] : m.error_unexpected
  return text(details)
}
