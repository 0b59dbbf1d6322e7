/** Every expected failure, by code. A new code breaks the build until it has an HTTP meaning and a text in eight languages. */
export const ERROR_CODES = [
  'identity.wrong_credentials',
  'identity.too_many_attempts',
  'identity.not_signed_in',
  'policy.denied',
  'input.invalid',
  'organization.not_found',
  'agreement.not_found',
  'agreement.changed_meanwhile',
  'agreement.nothing_to_undo',
  'agreement.schedule_impossible',
  'document.not_found',
  'document.empty',
  'document.wrong_type',
  'document.too_large',
  'document.too_many_pages',
  'document.too_many_pixels',
  'document.encrypted',
  'document.damaged',
  'document.active_content',
  'document.unreadable',
  'review.not_found',
  'review.not_ready',
  'review.already_accepted',
  'review.field_invalid',
  'review.incomplete',
  'schedule.invalid_input',
  'journal.account_missing',
  'journal.unbalanced',
  'accounting.not_found',
  'accounting.changed_meanwhile',
  'currency.rate_missing',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** An expected failure: a code and the values of its message. Texts live in i18n, in the reader's language. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    /** Values for the user's message and the log; never a secret, never a sentence. */
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options)
  }
}
