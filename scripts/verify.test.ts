import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './step.mjs'

const GOLDEN = 'packages/domain/src/cases/fixtures/illustrative-examples.json'

/** As npm runs it: in the root, with the folder that the command was typed in beside it. */
function verify(args: string[], folder = ROOT) {
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder }
    const child = execFile('node', ['scripts/verify.mjs', ...args], { cwd: ROOT, env }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

test('one line a case, then the sum', async () => {
  const { code, out } = await verify([GOLDEN])
  const lines = out.trim().split('\n')
  expect(lines.slice(0, -1).every((line) => line.startsWith('ok   '))).toBe(true)
  expect(lines.at(-1)).toBe(`${lines.length - 1} passed, 0 failed`)
  expect(code).toBe(0)
})

test('a figure that differs fails its case, from any folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cases-'))
  const golden = await readFile(join(ROOT, GOLDEN), 'utf8')
  await writeFile(join(folder, 'mine.json'), golden.replace('"value": "366464"', '"value": "366470"'))
  const { code, out } = await verify(['mine.json'], folder)
  expect(out).toContain('FAIL ie14-index  liabilityAfter of event 0: expected 366470, got 366464.163459')
  expect(out.trim().split('\n').at(-1)).toMatch(/^\d+ passed, 1 failed$/)
  expect(code).toBe(1)
})

test.each([
  [[], 'Usage:'],
  [['nowhere.json'], 'cannot be read: ENOENT'],
  [['README.md'], 'is not JSON'],
  [['package.json'], 'must be 1, the format that docs/cases.md describes'],
])('%j verifies nothing and says why', async (args, message) => {
  const { code, error } = await verify(args)
  expect(error).toContain(message)
  expect(code).toBe(2)
})
