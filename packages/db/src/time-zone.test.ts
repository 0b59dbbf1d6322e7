import { createDatabase } from './client'
import { toDate, toLocalDate } from './dates'
import { make } from './factories'
import { withConnection } from './server'
import { asTenant } from './tenant'
import { expect, openTestDatabase, test } from './testing'

test('days and instants are the same on a server that lives in another zone', async () => {
  const { appUrl, ownerUrl, drop } = await openTestDatabase()
  const name = new URL(ownerUrl).pathname.slice(1)
  await withConnection(ownerUrl, (client) =>
    client.query(`ALTER DATABASE ${name} SET timezone TO 'Pacific/Auckland'`),
  )
  const db = createDatabase(appUrl)
  const { actor } = await make.member(db)
  const { id } = await make.agreement(db, actor, { startDate: toDate('2024-02-29') })
  const at = new Date('2026-10-25T00:30:00.123Z')

  const { agreement, entry, text } = await asTenant(db, actor, async (tx) => {
    const { organizationId } = actor
    const data = { organizationId, at, role: 'owner', action: 'x', subjectType: 'x', subjectId: 'x' }
    const { id: entryId } = await tx.accessLog.create({ data })
    return {
      agreement: await tx.agreement.findUniqueOrThrow({ where: { id } }),
      entry: await tx.accessLog.findUniqueOrThrow({ where: { id: entryId } }),
      text: await tx.$queryRaw`SELECT "startDate"::text AS start FROM "Agreement" WHERE "startDate" = ${'2024-02-29'}::date`,
    }
  })
  await db.$disconnect()
  await drop()

  expect(toLocalDate(agreement.startDate)).toBe('2024-02-29')
  expect(text).toEqual([{ start: '2024-02-29' }])
  expect(entry.at).toEqual(at)
})
