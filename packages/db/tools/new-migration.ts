// npm run migration -- NAME: writes what the schema says beyond the migrations as the next one, to be read before use.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diffSchemaFromMigrations } from './prisma-diff'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
  throw new Error('a name in lower case is needed: npm run migration -- add_something')

const { status, output } = await diffSchemaFromMigrations('--script')
if (status !== 0) process.exit(status)
if (output.includes('This is an empty migration')) {
  console.log('The migrations say all that the schema says.')
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = new URL(`../prisma/migrations/${stamp}_${name}/`, import.meta.url)
  mkdirSync(folder)
  writeFileSync(new URL('migration.sql', folder), output)
  console.log(`Wrote ${fileURLToPath(folder)}migration.sql`)
  console.log(`A new table with "organizationId" also needs: SELECT app_isolate('"Table"');`)
}
