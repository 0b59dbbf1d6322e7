import type { PaymentRow } from '../agreements/payment-plan'
import { undiscounted } from './begin'
import type { Position } from './measurement'
import { laterThan, type PaymentStream } from './payment-stream'
import { positionKey } from './position'
import type { Stretch } from './stretch'

/**
 * What the payments of new terms differ by from those the liability was measured on, as they fall due: where an index
 * does not measure the liability anew, this is expensed (ASC 842-20-25-5 b, K3 20.11).
 */
export function indexDifferences(stretch: Stretch, indexed: Stretch, position: Position): PaymentStream {
  const measuredOn = laterThan(stretch.stream, positionKey(position)).payments
  const taken = measuredOn.map((row): PaymentRow => ({ ...row, amount: -row.amount, exact: -row.exact }))
  return undiscounted([...indexed.stream.payments, ...taken])
}
