import { join } from 'node:path'
import { appUrlFor, verifyAppRole } from '../app-role'
import { migrate } from '../migrate'
import { createDatabaseIfMissing } from '../server'
import { withDatabase } from '../server-url'
import { startCluster } from './cluster'

export type OpenDatabase = {
  /** Of the role that owns the tables and migrates them. */
  ownerUrl: string
  /** Of the role that the product works as: it owns nothing and row-level security holds for it. */
  appUrl: string
  stop: () => Promise<void>
}

export type OpenDatabaseOptions = {
  /** The owner's connection string to a PostgreSQL of one's own; without it an embedded server is started. */
  databaseUrl?: string
  /** A login of one's own that is a member of `mina_app`; without it `mina_app` itself signs in. */
  appDatabaseUrl?: string
  /**
   * Where the embedded server keeps its files. For root, others must be able to pass to it: the folders that `mkdtemp`
   * makes are closed until `chmod 755`, and the data would go to the system's place instead.
   */
  dataDir: string
  /** The embedded server's port, or the first free one after it. */
  port?: number
  log: (line: string) => void
}

const DATABASE = 'mina_sidor'
const FIRST_PORT = 54329

/**
 * The product's database, ready to use: the server runs, the database exists, its migrations are applied, and the
 * app's role can sign in and has no more rights than it should.
 *
 * @throws Error that names the setting to change when one of these is not so
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const server = options.databaseUrl
    ? { url: options.databaseUrl, stop: async () => {} }
    : await startEmbedded(options)
  try {
    await createDatabaseIfMissing(server.url)
    const applied = await migrate(server.url)
    if (applied.length > 0) options.log(`applied ${applied.length} migrations, the last is ${applied.at(-1)}`)
    const appUrl = options.appDatabaseUrl ?? (await appUrlFor(server.url))
    await verifyAppRole(appUrl)
    return { ownerUrl: server.url, appUrl, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function startEmbedded({ dataDir, port = FIRST_PORT, log }: OpenDatabaseOptions) {
  const cluster = await startCluster({ directory: join(dataDir, 'postgres'), port, log })
  const url = withDatabase(cluster.ownerUrl, DATABASE)
  log(`${cluster.reused ? 'joined' : 'started'} PostgreSQL on port ${new URL(url).port}`)
  return { url, stop: cluster.stop }
}
