import type { FlowColumns } from '../rates/cash-flow-root'
import { effectiveRates as rootSearch } from '../rates/effective-rate'

/** Why a set of flows has no rate: none at all, all on one day, all of one sign, or no rate that solves it. */
export type FlowProblem = 'no_flows' | 'one_day' | 'one_sign' | 'no_rate'

/** `rates[set]` is a share of one, NaN for the sets in `problems`. */
export type EffectiveRates = { rates: Float64Array; problems: Map<number, FlowProblem> }

const DAYS_PER_YEAR = 365
const MOST_STEPS = 8
/** Gaps below it are looked up; months have four lengths, so that most sets need four exponentials a step. */
const KNOWN_GAPS = 512

/**
 * The effective yearly rates (XIRR, days/365) of many sets of flows. Set n is the flows `starts[n]` to
 * `starts[n + 1] − 1` in any order; positive is received, negative paid.
 *
 * A set that changes sign once in time has one rate at most. There, ln of the later flows' value less ln of the
 * earlier ones' falls with the rate and is nearly a straight line: from its level, slope and bend at 0 Newton's method
 * needs two or three steps. Sets that change sign more often, and those where Newton does not settle, are searched as
 * by `effectiveRate`, which takes the rate nearest to 0.
 *
 * @param starts one more than there are sets; the last is the number of flows
 */
export function effectiveRates(flows: FlowColumns, starts: Int32Array): EffectiveRates {
  const count = Math.max(0, starts.length - 1)
  const rates = new Float64Array(count)
  const problems = new Map<number, FlowProblem>()
  const solver = new OneChangeSolver(longestSet(starts))
  for (let set = 0; set < count; set++) {
    const from = starts[set]!
    const to = starts[set + 1]!
    const rate = solver.rateOf(flows, from, to)
    rates[set] = Number.isNaN(rate) ? searchedRate(flows, from, to) : rate
    if (Number.isNaN(rates[set]!)) problems.set(set, problemOf(flows, from, to))
  }
  return { rates, problems }
}

function longestSet(starts: Int32Array): number {
  let longest = 0
  for (let set = 1; set < starts.length; set++) longest = Math.max(longest, starts[set]! - starts[set - 1]!)
  return longest
}

/** The search takes one flow a day, in order of time. */
function searchedRate({ days, amounts }: FlowColumns, from: number, to: number): number {
  const sums = new Map<number, number>()
  for (let flow = from; flow < to; flow++) {
    sums.set(days[flow]!, (sums.get(days[flow]!) ?? 0) + amounts[flow]!)
  }
  const sorted = [...sums].sort(([a], [b]) => a - b)
  const set = {
    days: Int32Array.from(sorted, ([day]) => day),
    amounts: Float64Array.from(sorted, ([, amount]) => amount),
  }
  return rootSearch(set, Int32Array.of(0, sorted.length))[0]!
}

function problemOf({ days, amounts }: FlowColumns, from: number, to: number): FlowProblem {
  const set = Array.from(amounts.subarray(from, to))
  if (set.every((amount) => amount === 0)) return 'no_flows'
  if (new Set(days.subarray(from, to)).size === 1) return 'one_day'
  return set.every((amount) => amount >= 0) || set.every((amount) => amount <= 0) ? 'one_sign' : 'no_rate'
}

/** Solves one set after another in the same memory. */
class OneChangeSolver {
  /** Which gap lies before a flow, and the gaps of the set, each once. */
  private readonly gapBefore: Uint32Array
  private readonly gaps: Float64Array
  private readonly factors: Float64Array
  private gapCount = 0
  private base = 0
  private readonly placeOfGap = new Uint32Array(KNOWN_GAPS)
  private readonly setOfGap = new Float64Array(KNOWN_GAPS)
  private setNumber = 0
  /** Left by `valueAt`: the value of a run of flows at its first one, and its mean time after that, in days. */
  private value = 0
  private meanTime = 0

  constructor(longest: number) {
    this.gapBefore = new Uint32Array(longest)
    this.gaps = new Float64Array(longest)
    this.factors = new Float64Array(longest)
  }

  /** NaN unless the flows are in order of time, change sign once, and Newton's method settles. */
  rateOf(flows: FlowColumns, from: number, to: number): number {
    const { days } = flows
    const change = this.load(flows, from, to)
    if (change < 0) return Number.NaN
    const first = days[from]!
    const early = momentsOf(flows, from, change, first)
    const late = momentsOf(flows, change, to, first)

    const between = days[change]! - first
    const fall = (late.mean - early.mean) / DAYS_PER_YEAR
    const bend = (late.spread - early.spread) / DAYS_PER_YEAR ** 2
    const level = Math.log(late.sum / early.sum)
    const straight = level / fall
    const bent = straight + (bend * straight * straight) / (2 * fall)
    let logRate = Math.abs(bent - straight) < Math.abs(straight) ? bent : straight
    // After a step of this size the next one would change nothing: errors go down with their square.
    const span = (days[to - 1]! - first) / DAYS_PER_YEAR
    const settled = Math.sqrt(1e-15 / (span + Math.abs(bend / fall)))
    let move = Number.POSITIVE_INFINITY
    for (let step = 0; step < MOST_STEPS && !(Math.abs(move) < settled); step++) {
      this.setFactors(logRate)
      this.valueAt(flows, change, to)
      const lateValue = this.value
      const lateTime = this.meanTime + between
      this.valueAt(flows, from, change)
      const excess = Math.log(lateValue / this.value) - (logRate * between) / DAYS_PER_YEAR
      move = (excess * DAYS_PER_YEAR) / (lateTime - this.meanTime)
      logRate += move
    }
    if (!(Math.abs(move) < settled)) return Number.NaN
    const rate = Math.expm1(logRate)
    return rate > -1 && rate < Number.POSITIVE_INFINITY ? rate : Number.NaN
  }

  /** @returns where the sign changes; −1 when the set is not of the simple kind */
  private load({ days, amounts }: FlowColumns, from: number, to: number): number {
    this.setNumber++
    this.gapCount = 0
    this.base = from
    let change = -1
    const isPaidFirst = amounts[from]! < 0
    let isChanged = false
    for (let flow = from + 1; flow < to; flow++) {
      const gap = days[flow]! - days[flow - 1]!
      if (gap < 0) return -1
      this.gapBefore[flow - from] = gap < KNOWN_GAPS ? this.placeOf(gap) : this.addGap(gap)
      const amount = amounts[flow]!
      if (amount === 0) continue
      if (amount < 0 === isPaidFirst) {
        if (isChanged) return -1
      } else if (!isChanged) {
        isChanged = true
        change = flow
      }
    }
    return amounts[from] === 0 ? -1 : change
  }

  private placeOf(gap: number): number {
    if (this.setOfGap[gap] !== this.setNumber) {
      this.setOfGap[gap] = this.setNumber
      this.placeOfGap[gap] = this.addGap(gap)
    }
    return this.placeOfGap[gap]!
  }

  private addGap(gap: number): number {
    this.gaps[this.gapCount] = gap
    return this.gapCount++
  }

  private setFactors(logRate: number) {
    const perDay = -logRate / DAYS_PER_YEAR
    for (let place = 0; place < this.gapCount; place++)
      this.factors[place] = Math.exp(perDay * this.gaps[place]!)
  }

  private valueAt({ amounts }: FlowColumns, from: number, to: number) {
    const { gapBefore, gaps, factors, base } = this
    let value = amounts[to - 1]!
    let weighted = 0
    for (let flow = to - 2; flow >= from; flow--) {
      const place = gapBefore[flow + 1 - base]!
      const factor = factors[place]!
      weighted = factor * (weighted + gaps[place]! * value)
      value = factor * value + amounts[flow]!
    }
    this.value = Math.abs(value)
    this.meanTime = weighted / value
  }
}

/** Sum, mean time and spread of the times (variance) of flows of one sign, times in days after `first`. */
function momentsOf({ days, amounts }: FlowColumns, from: number, to: number, first: number) {
  let sum = 0
  let times = 0
  let squares = 0
  for (let flow = from; flow < to; flow++) {
    const amount = amounts[flow]!
    const time = days[flow]! - first
    sum += amount
    times += amount * time
    squares += amount * time * time
  }
  const mean = times / sum
  return { sum: Math.abs(sum), mean, spread: squares / sum - mean * mean }
}
