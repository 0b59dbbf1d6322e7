import type { CompanyKey, LessorKey } from './organizations'

export type Kind = 'premises' | 'vehicle' | 'machine' | 'it' | 'other'
export type FeePeriod = 'month' | 'quarter' | 'half-year' | 'year'

/** A change that was made to an agreement; what it does not name stays. */
export type Change = {
  /** First day of the new fee; of a correction, the day it was found. */
  from: string
  fee?: string
  annualRate?: string
} & (
  | { reason: 'index' | 'correction' }
  /** `remainingShare` of the objects that are kept. */
  | { reason: 'modification'; remainingShare?: string }
  /** Agreed on the first day of a payment period of the old term. */
  | { reason: 'extension'; agreedOn: string; end: string }
)

/** One agreement of the demo in the words of a lease. Amounts in the major unit, rates as decimals per year. */
export type AgreementSpec = {
  number: string
  name: string
  company: CompanyKey
  lessor: LessorKey
  contractNumber: string
  object: string
  objectId?: string
  /** SEK unless said. */
  currency?: 'SEK' | 'EUR' | 'NOK'
  /** Fixed days; or placed so that the last day for notice comes so many days after the seed's today. */
  term: { start: string; end: string } | { noticeInDays: number; months: number }
  fee: string
  /** A month unless said. */
  feePeriod?: FeePeriod
  /** In advance unless said. */
  timing?: 'advance' | 'arrears'
  notice?: { months: number; extensionMonths: number | null }
  noticeGiven?: boolean
  firstIncreasedRent?: string
  residualValue?: string
  deposit?: string
  interest?: { base: string; margin: string }
  index?: { name: string; baseMonth: string }
  annualRate?: string
  changes?: readonly Change[]
}
