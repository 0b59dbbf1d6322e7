import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startTestCluster } from '../src/test-cluster'

/**
 * What the schema says beyond the migrations. These are replayed in a database of their own, which the schema engine
 * creates and drops.
 *
 * @param options e.g. `--exit-code` (2: there is a difference) or `--script`
 */
export async function diffSchemaFromMigrations(
  ...options: string[]
): Promise<{ status: number; output: string }> {
  const cluster = await startTestCluster()
  try {
    const command = [
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema',
    ]
    const run = spawnSync('npx', ['prisma', ...command, ...options], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, DATABASE_URL: cluster.ownerUrl },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return { status: run.status ?? 1, output: run.stdout }
  } finally {
    await cluster.stop()
  }
}
