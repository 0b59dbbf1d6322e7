import { randomUUID } from 'node:crypto'
import { asTenant, createDatabase } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { callerFor, testDeps } from '../test-deps'
import { record, systemActor } from './record'

async function withEntries(db: Parameters<typeof testDeps>[0], count: number) {
  const { actor } = await make.member(db, { role: 'owner' })
  const caller = callerFor(await testDeps(db), actor)
  for (let index = 0; index < count; index++) {
    await asTenant(db, actor, (tx) =>
      record(tx, index % 2 ? actor : systemActor(actor.organizationId), {
        action: 'document.read',
        subjectType: 'document',
        subjectId: `ö-${index}`,
        details: { engine: 'tesseract "5"', pages: index },
      }),
    )
  }
  return { actor, caller }
}

describe('the access log', () => {
  test('lists the newest first, page by page, and notes that it was read', async ({ db }) => {
    const { actor, caller } = await withEntries(db, 60)
    const first = await caller.accessLog.list({})
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]).toMatchObject({ seq: '60', userName: actor.name, details: { pages: 59 } })
    const second = await caller.accessLog.list({ cursor: first.nextCursor! })
    expect(second.rows.map(({ seq }) => seq)).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'])
    expect(second.nextCursor).toBeNull()
    expect((await caller.accessLog.list({})).rows[0]).toMatchObject({ action: 'access_log.read' })
  })

  test('says what its subjects are called, also when they are gone or nothing that has a name', async ({
    db,
  }) => {
    const { actor, caller } = await withEntries(db, 0)
    const agreement = await make.agreement(db, actor, { number: 'A-7', name: 'Truck' })
    const document = await make.document(db, actor, { fileName: 'truck.pdf' })
    const company = await make.company(db, actor, { name: 'Nordvik AB' })
    const other = await make.member(db)
    const foreign = await make.agreement(db, other.actor, { name: 'Hemligt' })
    const entries = [
      ['agreement', agreement.id],
      ['document', document.id],
      ['user', actor.userId],
      ['company', company.id],
      ['agreement', randomUUID()],
      ['agreement', foreign.id],
      ['procedure', 'documents.remove'],
    ] as const
    for (const [subjectType, subjectId] of entries) {
      await asTenant(db, actor, (tx) =>
        record(tx, actor, { action: 'agreement.read', subjectType, subjectId }),
      )
    }
    const { rows } = await caller.accessLog.list({})
    expect(rows.reverse().map(({ subjectName }) => subjectName)).toEqual([
      'A-7 Truck',
      'truck.pdf',
      actor.name,
      'Nordvik AB',
      null,
      null,
      null,
    ])
  })

  test('holds when it is computed again apart from the database', async ({ db }) => {
    const { caller } = await withEntries(db, 7)
    expect(await caller.accessLog.verify()).toEqual({ ok: true, entries: 7, firstBroken: null })
  })

  test('entries written at the same moment form one chain', async ({ db }) => {
    const { actor, caller } = await withEntries(db, 0)
    const entry = { action: 'document.read', subjectType: 'document', subjectId: randomUUID() } as const
    await Promise.all(Array.from({ length: 20 }, () => asTenant(db, actor, (tx) => record(tx, actor, entry))))
    expect(await caller.accessLog.verify()).toEqual({ ok: true, entries: 20, firstBroken: null })
  })

  test.for([
    [
      'a changed entry',
      `UPDATE "AccessLog" SET "details" = '{"pages":9}' WHERE "seq" = 3`,
      { seq: '3', reason: 'hash' },
    ],
    ['a removed entry', 'DELETE FROM "AccessLog" WHERE "seq" = 3', { seq: '4', reason: 'gap' }],
    [
      'a replaced link',
      `UPDATE "AccessLog" SET "previousHash" = repeat('a', 64) WHERE "seq" = 3`,
      { seq: '3', reason: 'link' },
    ],
  ] as const)(
    '%s is found, even when the database owner did it',
    async ([, sql, broken], { db, ownerUrl }) => {
      const { actor, caller } = await withEntries(db, 5)
      const owner = createDatabase(ownerUrl)
      const tamper = `${sql} AND "organizationId" = '${actor.organizationId}'`
      await owner.$executeRawUnsafe('ALTER TABLE "AccessLog" DISABLE TRIGGER append_only')
      expect(await owner.$executeRawUnsafe(tamper)).toBe(1)
      await owner.$executeRawUnsafe('ALTER TABLE "AccessLog" ENABLE TRIGGER append_only')
      await owner.$disconnect()
      expect(await caller.accessLog.verify()).toMatchObject({ ok: false, firstBroken: broken })
    },
  )

  test('cannot be changed by the product itself', async ({ db }) => {
    const { actor } = await withEntries(db, 1)
    const change = { action: 'nothing.happened' }
    await expect(asTenant(db, actor, (tx) => tx.accessLog.updateMany({ data: change }))).rejects.toThrow()
    await expect(asTenant(db, actor, (tx) => tx.accessLog.deleteMany({}))).rejects.toThrow()
  })

  test("another organization's entries do not exist", async ({ db }) => {
    await withEntries(db, 3)
    const { caller } = await withEntries(db, 1)
    expect((await caller.accessLog.list({})).rows).toHaveLength(1)
    expect(await caller.accessLog.verify()).toMatchObject({ ok: true })
  })

  test('an entry is gone when the change it tells of is', async ({ db }) => {
    const { actor, caller } = await withEntries(db, 1)
    const work = asTenant(db, actor, async (tx) => {
      await record(tx, actor, { action: 'document.removed', subjectType: 'document', subjectId: 'x' })
      throw new Error('the change failed')
    })
    await expect(work).rejects.toThrow('the change failed')
    expect(await caller.accessLog.verify()).toMatchObject({ entries: 1 })
  })
})
