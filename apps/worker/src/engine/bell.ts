/** Why the work loop should look at the tables: new events, or jobs that may be due or a slot that is free. */
export type Notice = 'events' | 'jobs'

/** Wakes the work loop. A ring while nobody waits is kept for the next wait. */
export interface Bell {
  ring(notice: Notice): void
  /** Resolves at the next ring, or after `ms`, with what was rung since the last wait. */
  wait(ms: number): Promise<ReadonlySet<Notice>>
}

export function createBell(): Bell {
  let rung = new Set<Notice>()
  let wake: (() => void) | null = null
  return {
    ring(notice) {
      rung.add(notice)
      wake?.()
    },
    async wait(ms) {
      if (rung.size === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(ms, 0))
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = null
      }
      const notices = rung
      rung = new Set()
      return notices
    },
  }
}
