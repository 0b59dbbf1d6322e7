import { encodeTime } from 'ulid'
import { createInngest } from '../inngest'
import { transaction } from './database'
import { expect, SILENT, test } from './engine-test'
import { eventFetch } from './event-fetch'
import { eventId, insertEvents } from './events'

const now = new Date('2026-03-01T12:00:00Z')

test('sent inside a transaction, an event is stored with it or not at all', async ({
  engine: { pool, clock },
}) => {
  const send = (name: string, fails: boolean) =>
    transaction(pool, async (tx) => {
      const client = createInngest({ mode: 'embedded', db: tx, clock, logger: SILENT })
      await client.send({ name, data: {} })
      if (fails) throw new Error('rolled back')
    })
  await expect(send('lost', true)).rejects.toThrow('rolled back')
  await send('kept', false)
  const stored = await pool.query('select name from inngest_embedded.event')
  expect(stored.rows).toEqual([{ name: 'kept' }])
})

test('a request sent twice stores nothing twice, and answers the same ids', async ({ engine: { pool } }) => {
  const fetch = eventFetch(pool, () => now)
  const post = async () => {
    const response = await fetch('http://127.0.0.1/e/key', {
      method: 'POST',
      headers: { 'x-inngest-event-id-seed': `1772366400000,${Buffer.alloc(10, 7).toString('base64')}` },
      body: JSON.stringify([{ name: 'a' }, { name: 'b', id: 'mine' }, { name: 'c', data: { x: '\u0000' } }]),
    })
    return (await response.json()) as { ids: string[]; status: number }
  }
  const first = await post()
  expect(first.status).toBe(200)
  expect(first.ids[1]).toBe('mine')
  expect(first.ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(await post()).toEqual(first)
  const stored = await pool.query<{ id: string }>('select id from inngest_embedded.event order by name')
  expect(stored.rows.map((row) => row.id)).toEqual(first.ids)
})

test('an event without a name is refused, and so is everything that is not an event', async ({
  engine: { pool },
}) => {
  const fetch = eventFetch(pool, () => now)
  const nameless = await fetch('http://127.0.0.1/e/key', { method: 'POST', body: '[{"data":{}}]' })
  expect(await nameless.json()).toMatchObject({ status: 400, ids: [] })
  expect((await fetch('http://127.0.0.1/v1/checkpoint', { method: 'POST', body: '{}' })).status).toBe(501)
  expect((await fetch('http://127.0.0.1/e/key')).status).toBe(501)
})

test('ids count up within a request and sort by time', () => {
  const time = encodeTime(now.getTime(), 10)
  const seed = `${now.getTime()},${Buffer.alloc(10, 255).toString('base64')}`
  expect(eventId(seed, 0, now)).toBe(`${time}ZZZZZZZZZZZZZZZZ`)
  expect(eventId(seed, 1, now)).toBe(`${time}0000000000000000`)
  expect(eventId(null, 0, now).slice(0, 10)).toBe(time)
  expect(eventId('bad,seed', 0, now).slice(0, 10)).toBe(time)
})

test('the plain SQL of the outbox is enough to start a run', async ({ engine }) => {
  const fn = engine.client.createFunction(
    { id: 'outbox', triggers: [{ event: 'outbox' }] },
    ({ event }) => event,
  )
  await engine.start([fn], { timing: { pollMs: 60_000 } })
  await engine.pool.query(
    `insert into inngest_embedded.event (id, name, body) values ('e1', 'outbox', '{"data":{"n":1}}')`,
  )
  const [run] = await engine.ended(fn)
  expect(run!.output).toMatchObject({ id: 'e1', name: 'outbox', data: { n: 1 }, ts: expect.any(Number) })
  await insertEvents(engine.pool, [{ id: 'e1', name: 'outbox', data: {}, ts: 0 }], engine.clock())
  expect(await engine.runsOf(fn)).toHaveLength(1)
})
