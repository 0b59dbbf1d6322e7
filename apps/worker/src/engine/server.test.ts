import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Inngest } from 'inngest'
import { type EngineTest, expect, SILENT, test } from './engine-test'
import { insertEvents } from './events'
import { startServer } from './server'

const SIGNING_KEY = 'signkey-prod-0123456789abcdef'

/** The event endpoint of an Inngest server, over loopback. */
async function eventServer(isUp: () => boolean) {
  const received: { path: string; events: { id: string; name: string }[] }[] = []
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (!isUp()) return void response.writeHead(503).end('{"status":503,"error":"down"}')
    const events = JSON.parse(Buffer.concat(chunks).toString()) as { id: string; name: string }[]
    received.push({ path: request.url!, events })
    response.end(JSON.stringify({ ids: events.map((event) => event.id), status: 200 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { received, baseUrl, close: () => new Promise((resolve) => server.close(resolve)) }
}

function serverMode(engine: EngineTest, baseUrl: string, ran: string[]) {
  const client = new Inngest({
    id: 'served',
    isDev: false,
    eventKey: 'the-key',
    signingKey: SIGNING_KEY,
    baseUrl,
    logger: SILENT,
  })
  const fn = client.createFunction({ id: 'slow', triggers: [{ event: 'slow' }] }, async ({ step }) =>
    step.run('slow', async () => {
      ran.push('started')
      await sleep(300)
      ran.push('ended')
      return 'done'
    }),
  )
  return startServer({
    databaseUrl: engine.databaseUrl,
    client,
    functions: [fn],
    port: 0,
    logger: SILENT,
    clock: engine.clock,
    timing: { pollMs: 50, reconnectMs: 20 },
  })
}

/** A call as the server makes it; keys are in canonical order. */
function call(port: number, signingKey: string, mayExecute = false): Promise<Response> {
  const body = JSON.stringify({
    ctx: {
      attempt: 0,
      disable_immediate_execution: !mayExecute,
      run_id: 'r',
      stack: { current: 0, stack: [] },
      use_api: false,
    },
    event: { data: {}, id: 'e', name: 'slow', ts: 1 },
    events: [{ data: {}, id: 'e', name: 'slow', ts: 1 }],
    steps: {},
    version: 2,
  })
  const seconds = Math.floor(Date.now() / 1_000)
  const mac = createHmac('sha256', signingKey.replace(/^signkey-\w+-/, '')).update(`${body}${seconds}`)
  return fetch(`http://127.0.0.1:${port}/api/inngest?fnId=served-slow&stepId=step`, {
    method: 'POST',
    headers: { 'x-inngest-signature': `t=${seconds}&s=${mac.digest('hex')}` },
    body,
  })
}

test('the outbox goes to the server with its ids, and waits while the server is down', async ({ engine }) => {
  let isUp = false
  const inngest = await eventServer(() => isUp)
  const running = await serverMode(engine, inngest.baseUrl, [])
  const event = { id: 'outbox-1', name: 'slow', data: { n: 1 }, ts: 1 }
  await insertEvents(engine.pool, [event], engine.clock())
  await sleep(150)
  expect(await undispatched(engine)).toBe(1)
  isUp = true
  await engine.until('the outbox is empty', async () => (await undispatched(engine)) === 0)
  expect(inngest.received).toEqual([{ path: '/e/the-key', events: [expect.objectContaining(event)] }])
  await running.stop()
  await inngest.close()
})

test('only signed calls reach the functions', async ({ engine }) => {
  const inngest = await eventServer(() => true)
  const running = await serverMode(engine, inngest.baseUrl, [])
  const signed = await call(running.port, SIGNING_KEY)
  expect(signed.status).toBe(206)
  expect(await signed.json()).toMatchObject([{ op: 'StepPlanned', displayName: 'slow' }])
  expect((await call(running.port, 'signkey-prod-ffff')).status).toBe(401)
  expect((await fetch(`http://127.0.0.1:${running.port}/other`)).status).toBe(404)
  await running.stop()
  await inngest.close()
})

test('stop lets the call in progress answer first', async ({ engine }) => {
  const inngest = await eventServer(() => true)
  const ran: string[] = []
  const running = await serverMode(engine, inngest.baseUrl, ran)
  const answer = call(running.port, SIGNING_KEY, true)
  await engine.until('the step runs', () => ran.length === 1)
  await running.stop()
  expect(ran).toEqual(['started', 'ended'])
  expect(await (await answer).json()).toMatchObject([{ op: 'StepRun', data: 'done' }])
  await inngest.close()
})

async function undispatched(engine: EngineTest): Promise<number> {
  const rows = await engine.pool.query('select from inngest_embedded.event where dispatched_at is null')
  return rows.rowCount ?? 0
}
