/**
 * Flows in columns, in order of time: `amounts[k]` falls on `days[k]`, any whole unit of time. Positive is received,
 * negative paid.
 */
export type FlowColumns = { days: Int32Array; amounts: Float64Array }

/** The flows `from` ≤ k < `to`, and how many units of time a year has; 1 makes the unit the period. */
export type FlowRange = FlowColumns & { from: number; to: number; unitsPerYear: number }

const NEWTON_IS_DONE = 1e-9
const BISECTION_IS_DONE = 1e-15
const MOST_STEPS = 400

/**
 * Months have four lengths: one exponential for each length that occurs, not one for each payment. `factorOf[gap]`
 * holds the factor when `stampOf[gap]` is the number of the present evaluation.
 */
const KEPT_GAPS = 512
const factorOf = new Float64Array(KEPT_GAPS)
const stampOf = new Float64Array(KEPT_GAPS)
let stamp = 0

/** The slope of the latest `balanceAt`: two results without an object for each of a million evaluations. */
let slopeThere = 0

/**
 * ln of what is received less ln of what is paid, both discounted at a yearly log rate. It is nearly a straight line
 * in the rate, so that Newton's method needs two or three steps where it needs ten on the present value itself.
 *
 * Discounting runs towards the end whose factors are below 1: nothing overflows, and what underflows leaves the sign.
 */
export function balanceAt({ days, amounts, from, to, unitsPerYear }: FlowRange, logRate: number): number {
  const isForward = logRate < 0
  const perUnit = -Math.abs(logRate) / unitsPerYear
  stamp++
  let received = 0
  let receivedTime = 0
  let paid = 0
  let paidTime = 0
  let before = isForward ? days[from]! : days[to - 1]!
  for (let step = to - from; step > 0; step--) {
    const k = isForward ? to - step : from + step - 1
    const day = days[k]!
    const gap = isForward ? day - before : before - day
    before = day
    if (gap > 0) {
      let factor: number
      if (gap >= KEPT_GAPS) factor = Math.exp(perUnit * gap)
      else if (stampOf[gap] === stamp) factor = factorOf[gap]!
      else {
        factor = Math.exp(perUnit * gap)
        factorOf[gap] = factor
        stampOf[gap] = stamp
      }
      receivedTime = factor * (receivedTime + gap * received)
      received *= factor
      paidTime = factor * (paidTime + gap * paid)
      paid *= factor
    }
    const amount = amounts[k]!
    if (amount > 0) received += amount
    else paid -= amount
  }
  const slope = (paidTime / paid - receivedTime / received) / unitsPerYear
  slopeThere = isForward ? -slope : slope
  return Math.log(received / paid)
}

/** A log rate near the root, from the sums, the mean times and their spread at a rate of 0. */
export function startNear0({ days, amounts, from, to, unitsPerYear }: FlowRange): number {
  const first = days[from]!
  let received = 0
  let receivedTime = 0
  let receivedSquare = 0
  let paid = 0
  let paidTime = 0
  let paidSquare = 0
  for (let k = from; k < to; k++) {
    const time = days[k]! - first
    const amount = amounts[k]!
    if (amount > 0) {
      received += amount
      receivedTime += amount * time
      receivedSquare += amount * time * time
    } else {
      paid -= amount
      paidTime -= amount * time
      paidSquare -= amount * time * time
    }
  }
  const value = Math.log(received / paid)
  const slope = paidTime / paid - receivedTime / received
  const bend =
    receivedSquare / received - (receivedTime / received) ** 2 - paidSquare / paid + (paidTime / paid) ** 2
  const straight = -value / slope
  const bent = -value / (slope + (bend * straight) / 2)
  const start = (Math.abs(bent) < 2 * Math.abs(straight) ? bent : straight) * unitsPerYear
  return Number.isFinite(start) ? start : 0
}

/**
 * The log rate at which the balance is 0, between two bounds. Newton's steps, and bisection when one leaves what is
 * still possible.
 * @param rises whether the balance rises with the rate at the root: it does when what is received comes first
 * @returns null when there is none between the bounds
 */
export function rootBetween(
  flows: FlowRange,
  lowest: number,
  highest: number,
  start: number,
  rises: boolean,
): number | null {
  let low = lowest
  let high = highest
  let x = start > low && start < high ? start : (low + high) / 2
  for (let step = 0; step < MOST_STEPS; step++) {
    const value = balanceAt(flows, x)
    if (value === 0) return x
    if (value > 0 === rises) high = x
    else low = x
    const newton = x - value / slopeThere
    if (newton > low && newton < high) {
      if (Math.abs(newton - x) < NEWTON_IS_DONE) return newton
      x = newton
      continue
    }
    const next = nextTry(x, low, high)
    if (Math.abs(next - x) <= BISECTION_IS_DONE * Math.max(1, Math.abs(x))) {
      const isAtBound = Math.min(next - lowest, highest - next) < NEWTON_IS_DONE
      return isAtBound && Math.abs(value) > NEWTON_IS_DONE ? null : next
    }
    x = next
  }
  return null
}

/** The middle, but never more than twice as far from 0 plus one: bounds are far apart and rates are near 0. */
function nextTry(x: number, low: number, high: number): number {
  const middle = (low + high) / 2
  const reach = 2 * Math.abs(x) + 1
  const near = Math.max(-reach, Math.min(reach, middle))
  return near > low && near < high ? near : middle
}

/**
 * Every root that a grid of log rates can tell apart, in order. Between two grid points of the same sign the balance
 * may dip to 0 and back: where its slope turns, the turning point is looked at too.
 */
export function rootsOnGrid(flows: FlowRange, grid: readonly number[]): number[] {
  const roots: number[] = []
  const addRoot = (low: number, high: number, rises: boolean) => {
    const root = rootBetween(flows, low, high, (low + high) / 2, rises)
    if (root !== null && (roots.length === 0 || root - roots.at(-1)! > NEWTON_IS_DONE)) roots.push(root)
  }
  let low = grid[0]!
  let atLow = balanceAt(flows, low)
  let slopeAtLow = slopeThere
  for (const high of grid.slice(1)) {
    const atHigh = balanceAt(flows, high)
    const slopeAtHigh = slopeThere
    if (atLow > 0 !== atHigh > 0) addRoot(low, high, atLow < 0)
    else if (slopeAtLow > 0 !== slopeAtHigh > 0 && atLow > 0 === slopeAtLow < 0) {
      const turn = turningPoint(flows, low, high, slopeAtLow > 0)
      const there = balanceAt(flows, turn)
      if (Math.abs(there) < 1e-13) roots.push(turn)
      else if (there > 0 !== atLow > 0) {
        addRoot(low, turn, atLow < 0)
        addRoot(turn, high, atLow > 0)
      }
    }
    low = high
    atLow = atHigh
    slopeAtLow = slopeAtHigh
  }
  return roots
}

function turningPoint(flows: FlowRange, from: number, to: number, rises: boolean): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    balanceAt(flows, middle)
    if (slopeThere > 0 === rises) low = middle
    else high = middle
  }
  return (low + high) / 2
}
