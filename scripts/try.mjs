// npm run try -- FILE: nothing but the result on stdout.
import { spawn } from 'node:child_process'
import { fromCaller } from './caller-paths.mjs'
import { ensureGenerated } from './generated.mjs'
import { ROOT } from './step.mjs'

const args = fromCaller(process.argv.slice(2), ['--languages', '--today', '--data'])
ensureGenerated()
const child = spawn(process.execPath, ['--import', 'tsx', 'apps/worker/src/try/main.ts', ...args], {
  cwd: ROOT,
  stdio: 'inherit',
})
child.once('exit', (code) => process.exit(code ?? 1))
