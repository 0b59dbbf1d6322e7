import type { ComparisonBasis, Offer } from './offer'

/** A car of 300 000 for three years from 2026, own borrowing rate 5 %. For tests. */
export const comparisonBasis = (changes: Partial<ComparisonBasis> = {}): ComparisonBasis => ({
  currency: 'SEK',
  price: 30_000_000n,
  startDate: '2026-01-01',
  months: 36,
  borrowingRate: { annualRate: '0.05', convention: 'effective' },
  today: '2025-12-01',
  ...changes,
})

/** 6 900 a month in advance for 36 months, 495 at the start, 25 an invoice, residual 90 000. For tests. */
export const offerOf = (changes: Partial<Offer> = {}): Offer => ({
  id: 'a',
  lessor: 'Norrfinans',
  currency: 'SEK',
  fee: 690_000n,
  intervalMonths: 1,
  timing: 'advance',
  months: 36,
  startFee: 49_500n,
  invoiceFee: 2_500n,
  residual: { amount: 9_000_000n, guaranteedBy: 'lessor', basis: 'amount' },
  earlyRedemption: { fee: 0n },
  validUntil: '2026-02-28',
  ...changes,
})
