import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sqlState, withConnection } from '../server'
import { type Account, findAccount } from './account'
import { findBinaries, moveIntoPlace } from './binaries'
import { findFreePort } from './free-port'
import { isAlive, namesAnotherProcess, readPostmaster, untilGone } from './postmaster'
import { OWNER, ownerUrl, PASSWORD_FILE } from './running'
import { countUsers, holdServer } from './server-users'
import { SYSTEM_SHELTER, shelterFor } from './shelter'

export type Cluster = {
  /** Of the superuser, to the database `postgres`. */
  ownerUrl: string
  /** Whether the server was running before. */
  reused: boolean
  /** Whether another living process uses the server now. */
  isShared: () => boolean
  /** Stops the server, unless another living process uses it. */
  stop: () => Promise<void>
}

export type ClusterOptions = {
  /** Made when missing: the data, the owner's password and the server's log. */
  directory: string
  /** The first port to try on 127.0.0.1. */
  port: number
  /** Server settings by name. */
  settings?: Readonly<Record<string, string>>
  log: (line: string) => void
}

const START_DEADLINE_MS = 60_000
/** The same on every machine, and nothing of the product's own settings and secrets. */
// Cast because a framework's types, where both are compiled together, ask every environment for a NODE_ENV.
const ENVIRONMENT = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  LANG: 'C',
  TZ: 'UTC',
} as unknown as NodeJS.ProcessEnv

/**
 * Starts PostgreSQL on a directory, or joins the server that already runs on it: one left behind by a process that was
 * killed, or one that another process started a moment ago.
 *
 * @throws Error with the server's own words when it does not come up
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = findAccount()
  const directory = shelterFor(options.directory, account, options.log)
  const binaries = findBinaries(account, SYSTEM_SHELTER)
  if (!existsSync(join(directory, PASSWORD_FILE))) createCluster({ ...options, directory }, binaries, account)
  const password = readPassword(directory)

  const users = holdServer(directory)
  const data = join(directory, 'cluster')
  const reused = readPostmaster(data) !== null
  const port = await bringUp({ ...options, directory }, data, binaries, account, password)
  return {
    ownerUrl: ownerUrl(port, password),
    reused,
    isShared: () => countUsers(directory) > 1,
    async stop() {
      if (!users.letGo().last) return
      const server = readPostmaster(data)
      if (!server) return
      process.kill(server.pid, 'SIGINT') // ends sessions, writes everything out, exits
      if (!(await untilGone(data, START_DEADLINE_MS)))
        throw new Error(`PostgreSQL (${server.pid}) did not stop`)
    },
  }
}

/** Made under another name and renamed when whole: a start that breaks off, or a second one, finds all or nothing. */
function createCluster(options: ClusterOptions, binaries: string, account: Account): void {
  const { directory, settings } = options
  options.log(`creating a PostgreSQL cluster in ${directory}`)
  const partial = `${directory}.partial-${process.pid}`
  dropAbandoned(directory)
  const data = join(partial, 'cluster')
  mkdirSync(data, { recursive: true, mode: 0o755 })
  const password = join(partial, PASSWORD_FILE)
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (account.uid !== undefined)
    for (const path of [data, password]) chownSync(path, account.uid, account.gid!)
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    // The built-in locale is the same on every machine, whatever its LANG.
    [
      '-D',
      data,
      '-U',
      OWNER,
      '--pwfile',
      password,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--data-checksums',
    ].concat(
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      settings?.fsync === 'off' ? ['--no-sync'] : [],
    ),
    { ...account, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' },
  )
  if (initdb.status !== 0) {
    rmSync(partial, { recursive: true, force: true })
    throw new Error(`initdb failed in ${directory}: ${initdb.error?.message ?? initdb.stderr}`)
  }
  moveIntoPlace(partial, directory)
}

function readPassword(directory: string): string {
  try {
    return readFileSync(join(directory, PASSWORD_FILE), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    throw new Error(`${directory} was made by another account: start as that one, or remove the directory.`, {
      cause: error,
    })
  }
}

function dropAbandoned(directory: string): void {
  const parent = dirname(directory)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  const prefix = `${basename(directory)}.partial-`
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length))))
      rmSync(join(parent, name), { recursive: true, force: true })
}

/** @returns the port of a server that is ready on the data directory */
async function bringUp(
  options: ClusterOptions,
  data: string,
  binaries: string,
  account: Account,
  password: string,
): Promise<number> {
  const deadline = performance.now() + START_DEADLINE_MS
  let firstPort = options.port
  let lastWords = ''
  while (performance.now() < deadline) {
    const running = readPostmaster(data)
    if (running) {
      if (running.ready && (await answers(ownerUrl(running.port, password)))) return running.port
      await sleep(20)
      continue
    }
    if (namesAnotherProcess(data)) rmSync(join(data, 'postmaster.pid'), { force: true })
    const port = await findFreePort(firstPort)
    const attempt = launch(options, data, binaries, account, port)
    while (!attempt.exited() && performance.now() < deadline) {
      const server = readPostmaster(data)
      if (server?.ready && (await answers(ownerUrl(server.port, password)))) return server.port
      await sleep(20)
    }
    // The attempt is over: another start was quicker, its port was taken meanwhile, or processes of a killed server
    // still hold its memory for a moment. Anything else is final.
    lastWords = attempt.lastWords()
    if (/could not bind/.test(lastWords)) firstPort = port + 1
    else if (!/lock file|pre-existing shared memory/.test(lastWords)) break
    await sleep(50)
  }
  throw new Error(`PostgreSQL did not start on ${data}: ${lastWords.trim()}`)
}

/** False while the server is going down or not yet up, whatever its file says. */
async function answers(url: string): Promise<boolean> {
  try {
    await withConnection(url, async () => {})
    return true
  } catch (error) {
    const state = sqlState(error)
    if (state === '57P01' || state === '57P03') return false
    if (
      state === undefined &&
      ['ECONNREFUSED', 'ECONNRESET'].includes(String((error as NodeJS.ErrnoException).code))
    )
      return false
    throw error
  }
}

function launch(options: ClusterOptions, data: string, binaries: string, account: Account, port: number) {
  const logFile = join(options.directory, 'server.log')
  const before = existsSync(logFile) ? statSync(logFile).size : 0
  const output = openSync(logFile, 'a')
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Statements that fail are the application's to report; here they would leave people's data in a file.
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ...options.settings,
  }
  const child = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Its own process group: Ctrl+C in a terminal must reach the product first, which then stops the server.
    { ...account, cwd: '/', env: ENVIRONMENT, stdio: ['ignore', output, output], detached: true },
  )
  closeSync(output)
  child.unref()
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  return {
    exited: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    lastWords: () => failure?.message ?? readFileSync(logFile).subarray(before).toString(),
  }
}
