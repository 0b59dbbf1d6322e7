import { fileURLToPath } from 'node:url'
import { type Cluster, startCluster } from './embedded'

const DIRECTORY = fileURLToPath(new URL('../../../.data/test/postgres', import.meta.url))
const FIRST_PORT = 54330
/** Nothing in a test outlives a power failure, so nothing needs to wait for the disk. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

export type TestCluster = Pick<Cluster, 'ownerUrl' | 'stop'> & {
  /** No other living process uses the server. */
  alone: boolean
}

/**
 * The server that tests and checks work on: the one in DATABASE_URL (its owner must be allowed to create databases), or
 * an embedded one, shared by runs at the same time.
 */
export async function startTestCluster(): Promise<TestCluster> {
  if (process.env.DATABASE_URL) {
    return { ownerUrl: process.env.DATABASE_URL, stop: async () => {}, alone: true }
  }
  const cluster = await startCluster({
    directory: DIRECTORY,
    port: FIRST_PORT,
    settings: SETTINGS,
    log: () => {},
  })
  return { ...cluster, alone: !cluster.isShared() }
}
