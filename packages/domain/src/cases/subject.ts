import { type AgreementLife, lifeFromJson } from '../agreements'
import { inFunctionalCurrency, inPresentationCurrency } from '../currency'
import { type FinanceLease, financeLease } from '../lessor'
import { type Measurement, measure } from '../measurement'
import type { Currency } from '../money'
import { type Profile, rulesOf } from '../profiles'
import { type SaleAndLeasebackResult, saleAndLeaseback } from '../sale-and-leaseback'
import type { Case, CaseAgreement } from './case-file'
import { discountedPlan } from './discounted-plan'
import { type Ledger, ownLedger, presentedLedger, translatedLedger } from './ledger'
import { refusing } from './refusal'

/** One agreement under one profile, its figures in one currency. Nothing is measured before it is asked for. */
export type Subject = {
  case: Case
  agreement: CaseAgreement
  life: AgreementLife
  profile: Profile
  currency: Currency
  measurement(): Measurement
  ledger(): Ledger
  /** The lessor's side; null for a lessee. */
  lease(): FinanceLease | null
  /** What the seller of a sale and leaseback books; null for other agreements. */
  sale(): SaleAndLeasebackResult | null
}

/**
 * @param currency of the figures; absent: the agreement's own
 * @throws FigureRefused for terms or events that the engine refuses
 */
export function subjectOf(
  whole: Case,
  agreement: CaseAgreement,
  profile: Profile,
  currency?: Currency,
): Subject {
  const position = whole.agreements.indexOf(agreement)
  const once = <T>(compute: () => T) => known(() => refusing(agreement, position, compute))
  const life = refusing(agreement, position, () => lifeFromJson(agreement))
  const sale = once(() => {
    const { saleAndLeaseback: terms } = life.terms
    if (!terms) return null
    const { rows, worth } = discountedPlan(life.terms)
    const sold = saleAndLeaseback(terms, worth(rows))
    if (rulesOf(profile).leasebackKeepsCarryingAmount) return sold
    const rightOfUse = sold.leaseLiability + sold.prepayment
    return { ...sold, rightOfUse, gain: sold.gainOnAll, gainRetained: 0n }
  })
  const lease = once(() => (life.terms.lessor ? financeLease(life.terms) : null))
  const measurement = once(() => measure(life, profile))
  const own = life.terms.currency
  const functional = whole.functionalCurrency ?? own
  const wanted = currency ?? own
  const ledger = once((): Ledger => {
    if (wanted === own) return ownLedger(measurement())
    const translated = inFunctionalCurrency(measurement(), whole.exchangeRates, functional)
    if (wanted === functional) return translatedLedger(translated)
    return presentedLedger(inPresentationCurrency(translated, whole.exchangeRates, wanted))
  })
  return { case: whole, agreement, life, profile, currency: wanted, measurement, ledger, lease, sale }
}

function known<T>(compute: () => T): () => T {
  let result: { value: T } | null = null
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}
