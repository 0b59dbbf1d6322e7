/** Where durable functions run: inside the worker on PostgreSQL, or on Inngest Cloud or a self-hosted Inngest server. */
export type EngineMode = 'embedded' | 'server'
