/** Seconds of the fastest round of each. */
export type Fastest = number[]

/**
 * Runs the contestants in turns, so that a busy machine slows all of them alike, and keeps the fastest round of each.
 * The first turn warms up and does not count.
 */
export function fastestOf(contestants: readonly (() => unknown)[], rounds: number): Fastest {
  const seconds: Fastest = contestants.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= rounds; round++) {
    for (const [index, run] of contestants.entries()) {
      const started = process.hrtime.bigint()
      run()
      const taken = Number(process.hrtime.bigint() - started) / 1e9
      if (round > 0) seconds[index] = Math.min(seconds[index]!, taken)
    }
  }
  return seconds
}
