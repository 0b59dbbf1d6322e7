import type { Database, Tx } from './client'
import { Prisma } from './generated/prisma/client'

export type Tenant = { organizationId: string; userId?: string }

export type TransactionOptions = {
  /** How long the work may take before it is rolled back. */
  timeoutMs?: number
  isolationLevel?: Prisma.TransactionIsolationLevel
}

const ATTEMPTS = 4

/**
 * One unit of work for one organization: a transaction in which row-level security shows and accepts only its rows.
 * Everything in it is kept or nothing is. A deadlock or a serialization conflict runs `work` again, up to three times,
 * so it must do nothing but use `tx`.
 */
export function asTenant<T>(
  db: Database,
  tenant: Tenant,
  work: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return inTransaction(db, tenant.organizationId, tenant.userId ?? '', work, options)
}

/**
 * Work for a person before any organization is open: signing in, listing their own organizations. Of the tenants'
 * tables it shows their own memberships and the organizations these lead to, and accepts nothing.
 */
export function asUser<T>(
  db: Database,
  userId: string,
  work: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return inTransaction(db, '', userId, work, options)
}

async function inTransaction<T>(
  db: Database,
  organizationId: string,
  userId: string,
  work: (tx: Tx) => Promise<T>,
  { timeoutMs, isolationLevel }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(
        async (tx) => {
          // Local to the transaction: nothing is left on the connection for the next one.
          await tx.$executeRaw`SELECT set_config('app.tenant_id', ${organizationId}, true), set_config('app.user_id', ${userId}, true)`
          return work(tx)
        },
        { ...(timeoutMs && { timeout: timeoutMs }), ...(isolationLevel && { isolationLevel }) },
      )
    } catch (error) {
      if (attempt === ATTEMPTS || !lostARace(error)) throw error
    }
  }
}

/** Serialization failure or deadlock: the database rolled back and asks for another try. */
function lostARace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || /"(40001|40P01)"/.test(JSON.stringify(error.meta ?? {}))
}
