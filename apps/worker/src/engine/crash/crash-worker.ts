import pg from 'pg'
import { createInngest } from '../../inngest'
import { startEmbedded } from '../embedded'
import { crashFunctions } from './crash-functions'

// A worker process that is meant to be killed. Started by run-crash.ts with DATABASE_URL set; says "ready" when it works.
const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) throw new Error('DATABASE_URL is not set')
const clock = () => new Date()
const log = new pg.Pool({ connectionString: databaseUrl, max: 4 })
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} }
const client = createInngest({ mode: 'embedded', db: log, clock, appId: 'crash', logger: silent })
await startEmbedded({
  databaseUrl,
  client,
  functions: crashFunctions(client, log),
  slots: 8,
  logger: {
    ...silent,
    error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  },
  clock,
  timing: { pollMs: 100, reapMs: 100, backoffMs: () => 50 },
})
process.stdout.write('ready\n')
