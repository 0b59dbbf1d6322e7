import type { LocalDate } from '../dates'
import { type Fixed, roundFixed } from '../fixed-point'
import { closingOf, type Measurement } from '../measurement'
import type { Minor } from '../money'
import { inForce, yearsAfter } from './in-force'

/** Payments due later than `fromYears` years from the day, at the latest after `toYears`; null is the last band. */
export type MaturityBand = { fromYears: number; toYears: number | null }

/** < 1, 1–2, 2–3, 3–4, 4–5, > 5 years (IFRS 16.58, IFRS 7.B11). */
export const DEFAULT_BAND_YEARS: readonly number[] = [1, 2, 3, 4, 5]
/** < 1, 1–5, > 5 years (K3 20.32). */
export const K3_BAND_YEARS: readonly number[] = [1, 5]

/** @param years where the bands end, in any order; none: one band for all */
export function bandsUntil(years: readonly number[]): MaturityBand[] {
  const ends = [...new Set(years)].sort((a, b) => a - b)
  return [
    ...ends.map((toYears, index) => ({ fromYears: ends[index - 1] ?? 0, toYears })),
    { fromYears: ends.at(-1) ?? 0, toYears: null },
  ]
}

/** undiscounted = sum of the bands = carrying + discounting. Minor units. */
export type MaturityFigures = {
  bands: readonly Minor[]
  undiscounted: Minor
  discounting: Minor
  carrying: Minor
}

/**
 * Undiscounted payments after the end of `asOf` by when they are paid, as they were promised that day, and what
 * discounting takes off them to the carrying amount. Under straight-line treatment all fees to come, of which nothing
 * is carried as a liability.
 */
export function maturityOf(
  measurement: Measurement,
  asOf: LocalDate,
  bands: readonly MaturityBand[],
): MaturityFigures {
  const stretch = inForce(measurement, asOf)
  if (!stretch) return sumMaturity([], bands.length)
  const { stream, mode } = stretch
  const start = closingOf(asOf)
  const paid = stream.paidBy(start)
  const dueWithin = (years: number | null): Fixed =>
    (years === null ? stream.total : stream.paidBy(closingOf(yearsAfter(asOf, years)))) - paid
  let counted = 0n
  const amounts = bands.map(({ toYears }) => {
    const due = roundFixed(dueWithin(toYears))
    const amount = due - counted
    counted = due
    return amount
  })
  const carrying = roundFixed(measurement.balancesAt(start).liability)
  return {
    bands: amounts,
    undiscounted: counted,
    discounting: mode === 'straight_line' ? 0n : counted - carrying,
    carrying,
  }
}

/** @param count how many bands the figures have */
export function sumMaturity(parts: Iterable<MaturityFigures>, count: number): MaturityFigures {
  const bands: Minor[] = new Array(count).fill(0n)
  let [undiscounted, discounting, carrying] = [0n, 0n, 0n]
  for (const part of parts) {
    for (const [index, amount] of part.bands.entries()) bands[index] = (bands[index] ?? 0n) + amount
    undiscounted += part.undiscounted
    discounting += part.discounting
    carrying += part.carrying
  }
  return { bands, undiscounted, discounting, carrying }
}
