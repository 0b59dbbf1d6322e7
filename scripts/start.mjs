// npm start: production. Web and worker, on DATABASE_URL or the embedded PostgreSQL.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureGenerated } from './generated.mjs'
import { ROOT } from './step.mjs'

if (!existsSync(join(ROOT, 'apps/web/build/server/index.js'))) {
  console.error('Nothing is built yet. Run `npm run build` first.')
  process.exit(1)
}
if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
ensureGenerated()
const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 1))
