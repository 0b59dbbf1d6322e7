import { randomInt } from 'node:crypto'
import type { Notice } from './bell'
import { CHANNEL, type Db } from './database'
import { listen } from './listen'
import type { Logger } from './timing'

/** First half of the two-part advisory lock number; the second half is the owner. */
export const LOCK_CLASS = 0x6d696e61
const TURN_CLASS = LOCK_CLASS + 1
const TURNS = { claim: 1, dispatch: 2 } as const
/** The payload of a notice among workers: more jobs are due than the sender has slots for. */
const JOBS_WAIT = 'jobs'

/**
 * The proof that this worker lives: a session advisory lock on `owner`, held by a connection of its own. PostgreSQL
 * drops it the moment the process dies, and then any worker may take its jobs. The same connection listens for events.
 *
 * While the connection is lost `owner()` is null: nothing may be claimed. After that a new number is used, so that a
 * job taken from the old number can never be settled under it. The old numbers are locked again too: jobs in flight
 * that nobody took meanwhile stay this worker's.
 */
export interface Ownership {
  owner(): number | null
  /** All numbers this worker has used. */
  owners(): readonly number[]
  close(): Promise<void>
}

export async function acquireOwnership(options: {
  databaseUrl: string
  reconnectMs: number
  logger: Logger
  onNotice: (notice: Notice) => void
}): Promise<Ownership> {
  const former: number[] = []
  let current: number | null = null
  const listener = await listen({
    ...options,
    channel: CHANNEL,
    onNotice: (payload) => options.onNotice(payload === JOBS_WAIT ? 'jobs' : 'events'),
    onLost: () => {
      current = null
    },
    onConnect: async (client) => {
      for (const owner of former) await lockOwner(client, owner)
      let owner = randomInt(1, 2 ** 31 - 1)
      while (!(await lockOwner(client, owner))) owner = randomInt(1, 2 ** 31 - 1)
      former.push(owner)
      current = owner
    },
  })
  return {
    owner: () => current,
    owners: () => former,
    async close() {
      current = null
      await listener.close()
    },
  }
}

async function lockOwner(db: Db, owner: number): Promise<boolean> {
  const locked = await db.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
    LOCK_CLASS,
    owner,
  ])
  return locked.rows[0]?.locked === true
}

/** Waits for its turn among all workers; the turn ends with the transaction. */
export async function takeTurn(tx: Db, purpose: keyof typeof TURNS): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, $2)', [TURN_CLASS, TURNS[purpose]])
}

/** Takes a turn that ends with the transaction; false when another worker is at it. */
export async function tryTurn(tx: Db, purpose: keyof typeof TURNS): Promise<boolean> {
  const locked = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1, $2) as locked', [
    TURN_CLASS,
    TURNS[purpose],
  ])
  return locked.rows[0]?.locked === true
}

/** Tells the other workers that jobs are waiting. */
export async function announceJobs(db: Db): Promise<void> {
  await db.query('select pg_notify($1, $2)', [CHANNEL, JOBS_WAIT])
}
