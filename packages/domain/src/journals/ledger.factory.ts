import fc from 'fast-check'
import { addDays, type LocalDate, lastOfMonth } from '../dates'
import { MOVEMENT_KINDS, type Movement } from '../measurement/movement'
import type { CostSplit } from './cost-split'
import { AGREEMENT_KINDS } from './mapped-account'
import type { AgreementLedger } from './posting'

const FIRST: LocalDate = '2024-01-01'

/** A day of the three years 2024–2026. */
export const anyDay = fc.integer({ min: 0, max: 1095 }).map((days) => addDays(FIRST, days))

const anyAmount = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n })

export const anyMovement: fc.Arbitrary<Movement> = fc.record({
  date: anyDay,
  kind: fc.constantFrom(...MOVEMENT_KINDS),
  amount: anyAmount,
})

const object = fc.record({ dimension: fc.constantFrom(1, 6), object: fc.constantFrom('100', '200', 'P-7') })

/** Shares of random size that add up to 1: cuts of the whole at random places. */
const shares: fc.Arbitrary<CostSplit['shares']> = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 6 })
  .chain((cuts) => {
    const places = [0, ...cuts.sort((a, b) => a - b), 1_000_000]
    const sizes = places.slice(1).map((place, index) => place - (places[index] ?? 0))
    return fc.tuple(
      ...sizes.map((size) =>
        fc.record({
          share: fc.constant(size === 1_000_000 ? '1' : `0.${String(size).padStart(6, '0')}`),
          objects: fc.array(object, { maxLength: 1 }),
        }),
      ),
    )
  })

const anySplits: fc.Arbitrary<CostSplit[]> = fc
  .uniqueArray(fc.record({ validFrom: anyDay, shares }), {
    maxLength: 3,
    selector: (split) => split.validFrom,
  })
  .map((splits) => splits.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))

/** An agreement with movements of every kind, of both signs, often several on a day. For tests. */
export const anyLedger = (agreementId = 'a'): fc.Arbitrary<AgreementLedger> =>
  fc.record({
    agreementId: fc.constant(agreementId),
    kind: fc.constantFrom(...AGREEMENT_KINDS),
    movements: fc.array(anyMovement, { maxLength: 40 }),
    currentParts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { maxLength: 12 }).map((amounts) =>
      amounts.map((amount, month) => ({
        date: lastOfMonth(`2024-${String(month + 1).padStart(2, '0')}-01`),
        amount,
      })),
    ),
    retiredOn: fc.constantFrom('2024-12-31', '2026-12-31'),
    splits: anySplits,
  })

/** The months of 2024–2026 in order. */
export const MONTHS = Array.from({ length: 36 }, (_, index) => {
  const first = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
  return { from: first, to: lastOfMonth(first) }
})
