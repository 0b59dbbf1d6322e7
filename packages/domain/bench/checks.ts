import { plainLease } from '../src/measurement/plain-lease.factory'
import { effectiveRates, type LeaseColumns, leaseRows, termsOfLease } from '../src/portfolio'
import { type PeerFlow, xirrRates } from './peers'
import { type FlowSets, nastyFlows } from './sample'

export type Check = { name: string; passed: number; of: number }

const EVERY = 250

/** Compares rows of the kernel with the exact engine for every 250th lease. */
export function checkRows(columns: LeaseColumns): Check {
  let passed = 0
  let of = 0
  for (const { firstLease, leaseCount, rowStart, interest, principal, closing } of leaseRows(columns)) {
    for (let place = 0; place < leaseCount; place++) {
      if ((firstLease + place) % EVERY !== 0) continue
      const { rows } = plainLease(termsOfLease(columns, firstLease + place))
      for (const [index, row] of rows.entries()) {
        const at = rowStart[place]! + index
        const isSame =
          interest[at] === Number(row.interest) &&
          principal[at] === Number(row.opening - row.closing) &&
          closing[at] === Number(row.closing)
        if (isSame) passed++
        of++
      }
    }
  }
  return { name: 'rows equal to the exact engine', passed, of }
}

/** Rates of ordinary sets against npm xirr. */
export function checkRates(flows: FlowSets, sets: readonly (readonly PeerFlow[])[]): Check {
  const ours = effectiveRates(flows, flows.starts).rates
  const theirs = xirrRates(sets)
  const passed = theirs.reduce((count, rate, set) => count + (Math.abs(rate - ours[set]!) < 1e-10 ? 1 : 0), 0)
  return { name: 'rates within 1e-10 of npm xirr', passed, of: sets.length }
}

/** Sets that have a rate by construction: a rate counts when it makes what is received worth what is paid. */
export function checkNasty(count: number): Check[] {
  const flows = nastyFlows(count)
  const solved = (rates: Float64Array) =>
    rates.reduce((sum, rate, set) => sum + (missOf(flows, set, rate) < 1e-8 ? 1 : 0), 0)
  return [
    {
      name: 'nasty flows solved',
      passed: solved(effectiveRates(flows, flows.starts).rates),
      of: count,
    },
    { name: 'nasty flows solved by npm xirr', passed: solved(xirrRates(peerFlows(flows, count))), of: count },
  ]
}

/** |received − paid| as a share of the larger, all discounted at the rate; NaN without one. */
function missOf({ days, amounts, starts }: FlowSets, set: number, rate: number): number {
  const logRate = Math.log1p(rate)
  const from = starts[set]!
  const to = starts[set + 1]!
  let last = days[from]!
  for (let flow = from; flow < to; flow++) last = Math.max(last, days[flow]!)
  let received = 0
  let paid = 0
  for (let flow = from; flow < to; flow++) {
    const value = amounts[flow]! * Math.exp((logRate * (last - days[flow]!)) / 365)
    if (value > 0) received += value
    else paid -= value
  }
  return Math.abs(received - paid) / Math.max(received, paid)
}

/** The first `count` sets as npm xirr takes them. */
export function peerFlows({ days, amounts, starts }: FlowSets, count: number): PeerFlow[][] {
  return Array.from({ length: count }, (_, set) =>
    Array.from({ length: starts[set + 1]! - starts[set]! }, (_, index) => ({
      amount: amounts[starts[set]! + index]!,
      when: new Date(days[starts[set]! + index]! * 86_400_000),
    })),
  )
}
