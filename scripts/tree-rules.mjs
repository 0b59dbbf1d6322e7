import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ROOT } from './step.mjs'

const MOST_LINES = 300
const DRAWERS = /(^|\/)(utils|helpers|common|misc|lib|shared)\//
const SOURCE = /\.(ts|tsx|mjs|cjs|css)$/

/** What no formatter checks: no source file over 300 lines, no folder whose name says nothing. */
export function findDrift() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean)
  return files.flatMap((file) => {
    const problems = []
    if (DRAWERS.test(file)) problems.push(`${file}: name the folder for what is in it`)
    if (SOURCE.test(file) && !file.includes('/fixtures/')) {
      const lines = readLines(file)
      if (lines > MOST_LINES) problems.push(`${file}: ${lines} lines, ${MOST_LINES} at most; split it by job`)
    }
    return problems
  })
}

function readLines(file) {
  try {
    return readFileSync(`${ROOT}/${file}`, 'utf8').split('\n').length - 1
  } catch (error) {
    // Listed by git but deleted in the work tree.
    if (error.code === 'ENOENT') return 0
    throw error
  }
}
