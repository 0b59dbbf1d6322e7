import type { Currency } from '@mina/domain'
import {
  type AgreementEvent,
  type AgreementEventJson,
  type AgreementTerms,
  type AgreementTermsJson,
  eventFromJson,
  eventToJson,
  termsFromJson,
  termsToJson,
} from '@mina/domain/agreements'

/**
 * Changes when the same terms would give other figures than before. Stored with every version.
 * 2026.2: events are measured where they happen (IFRS 16.39–46) instead of the changed terms from commencement;
 * options enter the term by their certainty; payments with agreed rises keep their decimals inside.
 */
export const CALCULATION_VERSION = '2026.2'

/** AgreementTerms as JSON: every amount a decimal string of its currency. */
export type StoredTerms = AgreementTermsJson
/** AgreementEvent as JSON, amounts as decimal strings of its agreement's currency. */
export type StoredEvent = AgreementEventJson

export const toStoredTerms = (terms: AgreementTerms): StoredTerms => termsToJson(terms)

/** @throws DomainError 'input.invalid' or 'schedule.invalid_input' when the row is not what we once wrote */
export const fromStoredTerms = (json: unknown): AgreementTerms => termsFromJson(json)

export const toStoredEvent = (event: AgreementEvent, currency: Currency): StoredEvent =>
  eventToJson(event, currency)

/** @throws DomainError 'input.invalid' when the row is not what we once wrote */
export const fromStoredEvent = (json: unknown, currency: Currency): AgreementEvent =>
  eventFromJson(json, currency)
