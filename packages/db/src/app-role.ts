import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { sqlState, withConnection } from './server'

/** Made by the migration `tenancy`. Roles belong to the server: all databases on it share this one. */
export const APP_ROLE = 'mina_app'

/**
 * The connection string of the app's role to the same database. Its password follows from the owner's, so that no second
 * secret has to be kept; the role is given it where it cannot sign in with it yet.
 *
 * @throws Error when the owner has no password to derive one from, or may not change the role
 */
export async function appUrlFor(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  if (!url.password) {
    throw new Error(
      `DATABASE_URL has no password to derive the one of ${APP_ROLE} from: set APP_DATABASE_URL to a login that is a member of ${APP_ROLE}.`,
    )
  }
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(APP_ROLE).digest('base64url')
  url.username = APP_ROLE
  url.password = password
  if (!(await canSignIn(url.toString()))) await setPassword(ownerUrl, password)
  return url.toString()
}

/** @throws Error when row-level security would not hold for this login */
export async function verifyAppRole(appUrl: string): Promise<void> {
  const [role] = await withConnection(appUrl, async (client) => {
    const { rows } = await client.query<{
      name: string
      unbound: boolean
      owns: boolean
      migrations: boolean
    }>(`
      SELECT rolname AS name, rolsuper OR rolbypassrls AS unbound,
        EXISTS (SELECT FROM pg_class WHERE pg_has_role(relowner, 'USAGE') AND relnamespace = 'public'::regnamespace) AS owns,
        coalesce(has_table_privilege(to_regclass('public._prisma_migrations'), 'SELECT'), false) AS migrations
      FROM pg_roles WHERE rolname = current_user`)
    return rows
  })
  if (!role) throw new Error('the database does not say who signed in')
  if (!role.unbound && !role.owns && !role.migrations) return
  throw new Error(
    `The role ${role.name} has more rights than the app may have (superuser, BYPASSRLS or an owner): tenants would see each other. Use a login that is a member of ${APP_ROLE} and nothing else.`,
  )
}

async function canSignIn(url: string): Promise<boolean> {
  try {
    await withConnection(url, async () => {})
    return true
  } catch (error) {
    if (sqlState(error) === '28P01' || sqlState(error) === '28000') return false
    throw error
  }
}

async function setPassword(ownerUrl: string, password: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    const statement = `ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${client.escapeLiteral(password)}`
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(statement)
        return
      } catch (error) {
        if (attempt < 5 && isConcurrentUpdate(error)) continue // another start sets the same password at this moment
        throw new Error(
          `The owner in DATABASE_URL may not set the password of ${APP_ROLE}: give it CREATEROLE, or set APP_DATABASE_URL.`,
          { cause: error },
        )
      }
    }
  })
}

const isConcurrentUpdate = (error: unknown): boolean =>
  sqlState(error) === 'XX000' && (error as pg.DatabaseError).message.includes('concurrently')
