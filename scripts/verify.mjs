// npm run verify -- FILE: a file of accounting cases (docs/cases.md) against the engine, one line a case.
import { readFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'
import { fromCaller } from './caller-paths.mjs'

const [path, ...others] = fromCaller(process.argv.slice(2), [])
if (!path || path.startsWith('-') || others.length > 0) {
  stop('Usage: npm run --silent verify -- FILE   (a JSON file of cases; docs/cases.md describes the format)')
}
register()
const { lineOf, readCases, runCase, warningsOf } = await import('@mina/domain/cases')

const read = readCases(jsonOf(path))
if ('problem' in read) stop(`${path}: ${read.problem.path || 'the file'}: ${read.problem.reason}`)
let failed = 0
for (const one of read.cases) {
  const result = one.case ? runCase(one.case) : null
  if (!result?.passed) failed++
  console.log(lineOf(one, result))
  for (const warning of result ? warningsOf(result) : []) console.log(`warn ${one.id}  ${warning}`)
}
console.log(`${read.cases.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function jsonOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return stop(
      error instanceof SyntaxError
        ? `${file} is not JSON: ${error.message}`
        : `${file} cannot be read: ${error.code}`,
    )
  }
}

/** 2: nothing was verified. */
function stop(message) {
  console.error(message)
  process.exit(2)
}
