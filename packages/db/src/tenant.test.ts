import type { Tx } from './client'
import { make } from './factories'
import { asTenant, asUser } from './tenant'
import { describe, expect, test } from './testing'

describe('asTenant', () => {
  test('shows the rows of one organization also where the query names none', async ({ db }) => {
    const [ours, theirs] = [await make.member(db), await make.member(db)]
    await make.agreement(db, ours.actor, { name: 'ours' })
    await make.agreement(db, theirs.actor, { name: 'theirs' })

    const names = await asTenant(db, ours.actor, async (tx) => ({
      prisma: (await tx.agreement.findMany()).map((row) => row.name),
      sql: await tx.$queryRaw<{ name: string }[]>`SELECT name FROM "Agreement"`,
    }))

    expect(names).toEqual({ prisma: ['ours'], sql: [{ name: 'ours' }] })
  })

  test('changes and removes nothing of another organization', async ({ db }) => {
    const [ours, theirs] = [await make.member(db), await make.member(db)]
    const { id } = await make.agreement(db, theirs.actor, { name: 'theirs' })

    const touched = await asTenant(db, ours.actor, async (tx) => [
      await tx.agreement.updateMany({ where: { id }, data: { name: 'taken' } }),
      await tx.agreement.deleteMany({ where: { id } }),
    ])

    expect(touched).toEqual([{ count: 0 }, { count: 0 }])
    const row = await asTenant(db, theirs.actor, (tx) => tx.agreement.findUnique({ where: { id } }))
    expect(row?.name).toBe('theirs')
  })

  test('refuses a row for another organization, and moving one there', async ({ db }) => {
    const [ours, theirs] = [await make.member(db), await make.member(db)]
    const { id } = await make.agreement(db, ours.actor)
    const { organizationId } = theirs.actor

    const insert = asTenant(db, ours.actor, (tx) =>
      tx.party.create({ data: { organizationId, name: 'planted' } }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
    const move = asTenant(db, ours.actor, (tx) =>
      tx.agreement.update({ where: { id }, data: { organizationId } }),
    )
    await expect(move).rejects.toThrow(/row-level security/)
  })

  test("refuses to hang a row under another organization's, though a foreign key would take it", async ({
    db,
  }) => {
    const [ours, theirs] = [await make.member(db), await make.member(db)]
    const { organizationId } = ours.actor
    const document = await make.document(db, theirs.actor)
    const { id } = await make.agreement(db, ours.actor)
    const { id: companyId } = await make.company(db, theirs.actor)

    const insert = asTenant(db, ours.actor, (tx) =>
      tx.documentPage.create({ data: { organizationId, documentId: document.id, page: 1 } }),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
    const link = asTenant(db, ours.actor, (tx) => tx.agreement.update({ where: { id }, data: { companyId } }))
    await expect(link).rejects.toThrow(/row-level security/)
  })

  test('no tenant, no rows and no insert', async ({ db }) => {
    const { actor } = await make.member(db)
    await make.agreement(db, actor)

    expect(await db.agreement.count()).toBe(0)
    expect(await db.organization.count()).toBe(0)
    expect(await db.member.count()).toBe(0)
    const insert = db.party.create({ data: { organizationId: actor.organizationId, name: 'nobody' } })
    await expect(insert).rejects.toThrow(/row-level security/)
  })

  test('keeps nothing of work that failed', async ({ db }) => {
    const { actor } = await make.member(db)
    const failing = asTenant(db, actor, async (tx) => {
      await tx.party.create({ data: { organizationId: actor.organizationId, name: 'half' } })
      throw new Error('on purpose')
    })

    await expect(failing).rejects.toThrow('on purpose')
    expect(await asTenant(db, actor, (tx) => tx.party.count())).toBe(0)
  })

  test('fifty at once, of different organizations, each see their own', async ({ db }) => {
    const actors = await Promise.all(Array.from({ length: 5 }, async () => (await make.member(db)).actor))
    await Promise.all(actors.map((actor) => make.agreement(db, actor, { name: actor.organizationId })))

    const seen = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const actor = actors[index % actors.length]!
        return asTenant(db, actor, async (tx) => {
          const names = (await tx.agreement.findMany()).map((row) => row.name)
          return { expected: [actor.organizationId], names }
        })
      }),
    )

    expect(seen).toHaveLength(50)
    for (const { expected, names } of seen) expect(names).toEqual(expected)
  })
})

describe('work that lost a race', () => {
  test('runs again after a deadlock, and both are done', async ({ db }) => {
    const { actor } = await make.member(db)
    const [first, second] = [await make.agreement(db, actor), await make.agreement(db, actor)]
    let runs = 0
    const bothHaveOne = barrier(2)
    const touch = (order: string[]) =>
      asTenant(db, actor, async (tx) => {
        runs += 1
        const [one, other] = order
        await tx.agreement.update({ where: { id: one! }, data: { feeMinor: { increment: 1n } } })
        await bothHaveOne()
        await tx.agreement.update({ where: { id: other! }, data: { feeMinor: { increment: 1n } } })
      })
    await Promise.all([touch([first.id, second.id]), touch([second.id, first.id])])

    expect(runs).toBe(3)
    const rows = await asTenant(db, actor, (tx) => tx.agreement.findMany({ select: { feeMinor: true } }))
    expect(rows.map((row) => row.feeMinor)).toEqual([1_000_002n, 1_000_002n])
  })

  test('runs again after a serialization failure, also one inside raw SQL', async ({ db }) => {
    const { actor } = await make.member(db)
    const { id } = await make.agreement(db, actor)
    let runs = 0
    const bothHaveRead = barrier(2)
    const increment = (write: (tx: Tx, feeMinor: bigint) => Promise<unknown>) =>
      asTenant(
        db,
        actor,
        async (tx) => {
          runs += 1
          const { feeMinor } = await tx.agreement.findUniqueOrThrow({ where: { id } })
          await bothHaveRead()
          await write(tx, feeMinor + 1n)
        },
        { isolationLevel: 'RepeatableRead' },
      )
    await Promise.all([
      increment((tx, feeMinor) => tx.agreement.update({ where: { id }, data: { feeMinor } })),
      increment(
        (tx, feeMinor) =>
          tx.$executeRaw`UPDATE "Agreement" SET "feeMinor" = ${feeMinor} WHERE id = ${id}::uuid`,
      ),
    ])

    expect(runs).toBe(3)
    const row = await asTenant(db, actor, (tx) => tx.agreement.findUnique({ where: { id } }))
    expect(row?.feeMinor).toBe(1_000_002n)
  })

  test('gives up after the third repetition, and does not repeat other failures', async ({ db }) => {
    const { actor } = await make.member(db)
    let runs = 0
    const work = (sqlState: string) =>
      asTenant(db, actor, (tx) => {
        runs += 1
        return tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${sqlState}'; END $$`)
      })
    await expect(work('40001')).rejects.toThrow()
    expect(runs).toBe(4)
    await expect(work('23505')).rejects.toThrow()
    expect(runs).toBe(5)
  })
})

/** Holds callers back until so many have come; later ones pass. */
function barrier(count: number): () => Promise<void> {
  let arrived = 0
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    arrived += 1
    if (arrived === count) open()
    return opened
  }
}

describe('asUser', () => {
  test("shows a person's own organizations and memberships and nothing else", async ({ db }) => {
    const { actor } = await make.member(db)
    const second = await make.member(db, { userId: actor.userId, role: 'viewer' })
    await make.member(db, { organizationId: actor.organizationId })
    await make.member(db)
    await make.agreement(db, actor)

    const seen = await asUser(db, actor.userId, async (tx) => ({
      organizations: (await tx.organization.findMany()).map((row) => row.id).sort(),
      members: (await tx.member.findMany()).map((row) => row.userId),
      agreements: await tx.agreement.count(),
    }))

    expect(seen.organizations).toEqual([actor.organizationId, second.actor.organizationId].sort())
    expect(seen.members).toEqual([actor.userId, actor.userId])
    expect(seen.agreements).toBe(0)
  })

  test('does not let a person make themselves a member', async ({ db }) => {
    const [ours, theirs] = [await make.member(db), await make.member(db)]
    const data = { organizationId: theirs.actor.organizationId, userId: ours.actor.userId, role: 'owner' }
    const join = asUser(db, ours.actor.userId, (tx) => tx.member.create({ data }))
    await expect(join).rejects.toThrow(/row-level security/)
  })
})
