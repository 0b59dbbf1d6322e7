import type { Confidential } from './confidential'
import type { EidFailedHint, EidHint, EidOrder, EidResult } from './eid-provider'

export type EidOutcome = { state: 'complete'; result: EidResult } | { state: 'failed'; hint: EidFailedHint }

export type StoredEidOrder = {
  id: string
  /** The browser that began: nobody else learns that the order exists. */
  sessionId: string
  /** 1 for the first; a code that nobody scanned in time may be followed by another. */
  attempt: number
  order: EidOrder
  /** Stands in the address the app returns to, where it returns by itself. */
  returnNonce: Confidential<string> | null
  hint: EidHint
  nextTurnAt: Date
  outcome: EidOutcome | null
  settledAt: Date | null
  claimedAt: Date | null
}

/**
 * Where orders are kept while the person uses the app. `order.handle`, `returnNonce` and `outcome` hold what must be
 * encrypted at rest. Every change is one atomic statement: several servers ask for the same order.
 */
export interface EidOrderStore {
  add(order: StoredEidOrder): Promise<void>
  find(id: string, sessionId: string): Promise<StoredEidOrder | null>
  /** Orders without an outcome whose turn has come, oldest turn first. */
  listDue(now: Date, limit: number): Promise<StoredEidOrder[]>
  /**
   * Takes the turn to ask the service: true for one caller only, when the order has no outcome and its turn has come.
   * The next turn is at `until`, unless `note` or `settle` come before.
   */
  takeTurn(id: string, now: Date, until: Date): Promise<boolean>
  /** Keeps where a pending order stands and gives the turn back. Nothing happens when there is an outcome. */
  note(id: string, hint: EidHint, nextTurnAt: Date): Promise<void>
  /** Keeps the outcome, durably, when there is none yet. @returns whether this one is now the outcome */
  settle(id: string, outcome: EidOutcome, at: Date): Promise<boolean>
  /**
   * Takes a completed order that was settled at or after `notBefore`: the result for one caller, null ever after.
   */
  claim(id: string, sessionId: string, at: Date, notBefore: Date): Promise<EidResult | null>
}
