import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/prisma/client'

/** The app's connections. Reading or writing tenants' rows takes `asTenant`; only global tables are open without. */
export type Database = PrismaClient
/** A transaction that has set whose it is. */
export type Tx = Prisma.TransactionClient

export type DatabaseOptions = {
  /** Connections at most; further transactions wait for one. */
  poolSize?: number
}

const MAX_WAIT_MS = 10_000
const TRANSACTION_TIMEOUT_MS = 30_000

/** Opens nothing yet: the first query connects. `$disconnect()` closes the connections. */
export function createDatabase(url: string, { poolSize = 10 }: DatabaseOptions = {}): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: poolSize }),
    transactionOptions: { maxWait: MAX_WAIT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  })
}
