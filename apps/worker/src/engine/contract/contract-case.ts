import type { Inngest, InngestFunction } from 'inngest'

/** Functions and the values they must report, whichever engine carries them out. */
export interface ContractCase {
  name: string
  /** `report` takes what the case is judged by; it is called inside steps, so once for each. */
  functions(client: Inngest, report: (value: unknown) => void): InngestFunction.Any[]
  /** Sent one after the other. */
  events: { name: string; data?: Record<string, unknown>; id?: string }[]
  /** In any order. */
  expected: unknown[]
}
