import { createHash } from 'node:crypto'
import { asTenant, type Tx } from '@mina/db'
import type { Actor } from '@mina/domain'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { ChainVerdict } from './access-log.schema'

/** An entry as text, the way the database hashed it. */
type ChainEntry = {
  id: string
  organizationId: string
  seq: string
  at: string
  userId: string | null
  role: string
  action: string
  subjectType: string
  subjectId: string
  details: string
  previousHash: string
  hash: string
}

const BATCH = 5000
const FIRST_LINK = '0'.repeat(64)

/**
 * Computes every hash of the organization's log again, apart from the database: the numbers run without a gap,
 * each entry names the hash of the one before, and no entry was changed.
 */
export async function verifyAccessLog({ db }: ApiDeps, actor: Actor): Promise<ChainVerdict> {
  authorize(actor, 'accessLog.read')
  return asTenant(
    db,
    actor,
    async (tx) => {
      let entries = 0
      let previousHash = FIRST_LINK
      for (;;) {
        const batch = await entriesAfter(tx, actor.organizationId, entries)
        for (const entry of batch) {
          const reason = faultIn(entry, String(entries + 1), previousHash)
          if (reason) return { ok: false, entries, firstBroken: { seq: entry.seq, reason } }
          entries += 1
          previousHash = entry.hash
        }
        if (batch.length < BATCH) return { ok: true, entries, firstBroken: null }
      }
    },
    { timeoutMs: 120_000 },
  )
}

function faultIn(entry: ChainEntry, seq: string, previousHash: string): 'gap' | 'link' | 'hash' | null {
  if (entry.seq !== seq) return 'gap'
  if (entry.previousHash !== previousHash) return 'link'
  return entryHash(entry) === entry.hash ? null : 'hash'
}

/** Lower-case hex sha256 over the values in this order, each as its length in bytes, a colon and itself; "-" is none. */
export function entryHash(entry: Omit<ChainEntry, 'hash'>): string {
  const { previousHash, organizationId, seq, id, at, userId, role, action, subjectType, subjectId, details } =
    entry
  const values = [
    previousHash,
    organizationId,
    seq,
    id,
    at,
    userId,
    role,
    action,
    subjectType,
    subjectId,
    details,
  ]
  const canonical = values.map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`))
  return createHash('sha256').update(canonical.join('')).digest('hex')
}

const entriesAfter = (tx: Tx, organizationId: string, seq: number) => tx.$queryRaw<ChainEntry[]>`
  SELECT "id"::text, "organizationId"::text, "seq"::text, "userId"::text, "role", "action", "subjectType", "subjectId",
    to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "at",
    "details"::text, "previousHash", "hash"
  FROM "AccessLog" e WHERE e."organizationId" = ${organizationId}::uuid AND e."seq" > ${seq}
  ORDER BY e."seq" LIMIT ${BATCH}`
