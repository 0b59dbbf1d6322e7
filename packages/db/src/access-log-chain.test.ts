import { createHash } from 'node:crypto'
import type { Tx } from './client'
import { make } from './factories'
import type { AccessLog } from './generated/prisma/client'
import { withConnection } from './server'
import { asTenant } from './tenant'
import { describe, expect, test } from './testing'

const write = (tx: Tx, organizationId: string, action: string) =>
  tx.accessLog.create({
    data: {
      organizationId,
      role: 'owner',
      action,
      subjectType: 'agreement',
      subjectId: 'å:1',
      details: { from: '1 000,00', to: null },
    },
  })

const read = (tx: Tx) => tx.accessLog.findMany({ orderBy: { seq: 'asc' } })

/** The rule of the migration, written a second time: length in bytes, colon, value; "-" for nothing. */
function hashOf(entry: AccessLog, details: string): string {
  const { previousHash, organizationId, seq, id, at, userId, role, action, subjectType, subjectId } = entry
  const values = [previousHash, organizationId, String(seq), id, at.toISOString(), userId, role, action]
  const canonical = [...values, subjectType, subjectId, details]
    .map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`))
    .join('')
  return createHash('sha256').update(canonical).digest('hex')
}

describe('the chain of the access log', () => {
  test('numbers the entries of an organization from 1 and ties each to the one before', async ({ db }) => {
    const [{ actor }, other] = [await make.member(db), await make.member(db)]
    await asTenant(db, other.actor, (tx) => write(tx, other.actor.organizationId, 'other'))
    const entries = await asTenant(db, actor, async (tx) => {
      for (const action of ['first', 'second', 'third']) await write(tx, actor.organizationId, action)
      return read(tx)
    })

    expect(entries.map((entry) => [entry.seq, entry.action])).toEqual([
      [1n, 'first'],
      [2n, 'second'],
      [3n, 'third'],
    ])
    expect(entries[0]!.previousHash).toBe('0'.repeat(64))
    expect(entries.slice(1).map((entry) => entry.previousHash)).toEqual(
      entries.slice(0, 2).map((entry) => entry.hash),
    )
    for (const entry of entries) expect(entry.hash).toBe(hashOf(entry, JSON.stringify(entry.details)))
  })

  test('has no gap, no double and one line when twenty transactions write at once', async ({ db }) => {
    const { actor } = await make.member(db)
    const one = (index: number) =>
      asTenant(db, actor, (tx) => write(tx, actor.organizationId, `action ${index}`))
    await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)))

    const entries = await asTenant(db, actor, read)
    expect(entries.map((entry) => entry.seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => BigInt(index + 1)),
    )
    for (const [index, entry] of entries.slice(1).entries())
      expect(entry.previousHash).toBe(entries[index]!.hash)
  })

  test('an entry leaves with the change that was rolled back', async ({ db }) => {
    const { actor } = await make.member(db)
    const failing = asTenant(db, actor, async (tx) => {
      await write(tx, actor.organizationId, 'lost')
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    const entry = await asTenant(db, actor, (tx) => write(tx, actor.organizationId, 'kept'))
    expect(entry.seq).toBe(1n)
  })

  test('takes no number or hash from outside', async ({ db }) => {
    const { actor } = await make.member(db)
    const { organizationId } = actor
    const entry = await asTenant(db, actor, (tx) =>
      tx.accessLog.create({
        data: {
          organizationId,
          role: 'x',
          action: 'x',
          subjectType: 'x',
          subjectId: 'x',
          seq: 99n,
          hash: 'mine',
        },
      }),
    )
    expect(entry).toMatchObject({ seq: 1n, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })
})

describe('app_access_log_first_broken', () => {
  test('names the first entry that is not what was written', async ({ db, ownerUrl }) => {
    const { actor } = await make.member(db)
    await asTenant(db, actor, async (tx) => {
      for (const action of ['a', 'b', 'c', 'd']) await write(tx, actor.organizationId, action)
    })
    const verify = () =>
      asTenant(
        db,
        actor,
        (tx) => tx.$queryRaw<{ seq: bigint | null }[]>`SELECT app_access_log_first_broken() AS seq`,
      )
    expect(await verify()).toEqual([{ seq: null }])

    // Only somebody with the server in hand can do this; the chain shows it all the same.
    const tamper = (statement: string) =>
      withConnection(ownerUrl, (client) =>
        client.query(
          `SET session_replication_role = replica; ${statement} AND "organizationId" = '${actor.organizationId}'`,
        ),
      )
    await tamper(`UPDATE "AccessLog" SET action = 'changed' WHERE seq = 3`)
    expect(await verify()).toEqual([{ seq: 3n }])
    await tamper('DELETE FROM "AccessLog" WHERE seq = 2')
    expect(await verify()).toEqual([{ seq: 3n }])
    await tamper('DELETE FROM "AccessLog" WHERE seq <= 3')
    expect(await verify()).toEqual([{ seq: 4n }])
  })
})

describe('tables that only grow', () => {
  test('refuse their owner too', async ({ ownerUrl }) => {
    const statements = ['AccessLog', 'AgreementVersion', 'ReviewEdit'].flatMap((table) => [
      `UPDATE "${table}" SET id = id`,
      `TRUNCATE "${table}" CASCADE`,
    ])
    for (const statement of [...statements, 'DELETE FROM "AccessLog"', 'DELETE FROM "AgreementVersion"']) {
      const attempt = withConnection(ownerUrl, (client) => client.query(statement))
      await expect(attempt, statement).rejects.toThrow(/append-only/)
    }
  })

  test('refuse the owner a single edit of a review that is there', async ({ db, ownerUrl }) => {
    const { actor } = await make.member(db)
    const { reviewId } = await reviewed(db, actor, 'open')
    const attempt = withConnection(ownerUrl, (client) =>
      client.query(`DELETE FROM "ReviewEdit" WHERE "reviewId" = $1`, [reviewId]),
    )
    await expect(attempt).rejects.toThrow(/append-only/)
  })
})

describe('a review', () => {
  test('takes its edits along when the document is removed, and only then', async ({ db }) => {
    const { actor } = await make.member(db)
    const { documentId, reviewId } = await reviewed(db, actor, 'open')
    await expect(
      asTenant(db, actor, (tx) => tx.reviewEdit.deleteMany({ where: { reviewId } })),
    ).rejects.toThrow(/denied/)

    await asTenant(db, actor, (tx) => tx.document.delete({ where: { id: documentId } }))
    expect(await asTenant(db, actor, (tx) => tx.reviewEdit.count())).toBe(0)
  })

  test('stays when it was accepted', async ({ db }) => {
    const { actor } = await make.member(db)
    const { documentId } = await reviewed(db, actor, 'accepted')
    const removal = asTenant(db, actor, (tx) => tx.document.delete({ where: { id: documentId } }))
    await expect(removal).rejects.toThrow(/accepted review stays/)
  })
})

async function reviewed(
  db: Parameters<typeof asTenant>[0],
  actor: { organizationId: string; userId: string },
  status: string,
) {
  const { organizationId, userId } = actor
  const document = await make.document(db, actor)
  return asTenant(db, actor, async (tx) => {
    const common = { organizationId, documentId: document.id }
    const reading = await tx.reading.create({
      data: { ...common, version: '1', engine: 'text-layer', readings: [] },
    })
    const review = await tx.review.create({ data: { ...common, readingId: reading.id, status } })
    const edit = {
      organizationId,
      reviewId: review.id,
      field: 'monthlyRent',
      source: 'typed',
      editedBy: userId,
    }
    await tx.reviewEdit.create({ data: edit })
    return { documentId: document.id, reviewId: review.id }
  })
}
