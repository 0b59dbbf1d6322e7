// npm run check:migrations: the tables that the migrations make are the tables that the schema describes.
import { diffSchemaFromMigrations } from './prisma-diff'

const { status, output } = await diffSchemaFromMigrations('--exit-code')
console.log(output.trim())
if (status === 2) console.error('Write the missing migration: npm run -w @mina/db migration -- NAME')
process.exitCode = status
