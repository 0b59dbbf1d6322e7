import pg from 'pg'

export type Pool = pg.Pool
/** A connection inside a transaction, or any connection where one statement is enough. */
export type Db = pg.Pool | pg.ClientBase
export type Tx = pg.ClientBase

/** Every table of the engine lives here; migration 20261124000200 creates it. */
export const SCHEMA = 'inngest_embedded'
/** Inserting an event notifies this channel when the inserting transaction commits. */
export const CHANNEL = 'inngest_embedded'

const RETRIED_STATES = new Set(['40001', '40P01'])
const MAX_TRIES = 5

export function createPool(databaseUrl: string, max: number, onError: (error: Error) => void): Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max, application_name: 'mina-engine' })
  // A connection that breaks must not end the process, whether idle or between two statements of a transaction: the
  // next statement fails on it, and the next transaction opens another.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** Runs `work` in one READ COMMITTED transaction; a deadlock or serialization failure runs it again. */
export async function transaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      if (!(RETRIED_STATES.has(sqlState(error) ?? '') && tries < MAX_TRIES)) throw error
    } finally {
      client.release(broken)
    }
  }
}

/** The SQLSTATE of a database error; undefined for a lost connection or an error of our own. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** True when the database will refuse the same statement for ever: data exception, constraint, program limit. */
export function isPermanent(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '')
}
