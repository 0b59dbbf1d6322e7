import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a running server writes about itself into its data directory. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** The server that runs on this data directory now, or null. */
export function readPostmaster(clusterDirectory: string): Postmaster | null {
  const file = join(clusterDirectory, 'postmaster.pid')
  if (!existsSync(file)) return null
  // Lines: pid, data directory, start time, port, socket directory, address, shared memory, status.
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid || !isPostgres(pid)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * The file of a server that was killed may name a process that is something else by now, or a dead one that nobody has
 * collected; PostgreSQL would take either for a rival and refuse to start.
 */
export function namesAnotherProcess(clusterDirectory: string): boolean {
  const file = join(clusterDirectory, 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return isAlive(pid) && !isPostgres(pid)
}

/** Waits until the server on the data directory has gone. */
export async function untilGone(clusterDirectory: string, deadlineMs: number): Promise<boolean> {
  for (let waited = 0; waited < deadlineMs; waited += 20) {
    if (readPostmaster(clusterDirectory) === null) return true
    await sleep(20)
  }
  return false
}

/** Whether a process has this id, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  const stat = `/proc/${pid}/stat`
  if (process.platform !== 'linux' || !existsSync(stat)) return true
  const [, command, state] = /^\d+ \((.*)\) (\w)/.exec(readFileSync(stat, 'utf8')) ?? []
  return command === 'postgres' && state !== 'Z'
}
