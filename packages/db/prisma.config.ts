import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'
import { runningServerUrl } from './src/embedded/running'
import { withDatabase } from './src/server-url'

// Prisma's native schema engine is a download from a host that not every machine can reach. This file is read before
// the CLI looks for the engine, so naming the stand-in here is enough for every command; see docs/decisions/0005.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('./tools/schema-engine.mjs', import.meta.url),
)
process.env.CHECKPOINT_DISABLE ??= '1'

// Without DATABASE_URL the commands work on the embedded server, if `npm run dev` has started one.
const embedded = runningServerUrl(fileURLToPath(new URL('../../.data/postgres', import.meta.url)))

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    url:
      process.env.DATABASE_URL ??
      withDatabase(embedded ?? 'postgresql://postgres@127.0.0.1:54329/postgres', 'mina_sidor'),
  },
})
