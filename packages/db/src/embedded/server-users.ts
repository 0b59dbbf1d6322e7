import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster'

/** Says that this process uses the server: it may stop when the last user lets go. */
export function holdServer(directory: string): { letGo: () => { last: boolean } } {
  const own = join(folderOf(directory), `${process.pid}-${randomUUID()}`)
  writeFileSync(own, '')
  return {
    letGo() {
      rmSync(own, { force: true })
      return { last: countUsers(directory) === 0 }
    },
  }
}

/** How many uses by living processes there are. A process that was killed does not count. */
export function countUsers(directory: string): number {
  const folder = folderOf(directory)
  const names = readdirSync(folder)
  const alive = names.filter((name) => isAlive(Number.parseInt(name, 10)))
  for (const name of names) if (!alive.includes(name)) rmSync(join(folder, name), { force: true })
  return alive.length
}

function folderOf(directory: string): string {
  const folder = join(directory, 'used-by')
  mkdirSync(folder, { recursive: true })
  return folder
}
