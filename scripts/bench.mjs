// npm run bench -- ocr [FOLDER] | engine | leasing [--json]
import { spawn } from 'node:child_process'
import { fromCaller } from './caller-paths.mjs'
import { ensureGenerated } from './generated.mjs'
import { ROOT } from './step.mjs'

const BENCHES = {
  ocr: (args) => ['apps/worker/src/bench/ocr-bench.ts', ...fromCaller(args, ['--kind', '--data'])],
  engine: () => ['apps/worker/src/engine/bench.ts'],
  leasing: (args) => ['packages/domain/bench/leasing-bench.ts', ...args],
}

const [name, ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (!bench) {
  console.error(
    `Name a bench: ${Object.keys(BENCHES).join(' | ')}. For example: npm run bench -- ocr apps/worker/fixtures/documents`,
  )
  process.exit(1)
}
ensureGenerated()
const child = spawn(process.execPath, ['--import', 'tsx', ...bench(args)], { cwd: ROOT, stdio: 'inherit' })
child.once('exit', (code) => process.exit(code ?? 1))
