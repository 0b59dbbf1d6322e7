import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, openTestDatabase, test } from '@mina/db/testing'
import { Inngest } from 'inngest'
import pg from 'pg'
import { createInngest } from '../../inngest'
import { type RunningEngine, startEmbedded } from '../embedded'
import { SILENT as logger } from '../engine-test'
import { SERVE_PATH, startServer } from '../server'
import { failureCases } from './failures'
import { startCases } from './starts'
import { stepCases } from './steps'
import { waitCases } from './waits'

// The same functions give the same values on the embedded engine and on a real Inngest server. The server is asked when
// INNGEST_BASE_URL names one (without keys: a development server), and must reach this machine on SERVE_PORT.
const baseUrl = process.env.INNGEST_BASE_URL
const SERVE_PORT = 3901
const APP_ID = 'contract'
const DEADLINE_MS = baseUrl ? 120_000 : 20_000
/** How long nothing more may be reported after the last expected value. */
const QUIET_MS = 100

const clock = () => new Date()
const cases = [...stepCases, ...waitCases, ...failureCases, ...startCases]

describe(`on ${baseUrl ? `the server ${baseUrl}` : 'the embedded engine'}`, () => {
  const reports = new Map<string, unknown[]>(cases.map((each) => [each.name, []]))
  let engine: RunningEngine
  let close: () => Promise<void>

  beforeAll(async () => {
    const database = await openTestDatabase()
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 3 })
    const client = baseUrl
      ? new Inngest({ id: APP_ID, baseUrl, isDev: !process.env.INNGEST_SIGNING_KEY })
      : createInngest({ mode: 'embedded', db: pool, clock, appId: APP_ID, logger })
    const functions = cases.flatMap((each) =>
      each.functions(client, (value) => void reports.get(each.name)!.push(value)),
    )
    const common = { databaseUrl: database.appUrl, client, functions, logger, clock }
    if (baseUrl) {
      engine = await startServer({ ...common, port: SERVE_PORT })
      const registered = await fetch(`http://127.0.0.1:${SERVE_PORT}${SERVE_PATH}`, { method: 'PUT' })
      expect(registered.status).toBe(200)
    } else {
      const timing = { pollMs: 100, backoffMs: () => 50 }
      engine = await startEmbedded({ ...common, slots: 20, timing })
    }
    for (const each of cases) for (const event of each.events) await client.send(event)
    close = async () => {
      await engine.stop()
      await pool.end()
      await database.drop()
    }
  }, 60_000)

  afterAll(() => close())

  test.for(cases)('$name', { timeout: DEADLINE_MS + 5_000 }, async (each) => {
    const values = reports.get(each.name)!
    const deadlineMs = Date.now() + DEADLINE_MS
    while (values.length < each.expected.length && Date.now() < deadlineMs) await sleep(20)
    await sleep(QUIET_MS)
    const sorted = (list: unknown[]) =>
      [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    expect(sorted(values)).toEqual(sorted(each.expected))
  })
})
