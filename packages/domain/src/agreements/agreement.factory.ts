import type { AgreementTerms, PaymentLine } from './agreement'

/** A rent of 10 000.00 a month in advance for 2026, unless told otherwise. For tests. */
export const rentLine = (changes: Partial<PaymentLine> = {}): PaymentLine => ({
  kind: 'rent',
  amount: 1_000_000n,
  intervalMonths: 1,
  timing: 'advance',
  firstDate: '2026-01-01',
  lastDate: '2026-12-31',
  inLiability: true,
  ...changes,
})

/** One year of that rent at 5 % effective, unless told otherwise. For tests. */
export const agreementTerms = (changes: Partial<AgreementTerms> = {}): AgreementTerms => ({
  currency: 'SEK',
  commencementDate: '2026-01-01',
  endDate: '2026-12-31',
  payments: [rentLine()],
  discountRate: { annualRate: '0.05', convention: 'effective' },
  ...changes,
})
