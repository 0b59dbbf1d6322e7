import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createObjectStore, type ObjectStore } from '@mina/api/storage'
import { test as base, type TestDatabase } from '@mina/db/testing'
import { type Cast, castOf } from './cast'
import { send } from './send'

export { afterAll, beforeAll, describe, expect } from '@mina/db/testing'

const BUILT = path.resolve(import.meta.dirname, '../../build/server/index.js')
/** Where people reach the service: what the browser would send as Origin. */
export const BASE_URL = 'https://minasidor.example'

export type Site = {
  port: number
  store: ObjectStore
  /** Everything it has written to its log. */
  log: () => string
  rssMegabytes: () => Promise<number>
  /** Names of what lies in its temporary folder. */
  temporaryFiles: () => Promise<string[]>
  isAlive: () => Promise<boolean>
}

export async function startSite({ appUrl }: Pick<TestDatabase, 'appUrl'>) {
  if (!existsSync(BUILT)) throw new Error('There is no built site: npm run build -w @mina/web')
  const folder = await mkdtemp(path.join(tmpdir(), 'mina-site-'))
  const temporary = path.join(folder, 'temporary')
  await mkdir(temporary)
  const child = fork(path.join(import.meta.dirname, 'serve-for-test.ts'), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      TZ: 'UTC',
      NODE_ENV: 'production',
      LOG_LEVEL: 'debug',
      PORT: '0',
      BASE_URL,
      DATABASE_URL: appUrl,
      DATA_DIR: path.join(folder, 'data'),
      TMPDIR: temporary,
    },
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => written.push(String(chunk)))
  const { url } = await answer<{ url: string }>(child, written)
  const port = Number(new URL(url).port)
  const site: Site = {
    port,
    store: createObjectStore({ kind: 'disk', directory: path.join(folder, 'data', 'objects') }),
    log: () => written.join(''),
    async rssMegabytes() {
      child.send('memory')
      return (await answer<{ rssMegabytes: number }>(child, written)).rssMegabytes
    },
    // The loader that runs TypeScript keeps its cache there too.
    temporaryFiles: async () => (await readdir(temporary)).filter((name) => !name.startsWith('tsx-')),
    isAlive: async () =>
      child.exitCode === null && (await send({ port }, { path: '/healthz' })).status === 200,
  }
  return {
    site,
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answer<T>(child: ChildProcess, written: string[]): Promise<T> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The site ended with ${code}:\n${written.join('')}`)
    }),
  ])
  return message as T
}

type Fixtures = { site: Site; cast: Cast }

/** `test` with the running site and two organizations' people in it, for each test file. */
export const test = base.extend<{ $worker: Fixtures }>({
  site: [
    async ({ database }, use) => {
      const { site, stop } = await startSite(database)
      await use(site)
      await stop()
    },
    { scope: 'worker' },
  ],
  cast: [
    async ({ database, site }, use) => {
      await use(await castOf(database.db, site))
    },
    { scope: 'worker' },
  ],
})
