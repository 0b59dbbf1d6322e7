import type { AgreementEventJson, AgreementTermsJson } from '../agreements'
import type { ExchangeRates } from '../currency'
import type { LocalDate } from '../dates'
import type { AgreementKind } from '../journals'
import type { Currency } from '../money'
import type { Profile } from '../profiles'

/** Written in every file; another number is another format. */
export const CASE_FORMAT = 1

export type Source = { title: string; url?: string }

export type CaseAgreement = {
  id: string
  /** Decides the account where the chart tells cars from premises. */
  assetKind: AgreementKind
  terms: AgreementTermsJson
  events: AgreementEventJson[]
}

/**
 * A point within a day. The first four are those of `Position`; `before_settlement`: the day is over and what is due
 * in arrears is paid, but not what settles the lease: residual value, purchase price, termination penalty.
 */
export type Moment = 'opening' | 'before_payments' | 'after_payments' | 'done' | 'before_settlement'
export const MOMENTS: readonly Moment[] = [
  'opening',
  'before_payments',
  'after_payments',
  'done',
  'before_settlement',
]

/** When a figure is meant for; see docs/cases.md. Absent: commencement, or the whole term. */
export type At =
  | { date: LocalDate; moment?: Moment }
  | { from: LocalDate; to: LocalDate; moment?: 'before_settlement' }
  | { event: number }
  | undefined

export type ExpectedFigure = {
  /** Id of the agreement; absent: the only one, or all of them together. */
  agreement?: string
  at: At
  profile: Profile
  figure: string
  /** A decimal. */
  value: string
  /** Largest difference; null: exact, to 1e-6. */
  tolerance: string | null
  currency?: Currency
  account?: string
  unit: 'one' | 'percent'
  source?: Source
  convention?: string
  /** Printed when the figure fails: what is wrong with a source that is defective. */
  note?: string
}

export type Case = {
  id: string
  kind?: string
  title: string
  source: Source
  convention?: string
  note?: string
  functionalCurrency?: Currency
  exchangeRates: ExchangeRates
  /** Own accounts by posting role, over the BAS default: `{ "input_vat": "2641" }`. */
  accounts: Readonly<Record<string, string>>
  agreements: CaseAgreement[]
  expected: ExpectedFigure[]
}
