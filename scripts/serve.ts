// Database, worker and site in one go: `--dev` compiles pages as they are asked for, `--demo` lays in the demo company,
// `--fresh` starts from an empty data folder.
import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@mina/api/config'
import { systemClock } from '@mina/api/deps'
import { hashPassword } from '@mina/api/identity'
import { createObjectStore } from '@mina/api/storage'
import { createDatabase } from '@mina/db'
import { openDatabase } from '@mina/db/embedded'
import { type Demo, seedDemo } from '@mina/db/seed'
import { startWeb } from '../apps/web/server/main'

const DEMO_PASSWORD = 'Nordvik-2026'
const RESTART_AFTER_MS = 2_000

const flags = new Set(process.argv.slice(2))
const config = readConfig(process.env)
const say = (line: string) => console.log(line)

if (flags.has('--fresh')) await rm(config.dataDir, { recursive: true, force: true })
say('▸ database …')
const server = config.database.kind === 'server' ? config.database : null
const database = await openDatabase({
  dataDir: config.dataDir,
  log: say,
  ...(server && { databaseUrl: server.url }),
  ...(server?.appUrl && { appDatabaseUrl: server.appUrl }),
})
const db = createDatabase(database.appUrl)
let demo: Demo | null = null
if (flags.has('--demo')) {
  say('▸ demo company …')
  demo = await seedDemo(db, { passwordHash: await hashPassword(DEMO_PASSWORD), today: systemClock.today() })
}

say('▸ worker …')
let isStopping = false
let worker = await startWorker()

say('▸ site …')
const web = await startSite()
say(`\nMina sidor is running at ${web.url}`)
if (demo) {
  say(`Sign in with the password ${DEMO_PASSWORD} as`)
  for (const { email, name, role } of demo.users) say(`  ${email.padEnd(28)} ${name}, ${role}`)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())

async function startSite() {
  try {
    const store = createObjectStore(config.storage)
    return await startWeb({ config, db, store, dev: flags.has('--dev') })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.error(
      `Port ${config.port} is taken. Stop what runs there, or choose another: PORT=3001 npm run dev`,
    )
    await stopWorker()
    await database.stop()
    process.exit(1)
  }
}

function startWorker(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('../apps/worker/src/main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl },
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      // A worker that dies later is replaced: its unfinished steps are taken over by the next one.
      child.once('exit', () => {
        if (isStopping) return
        console.error(`the worker ended; a new one starts in ${RESTART_AFTER_MS / 1000} s`)
        setTimeout(async () => {
          worker = await startWorker()
        }, RESTART_AFTER_MS)
      })
      resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`the worker did not start (exit code ${code})`)))
  })
}

/** SIGTERM lets the steps under way finish. */
function stopWorker(): Promise<unknown> {
  isStopping = true
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGTERM')
  return ended
}

async function stop() {
  if (isStopping) return
  await Promise.all([web.stop(), stopWorker()])
  await db.$disconnect()
  await database.stop()
  process.exit(0)
}
