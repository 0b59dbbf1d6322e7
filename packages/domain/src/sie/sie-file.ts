import type { LocalDate } from '../dates'
import type { DimensionObject } from '../journals/cost-split'
import type { Currency, Minor } from '../money'

/** Charts of accounts that `#KPTYP` has a word for (SIE 4B 11). */
export const SIE_CHARTS = ['BAS95', 'BAS96', 'EUBAS97', 'NE2007'] as const
export type SieChart = (typeof SIE_CHARTS)[number]

/** Debit positive; `text` is the line's own. */
export type SieLine = { account: string; objects: readonly DimensionObject[]; amount: Minor; text?: string }

/** Without series and number: the receiving program gives them. `lines` add up to 0. */
export type SieVoucher = { date: LocalDate; text: string; lines: readonly SieLine[] }

/** What an import file of type 4I says. Texts are of any characters; see `writeSie4i` for what becomes of them. */
export type SieFile = {
  program: { name: string; version: string }
  generatedOn: LocalDate
  /** Who made it, by name or signature. */
  generatedBy?: string
  companyName: string
  /** Ten digits, with or without the hyphen; twelve when a century is written before them. */
  organizationNumber?: string
  /** The current one first, then the one before it, and so on. */
  fiscalYears?: readonly { from: LocalDate; to: LocalDate }[]
  chart?: SieChart
  /** Of all amounts. */
  currency: Currency
  dimensions?: readonly { dimension: number; name: string }[]
  objects?: readonly (DimensionObject & { name: string })[]
  accounts?: readonly { account: string; name: string }[]
  vouchers: readonly SieVoucher[]
}
