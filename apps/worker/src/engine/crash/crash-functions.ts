import { setTimeout as sleep } from 'node:timers/promises'
import type { Inngest, InngestFunction } from 'inngest'
import type pg from 'pg'
import { SCHEMA } from '../database'

export const CRASH_EVENT = 'crash/start'
export const BODY_LOG = 'crash_body'
/** Step bodies of one run: 4 in a loop of equal ids, 4 parallel chains of 2, 2 after the sleep. */
export const BODIES_PER_RUN = 14

/** Each body notes in the database that it starts, and whether its result was on record by then. */
export const BODY_LOG_SQL = `create table ${BODY_LOG} (
  run_id text not null, label text not null, was_recorded boolean not null,
  started_at timestamptz not null default clock_timestamp(), ended_at timestamptz, id bigint generated always as identity)`

/** A function with the shapes that are hard to replay; its steps return their labels. */
export function crashFunctions(client: Inngest, log: pg.Pool): InngestFunction.Any[] {
  const body = async (runId: string, label: string) => {
    const noted = await log.query<{ id: string }>(
      `insert into ${BODY_LOG} (run_id, label, was_recorded)
       select $1, $2, exists (
         select from ${SCHEMA}.step where run_id = $1 and state is not null and state -> 'data' ->> 'label' = $2)
       returning id`,
      [runId, label],
    )
    // Uneven, so that kills meet bodies, settlements and claims alike.
    await sleep(10 + (Number(noted.rows[0]!.id) % 7) * 10)
    await log.query(`update ${BODY_LOG} set ended_at = clock_timestamp() where id = $1`, [noted.rows[0]!.id])
    return { label }
  }
  return [
    client.createFunction(
      { id: 'crash', triggers: [{ event: CRASH_EVENT }], retries: 20 },
      async ({ runId, step }) => {
        const labels: string[] = []
        for (let round = 0; round < 4; round += 1) {
          labels.push((await step.run('round', () => body(runId, `round-${round}`))).label)
        }
        const chain = async (name: string) => {
          const first = await step.run(`${name}-1`, () => body(runId, `${name}-1`))
          const second = await step.run(`${name}-2`, () => body(runId, `${name}-2`))
          return [first.label, second.label]
        }
        labels.push(...(await Promise.all(['a', 'b', 'c', 'd'].map(chain))).flat())
        await step.sleep('nap', '1s')
        labels.push((await step.run('late', () => body(runId, 'late'))).label)
        labels.push((await step.run('last', () => body(runId, 'last'))).label)
        return labels
      },
    ),
  ]
}
