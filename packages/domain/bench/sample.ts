import { addDays, addMonths, daysBetween } from '../src/dates'
import { emptyLeaseColumns, type LeaseColumns } from '../src/portfolio'

/** The same numbers in every run: a linear congruential generator (Numerical Recipes), 0 ≤ x < 1. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const MONTHS = 60

/**
 * Leases of 60 months as a company has them: 500 to 50 000 a month, 0.5 to 12 % in hundredths, half in advance, half
 * effective, a tenth with a residual value, begun in the first days of any month of five years.
 */
export function sampleLeases(count: number): LeaseColumns {
  const columns = emptyLeaseColumns(count)
  const next = sequence(1)
  for (let lease = 0; lease < count; lease++) {
    columns.commencementMonth[lease] = 2022 * 12 + Math.floor(next() * 60)
    columns.commencementDay[lease] = next() < 0.8 ? 1 : 15
    columns.rent[lease] = Math.round(50_000 + next() * 4_950_000)
    columns.periods[lease] = MONTHS
    columns.intervalMonths[lease] = 1
    columns.isAdvance[lease] = lease & 1
    columns.residual[lease] = next() < 0.1 ? columns.rent[lease]! * 6 : 0
    columns.rate[lease] = Math.round(50 + next() * 1150) * 1e8
    columns.isNominal[lease] = (lease >> 1) & 1
  }
  return columns
}

/** Sets of flows in columns; set n is `starts[n]` to `starts[n + 1] − 1`. */
export type FlowSets = { days: Int32Array; amounts: Float64Array; starts: Int32Array }

/** Loans of 60 monthly payments, −5 to 30 % a year, begun on any day of 2026. Amounts in minor units. */
export function sampleFlows(count: number): FlowSets {
  const next = sequence(2)
  const length = MONTHS + 1
  const days = new Int32Array(count * length)
  const amounts = new Float64Array(count * length)
  const starts = Int32Array.from({ length: count + 1 }, (_, set) => set * length)
  const calendars = Array.from({ length: 365 }, (_, start) => monthlyDays(start))
  for (let set = 0; set < count; set++) {
    const calendar = calendars[Math.floor(next() * 365)]!
    const rent = Math.round(50_000 + next() * 4_950_000)
    const logRate = Math.log(0.95 + next() * 0.35)
    const first = set * length
    let worth = 0
    for (let month = 0; month <= MONTHS; month++) {
      days[first + month] = calendar[month]!
      amounts[first + month] = rent
      if (month > 0) worth += rent * Math.exp((-logRate * (calendar[month]! - calendar[0]!)) / 365)
    }
    amounts[first] = -Math.round(worth)
  }
  return { days, amounts, starts }
}

function monthlyDays(start: number): number[] {
  const first = addDays('2026-01-01', start)
  return Array.from({ length: MONTHS + 1 }, (_, month) => daysBetween('1970-01-01', addMonths(first, month)))
}

/**
 * Sets that solvers stumble over: rates from −99.99 % to a million per cent, payments both ways in any order, gaps
 * from a day to eight years, several flows a day, amounts from one öre to 10^13. The last flow of each is what makes a
 * known rate solve it, so every set has a rate.
 */
export function nastyFlows(count: number): FlowSets {
  const next = sequence(3)
  const days: number[] = []
  const amounts: number[] = []
  const starts = new Int32Array(count + 1)
  for (let set = 0; set < count; set++) {
    const kind = set % 4
    const logRate = kind === 0 ? Math.log(1e-4 + next() * 0.1) : (next() * 2 - 0.5) * (kind === 1 ? 9 : 1)
    const scale = 10 ** Math.floor(next() * 11)
    const length = 1 + Math.floor(next() * 20)
    const first = days.length
    let day = 0
    let worth = 0
    for (let flow = 0; flow < length; flow++) {
      if (flow > 0 && next() > 0.1) day += 1 + Math.floor(next() ** 3 * (kind === 2 ? 3000 : 100))
      const sign = kind === 3 && next() < 0.4 ? 1 : -1
      const amount = sign * Math.ceil(next() * 100) * scale
      days.push(day)
      amounts.push(amount)
      worth += amount * Math.exp((-logRate * day) / 365)
    }
    day += 1 + Math.floor(next() * 400)
    days.push(day)
    amounts.push(-worth * Math.exp((logRate * day) / 365))
    if (next() < 0.2) swap(days, amounts, first, days.length - 1)
    starts[set + 1] = days.length
  }
  return { days: Int32Array.from(days), amounts: Float64Array.from(amounts), starts }
}

function swap(days: number[], amounts: number[], a: number, b: number) {
  ;[days[a], days[b]] = [days[b]!, days[a]!]
  ;[amounts[a], amounts[b]] = [amounts[b]!, amounts[a]!]
}
