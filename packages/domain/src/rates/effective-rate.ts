import { daysBetween, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import type { Minor } from '../money'
import { type FlowColumns, type FlowRange, rootBetween, rootsOnGrid, startNear0 } from './cash-flow-root'

/** Positive is received, negative is paid, minor units. */
export type DatedFlow = { date: LocalDate; amount: Minor }

/**
 * `rate` is a share of one: 0.083 is 8.3 %, right to 1e-12 of 1 + rate. `otherRates` are the further solutions that
 * flows which change sign more than once may have; then `rate` is the one nearest to 0, and a person should look.
 */
export type EffectiveRate = { rate: number; otherRates: readonly number[] }

/** Least and most change in one unit of time (a day, a period): −99 % to 1000 %. */
const LEAST_LOG_RATE = Math.log(0.01)
const MOST_LOG_RATE = Math.log(11)
const DAYS_PER_YEAR = 365

/**
 * The effective yearly rate of dated flows: Σ amount × (1 + rate)^(−days/365) = 0, 365 in leap years too, as
 * spreadsheets compute XIRR. The flows may come in any order.
 *
 * Source: Directive 2008/48/EC annex I part I (the same equation).
 *
 * @throws DomainError 'schedule.invalid_input' { field: 'flows', reason: 'no_rate' } when no rate solves it: all flows
 *         of one sign, or a solution beyond −99 % or 1000 % a day
 */
export function effectiveRate(flows: readonly DatedFlow[]): EffectiveRate {
  let isSorted = true
  for (let k = 1; k < flows.length; k++) if (flows[k]!.date < flows[k - 1]!.date) isSorted = false
  const inOrder = isSorted ? flows : [...flows].sort((a, b) => (a.date < b.date ? -1 : 1))
  const days = new Int32Array(inOrder.length)
  const amounts = new Float64Array(inOrder.length)
  for (let k = 0; k < inOrder.length; k++) {
    amounts[k] = Number(inOrder[k]!.amount)
    if (k > 0) days[k] = days[k - 1]! + daysBetween(inOrder[k - 1]!.date, inOrder[k]!.date)
  }
  return rateOf({ days, amounts, from: 0, to: inOrder.length, unitsPerYear: DAYS_PER_YEAR })
}

/**
 * The effective yearly rates of many sets of flows at once, in columns: set n is the flows `starts[n]` to
 * `starts[n + 1]`, in order of `days` (any whole day numbers). For portfolios: no object is made for a set.
 * @param starts one more than there are sets; the last is the number of flows
 * @returns one rate a set, as `effectiveRate`; NaN where there is none
 */
export function effectiveRates(columns: FlowColumns, starts: Int32Array): Float64Array {
  const rates = new Float64Array(Math.max(0, starts.length - 1))
  const range: FlowRange = { ...columns, from: 0, to: 0, unitsPerYear: DAYS_PER_YEAR }
  for (let n = 0; n < rates.length; n++) {
    range.from = starts[n]!
    range.to = starts[n + 1]!
    const changes = trimAndCountChanges(range)
    rates[n] =
      changes > 1 ? (nearest(manyRates(range)) ?? Number.NaN) : changes === 1 ? onlyRate(range) : Number.NaN
  }
  return rates
}

/**
 * The rate per period of flows one period apart, the first at time 0: Σ amount[k] × (1 + rate)^(−k) = 0.
 * @throws DomainError as `effectiveRate`, beyond −99 % or 1000 % a period
 */
export function ratePerPeriod(amounts: readonly Minor[]): EffectiveRate {
  const days = Int32Array.from(amounts, (_, k) => k)
  return rateOf({
    days,
    amounts: Float64Array.from(amounts, Number),
    from: 0,
    to: amounts.length,
    unitsPerYear: 1,
  })
}

/** `(1 + i)^m − 1` of a period rate, and `i × m`. `periodsPerYear` is 4 for quarters. */
export const yearlyRates = (periodRate: number, periodsPerYear: number) => ({
  effective: Math.expm1(periodsPerYear * Math.log1p(periodRate)),
  nominal: periodRate * periodsPerYear,
})

/** A rate as a decimal with `digits` decimals and no needless zeros: `"0.083"`. */
export function rateText(rate: number, digits = 12): string {
  const text = rate.toFixed(digits).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

function rateOf(flows: FlowRange): EffectiveRate {
  const changes = trimAndCountChanges(flows)
  const rates = changes === 0 ? [] : changes === 1 ? [onlyRate(flows)] : manyRates(flows)
  const rate = nearest(rates.filter(isRate))
  if (rate === null) throw new DomainError('schedule.invalid_input', { field: 'flows', reason: 'no_rate' })
  return { rate, otherRates: rates.filter((other) => other !== rate) }
}

/** Of flows that change sign once there is one rate at most. NaN when it is out of bounds. */
function onlyRate(flows: FlowRange): number {
  const { unitsPerYear } = flows
  const low = LEAST_LOG_RATE * unitsPerYear
  const high = MOST_LOG_RATE * unitsPerYear
  const root = rootBetween(flows, low, high, startNear0(flows), firstDaySum(flows) > 0)
  const rate = root === null ? Number.NaN : Math.expm1(root)
  return isRate(rate) ? rate : Number.NaN
}

function firstDaySum({ days, amounts, from, to }: FlowRange): number {
  let sum = 0
  for (let k = from; k < to && days[k] === days[from]; k++) sum += amounts[k]!
  return sum
}

function manyRates(flows: FlowRange): number[] {
  const { unitsPerYear } = flows
  const grid = gridBetween(LEAST_LOG_RATE * unitsPerYear, MOST_LOG_RATE * unitsPerYear)
  return rootsOnGrid(flows, grid).map(Math.expm1).filter(isRate)
}

/** Below the grain of a float above −100 % there is no rate to tell. */
const isRate = (rate: number) => Number.isFinite(rate) && rate > -1

const nearest = (rates: readonly number[]): number | null =>
  rates.reduce<number | null>(
    (best, rate) => (best === null || Math.abs(rate) < Math.abs(best) ? rate : best),
    null,
  )

/**
 * Flows of one day are one flow. Leaves out the days at both ends whose flows cancel, and counts how often the sum of
 * a day changes sign between them.
 */
function trimAndCountChanges(flows: FlowRange): number {
  const { days, amounts } = flows
  let changes = 0
  let before = 0
  let first = -1
  let last = flows.from
  for (let k = flows.from; k < flows.to; ) {
    const start = k
    const day = days[k]!
    let sum = 0
    for (; k < flows.to && days[k] === day; k++) sum += amounts[k]!
    if (sum === 0) continue
    if (first < 0) first = start
    last = k
    if (before !== 0 && sum > 0 !== before > 0) changes++
    before = sum
  }
  flows.from = first < 0 ? flows.from : first
  flows.to = last
  return changes
}

/** Steps of 2 % where yearly rates are found, doubling beyond. */
function gridBetween(low: number, high: number): number[] {
  const grid: number[] = []
  const fineLow = Math.max(low, LEAST_LOG_RATE)
  const fineHigh = Math.min(high, MOST_LOG_RATE)
  for (let x = fineLow; x < fineHigh; x += 0.02) grid.push(x)
  grid.push(fineHigh)
  for (let x = 2 * fineHigh; x < high; x *= 2) grid.push(x)
  if (high > fineHigh) grid.push(high)
  for (let x = 2 * fineLow; x > low; x *= 2) grid.unshift(x)
  if (low < fineLow) grid.unshift(low)
  return grid
}
