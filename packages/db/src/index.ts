export { createDatabase, type Database, type DatabaseOptions, type Tx } from './client'
export { toDate, toLocalDate } from './dates'
export * from './generated/prisma/client'
export { asTenant, asUser, type Tenant, type TransactionOptions } from './tenant'
