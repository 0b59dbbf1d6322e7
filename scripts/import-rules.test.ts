import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** A small tree in the shape of ours: every package is reached by its name, through its exports map. */
const CLEAN: Record<string, string> = {
  'packages/domain/src/index.ts': 'export const rate = 1\n',
  'packages/domain/oracle/walk.ts':
    "import type { rate } from '../src'\nexport const walk: typeof rate = 1\n",
  'packages/db/src/index.ts': 'export const db = 1\n',
  'packages/i18n/src/index.ts': 'export const m = 1\n',
  'packages/ui/src/index.ts': 'export const Button = 1\n',
  'packages/api/src/index.ts': "export { list } from './agreements/agreements.service'\n",
  'packages/api/src/trpc.ts': 'export const router = 1\n',
  'packages/api/src/agreements/agreements.service.ts':
    "import { db } from '@mina/db'\nimport { rate } from '@mina/domain'\nexport const list = db + rate\n",
  'packages/api/src/agreements/agreements.router.ts':
    "import { router } from '../trpc'\nimport { list } from './agreements.service'\nexport const agreementsRouter = router + list\n",
  'packages/api/src/review/own.ts': 'export const own = 1\n',
  'apps/worker/src/main.ts': "import { list } from '@mina/api'\nexport const main = list\n",
  'apps/web/app/server/api.server.ts': "import { list } from '@mina/api'\nexport const api = list\n",
  'e2e/journey.ts': "import { m } from '@mina/i18n'\nexport const journey = m\n",
}

/** One violation a rule: the file to plant and its only line. */
const PLANTED: [rule: string, file: string, line: string][] = [
  ['no-cycles', 'packages/domain/src/index.ts', "import './planted'\nexport const rate = 1"],
  ['domain-is-pure', 'packages/domain/src/planted.ts', "import '@mina/db'"],
  ['oracle-only-checks', 'packages/domain/src/planted.test.ts', "import '../oracle/walk'"],
  ['oracle-computes-alone', 'packages/domain/oracle/planted.ts', "import '../src'"],
  ['db-knows-only-itself', 'packages/db/src/planted.ts', "import '@mina/domain'"],
  ['packages-never-import-apps', 'packages/i18n/src/planted.ts', "import '../../../apps/worker/src/main'"],
  ['apps-never-import-apps', 'apps/web/app/planted.ts', "import '../../worker/src/main'"],
  ['only-routers-import-trpc', 'packages/api/src/agreements/planted.service.ts', "import '../trpc'"],
  ['worker-calls-services', 'apps/worker/src/planted.ts', "import '@mina/api/router'"],
  ['browser-code-stays-light', 'apps/web/app/planted.ts', "import '@mina/api'"],
  ['ui-is-presentational', 'packages/ui/src/planted.ts', "import '@mina/i18n'"],
  ['e2e-drives-the-product', 'e2e/planted.ts', "import '@mina/api'"],
  ['exports-only-write', 'packages/api/src/exports/planted.ts', "import '@mina/db'"],
  ['feature-front-door', 'packages/api/src/agreements/planted.ts', "import '../review/own'"],
]

let tree: string

function write(file: string, text: string) {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), text)
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'import-rules-'))
  for (const [file, text] of Object.entries(CLEAN)) write(file, text)
  for (const name of ['domain', 'db', 'i18n', 'ui', 'api']) {
    const exports = { '.': './src/index.ts', './router': './src/agreements/agreements.router.ts' }
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@mina/${name}`, type: 'module', exports }))
    mkdirSync(join(tree, 'node_modules/@mina'), { recursive: true })
    symlinkSync(join(tree, 'packages', name), join(tree, 'node_modules/@mina', name))
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    cpSync(join(root, file), join(tree, file))
  symlinkSync(join(root, 'node_modules/typescript'), join(tree, 'node_modules/typescript'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function cruise() {
  const args = [depcruise, '--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'e2e']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('the import rules', () => {
  test('pass a tree that keeps them', () => {
    const { status, output } = cruise()
    expect(output).toContain('no dependency violations found')
    expect(status).toBe(0)
  })

  test.each(PLANTED)('refuse a planted violation of %s', (rule, file, line) => {
    if (rule === 'no-cycles') write('packages/domain/src/planted.ts', "import './index'\n")
    write(file, `${line}\n`)
    try {
      const { status, output } = cruise()
      expect(output).toContain(`error ${rule}:`)
      expect(status).not.toBe(0)
    } finally {
      rmSync(join(tree, 'packages/domain/src/planted.ts'), { force: true })
      if (CLEAN[file]) write(file, CLEAN[file])
      else rmSync(join(tree, file), { force: true })
    }
  })
})
