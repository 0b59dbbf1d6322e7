import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from '../dates'
import { DomainError } from '../errors'
import { formatFixed, roundFixed } from '../fixed-point'
import { plainLease } from '../measurement/plain-lease.factory'
import { compareOffers, type OfferFigures } from './compare-offers'
import type { Offer } from './offer'
import { comparisonBasis, offerOf } from './offer.factory'
import { offerTerms } from './offer-flows'

const basis = comparisonBasis()
const compare = (offer: Offer) => compareOffers([offer], basis)[0]!
const shown = (figures: OfferFigures) => [
  figures.effectiveRate?.toFixed(10),
  formatFixed(figures.presentValue / 100n, 4),
  formatFixed(figures.levelMonthlyCost / 100n, 4),
  formatFixed(figures.normalisedCost / 100n, 4),
  figures.totalCost,
]

const byQuarter = offerOf({ id: 'b', fee: 2_070_000n, intervalMonths: 3, statedMonthlyCost: 690_000n })
const longer = offerOf({
  id: 'c',
  fee: 480_000n,
  timing: 'arrears',
  months: 48,
  startFee: 0n,
  invoiceFee: 0n,
  firstIncreasedFee: 3_000_000n,
  deposit: { amount: 2_000_000n, annualRate: '0' },
  residual: { amount: 7_500_000n, guaranteedBy: 'lessor', basis: 'amount' },
})

// Every figure: Python 3 `decimal` with 50 digits, flows written out by hand, rates by bisection, cut not rounded.
test('a month in advance: bought and handed back', () => {
  const { bought, handedBack } = compare(offerOf())
  expect(shown(bought)).toEqual(['0.0704664386', '310625.6211', '9256.5365', '333235.3133', 33_979_500n])
  expect(shown(handedBack)).toEqual(['-0.1149347688', '232880.2372', '6939.7508', '249831.0299', 24_979_500n])
  expect(formatFixed(handedBack.averageMonthlyCost / 100n, 4)).toBe('6938.7500')
  expect(formatFixed(handedBack.liability / 100n, 6)).toBe('224646.301322')
  expect(formatFixed(bought.liability / 100n, 6)).toBe('302391.685190')
})

test('the same cost a month, charged by the quarter in advance, is dearer, and says by how much', () => {
  const { bought, chargedAheadAdds, traps } = compare(byQuarter)
  expect(shown(bought)).toEqual(['0.0719956096', '311009.5354', '9267.9770', '333647.1719', 33_919_500n])
  expect(traps).toEqual(['months_charged_ahead'])
  // 7.1995609573 % against 6.9383963694 %.
  expect(chargedAheadAdds).toBeCloseTo(0.002611645879, 9)
  expect(compare(offerOf()).chargedAheadAdds).toBeNull()
})

test('a longer term with a larger first fee and a deposit without interest, brought to 36 months', () => {
  const { bought, handedBack, traps } = compare(longer)
  expect(shown(bought)).toEqual(['0.0574227931', '304134.8080', '6960.3632', '250573.0734', 33_540_000n])
  expect(shown(handedBack)).toEqual(['-0.0866680470', '242432.1224', '5548.2489', '199736.9601', 26_040_000n])
  expect(traps).toEqual(['deposit_without_interest', 'first_fee_moves_liquidity'])
})

test('ranks with and without the residual value; an expired offer has none', () => {
  const expired = offerOf({ id: 'd', fee: 1n, validUntil: '2025-11-30' })
  const compared = compareOffers([offerOf(), byQuarter, longer, expired], basis)
  expect(compared.map(({ bought }) => bought.rank)).toEqual([2, 3, 1, null])
  expect(compared.map(({ handedBack }) => handedBack.rank)).toEqual([2, 3, 1, null])
  expect(compared[3]!.traps).toContain('expired')
})

test('a floating offer: margin, and what one percentage point does, the floor included', () => {
  const floating = { series: 'STIBOR3M', referenceRate: '0.03', margin: '0.025' }
  const { sensitivity, margin, bought } = compare(offerOf({ floating }))
  expect(margin).toBeCloseTo(bought.effectiveRate! - 0.03, 12)
  expect(sensitivity!.higher).toMatchObject({ annualRate: '0.065000000000', fee: 706_366n })
  expect(sensitivity!.higher.effectiveRate).toBeCloseTo(0.081126576523, 11)
  expect(sensitivity!.lower).toMatchObject({ annualRate: '0.045000000000', fee: 673_693n })
  expect(sensitivity!.lower.effectiveRate).toBeCloseTo(0.059903810631, 11)
  const withFloor = compare(offerOf({ floating: { ...floating, floor: '0.055' } }))
  expect(withFloor.sensitivity!.lower).toMatchObject({ fee: 690_000n, effectiveRate: bought.effectiveRate })
  expect(withFloor.traps).toEqual(['rate_floor'])
})

test('a fixed offer has a margin over the reference of the basis, and no sensitivity', () => {
  const [compared] = compareOffers([offerOf()], comparisonBasis({ referenceRate: '0.025' }))
  expect(compared!.margin).toBeCloseTo(0.0704664386 - 0.025, 9)
  expect(compared!.sensitivity).toBeNull()
  expect(compare(offerOf()).margin).toBeNull()
})

test('services with a value are taken out of the cost, others are a trap', () => {
  const services = [{ name: 'tyres', monthlyValue: 40_000n }]
  const { bought } = compare(offerOf({ services }))
  expect(bought.effectiveRate).toBe(compare(offerOf({ fee: 650_000n })).bought.effectiveRate)
  const unpriced = compare(offerOf({ services: [{ name: 'tyres', monthlyValue: null }] }))
  expect(unpriced.traps).toEqual(['services_without_value'])
})

test('kilometres beyond the limit are paid at the end; fewer give nothing back', () => {
  const mileage = { kilometresPerYear: 15_000, pricePerExtraKilometre: 120n }
  const cost = (expectedKilometresPerYear: number) =>
    compareOffers([offerOf({ mileage })], comparisonBasis({ expectedKilometresPerYear }))[0]!.bought.totalCost
  expect(cost(20_000) - cost(15_000)).toBe(15_000n * 120n)
  expect(cost(9_000)).toBe(cost(15_000))
})

test('an indexed fee rises each year by its share of the change', () => {
  const { handedBack } = compare(offerOf({ indexation: { share: '0.5', yearlyChange: '0.04' } }))
  // 6 900, 7 038, 7 178.76 a month; 25 an invoice; 495 at the start.
  expect(handedBack.totalCost).toBe(12n * (690_000n + 703_800n + 717_876n) + 36n * 2_500n + 49_500n)
})

test('a deposit comes back with its interest: 20 000 at 2 % for 1 096 days', () => {
  const { handedBack } = compare(offerOf({ deposit: { amount: 2_000_000n, annualRate: '0.02' } }))
  expect(handedBack.totalCost).toBe(compare(offerOf()).handedBack.totalCost - 120_110n)
})

test('a residual that the buyer guarantees costs what it expects to pay', () => {
  const residual = {
    amount: 9_000_000n,
    guaranteedBy: 'buyer',
    basis: 'list_price',
    expectedPayable: 1_000_000n,
  } as const
  const { handedBack, traps } = compare(offerOf({ residual, months: 38, buyOutPrice: 9_500_000n }))
  const without = compare(offerOf({ months: 38 })).handedBack
  expect(handedBack.totalCost - without.totalCost).toBe(1_000_000n)
  expect(handedBack.liability > without.liability).toBe(true)
  expect(traps).toEqual([
    'odd_term',
    'residual_on_list_price',
    'residual_guaranteed_by_buyer',
    'buy_out_above_residual',
  ])
})

test('clauses are told', () => {
  const offer = offerOf({ generalInterestClause: true, earlyRedemption: undefined })
  expect(compare(offer).traps).toEqual(['general_interest_level', 'no_early_redemption'])
})

const anyOffer = fc
  .record({
    fee: fc.bigInt(100_000n, 2_000_000n),
    intervalMonths: fc.constantFrom<1 | 3 | 6 | 12>(1, 3, 6, 12),
    timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
    months: fc.integer({ min: 12, max: 72 }),
    startFee: fc.bigInt(0n, 200_000n),
    firstIncreasedFee: fc.bigInt(0n, 5_000_000n),
    buyOutPrice: fc.bigInt(0n, 10_000_000n),
  })
  .map((changes) => offerOf(changes))

test('the effective rate makes the flows worth nothing, the liability is that of the agreement it becomes', () => {
  fc.assert(
    fc.property(anyOffer, (offer) => {
      const { bought, handedBack } = compare(offer)
      for (const [figures, end] of [
        [bought, 'bought'],
        [handedBack, 'handed_back'],
      ] as const) {
        const terms = offerTerms(offer, basis.startDate, basis.borrowingRate, end)
        expect(roundFixed(figures.liability)).toBe(plainLease(terms).atCommencement)
        expect(figures.totalCost).toBe(figures.flows.slice(1).reduce((sum, { amount }) => sum - amount, 0n))
        // Near −100 % a float no longer tells 1 + rate well enough to check it.
        if (figures.effectiveRate === null || figures.effectiveRate < -0.999) continue
        const growth = 1 + figures.effectiveRate
        const worth = figures.flows.map(
          ({ date, amount }) => Number(amount) * growth ** (-daysBetween(basis.startDate, date) / 365),
        )
        const size = worth.reduce((sum, part) => sum + Math.abs(part), 0)
        expect(Math.abs(worth.reduce((sum, part) => sum + part, 0)) / size).toBeLessThan(1e-11)
      }
      expect(bought.totalCost - handedBack.totalCost).toBe(offer.buyOutPrice)
    }),
    { numRuns: 60 },
  )
})

test.each<[string, string, Partial<Offer>]>([
  ['offers.1.id', 'overlaps', { id: 'a' }],
  ['offers.1.currency', 'other_currency', { currency: 'EUR' }],
  ['offers.1.fee', 'not_positive', { fee: 0n }],
  ['offers.1.months', 'not_whole', { months: 35.5 }],
  ['offers.1.months', 'too_small', { months: 0 }],
  ['offers.1.validUntil', 'not_a_date', { validUntil: 'soon' }],
  ['offers.1.startFee', 'negative', { startFee: -1n }],
  ['offers.1.services', 'too_large', { services: [{ name: 'all', monthlyValue: 690_000n }] }],
  ['offers.1.services.0.monthlyValue', 'negative', { services: [{ name: 'all', monthlyValue: -1n }] }],
  [
    'offers.1.floating.margin',
    'not_a_number',
    { floating: { series: 'X', referenceRate: '0.03', margin: '2,5' } },
  ],
  ['offers.1.floating.series', 'none', { floating: { series: '', referenceRate: '0.03', margin: '0.02' } }],
  ['offers.1.deposit.annualRate', 'not_a_rate', { deposit: { amount: 1n, annualRate: '-1' } }],
  ['offers.1.indexation.share', 'not_a_share', { indexation: { share: '1.5', yearlyChange: '0.02' } }],
  [
    'offers.1.residual.expectedPayable',
    'too_large',
    { residual: { amount: 1n, guaranteedBy: 'buyer', basis: 'amount', expectedPayable: 2n } },
  ],
])('%s %s', (field, reason, change) => {
  expect(() => compareOffers([offerOf(), offerOf({ id: 'b', ...change })], basis)).toThrow(
    new DomainError('input.invalid', { field, reason }),
  )
})

test.each([
  ['basis.price', 'not_positive', { price: 0n }],
  ['basis.months', 'too_long', { months: 601 }],
  ['basis.startDate', 'not_a_date', { startDate: '2026-13-01' }],
  ['basis.referenceRate', 'not_a_number', { referenceRate: 'three' }],
])('%s %s', (field, reason, change) => {
  expect(() => compareOffers([offerOf()], comparisonBasis(change))).toThrow(
    new DomainError('input.invalid', { field, reason }),
  )
})
