import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, canEnter } from './account'

/** Root's place for what a borrowed account must reach. */
export const SYSTEM_SHELTER = '/var/lib/mina-sidor'

/**
 * The directory itself or, where the borrowed account cannot get to it (a checkout in /root, for instance), one in the
 * system's place for data, always the same for the same directory.
 */
export function shelterFor(directory: string, account: Account, log: (line: string) => void): string {
  const wanted = resolve(directory)
  if (canEnter(account, nearestExisting(wanted))) return wanted
  const shelter = join(
    SYSTEM_SHELTER,
    `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`,
  )
  log(`${wanted} is closed to the account PostgreSQL runs as: the data is in ${shelter}`)
  return shelter
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}
