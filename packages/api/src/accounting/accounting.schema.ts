import { CURRENCIES, type Currency, isLocalDate } from '@mina/domain'
import { RATE_CONVENTIONS, type RateConvention } from '@mina/domain/agreements'
import { CURRENT_METHODS, type CurrentMethod } from '@mina/domain/disclosures'
import type { AccountMapping } from '@mina/domain/journals'
import { PROFILES, type Profile } from '@mina/domain/profiles'
import { z } from 'zod'
import { KINDS } from '../agreements/agreements.schema'

const localDate = z.iso.date().refine(isLocalDate)
const currency = z.enum(CURRENCIES as [Currency, ...Currency[]])
const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,12})?$/)
const share = z.string().regex(/^(0(\.\d{1,12})?|1(\.0{1,12})?)$/)
const companyId = z.guid().nullable()
export const companyInput = z.object({ companyId })
export type CompanyInput = z.infer<typeof companyInput>

export const accountingSettings = z.object({
  profiles: z
    .array(z.enum(PROFILES as [Profile, ...Profile[]]))
    .min(1)
    .refine((profiles) => new Set(profiles).size === profiles.length),
  convention: z.enum(RATE_CONVENTIONS as [RateConvention, ...RateConvention[]]),
  depreciation: z.enum(['months', 'days']),
  /** Years at which a maturity band ends. */
  maturityBandYears: z.array(z.number().int().min(1).max(99)).min(1).max(12),
  /** How the current part of the liability is found: see `currentPart` in the domain's disclosures. */
  currentMethod: z.enum(CURRENT_METHODS as [CurrentMethod, ...CurrentMethod[]]),
  /** Last closed day; null: nothing is closed. */
  lockedThrough: localDate.nullable(),
  deferredTaxRate: share,
  functionalCurrency: currency,
})
export type AccountingSettingsValues = z.infer<typeof accountingSettings>
export const saveSettingsInput = accountingSettings.extend({ companyId, revision: z.number().int().min(0) })
export type SaveSettingsInput = z.infer<typeof saveSettingsInput>
export type AccountingSettingsView = AccountingSettingsValues & {
  companyId: string | null
  /** Nothing was saved for the company: these are the organization's, or the product's own. */
  from: 'company' | 'organization' | 'default'
  /** For the next save. */
  revision: number
}

export const saveAccountsInput = z.object({
  companyId,
  /** By `MappingKey`, `interest_expense` or `vehicle.lease_expense`; a key that is left out falls back to the default. */
  accounts: z.record(z.string().regex(/^[a-z0-9_.]{1,60}$/), z.string().regex(/^\d{4,8}$/)),
})
export type SaveAccountsInput = z.infer<typeof saveAccountsInput>
export type AccountMappingView = {
  companyId: string | null
  /** Those that the company entered, the organization's for the rest. */
  accounts: Record<string, string>
  /** Every account in use, the defaults that nobody has confirmed among them. */
  mapping: AccountMapping
}

export const borrowingRateInput = z.object({
  companyId,
  currency,
  kind: z.enum(KINDS).nullable(),
  /** The term that it holds for, in months, both included. */
  fromMonths: z.number().int().min(1).max(1200),
  toMonths: z.number().int().min(1).max(1200),
  validFrom: localDate,
  annualRate: z.string().regex(/^0(\.\d{1,12})?$/),
  source: z.string().trim().min(1).max(200),
})
export type BorrowingRateInput = z.infer<typeof borrowingRateInput>
export type BorrowingRateView = BorrowingRateInput & {
  id: string
  approvedByName: string | null
  recordedAt: Date
}
export const findBorrowingRateInput = z.object({
  companyId,
  currency,
  kind: z.enum(KINDS),
  months: z.number().int().min(1).max(1200),
  date: localDate,
})
export type FindBorrowingRateInput = z.infer<typeof findBorrowingRateInput>
export const removeInput = z.object({ id: z.guid() })
export type RemoveInput = z.infer<typeof removeInput>

export const exchangeRateInput = z.object({
  /** Units of `quote` for one unit of `base`. */
  base: currency,
  quote: currency,
  /** `closing` and `spot` of the day; `average` of the month that the day lies in. */
  type: z.enum(['closing', 'average', 'spot']),
  date: localDate,
  rate: decimal,
  source: z.string().trim().min(1).max(200),
})
export type ExchangeRateInput = z.infer<typeof exchangeRateInput>
export type ExchangeRateView = ExchangeRateInput & { id: string; recordedAt: Date }
export const indexValueInput = z.object({
  series: z.string().trim().min(1).max(60),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  value: decimal,
  source: z.string().trim().min(1).max(200),
})
export type IndexValueInput = z.infer<typeof indexValueInput>
export type IndexValueView = IndexValueInput & { id: string; recordedAt: Date }
