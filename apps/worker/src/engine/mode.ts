/** Where durable functions run: inside the worker on PostgreSQL, or on Inngest Cloud or a self-hosted Inngest server. */
export type EngineMode = 'embedded' | 'server'

const KEYS = ['INNGEST_SIGNING_KEY', 'INNGEST_EVENT_KEY'] as const

/**
 * Server mode is chosen by setting its keys (and, for a self-hosted server, `INNGEST_BASE_URL`). Nothing set: embedded.
 * @throws Error naming the missing variables when only some are set
 */
export function engineModeOf(env: Readonly<Record<string, string | undefined>>): EngineMode {
  const missing = KEYS.filter((name) => !env[name])
  const isChosen = missing.length < KEYS.length || Boolean(env.INNGEST_BASE_URL)
  if (!isChosen) return 'embedded'
  if (missing.length > 0) {
    throw new Error(`Inngest server mode is half configured. Missing: ${missing.join(', ')}`)
  }
  return 'server'
}
