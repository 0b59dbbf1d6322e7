import { Cron } from 'croner'
import { SCHEMA, transaction } from './database'
import type { CronTrigger, DurableFunction } from './function-config'
import type { Engine } from './jobs'
import { bareRun, createRuns } from './runs'

/** Fires the cron triggers of all functions. */
export interface CronTable {
  /** Starts a run for each trigger whose latest slot has none yet: one run, however many slots were missed. */
  fireDue(): Promise<void>
  /** The next slot of any trigger; null when there is none. */
  nextAt(): Date | null
}

interface Entry {
  fn: DurableFunction
  trigger: CronTrigger
  cron: Cron
  nextSlot: Date | null
}

/**
 * Remembers triggers that are new, so that they start with their next slot; those known already keep the slot they
 * last fired, and catch up once.
 */
export async function createCronTable(engine: Engine): Promise<CronTable> {
  const entries: Entry[] = []
  for (const fn of engine.functions.values()) {
    for (const trigger of fn.cronTriggers) {
      const cron = new Cron(trigger.pattern, { timezone: trigger.timeZone, paused: true })
      const kept = await engine.pool.query<{ last_slot: Date }>(
        `insert into ${SCHEMA}.cron as c (fn_id, cron, last_slot) values ($1, $2, $3)
         on conflict (fn_id, cron) do update set last_slot = c.last_slot returning last_slot`,
        [fn.id, trigger.source, engine.clock()],
      )
      entries.push({ fn, trigger, cron, nextSlot: cron.nextRun(kept.rows[0]!.last_slot) })
    }
  }
  return {
    async fireDue() {
      const now = engine.clock()
      for (const entry of entries) {
        if (entry.nextSlot && entry.nextSlot <= now) await fire(engine, entry, now)
      }
    },
    nextAt() {
      const slots = entries.flatMap((entry) => (entry.nextSlot ? [entry.nextSlot.getTime()] : []))
      return slots.length === 0 ? null : new Date(Math.min(...slots))
    },
  }
}

async function fire(engine: Engine, entry: Entry, now: Date): Promise<void> {
  const { fn, trigger, cron } = entry
  const slot = latestSlot(cron, entry.nextSlot!, now)
  await transaction(engine.pool, async (tx) => {
    // Among several workers the one that moves last_slot on starts the run.
    const moved = await tx.query(
      `update ${SCHEMA}.cron set last_slot = $3 where fn_id = $1 and cron = $2 and last_slot < $3`,
      [fn.id, trigger.source, slot],
    )
    if (moved.rowCount === 0) return
    const event = {
      id: `${fn.id}:${slot.toISOString()}`,
      name: 'inngest/scheduled.timer',
      data: { cron: trigger.source, fireAt: slot.toISOString(), scheduledAt: slot.toISOString() },
      ts: slot.getTime(),
    }
    const dedupe = `cron:${trigger.source}:${slot.toISOString()}`
    await createRuns(tx, [bareRun(fn, event, now, dedupe)], now)
  })
  entry.nextSlot = cron.nextRun(now)
}

/** The last slot at or before `now`, given that `first` is one. */
function latestSlot(cron: Cron, first: Date, now: Date): Date {
  // previousRuns excludes the reference itself: ask from just after now.
  const [latest] = cron.previousRuns(1, new Date(now.getTime() + 1_000 - now.getMilliseconds() + 1))
  return latest && latest > first && latest <= now ? latest : first
}
