import { setTimeout as sleep } from 'node:timers/promises'
import { NonRetriableError, referenceFunction } from 'inngest'
import { describe, expect, test } from './engine-test'

const failure = new NonRetriableError('failed on purpose')

describe('the embedded engine', () => {
  test('does not start with a function it cannot carry out', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'throttled', triggers: [{ event: 'x' }], throttle: { limit: 1, period: '1s' } },
      () => {},
    )
    await expect(engine.start([fn])).rejects.toThrow('test-throttled: throttle')
  })

  test('fails a run that uses a step only a server has, naming it', async ({ engine }) => {
    const fn = engine.client.createFunction({ id: 'signal', triggers: [{ event: 'signal' }] }, ({ step }) =>
      step.waitForSignal('sig', { signal: 's', timeout: '1m', onConflict: 'fail' }),
    )
    await engine.start([fn])
    await engine.client.send({ name: 'signal' })
    const [run] = await engine.ended(fn)
    expect(run).toMatchObject({
      status: 'failed',
      output: { message: 'step.waitForSignal ("s") is not carried out by the embedded engine' },
    })
  })

  test('sleeps for a month without holding a slot', async ({ engine }) => {
    const month = engine.client.createFunction(
      { id: 'month', triggers: [{ event: 'go' }] },
      async ({ step }) => {
        await step.sleep('month', '30d')
        return 'awake'
      },
    )
    const other = engine.client.createFunction({ id: 'other', triggers: [{ event: 'go' }] }, () => 'done')
    await engine.start([month, other], { slots: 1 })
    await engine.client.send({ name: 'go' })
    await engine.ended(other)
    await engine.untilWaiting()
    engine.advance(29 * 24 * 3_600_000)
    await sleep(60)
    expect(await engine.runsOf(month)).toMatchObject([{ status: 'running' }])
    engine.advance(24 * 3_600_000)
    expect(await engine.ended(month)).toMatchObject([{ output: 'awake' }])
  })

  test('wakes for a timer without being told, however seldom it polls', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'alarm', triggers: [{ event: 'alarm' }] },
      async ({ step }) => {
        await step.sleep('second', '1s')
        return 'awake'
      },
    )
    await engine.start([fn], { timing: { pollMs: 60_000, reapMs: 60_000 } })
    await engine.client.send({ name: 'alarm' })
    expect(await engine.ended(fn)).toMatchObject([{ output: 'awake' }])
  })

  test('an invoked function that does not exist throws in the invoking one', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'astray', triggers: [{ event: 'astray' }] },
      async ({ step }) =>
        step
          .invoke('nobody', {
            function: referenceFunction({ functionId: 'nobody' }),
            data: {},
            timeout: '1h',
          })
          .catch((error: Error) => error.message),
    )
    await engine.start([fn])
    await engine.client.send({ name: 'astray' })
    expect(await engine.ended(fn)).toMatchObject([{ output: 'no function has the id test-nobody' }])
  })

  test('waits for the backoff before a step is tried again', async ({ engine }) => {
    const startedMs: number[] = []
    const fn = engine.client.createFunction(
      { id: 'backoff', triggers: [{ event: 'backoff' }], retries: 2 },
      async ({ step }) => {
        await step.run('fails', () => {
          startedMs.push(engine.clock().getTime())
          throw new Error('again')
        })
      },
    )
    const backoffMs = (failed: number) => failed * 3_600_000
    await engine.start([fn], { timing: { backoffMs } })
    await engine.client.send({ name: 'backoff' })
    for (const attempts of [1, 2]) {
      await engine.until(`attempt ${attempts}`, () => startedMs.length === attempts)
      await sleep(60)
      expect(startedMs).toHaveLength(attempts)
      engine.advance(backoffMs(attempts))
    }
    const [run] = await engine.ended(fn)
    expect(run).toMatchObject({ status: 'failed', output: { message: 'again' } })
    expect(startedMs).toHaveLength(3)
    expect(startedMs[2]! - startedMs[1]!).toBeGreaterThanOrEqual(backoffMs(2))
  })

  test('records a failed function, and runs others meanwhile', async ({ engine }) => {
    const fails = engine.client.createFunction({ id: 'fails', triggers: [{ event: 'both' }] }, () => {
      throw failure
    })
    const works = engine.client.createFunction({ id: 'works', triggers: [{ event: 'both' }] }, () => ({
      a: 1,
    }))
    await engine.start([fails, works])
    await engine.client.send({ name: 'both' })
    expect(await engine.ended(fails)).toMatchObject([
      { status: 'failed', output: { name: 'NonRetriableError', message: failure.message } },
    ])
    expect(await engine.ended(works)).toMatchObject([{ status: 'completed', output: { a: 1 } }])
  })

  test('ends a function that never stops asking for steps', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'endless', triggers: [{ event: 'endless' }] },
      async ({ step }) => {
        await Promise.all(Array.from({ length: 1_000 }, (_, index) => step.run(`s${index}`, () => index)))
        await step.run('one more', () => 'too many')
      },
    )
    await engine.start([fn], { slots: 1 })
    await engine.client.send({ name: 'endless' })
    await engine.until('its steps are planned', async () => (await jobs(engine.pool)) > 900)
    // What 1 000 steps would do one after the other is done here at once.
    await engine.pool.query(
      `update inngest_embedded.step set state = '{"data":1}', seq = nextval('inngest_embedded.step_seq')
       where state is null`,
    )
    expect(await engine.ended(fn)).toMatchObject([{ status: 'failed', output: { name: 'StepLimitError' } }])
  })

  test('stop waits for the step in flight, records it, and leaves the rest to the next start', async ({
    engine,
  }) => {
    const bodies: string[] = []
    const fn = engine.client.createFunction(
      { id: 'stopped', triggers: [{ event: 'stopped' }] },
      async ({ step }) => {
        await step.run('slow', async () => {
          bodies.push('slow')
          await sleep(200)
          bodies.push('slow ended')
        })
        await step.run('next', () => void bodies.push('next'))
      },
    )
    const first = await engine.start([fn])
    await engine.client.send({ name: 'stopped' })
    await engine.until('the step runs', () => bodies.length === 1)
    await first.stop()
    expect(bodies).toEqual(['slow', 'slow ended'])
    await engine.start([fn])
    await engine.ended(fn)
    expect(bodies).toEqual(['slow', 'slow ended', 'next'])
  })

  test('says which unfinished runs have lost their function', async ({ engine }) => {
    const gone = engine.client.createFunction(
      { id: 'gone', triggers: [{ event: 'gone' }] },
      async ({ step }) => {
        await step.sleep('long', '1h')
      },
    )
    const first = await engine.start([gone])
    await engine.client.send({ name: 'gone' })
    await engine.untilWaiting()
    await first.stop()
    await engine.start([])
    expect(engine.warnings).toContainEqual(
      expect.objectContaining({ fields: { fnId: 'test-gone', runs: 1 } }),
    )
  })
})

async function jobs(pool: { query(sql: string): Promise<{ rowCount: number | null }> }): Promise<number> {
  const found = await pool.query(`select from inngest_embedded.job where kind = 'step'`)
  return found.rowCount ?? 0
}
