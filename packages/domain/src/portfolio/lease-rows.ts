import { discountFactor, YearRoots } from './discount-factor'
import { exactBalances } from './exact-balances'
import { checkLeaseColumns, type LeaseColumns, totalPayments } from './lease-columns'
import { ROUNDER, UNIT } from './rounding'

/**
 * The schedules of some leases, one row an interval, whole minor units. The rows of lease `firstLease + j` are
 * `rowStart[j]` … `rowStart[j + 1] − 1`; the first opens with `atCommencement[j]`, the last closes with 0, and
 * opening − principal = closing, interest + principal = what is paid in the interval (in advance on commencement: not
 * counted, see `scheduleRows`).
 */
export type LeaseRows = {
  firstLease: number
  leaseCount: number
  rowStart: Int32Array
  atCommencement: Float64Array
  interest: Float64Array
  principal: Float64Array
  closing: Float64Array
  /** Leases so far that float arithmetic could not decide. */
  exactLeases: number
}

/** A chunk and its buffers stay in the processor's cache; the longest lease has 1 188 rows. */
const CHUNK_ROWS = 8192
const CHUNK_LEASES = 1024

/**
 * The schedules of many regular leases, equal to the liability rows of `scheduleRows` to the minor unit, a chunk at a time.
 * Memory is flat: every chunk is the same object with the same buffers, valid until the next one is asked for.
 *
 * Why floats are exact here. With v the discount factor of an interval and X the worth of what is still due, a balance
 * follows from the next one by X ← X·v + c, where c is the rent (advance) or rent·v (arrears). Nothing is negative, so
 * relative errors never grow by cancelling, and a sum is no worse than its worse term. In units of 2^-53, v errs by at
 * most 1.01 (`discountFactor`), c by 2.01. A step adds 1.01 + 1 for the product and 1 for the sum: 3.01. A step of two
 * intervals by v² (3.02) and c·v + c (5.02) adds 3.02 + 1 + 1, and its second term arrives with 6.02: at most 3.01 an
 * interval. After n intervals the relative error is below 3.02·n·2^-53, and with a rate that is not negative X is at
 * most the undiscounted total T. So every balance is within
 *
 *     bound = 3.1 · n · 2^-53 · T
 *
 * of the exact present value. When its distance from the nearest whole number is below 1/2 − bound, the exact value
 * rounds to the same number, also under the tie rule of `roundFixed`, whose width 2^-60 is less than what 3.1 leaves
 * above 3.02. Otherwise, for one lease of some thousand and for every true tie, the lease is computed exactly.
 *
 * @throws DomainError 'schedule.invalid_input', see `checkLeaseColumns`
 */
export function* leaseRows(columns: LeaseColumns): Generator<LeaseRows, void, undefined> {
  checkLeaseColumns(columns)
  const rows: LeaseRows = {
    firstLease: 0,
    leaseCount: 0,
    rowStart: new Int32Array(CHUNK_LEASES + 1),
    atCommencement: new Float64Array(CHUNK_LEASES),
    interest: new Float64Array(CHUNK_ROWS),
    principal: new Float64Array(CHUNK_ROWS),
    closing: new Float64Array(CHUNK_ROWS),
    exactLeases: 0,
  }
  const roots = new YearRoots()
  while (rows.firstLease < columns.count) {
    fillChunk(columns, roots, rows)
    yield rows
    rows.firstLease += rows.leaseCount
  }
}

function fillChunk(columns: LeaseColumns, roots: YearRoots, rows: LeaseRows) {
  const { periods, count } = columns
  const { firstLease, rowStart } = rows
  let filled = 0
  let lease = 0
  while (
    lease < CHUNK_LEASES &&
    firstLease + lease < count &&
    filled + periods[firstLease + lease]! <= CHUNK_ROWS
  ) {
    rowStart[lease] = filled
    fillLease(columns, firstLease + lease, roots, rows, lease, filled)
    filled += periods[firstLease + lease]!
    lease++
  }
  rowStart[lease] = filled
  rows.leaseCount = lease
}

function fillLease(
  columns: LeaseColumns,
  lease: number,
  roots: YearRoots,
  rows: LeaseRows,
  place: number,
  start: number,
) {
  const { interest, principal, closing } = rows
  const rent = columns.rent[lease]!
  const residual = columns.residual[lease]!
  const periods = columns.periods[lease]!
  const isAdvance = columns.isAdvance[lease] === 1
  const factor = discountFactor(
    roots,
    columns.rate[lease]!,
    columns.intervalMonths[lease]!,
    columns.isNominal[lease] === 1,
  )
  const limit = 0.5 - 3.1 * periods * UNIT * totalPayments(columns, lease)
  let isSure = limit > 0.25

  // Each row waits for the one after it. Two chains of every second row let the processor work on both at once.
  const level = isAdvance ? rent : rent * factor
  const factor2 = factor * factor
  const level2 = level * factor + level
  let worth = residual
  let odd = residual * factor + level
  let even = odd * factor + level
  let after = residual
  let row = start + periods - 1
  for (; row - 1 > start; row -= 2) {
    const oddOpening = odd + ROUNDER - ROUNDER
    const evenOpening = even + ROUNDER - ROUNDER
    if (Math.abs(odd - oddOpening) >= limit || Math.abs(even - evenOpening) >= limit) isSure = false
    const oddRepaid = oddOpening - after
    const evenRepaid = evenOpening - oddOpening
    closing[row] = after
    closing[row - 1] = oddOpening
    principal[row] = oddRepaid
    principal[row - 1] = evenRepaid
    interest[row] = rent - oddRepaid
    interest[row - 1] = rent - evenRepaid
    after = evenOpening
    worth = even
    odd = odd * factor2 + level2
    even = even * factor2 + level2
  }
  if (row > start) {
    const opening = odd + ROUNDER - ROUNDER
    if (Math.abs(odd - opening) >= limit) isSure = false
    interest[row] = rent - (opening - after)
    principal[row] = opening - after
    closing[row] = after
    after = opening
    worth = odd
  }
  const first = isAdvance ? worth * factor : worth * factor + level
  const atCommencement = first + ROUNDER - ROUNDER
  if (Math.abs(first - atCommencement) >= limit) isSure = false
  interest[start] = (isAdvance ? 0 : rent) - (atCommencement - after)
  principal[start] = atCommencement - after
  closing[start] = after
  rows.atCommencement[place] = atCommencement
  if (!isSure) fillExactly(columns, lease, rows, place, start)

  // The residual value is paid at the end of the last interval.
  closing[start + periods - 1] = 0
  principal[start + periods - 1]! += residual
}

function fillExactly(columns: LeaseColumns, lease: number, rows: LeaseRows, place: number, start: number) {
  const { interest, principal, closing } = rows
  const rent = columns.rent[lease]!
  const isAdvance = columns.isAdvance[lease] === 1
  let after = columns.residual[lease]!
  exactBalances(columns, lease, (period, balance) => {
    const row = start + period
    const paid = isAdvance && period === 0 ? 0 : rent
    interest[row] = paid - (balance - after)
    principal[row] = balance - after
    closing[row] = after
    after = balance
  })
  rows.atCommencement[place] = after
  rows.exactLeases++
}
