/** Tables that belong to no organization. Every other table is a tenant's, and row-level security keeps it. */
export const GLOBAL_TABLES = ['User', 'Session', 'SignInThrottle', '_prisma_migrations'] as const
