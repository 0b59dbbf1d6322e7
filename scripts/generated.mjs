import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, ROOT } from './step.mjs'

const GENERATED = ['packages/db/src/generated', 'packages/i18n/src/paraglide']

/**
 * Makes the database client and the messages when a fresh clone has none yet. Says so on stderr: stdout belongs to the
 * command's result.
 */
export function ensureGenerated() {
  if (GENERATED.every((folder) => existsSync(join(ROOT, folder)))) return
  process.stderr.write('▸ generate the database client and the messages …\n')
  const { status } = spawnSync(bin('turbo'), ['run', 'codegen', '--output-logs=errors-only'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(1)
}
