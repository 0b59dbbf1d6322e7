import type { Bell, Notice } from './bell'
import { claimJobs, nextDueAt, releaseDeadJobs, releaseJob, releaseStrayJobs } from './claim'
import type { CronTable } from './cron'
import { dispatchEvents } from './dispatch'
import { fly } from './flight'
import type { Engine, Job } from './jobs'
import { announceJobs, type Ownership } from './ownership'
import { prune, type Retention } from './prune'
import { every } from './timing'

/** Workers are told of waiting jobs at most this often: NOTIFY makes commits queue. */
const ANNOUNCE_MS = 100

interface Work {
  engine: Engine
  ownership: Ownership
  crons: CronTable
  bell: Bell
  slots: number
  retention: Retention
}

/** Looks after events, crons, dead workers and due jobs until the engine closes; then waits for the jobs in flight. */
export async function workUntilClosed(work: Work): Promise<void> {
  const { engine, bell } = work
  const desk = createDesk(work)
  let notices: ReadonlySet<Notice> = new Set<Notice>(['events', 'jobs'])
  while (engine.isOpen()) {
    let waitMs = engine.timing.reconnectMs
    try {
      waitMs = await desk.pass(notices)
    } catch (error) {
      engine.logger.warn({ error: String(error) }, 'engine: a look at the tables failed; trying again')
      // What was rung for has not been done.
      for (const notice of notices) setTimeout(() => bell.ring(notice), waitMs).unref()
    }
    notices = await bell.wait(waitMs)
  }
  await desk.landed()
}

function createDesk({ engine, ownership, crons, bell, slots, retention }: Work) {
  const { timing, logger } = engine
  /** Each flight and its run. */
  const inFlight = new Map<Promise<void>, string>()
  const dispatchIsDue = every(timing.pollMs)
  const reapIsDue = every(timing.reapMs)
  const announceIsDue = every(ANNOUNCE_MS)
  const pruneIsDue = every(timing.pruneMs)
  let hasWaiting = false

  const start = (job: Job) => {
    const flight = fly(engine, job, () => hasWaiting)
      .catch((error: unknown) =>
        logger.error({ runId: job.runId, error: String(error) }, 'engine: a job could not be settled'),
      )
      .finally(() => {
        inFlight.delete(flight)
        bell.ring('jobs')
      })
    inFlight.set(flight, job.runId)
  }

  return {
    landed: async () => {
      await Promise.all(inFlight.keys())
    },
    /** One look at the tables; returns how many milliseconds the next one may wait. */
    async pass(notices: ReadonlySet<Notice>): Promise<number> {
      if (reapIsDue()) {
        const released = await releaseDeadJobs(engine)
        if (released > 0) logger.warn({ released }, 'engine: took over jobs of a dead worker')
        const isFlying = (runId: string) => [...inFlight.values()].includes(runId)
        const stray = await releaseStrayJobs(engine, ownership.owners(), isFlying)
        if (stray > 0) logger.warn({ stray }, 'engine: freed jobs whose claim or settlement was not answered')
      }
      await crons.fireDue()
      if (dispatchIsDue() || notices.has('events')) {
        while (engine.isOpen() && (await dispatchEvents(engine)));
      }
      if (pruneIsDue()) logger.info(await prune(engine.pool, retention, engine.clock()), 'engine: pruned')
      const owner = ownership.owner()
      const free = slots - inFlight.size
      if (owner === null || free === 0) return timing.pollMs
      const jobs = await claimJobs(engine, owner, free)
      hasWaiting = jobs.length === free
      for (const job of jobs) await (engine.isOpen() ? start(job) : releaseJob(engine, job))
      if (hasWaiting) {
        if (announceIsDue()) await announceJobs(engine.pool)
        return timing.pollMs
      }
      const nextAt = [await nextDueAt(engine), crons.nextAt()].filter((at) => at !== null)
      const nowMs = engine.clock().getTime()
      return Math.min(timing.pollMs, ...nextAt.map((at) => Math.max(at.getTime() - nowMs, 1)))
    },
  }
}
