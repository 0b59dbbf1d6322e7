import { asTenant } from '@mina/db'
import { seedDemo } from '@mina/db/seed'
import { expect, openTestDatabase, test } from '@mina/db/testing'
import { callerFor, testDeps } from '../test-deps'
import { lifeOf, loadVersions, termsNow } from './life.service'
import { CALCULATION_VERSION, toStoredTerms } from './stored-terms.schema'

const today = '2026-11-24'

test('every agreement of the demo company opens, adds up, and has the deadline that the list shows', async () => {
  const { db, drop } = await openTestDatabase()
  const { organizations } = await seedDemo(db, { passwordHash: '!', today })
  const deps = await testDeps(db, { today: () => today })
  for (const { id: organizationId, agreements } of organizations) {
    const [member] = await asTenant(db, { organizationId }, (tx) =>
      tx.member.findMany({ where: { organizationId, role: 'owner' }, include: { user: true } }),
    )
    const caller = callerFor(deps, {
      userId: member!.userId,
      organizationId,
      role: 'owner',
      name: member!.user.name,
    })
    const before = await caller.agreements.list({ pageSize: 100 })
    expect(before.total).toBe(agreements)
    await caller.overview.counts()
    const { rows, ifMissed } = await caller.agreements.list({ pageSize: 100, withIfMissed: true })
    expect(before.ifMissed).toEqual({})
    expect(rows, 'nothing has to be moved on').toEqual(before.rows)
    for (const row of rows) {
      const { deadline } = await caller.agreements.get({ id: row.id })
      const { noticeOn = null, safeOn = null } = deadline ?? {}
      expect.soft([row.noticeOn, row.noticeSafeOn], row.number).toEqual([noticeOn, safeOn])
      const told = ifMissed[row.id]
      expect.soft(told?.endOn ?? null, row.number).toBe(deadline?.missedEndOn ?? null)
      expect.soft(told?.cost ?? null, row.number).toBe(deadline?.cost?.amount ?? null)
      const schedule = await caller.agreements.schedule({ id: row.id })
      expect(schedule.liability.at(-1)?.closing, row.number).toBe('0.00')
      const versions = await asTenant(db, { organizationId }, (tx) =>
        loadVersions(tx, organizationId, row.id),
      )
      for (const [index, { terms, calculationVersion }] of versions.entries()) {
        const { life } = lifeOf(versions.slice(0, index + 1))!
        expect.soft(toStoredTerms(termsNow(life)), `${row.number} version ${index + 1}`).toEqual(terms)
        expect(calculationVersion).toBe(CALCULATION_VERSION)
      }
    }
    expect(await caller.accessLog.verify()).toMatchObject({ ok: true })
  }
  await drop()
})
