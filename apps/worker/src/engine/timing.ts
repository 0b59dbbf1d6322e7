/** The current instant. Injected, so that tests decide what time it is. */
export type Clock = () => Date

export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** All in milliseconds. */
export interface Timing {
  /** The longest time without a look at the tables; notifications and due times end it earlier. */
  pollMs: number
  /** How often the jobs of dead workers are looked for. */
  reapMs: number
  /** Pause before a lost database connection is tried again. */
  reconnectMs: number
  /** How long one run may keep a slot while others wait. */
  sliceMs: number
  /** How often old events and ended runs are deleted. */
  pruneMs: number
  /** Wait before attempt n + 1, given n ≥ 1 failed attempts; a Retry-After of the function overrides it. */
  backoffMs(failedAttempts: number): number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const BACKOFF_MS = [
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  60 * MINUTE,
]

export const DEFAULT_TIMING: Timing = {
  pollMs: SECOND,
  reapMs: 500,
  reconnectMs: SECOND,
  sliceMs: 500,
  pruneMs: 60 * MINUTE,
  backoffMs: (failedAttempts) => BACKOFF_MS[Math.min(failedAttempts, BACKOFF_MS.length) - 1] ?? SECOND,
}

const UNIT_MS: Record<string, number> = {
  w: 7 * 24 * 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  h: 60 * MINUTE,
  m: MINUTE,
  s: SECOND,
}

/** Milliseconds of the SDK's time string (`1d2h30m`, `2s`, `` for zero); null when it is none. */
export function durationMs(text: string): number | null {
  if (!/^(\d+[wdhms])*$/.test(text)) return null
  let total = 0
  for (const [, count, unit] of text.matchAll(/(\d+)([wdhms])/g)) total += Number(count) * UNIT_MS[unit!]!
  return total
}

/** The instant a wait ends: a duration from `from`, or an ISO date. @throws Error when the text is neither. */
export function endOfWait(text: string, from: Date): Date {
  const duration = durationMs(text)
  const end = duration === null ? new Date(text) : new Date(from.getTime() + duration)
  if (Number.isNaN(end.getTime())) throw new Error(`not a duration and not a date: ${text}`)
  return end
}

/** Retry-After: seconds, or a date; null when absent or unreadable. */
export function retryAfterAt(header: string | null, from: Date): Date | null {
  if (!header) return null
  if (/^\d+$/.test(header)) return new Date(from.getTime() + Number(header) * SECOND)
  const at = new Date(header)
  return Number.isNaN(at.getTime()) ? null : at
}

/** A question that is answered with true at most once in `ms`; the first time after `ms`. */
export function every(ms: number): () => boolean {
  let lastMs = performance.now()
  return () => {
    const nowMs = performance.now()
    if (nowMs - lastMs < ms) return false
    lastMs = nowMs
    return true
  }
}
