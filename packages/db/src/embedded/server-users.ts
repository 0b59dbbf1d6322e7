import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster'

/** Several processes may use one server: it may stop when the last of them lets go. */
export function holdServer(directory: string): { letGo: () => { last: boolean } } {
  const folder = join(directory, 'used-by')
  mkdirSync(folder, { recursive: true })
  const own = join(folder, String(process.pid))
  writeFileSync(own, '')
  return {
    letGo() {
      rmSync(own, { force: true })
      return { last: usersOf(directory).length === 0 }
    },
  }
}

/** Ids of the living processes that use the server. */
export function usersOf(directory: string): number[] {
  const folder = join(directory, 'used-by')
  mkdirSync(folder, { recursive: true })
  const pids = readdirSync(folder).map(Number)
  for (const pid of pids) if (!isAlive(pid)) rmSync(join(folder, String(pid)), { force: true })
  return pids.filter(isAlive)
}
