import pg from 'pg'
import { withDatabase } from './server-url'

/** Runs work on one connection and closes it. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** SQLSTATE of a database error, or undefined for any other. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined

/** Creates the url's database through the server's database `postgres` when it is not there. */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  try {
    await withConnection(url, async () => {})
  } catch (error) {
    if (sqlState(error) !== '3D000') throw error
    const name = decodeURIComponent(new URL(url).pathname.slice(1))
    await withConnection(withDatabase(url, 'postgres'), async (client) => {
      try {
        await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0`)
      } catch (raced) {
        // Another start created it between the question and the statement.
        if (sqlState(raced) !== '42P04' && sqlState(raced) !== '23505') throw raced
      }
    })
  }
}
