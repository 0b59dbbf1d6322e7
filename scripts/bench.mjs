// npm run bench -- ocr [FOLDER] | engine
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ROOT } from './step.mjs'

const BENCHES = {
  ocr: (args) => ['apps/worker/src/bench/ocr-bench.ts', ...args.map(fromCaller)],
  engine: () => ['apps/worker/src/engine/bench.ts'],
}

const [name, ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (!bench) {
  console.error(
    `Name a bench: ${Object.keys(BENCHES).join(' | ')}. For example: npm run bench -- ocr apps/worker/fixtures/documents`,
  )
  process.exit(1)
}
const child = spawn(process.execPath, ['--import', 'tsx', ...bench(args)], { cwd: ROOT, stdio: 'inherit' })
child.once('exit', (code) => process.exit(code ?? 1))

/** npm runs scripts in the root; a path is meant from where the command was typed. */
function fromCaller(arg) {
  return arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg)
}
