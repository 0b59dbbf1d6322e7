// npm run try -- FILE: nothing but the result on stdout, so progress goes to stderr.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ROOT } from './step.mjs'

const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : fromCaller(arg)))
const child = spawn(process.execPath, ['--import', 'tsx', 'apps/worker/src/try/main.ts', ...args], {
  cwd: ROOT,
  stdio: 'inherit',
})
child.once('exit', (code) => process.exit(code ?? 1))

/** npm runs scripts in the root; a path is meant from where the command was typed. Values of options are not paths. */
function fromCaller(arg) {
  const at = process.argv.indexOf(arg)
  const isValue = ['--languages', '--today'].includes(process.argv[at - 1])
  return isValue ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg)
}
