import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPostmaster } from './postmaster'

export const OWNER = 'postgres'
export const PASSWORD_FILE = 'owner-password'

export const ownerUrl = (port: number, password: string): string =>
  `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

/** The owner's connection string to the server that runs on the directory, or undefined. Starts nothing. */
export function runningServerUrl(directory: string): string | undefined {
  const marker = join(directory, 'moved-to')
  if (existsSync(marker)) return runningServerUrl(readFileSync(marker, 'utf8'))
  const passwordFile = join(directory, PASSWORD_FILE)
  const server = existsSync(passwordFile) ? readPostmaster(join(directory, 'cluster')) : null
  return server ? ownerUrl(server.port, readFileSync(passwordFile, 'utf8')) : undefined
}
