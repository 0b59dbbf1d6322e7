import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, canEnter } from './account'

/** Root's place for what a borrowed account must reach. */
export const SYSTEM_SHELTER = '/var/lib/mina-sidor'

/**
 * The directory itself or, where the borrowed account cannot get to it (a checkout in /root, for instance), one in the
 * system's place for data. The directory then says which: who removes it starts afresh, and no data is deleted unasked.
 */
export function shelterFor(directory: string, account: Account, log: (line: string) => void): string {
  const wanted = resolve(directory)
  if (canEnter(account, nearestExisting(wanted))) return wanted
  const marker = join(wanted, 'moved-to')
  mkdirSync(wanted, { recursive: true })
  if (!existsSync(marker)) writeOnce(marker, join(SYSTEM_SHELTER, `data-${randomUUID()}`))
  const shelter = readFileSync(marker, 'utf8')
  log(`${wanted} is closed to the account PostgreSQL runs as: the data is in ${shelter}`)
  return shelter
}

/** Whole or not at all; where two write at once, the first one's text stays. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}
