// npm run dev: everything on embedded defaults, with a demo company.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, ROOT, step } from './step.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or later is needed. See the README.`)
  process.exit(1)
}
if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
const generated = await step('generate the database client and the messages', bin('turbo'), [
  'run',
  'codegen',
  '--output-logs=errors-only',
])
if (!generated.ok) process.exit(1)

const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', '--demo', '--dev'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { NODE_ENV: 'development', ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
