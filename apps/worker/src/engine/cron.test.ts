import { setTimeout as sleep } from 'node:timers/promises'
import type { InngestFunction } from 'inngest'
import { describe, type EngineTest, expect, test } from './engine-test'

const DAY_MS = 24 * 3_600_000

/** Moves the clock to an instant in the future. */
const goTo = (engine: EngineTest, iso: string) =>
  engine.advance(new Date(iso).getTime() - engine.clock().getTime())

const noon = (engine: EngineTest, fired: string[]) =>
  engine.client.createFunction(
    { id: 'noon', triggers: [{ cron: 'TZ=Europe/Stockholm 0 12 * * *' }] },
    ({ event }) => void fired.push(`${event.name} ${(event.data as { scheduledAt: string }).scheduledAt}`),
  )

const firedTimes = async (engine: EngineTest, fn: InngestFunction.Any, count: number) => {
  await engine.ended(fn, count)
  await sleep(80)
  return (await engine.runsOf(fn)).length
}

describe('cron', () => {
  test('fires at the local time of its zone, on both sides of the change to summer time', async ({
    engine,
  }) => {
    const fired: string[] = []
    const fn = noon(engine, fired)
    goTo(engine, '2027-03-27T00:00:00Z')
    await engine.start([fn])
    goTo(engine, '2027-03-27T10:59:50Z')
    await sleep(80)
    expect(fired).toEqual([])
    goTo(engine, '2027-03-27T11:00:00Z')
    await engine.ended(fn, 1)
    goTo(engine, '2027-03-28T10:00:00Z')
    await engine.ended(fn, 2)
    expect(fired).toEqual([
      'inngest/scheduled.timer 2027-03-27T11:00:00.000Z',
      'inngest/scheduled.timer 2027-03-28T10:00:00.000Z',
    ])
  })

  test('a function seen for the first time waits for its next slot', async ({ engine }) => {
    const fired: string[] = []
    const fn = noon(engine, fired)
    goTo(engine, '2027-06-01T10:00:01Z')
    await engine.start([fn])
    await sleep(100)
    expect(fired).toEqual([])
  })

  test('slots missed while no worker ran are caught up once, with the latest', async ({ engine }) => {
    const fired: string[] = []
    const fn = noon(engine, fired)
    goTo(engine, '2027-07-01T08:00:00Z')
    const first = await engine.start([fn])
    await first.stop()
    engine.advance(3 * DAY_MS + 3 * 3_600_000)
    const second = await engine.start([fn])
    expect(await firedTimes(engine, fn, 1)).toBe(1)
    expect(fired).toEqual(['inngest/scheduled.timer 2027-07-04T10:00:00.000Z'])
    await second.stop()
    await engine.start([fn])
    await sleep(100)
    expect(fired).toHaveLength(1)
  })

  test('several workers fire a slot once', async ({ engine }) => {
    const fired: string[] = []
    const fn = noon(engine, fired)
    goTo(engine, '2027-08-01T00:00:00Z')
    for (let worker = 0; worker < 3; worker += 1) await engine.start([fn])
    goTo(engine, '2027-08-01T10:00:00Z')
    expect(await firedTimes(engine, fn, 1)).toBe(1)
    expect(fired).toHaveLength(1)
  })
})
