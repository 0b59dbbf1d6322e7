import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Database } from '@mina/db'
import { DomainError } from '@mina/domain'

/** Attempts before the first wait. An address may serve a whole office, an e-mail serves one person. */
const LIMITS = { email: 6, address: 40 } as const
const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 900
/** After this long without an attempt the count starts again. */
const FORGET_AFTER_SECONDS = 3600

export type Attempt = { email: string; address: string }

/**
 * Counts one attempt against the e-mail and the address before the password is looked at, so that many attempts at
 * once cannot slip through. The waits double and never lock anyone out for good. Keys are hashed.
 * @throws DomainError 'identity.too_many_attempts' { seconds } while a wait lasts
 */
export async function countAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  for (const kind of ['address', 'email'] as const) {
    const key = keyOf(kind, attempt)
    const counted = await db.$executeRaw`
      INSERT INTO "SignInThrottle" AS t ("key", "failures", "blockedUntil", "updatedAt") VALUES (${key}, 1, NULL, ${now})
      ON CONFLICT ("key") DO UPDATE SET
        "failures" = CASE WHEN t."updatedAt" < ${secondsBefore(now, FORGET_AFTER_SECONDS)}::timestamptz
          THEN 1 ELSE t."failures" + 1 END,
        "blockedUntil" = CASE
          WHEN t."updatedAt" >= ${secondsBefore(now, FORGET_AFTER_SECONDS)}::timestamptz AND t."failures" + 1 >= ${LIMITS[kind]}
          THEN ${now}::timestamptz + make_interval(secs => LEAST(${LONGEST_WAIT_SECONDS}::float8,
            ${FIRST_WAIT_SECONDS}::float8 * power(2, LEAST(t."failures" + 1 - ${LIMITS[kind]}, 16))))
          ELSE NULL END,
        "updatedAt" = ${now}
      WHERE t."blockedUntil" IS NULL OR t."blockedUntil" <= ${now}`
    if (counted === 0) throw await tooManyAttempts(db, key, now)
  }
}

/** A right password: the e-mail starts afresh, the address gets this attempt back, and old counts are cleared away. */
export async function forgiveAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  const forgotten = { updatedAt: { lt: secondsBefore(now, FORGET_AFTER_SECONDS) } }
  await db.signInThrottle.deleteMany({ where: { OR: [{ key: keyOf('email', attempt) }, forgotten] } })
  await db.signInThrottle.updateMany({
    where: { key: keyOf('address', attempt), failures: { gt: 0 } },
    data: { failures: { decrement: 1 }, blockedUntil: null },
  })
}

async function tooManyAttempts(db: Database, key: string, now: Date): Promise<DomainError> {
  const row = await db.signInThrottle.findUnique({ where: { key } })
  const waitMs = Math.max(1000, (row?.blockedUntil?.getTime() ?? 0) - now.getTime())
  return new DomainError('identity.too_many_attempts', { seconds: Math.ceil(waitMs / 1000) })
}

function keyOf(kind: keyof typeof LIMITS, { email, address }: Attempt): string {
  const counted = kind === 'email' ? email : networkOf(address)
  return `${kind}:${createHash('sha256').update(counted).digest('hex')}`
}

/** One subscriber of IPv6 has a /64 of addresses and may take a new one for each attempt: its network counts. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [front, back] = [groups(head), groups(tail ?? '')]
  const all = [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

const secondsBefore = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000)
