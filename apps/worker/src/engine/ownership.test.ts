import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, type EngineTest, expect, test } from './engine-test'
import { LOCK_CLASS } from './ownership'

const OWNER_CONNECTION = `application_name = 'mina-engine-listen' and datname = current_database()`

/** What a failing network does: PostgreSQL drops the connection and with it the lock. */
async function cutOwnerConnections(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${OWNER_CONNECTION}`)
  await client.end()
}

/** A job of a worker that died: owned by a number nobody holds a lock on. */
async function abandonJobs(engine: EngineTest, attempt: number): Promise<void> {
  await engine.pool.query('update inngest_embedded.job set owner = 1, attempt = $1', [attempt])
}

describe('ownership', () => {
  test('the jobs of a dead worker are taken over, and the lost attempt counts', async ({ engine }) => {
    const attempts: number[] = []
    const fn = engine.client.createFunction(
      { id: 'orphan', triggers: [{ event: 'orphan' }] },
      async ({ attempt, step }) => {
        await step.sleep('wait', '1h')
        await step.run('work', () => void attempts.push(attempt))
      },
    )
    const first = await engine.start([fn])
    await engine.client.send({ name: 'orphan' })
    await engine.until('it sleeps', async () => (await waiting(engine)) === 'wake')
    await first.stop()
    await engine.pool.query(
      `update inngest_embedded.job set kind = 'discover', step_id = 'step', run_at = now()`,
    )
    await engine.pool.query(
      `update inngest_embedded.step set state = '{"data":null}', seq = nextval('inngest_embedded.step_seq')`,
    )
    await abandonJobs(engine, 1)
    await engine.start([fn])
    await engine.ended(fn)
    expect(attempts).toEqual([2])
    expect(engine.warnings.map((warning) => warning.message)).toContain(
      'engine: took over jobs of a dead worker',
    )
  })

  test('a job whose worker died in every attempt fails its run', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'deadly', triggers: [{ event: 'deadly' }], retries: 2 },
      () => 'never',
    )
    const first = await engine.start([fn])
    await engine.client.send({ name: 'deadly', ts: engine.clock().getTime() + 3_600_000 })
    await engine.until('it waits', async () => (await waiting(engine)) === 'discover')
    await first.stop()
    await abandonJobs(engine, 2)
    engine.advance(3_600_000)
    await engine.start([fn])
    expect(await engine.ended(fn)).toMatchObject([
      {
        status: 'failed',
        output: { name: 'WorkerLostError', message: expect.stringContaining('3 attempts') },
      },
    ])
  })

  test('a planned step whose worker died in every attempt throws in the function', async ({ engine }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const fn = engine.client.createFunction(
      { id: 'catches', triggers: [{ event: 'catches' }], retries: 0 },
      async ({ step }) => {
        const results = await Promise.allSettled([
          step.run('a', () => held),
          step.waitForEvent('b', { event: 'catches/go', timeout: '1h' }),
        ])
        return results.map((result) => result.status)
      },
    )
    await engine.start([fn], { slots: 1, timing: { reapMs: 60_000 } })
    await engine.client.send({ name: 'catches' })
    await engine.until('the step runs', async () => (await owned(engine, 'step')) === 1)
    await abandonStep(engine)
    await engine.start([fn], { timing: { reapMs: 20 } })
    await engine.until('the step has failed', async () => (await owned(engine, 'step')) === 0)
    await engine.client.send({ name: 'catches/go' })
    expect(await engine.ended(fn)).toMatchObject([{ output: ['rejected', 'fulfilled'] }])
    release()
  })

  test('without its connection a worker claims nothing; when it is back, work goes on', async ({
    engine,
    ownerUrl,
  }) => {
    const bodies: string[] = []
    const fn = engine.client.createFunction(
      { id: 'cut', triggers: [{ event: 'cut' }] },
      async ({ event, step }) => {
        await step.run('work', async () => {
          bodies.push(event.data.name)
          await sleep(event.data.ms)
        })
        return event.data.name
      },
    )
    await engine.start([fn], { timing: { reconnectMs: 300, reapMs: 60_000 } })
    await engine.client.send({ name: 'cut', data: { name: 'in flight', ms: 500 } })
    await engine.until('the step runs', () => bodies.length === 1)
    await cutOwnerConnections(ownerUrl)
    await engine.until('the loss is noticed', () => engine.warnings.length > 0)
    await engine.client.send({ name: 'cut', data: { name: 'meanwhile', ms: 0 } })
    await sleep(100)
    expect(bodies).toEqual(['in flight'])
    expect((await engine.ended(fn, 2)).map((run) => run.output)).toEqual(['in flight', 'meanwhile'])
    expect(bodies).toEqual(['in flight', 'meanwhile'])
  })

  test('a job taken by another worker meanwhile is recorded by that one only', async ({
    engine,
    ownerUrl,
  }) => {
    const bodies: number[] = []
    const fn = engine.client.createFunction(
      { id: 'taken', triggers: [{ event: 'taken' }] },
      async ({ step }) =>
        step.run('work', async () => {
          const body = bodies.push(bodies.length)
          await sleep(body === 1 ? 700 : 50)
          return `body ${body}`
        }),
    )
    await engine.start([fn], { slots: 1, timing: { reconnectMs: 600, reapMs: 60_000 } })
    await engine.client.send({ name: 'taken' })
    await engine.until('the step runs', () => bodies.length === 1)
    await cutOwnerConnections(ownerUrl)
    await engine.start([fn], { timing: { reapMs: 20 } })
    expect(await engine.ended(fn)).toMatchObject([{ status: 'completed', output: 'body 2' }])
    await sleep(800)
    expect(bodies).toHaveLength(2)
    expect(await engine.runsOf(fn)).toHaveLength(1)
  })
})

describe('a database that breaks off', () => {
  test('costs no run and no record, whatever it breaks off in the middle of', async ({
    engine,
    ownerUrl,
  }) => {
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    const fn = engine.client.createFunction(
      { id: 'broken', triggers: [{ event: 'broken' }] },
      async ({ step }) => {
        const one = await step.run('one', () => 1)
        const many = await Promise.all([2, 3, 4].map((n) => step.run(`many ${n}`, () => sleep(5, n))))
        return [one, ...many, await step.run('five', () => 5)]
      },
    )
    await engine.start([fn])
    await engine.client.send(Array.from({ length: 40 }, () => ({ name: 'broken' })))
    let breaks = 0
    const ended = async () => (await engine.runsOf(fn)).filter((run) => run.status === 'completed').length
    while ((await ended()) < 40 && breaks < 30) {
      const cut = await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'mina-engine' and datname = current_database()`,
      )
      breaks += cut.rowCount ? 1 : 0
      await sleep(15)
    }
    await owner.end()
    expect(breaks).toBeGreaterThan(2)
    const runs = await engine.ended(fn, 40)
    expect(runs.map((run) => run.output)).toEqual(Array.from({ length: 40 }, () => [1, 2, 3, 4, 5]))
  })

  test('a claim whose answer got lost is freed', async ({ engine }) => {
    const fn = engine.client.createFunction({ id: 'stray', triggers: [{ event: 'stray' }] }, () => 'ran')
    await engine.start([fn])
    await engine.client.send({ name: 'stray', ts: engine.clock().getTime() + 3_600_000 })
    await engine.until('it waits', async () => (await waiting(engine)) === 'discover')
    const locks = await engine.pool.query<{ owner: number }>(
      `select objid::int as owner from pg_locks where locktype = 'advisory' and classid = $1`,
      [LOCK_CLASS],
    )
    await engine.pool.query('update inngest_embedded.job set owner = $1', [locks.rows[0]!.owner])
    engine.advance(3_600_000)
    expect(await engine.ended(fn)).toMatchObject([{ output: 'ran' }])
  })
})

describe('concurrency', () => {
  test('a key keeps its limit over two workers, and other keys are not held up', async ({ engine }) => {
    const running = new Map<string, number>()
    const most = new Map<string, number>()
    const fn = engine.client.createFunction(
      { id: 'keyed', triggers: [{ event: 'keyed' }], concurrency: { limit: 2, key: 'event.data.key' } },
      async ({ event, step }) => {
        const { key } = event.data as { key: string }
        const work = async () => {
          running.set(key, (running.get(key) ?? 0) + 1)
          most.set(key, Math.max(most.get(key) ?? 0, running.get(key)!))
          await sleep(15)
          running.set(key, running.get(key)! - 1)
        }
        await Promise.all([step.run('a', work), step.run('b', work), step.run('c', work)])
        await step.sleep('nap', '1s')
        await step.run('d', work)
      },
    )
    await engine.start([fn], { slots: 6 })
    await engine.start([fn], { slots: 6 })
    await engine.client.send([
      ...Array.from({ length: 12 }, () => ({ name: 'keyed', data: { key: 'crowded' } })),
      { name: 'keyed', data: { key: 'lonely' } },
    ])
    await engine.ended(fn, 1)
    expect((await engine.ended(fn, 13)).every((run) => run.status === 'completed')).toBe(true)
    expect(most.get('crowded')).toBe(2)
    expect(most.get('lonely')).toBeLessThanOrEqual(2)
  })
})

async function waiting(engine: EngineTest): Promise<string | undefined> {
  const jobs = await engine.pool.query<{ kind: string }>(
    'select kind from inngest_embedded.job where owner is null',
  )
  return jobs.rows[0]?.kind
}

async function owned(engine: EngineTest, kind: string): Promise<number> {
  const jobs = await engine.pool.query(
    'select from inngest_embedded.job where kind = $1 and owner is not null',
    [kind],
  )
  return jobs.rowCount ?? 0
}

async function abandonStep(engine: EngineTest): Promise<void> {
  await engine.pool.query(`update inngest_embedded.job set owner = 1 where kind = 'step'`)
}
