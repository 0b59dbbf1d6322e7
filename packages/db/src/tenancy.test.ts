import { APP_ROLE } from './app-role'
import { withConnection } from './server'
import { GLOBAL_TABLES } from './tables'
import { describe, expect, openTestDatabase, test } from './testing'

type Table = { name: string; tenant: boolean; enabled: boolean; forced: boolean; policies: string[] }

/** Every table of the product's schema with what the catalog knows about its isolation. */
const readTables = (ownerUrl: string) =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
        EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId') AS tenant,
        ARRAY(SELECT concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
              FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)
    return rows
  })

/** What is wrong with a table's isolation, or null. */
function problemOf(table: Table): string | null {
  if ((GLOBAL_TABLES as readonly string[]).includes(table.name)) return null
  if (!table.tenant && table.name !== 'Organization')
    return `${table.name}: neither a tenant's nor on the list of global tables`
  if (!table.enabled || !table.forced) return `${table.name}: row-level security is not enabled and forced`
  if (!table.policies.some((policy) => policy.includes('app_tenant()')))
    return `${table.name}: no policy asks for the tenant`
  return null
}

describe('every table', () => {
  test("is a tenant's and isolated, or on the list of global tables", async ({ ownerUrl }) => {
    const tables = await readTables(ownerUrl)
    expect(tables.length).toBeGreaterThanOrEqual(20)
    expect(tables.map(problemOf).filter(Boolean)).toEqual([])
  })

  test('is found out when it is new and open', async () => {
    const { ownerUrl, drop } = await openTestDatabase()
    await withConnection(ownerUrl, (client) =>
      client.query(`
        CREATE TABLE "Open" ("organizationId" uuid);
        CREATE TABLE "Owners" ("organizationId" uuid);
        ALTER TABLE "Owners" ENABLE ROW LEVEL SECURITY;
        CREATE TABLE "Silent" ("organizationId" uuid);
        ALTER TABLE "Silent" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE TABLE "Stray" ("id" uuid);
        CREATE TABLE "Good" ("organizationId" uuid);
        SELECT app_isolate('"Good"')`),
    )
    const problems = (await readTables(ownerUrl)).map(problemOf).filter(Boolean)
    await drop()
    expect(problems).toEqual([
      'Open: row-level security is not enabled and forced',
      'Owners: row-level security is not enabled and forced',
      'Silent: no policy asks for the tenant',
      "Stray: neither a tenant's nor on the list of global tables",
    ])
  })
})

test("every reference from a tenant's table to another stays within the tenant", async ({ ownerUrl }) => {
  const open = await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ reference: string }>(`
      SELECT format('%s.%s', child.relname, a.attname) AS reference
      FROM pg_constraint k
      JOIN pg_class child ON child.oid = k.conrelid
      JOIN pg_class parent ON parent.oid = k.confrelid AND parent.relrowsecurity
      JOIN pg_attribute a ON a.attrelid = child.oid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'f' AND child.relrowsecurity AND a.attname <> 'organizationId'
        AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = child.oid AND NOT p.polpermissive
             AND p.polname IN ('insert_' || a.attname, 'update_' || a.attname)) < 2`)
    return rows
  })
  expect(open).toEqual([])
})

describe("the app's role", () => {
  test('owns nothing and bypasses nothing', async ({ ownerUrl }) => {
    const role = await withConnection(ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
           (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = $1`,
        [APP_ROLE],
      )
      return rows[0]
    })
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
    })
  })

  test.each([
    ['read the list of migrations', 'SELECT * FROM "_prisma_migrations"'],
    ['switch row-level security off', 'ALTER TABLE "Agreement" DISABLE ROW LEVEL SECURITY'],
    ['create a table', 'CREATE TABLE "Mine" (id int)'],
    ['empty a table', 'TRUNCATE "Agreement" CASCADE'],
    ['isolate a table anew', `SELECT app_isolate('"User"')`],
    ['become the owner', 'SET ROLE owner'],
    ['skip the triggers', 'SET session_replication_role = replica'],
    ['change the access log', 'UPDATE "AccessLog" SET action = action'],
  ])('may not %s', async (_name, statement) => {
    const { appUrl, ownerUrl, drop } = await openTestDatabase()
    const owner = decodeURIComponent(new URL(ownerUrl).username)
    const attempt = withConnection(appUrl, (client) =>
      client.query(statement.replace('ROLE owner', `ROLE "${owner}"`)),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
    await drop()
  })
})
