import type { EidMessageKey } from './eid-messages'

const KINDS = {
  'already-in-progress': 'eid_rfa4',
  'invalid-request': 'eid_rfa22',
  unauthorized: 'eid_rfa5',
  untrusted: 'eid_rfa5',
  'rate-limited': 'eid_busy',
  maintenance: 'eid_maintenance',
  timeout: 'eid_rfa5',
  unavailable: 'eid_rfa5',
  malformed: 'eid_rfa5',
  'order-gone': 'eid_rfa22',
  'order-not-found': 'eid_order_not_found',
} as const satisfies Record<string, EidMessageKey>

/**
 * What can go wrong between us and an eID service.
 *
 * - `already-in-progress` the person has another order; the service has ended both
 * - `invalid-request` it refuses what we sent · `unauthorized` it does not accept our certificate or credentials
 * - `untrusted` it is not the service we pinned · `malformed` its answer is not one (HTML, half a body, another shape)
 * - `order-gone` it no longer knows the order: collected before, too late, or never its own
 * - `order-not-found` there is no such order in this session
 */
export type EidErrorKind = keyof typeof KINDS

const PASSING: ReadonlySet<EidErrorKind> = new Set([
  'rate-limited',
  'maintenance',
  'timeout',
  'unavailable',
  'malformed',
])

/** Its message names the operation and the reason, never a person, an address, an order or a body. */
export class EidError extends Error {
  override readonly name = 'EidError'
  /** How long the service asks us to wait, when it says so. */
  readonly retryAfterMs: number | null

  constructor(
    readonly kind: EidErrorKind,
    message: string,
    options: ErrorOptions & { retryAfterMs?: number | null } = {},
  ) {
    super(`${kind}: ${message}`, options)
    this.retryAfterMs = options.retryAfterMs ?? null
  }

  /** True when the same order may still answer later: asking again is right, giving up is not. */
  get isPassing(): boolean {
    return PASSING.has(this.kind)
  }

  get messageKey(): EidMessageKey {
    return KINDS[this.kind]
  }
}
