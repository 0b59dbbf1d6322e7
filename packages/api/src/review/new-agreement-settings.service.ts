import type { Tx } from '@mina/db'
import { type Currency, isCurrency, isLocalDate } from '@mina/domain'
import type { AgreementTerms, DiscountRate, ReviewedFields } from '@mina/domain/agreements'
import { loadSettings } from '../accounting/accounting-settings.service'
import { offeredRate } from '../accounting/borrowing-rates.service'
import type { ReviewView } from './review.schema'

/** The yearly rate to propose: of the organization's borrowing rates where they have one for it, else `fallback`. */
export async function proposedRate(
  tx: Tx,
  organizationId: string,
  { currency = 'SEK', startDate, termMonths }: ReviewedFields,
  { companyId, kind }: Pick<ReviewView['defaults'], 'companyId' | 'kind'>,
  fallback: string,
): Promise<string> {
  const months = Number(termMonths ?? 0)
  if (!isCurrency(currency) || !isLocalDate(startDate) || !(months > 0)) return fallback
  const wanted = {
    companyId,
    currency: currency as Currency,
    kind,
    months: Math.ceil(months),
    date: startDate,
  }
  return (await offeredRate(tx, organizationId, wanted))?.annualRate ?? fallback
}

/** What a new agreement of the company takes from its accounting settings. */
export async function newAgreementSettings(
  tx: Tx,
  organizationId: string,
  companyId: string | null,
): Promise<{
  convention: DiscountRate['convention']
  withDepreciation: (terms: AgreementTerms) => AgreementTerms
}> {
  const { convention, depreciation } = (await loadSettings(tx, organizationId))(companyId)
  return {
    convention,
    withDepreciation: (terms) => (depreciation === 'months' ? terms : { ...terms, depreciation }),
  }
}
