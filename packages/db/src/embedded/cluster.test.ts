import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { withConnection } from '../server'
import { startCluster } from './cluster'
import { readPostmaster, untilGone } from './postmaster'

const PORT = 54360
const isRoot = process.getuid?.() === 0
const NOBODY = 65534
const log = () => {}

/** A place for a cluster that any account may enter; whatever runs there is stopped in the end. */
function place(mode = 0o755): string {
  const parent = mkdtempSync(join(tmpdir(), 'cluster-'))
  chmodSync(parent, mode)
  const directory = join(parent, 'postgres')
  onTestFinished(async () => {
    const server = readPostmaster(join(directory, 'cluster'))
    if (server) process.kill(server.pid, 'SIGQUIT')
    while (readPostmaster(join(directory, 'cluster'))) await sleep(20)
    rmSync(parent, { recursive: true, force: true })
  })
  return directory
}

type Holder = {
  child: ChildProcess
  started: Promise<{ ownerUrl: string; reused: boolean; uid: number }>
  end: () => Promise<void>
}

/** A process that starts the cluster and keeps it until it is told to end, or is killed. */
function hold(directory: string, wrapper: string[] = []): Holder {
  const script = fileURLToPath(new URL('./fixtures/hold-cluster.ts', import.meta.url))
  const command = [...wrapper, process.execPath, '--import', 'tsx', script, directory, String(PORT)]
  const child = spawn(command[0]!, command.slice(1), { stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let errors = ''
  child.stderr!.on('data', (chunk) => {
    errors += chunk
  })
  const started = new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (chunk) => resolve(String(chunk)))
    exited.then((code) => reject(new Error(`exit ${code}: ${errors}`)))
  }).then((line) => JSON.parse(line))
  return {
    child,
    started,
    async end() {
      child.stdin!.end()
      expect(await exited, errors).toBe(0)
    },
  }
}

const query = (url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query(sql)).rows)

describe('startCluster', () => {
  test('makes a PostgreSQL 18 that is the same on every machine, and stops it', async () => {
    const directory = place()
    const cluster = await startCluster({ directory, port: PORT, log })
    const [facts] = await query(
      cluster.ownerUrl,
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('data_checksums') AS checksums,
         current_setting('fsync') AS fsync, current_setting('timezone') AS zone, datlocprovider AS provider, datlocale AS locale, lower('ÅÄÖ') AS lower
       FROM pg_database WHERE datname = current_database()`,
    )
    expect(facts).toEqual({
      version: 18,
      checksums: 'on',
      fsync: 'on',
      zone: 'UTC',
      provider: 'b',
      locale: 'C.UTF-8',
      lower: 'åäö',
    })
    await cluster.stop()
    expect(readPostmaster(join(directory, 'cluster'))).toBeNull()
    await expect(query(cluster.ownerUrl, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('starts within a second when the cluster is there', async () => {
    const options = { directory: place(), port: PORT, log }
    await (await startCluster(options)).stop()
    const tookMs: number[] = []
    for (let run = 0; run < 5; run++) {
      const startedAt = performance.now()
      const cluster = await startCluster(options)
      tookMs.push(performance.now() - startedAt)
      await cluster.stop()
    }
    expect(Math.min(...tookMs)).toBeLessThan(1000)
  })

  test('joins the server of a process that was killed, and stops it', async () => {
    const directory = place()
    const holder = hold(directory)
    const { ownerUrl } = await holder.started
    holder.child.kill('SIGKILL')
    await query(ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS id')

    const cluster = await startCluster({ directory, port: PORT, log })
    expect(cluster).toMatchObject({ ownerUrl, reused: true })
    expect(await query(cluster.ownerUrl, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
    await cluster.stop()
    expect(readPostmaster(join(directory, 'cluster'))).toBeNull()
  })

  test('recovers what was committed when the server itself was killed', async () => {
    const directory = place()
    const { ownerUrl } = await startCluster({ directory, port: PORT, log })
    await query(ownerUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS id')
    process.kill(readPostmaster(join(directory, 'cluster'))!.pid, 'SIGKILL')
    // On a busy machine a killed process takes a while to be gone.
    expect(await untilGone(join(directory, 'cluster'), 10_000)).toBe(true)

    const cluster = await startCluster({ directory, port: PORT, log })
    expect(cluster.reused).toBe(false)
    expect(await query(cluster.ownerUrl, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1000 }])
  })

  test('two first starts at once end with one server, which lives until both have let go', async () => {
    const directory = place()
    const holders = [hold(directory), hold(directory)]
    const [first, second] = await Promise.all(holders.map(({ started }) => started))
    expect(first!.ownerUrl).toBe(second!.ownerUrl)

    await holders[0]!.end()
    expect(await query(second!.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await holders[1]!.end()
    expect(readPostmaster(join(directory, 'cluster'))).toBeNull()
  })

  test('takes the next port when another server has the first', async () => {
    const clusters = [
      await startCluster({ directory: place(), port: PORT, log }),
      await startCluster({ directory: place(), port: PORT, log }),
    ]
    const ports = clusters.map((cluster) => Number(new URL(cluster.ownerUrl).port))
    expect(ports[1]).toBeGreaterThan(ports[0]!)
    for (const cluster of clusters) await cluster.stop()
  })

  test('is not held up by a pid file that names some other living process', async () => {
    const directory = place()
    const options = { directory, port: PORT, log }
    await (await startCluster(options)).stop()
    writeFileSync(join(directory, 'cluster', 'postmaster.pid'), `${process.pid}\n`)
    const cluster = await startCluster(options)
    expect(await query(cluster.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await cluster.stop()
  })

  test("says in the server's own words why it does not start", async () => {
    const start = startCluster({
      directory: place(),
      port: PORT,
      log,
      settings: { shared_buffers: 'plenty' },
    })
    await expect(start).rejects.toThrow(/shared_buffers/)
  })
})

describe.runIf(isRoot)('as root', () => {
  test('the server runs as an account that is not root', async () => {
    const directory = place()
    const cluster = await startCluster({ directory, port: PORT, log })
    const { pid } = readPostmaster(join(directory, 'cluster'))!
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0\b/m)
    await cluster.stop()
  })

  test('a checkout closed to that account gets its data in a place that is open', async () => {
    const directory = place(0o700)
    const lines: string[] = []
    const cluster = await startCluster({ directory, port: PORT, log: (line) => lines.push(line) })
    expect(await query(cluster.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await cluster.stop()
    const shelter = readFileSync(join(directory, 'moved-to'), 'utf8')
    onTestFinished(() => rmSync(shelter, { recursive: true }))
    expect(lines[0]).toContain(`the data is in ${shelter}`)

    const again = await startCluster({ directory, port: PORT, log })
    expect(readPostmaster(join(shelter, 'cluster'))).not.toBeNull()
    await again.stop()
  })

  test('an ordinary user starts one too', async () => {
    const directory = place()
    chownSync(join(directory, '..'), NOBODY, NOBODY)
    const holder = hold(directory, ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'])
    const { ownerUrl, uid } = await holder.started
    expect(uid).toBe(NOBODY)
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await holder.end()
  })
})
