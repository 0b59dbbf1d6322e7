import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from './engine-test'

describe('starting runs', () => {
  test('an event dated in the future starts its run then', async ({ engine }) => {
    const fn = engine.client.createFunction({ id: 'future', triggers: [{ event: 'future' }] }, () => 'ran')
    await engine.start([fn])
    await engine.client.send({ name: 'future', ts: engine.clock().getTime() + 3_600_000 })
    await engine.until('the run is there', async () => (await engine.runsOf(fn)).length === 1)
    await sleep(100)
    expect(await engine.runsOf(fn)).toMatchObject([{ status: 'running' }])
    engine.advance(3_600_000)
    expect(await engine.ended(fn)).toMatchObject([{ status: 'completed', output: 'ran' }])
  })

  test('an idempotency key holds for a day', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'daily', triggers: [{ event: 'daily' }], idempotency: 'event.data.key' },
      () => 'ran',
    )
    await engine.start([fn])
    await engine.client.send({ name: 'daily', data: { key: 'k' } })
    await engine.ended(fn)
    engine.advance(23 * 3_600_000)
    await engine.client.send({ name: 'daily', data: { key: 'k' } })
    await engine.client.send({ name: 'daily', data: { key: 'other' } })
    expect(await engine.ended(fn, 2)).toHaveLength(2)
    engine.advance(2 * 3_600_000)
    await engine.client.send({ name: 'daily', data: { key: 'k' } })
    expect(await engine.ended(fn, 3)).toHaveLength(3)
  })

  test('a singleton in the mode skip leaves out what comes while it runs', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'skip', triggers: [{ event: 'skip' }], singleton: { mode: 'skip', key: 'event.data.key' } },
      async ({ event, step }) => {
        await step.sleep('busy', '1h')
        return event.data.n
      },
    )
    await engine.start([fn])
    for (const [key, n] of [
      ['a', 1],
      ['a', 2],
      ['b', 3],
    ] as const) {
      await engine.client.send({ name: 'skip', data: { key, n } })
    }
    await engine.untilWaiting(2)
    engine.advance(3_600_000)
    expect((await engine.ended(fn, 2)).map((run) => run.output)).toEqual([1, 3])
    await engine.client.send({ name: 'skip', data: { key: 'a', n: 4 } })
    await engine.until('the key is free again', async () => (await engine.runsOf(fn)).length === 3)
  })

  test('a singleton in the mode cancel replaces the run in progress', async ({ engine }) => {
    const fn = engine.client.createFunction(
      { id: 'replace', triggers: [{ event: 'replace' }], singleton: { mode: 'cancel' } },
      async ({ event, step }) => {
        await step.sleep('busy', '1h')
        return event.data.n
      },
    )
    await engine.start([fn])
    await engine.client.send({ name: 'replace', data: { n: 1 } })
    await engine.until('the first runs', async () => (await engine.runsOf(fn)).length === 1)
    await engine.client.send({ name: 'replace', data: { n: 2 } })
    expect(await engine.ended(fn, 1)).toMatchObject([{ status: 'cancelled' }])
    await engine.untilWaiting()
    engine.advance(3_600_000)
    expect((await engine.ended(fn, 2)).map((run) => [run.status, run.output])).toEqual([
      ['cancelled', expect.objectContaining({ name: 'RunCancelledError' })],
      ['completed', 2],
    ])
  })
})

describe('cancelling runs', () => {
  test('cancelOn with a timeout cancels only young runs', async ({ engine }) => {
    const fn = engine.client.createFunction(
      {
        id: 'young',
        triggers: [{ event: 'young' }],
        cancelOn: [{ event: 'young/stop', timeout: '1m' }],
      },
      async ({ step }) => {
        await step.sleep('long', '1h')
        return 'not cancelled'
      },
    )
    await engine.start([fn])
    await engine.client.send({ name: 'young' })
    await engine.untilWaiting()
    engine.advance(120_000)
    await engine.client.send([{ name: 'young/stop' }, { name: 'young' }])
    await engine.untilWaiting(2)
    await engine.client.send({ name: 'young/stop' })
    expect(await engine.ended(fn, 1)).toMatchObject([{ status: 'cancelled' }])
    engine.advance(3_600_000)
    expect((await engine.ended(fn, 2)).map((run) => run.status)).toEqual(['completed', 'cancelled'])
  })

  test('a step in flight may end, but its result is not recorded and nothing follows', async ({ engine }) => {
    const bodies: string[] = []
    const fn = engine.client.createFunction(
      { id: 'late', triggers: [{ event: 'late' }], cancelOn: [{ event: 'late/stop' }] },
      async ({ step }) => {
        await step.run('slow', async () => {
          bodies.push('slow')
          await sleep(300)
          bodies.push('slow ended')
        })
        await step.run('after', () => void bodies.push('after'))
      },
    )
    await engine.start([fn])
    await engine.client.send({ name: 'late' })
    await engine.until('the step runs', () => bodies.length === 1)
    await engine.client.send({ name: 'late/stop' })
    await engine.ended(fn)
    await engine.until('the body ends', () => bodies.length === 2)
    await sleep(60)
    expect(bodies).toEqual(['slow', 'slow ended'])
    const left = await engine.pool.query(
      'select from inngest_embedded.step union all select from inngest_embedded.job',
    )
    expect(left.rowCount).toBe(0)
  })

  test('an invoking step learns that its child was cancelled, and a cancelled parent leaves its child alone', async ({
    engine,
  }) => {
    const child = engine.client.createFunction(
      { id: 'child', triggers: [], cancelOn: [{ event: 'child/stop' }], retries: 0 },
      async ({ step }) => {
        await step.sleep('long', '1h')
        return 'child'
      },
    )
    const parent = engine.client.createFunction(
      { id: 'parent', triggers: [{ event: 'parent' }], cancelOn: [{ event: 'parent/stop' }] },
      async ({ step }) => step.invoke('child', { function: child }).catch((error: Error) => error.message),
    )
    await engine.start([child, parent])
    const bothRun = async (count: number) => (await engine.runsOf(child)).length === count
    await engine.client.send({ name: 'parent' })
    await engine.until('the child runs', () => bothRun(1))
    await engine.client.send({ name: 'child/stop' })
    expect(await engine.ended(parent)).toMatchObject([{ output: 'cancelled by the event child/stop' }])
    await engine.client.send({ name: 'parent' })
    await engine.until('the second child runs', () => bothRun(2))
    await engine.untilWaiting()
    await engine.client.send({ name: 'parent/stop' })
    await engine.ended(parent, 2)
    engine.advance(3_600_000)
    expect((await engine.ended(child, 2)).map((run) => run.status)).toEqual(['cancelled', 'completed'])
  })
})

test('function.finished and function.cancelled are sent to those who listen, and cause no endless loop', async ({
  engine,
}) => {
  const heard: unknown[] = []
  const worker = engine.client.createFunction(
    { id: 'heard', triggers: [{ event: 'heard' }], cancelOn: [{ event: 'heard/stop' }] },
    async ({ event, step }) => {
      if (event.data.n === 2) await step.sleep('long', '1h')
      return event.data.n
    },
  )
  const listener = engine.client.createFunction(
    {
      id: 'listener',
      triggers: [{ event: 'inngest/function.finished' }, { event: 'inngest/function.cancelled' }],
    },
    ({ event }) => void heard.push([event.name, event.data.function_id, event.data.result]),
  )
  await engine.start([worker, listener])
  await engine.client.send([
    { name: 'heard', data: { n: 1 } },
    { name: 'heard', data: { n: 2 } },
  ])
  await engine.ended(worker, 1)
  await engine.untilWaiting()
  await engine.client.send({ name: 'heard/stop' })
  await engine.ended(listener, 2)
  await sleep(60)
  expect(heard).toEqual([
    ['inngest/function.finished', 'test-heard', 1],
    ['inngest/function.cancelled', 'test-heard', undefined],
  ])
})
