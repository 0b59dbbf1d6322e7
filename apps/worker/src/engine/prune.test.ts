import { expect, test } from './engine-test'
import { prune } from './prune'

const DAY_MS = 24 * 3_600_000

test('old events and ended runs go, with their steps; what still runs or waits stays', async ({ engine }) => {
  const fn = engine.client.createFunction(
    { id: 'kept', triggers: [{ event: 'kept' }] },
    async ({ event, step }) => {
      await step.run('work', () => 1)
      if (event.data.sleeps) await step.sleep('long', '300d')
    },
  )
  await engine.start([fn])
  await engine.client.send([
    { name: 'kept', data: { sleeps: false } },
    { name: 'kept', data: { sleeps: true } },
  ])
  await engine.ended(fn, 1)
  await engine.until('both have worked', async () => (await count('step')) === 3)
  const retention = { eventAgeMs: 30 * DAY_MS, runAgeMs: 90 * DAY_MS }
  const inDays = (days: number) => new Date(engine.clock().getTime() + days * DAY_MS)

  expect(await prune(engine.pool, retention, inDays(29))).toEqual({ events: 0, runs: 0 })
  expect(await prune(engine.pool, retention, inDays(31))).toEqual({ events: 2, runs: 0 })
  expect(await prune(engine.pool, retention, inDays(91))).toEqual({ events: 0, runs: 1 })
  expect(await engine.runsOf(fn)).toMatchObject([{ status: 'running' }])
  expect(await count('step')).toBe(2)

  async function count(table: string): Promise<number> {
    return (await engine.pool.query(`select from inngest_embedded.${table}`)).rowCount ?? 0
  }
})
