import type { Period } from '../agreements'
import { type Measurement, type ScheduleRow, scheduleRows } from '../measurement'

/**
 * The movements of one period, whole minor units: every account's opening plus its parts is its closing
 * (IFRS 16.53; IAS 7.44A for the liability).
 */
export type Movements = Omit<ScheduleRow, 'from' | 'to'>

const NO_PART = { opening: 0n, additions: 0n, remeasurement: 0n, decrease: 0n, closing: 0n }

export const noMovements = (): Movements => ({
  liability: { ...NO_PART, interest: 0n, payment: 0n },
  rightOfUse: { ...NO_PART, impairment: 0n, depreciation: 0n },
  provision: { ...NO_PART, unwinding: 0n, used: 0n },
  prepaid: { opening: 0n, payment: 0n, expense: 0n, adjustment: 0n, closing: 0n },
  result: { leaseExpense: 0n, variableExpense: 0n, serviceExpense: 0n, gain: 0n },
  transitionCash: 0n,
})

/** What happened to one agreement from the start of `from` to the end of `to`. */
export function movementsIn(measurement: Measurement, period: Period): Movements {
  const [row] = scheduleRows(measurement, [period])
  if (!row) return noMovements()
  const { from: _from, to: _to, ...movements } = row
  return movements
}

/** A class or a whole portfolio: each figure is the sum of the agreements' rounded ones, so nothing is left over. */
export function sumMovements(parts: Iterable<Movements>): Movements {
  const total = noMovements()
  for (const part of parts) {
    addInto(total.liability, part.liability)
    addInto(total.rightOfUse, part.rightOfUse)
    addInto(total.provision, part.provision)
    addInto(total.prepaid, part.prepaid)
    addInto(total.result, part.result)
    total.transitionCash += part.transitionCash
  }
  return total
}

function addInto<Key extends string>(total: Record<Key, bigint>, part: Record<Key, bigint>): void {
  for (const key of Object.keys(total) as Key[]) total[key] += part[key]
}
