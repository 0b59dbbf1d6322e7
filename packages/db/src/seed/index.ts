import { createDatabase, type Database, type Tx } from '../client'
import { toLocalDate } from '../dates'
import { asTenant } from '../tenant'
import { insertAccounting } from './accounting'
import { type AgreementRows, agreementRows, type Owner } from './agreement-rows'
import type { AgreementSpec, Kind } from './agreement-spec'
import { CARS } from './agreements/cars'
import { HOLDING } from './agreements/holding'
import { IT } from './agreements/it'
import { MACHINES } from './agreements/machines'
import { OTHER } from './agreements/other'
import { PREMISES } from './agreements/premises'
import { TRUCKS } from './agreements/trucks'
import { seedId } from './ids'
import { insertAgreements, insertParties } from './insert'
import { MEMBERS, ORGANIZATIONS, type OrganizationKey, USERS, type UserKey } from './organizations'

export { type ManyOptions, seedMany } from './many'

export type DemoOptions = {
  /** Of the password that the three people sign in with. */
  passwordHash: string
  /** Some days for notice are placed within 7, 30 and 90 days from it. */
  today: string
}

export type Demo = {
  users: { email: string; name: string; role: UserKey }[]
  organizations: { id: string; name: string; agreements: number }[]
}

const of = (kind: Kind, specs: readonly AgreementSpec[]) => specs.map((spec) => ({ kind, spec }))

const AGREEMENTS: Record<OrganizationKey, readonly { kind: Kind; spec: AgreementSpec }[]> = {
  group: [
    ...of('premises', PREMISES),
    ...of('vehicle', [...CARS, ...TRUCKS]),
    ...of('machine', MACHINES),
    ...of('it', IT),
    ...of('other', OTHER),
  ],
  holding: HOLDING,
}

/**
 * The demo: a Swedish group with sixty agreements, three people with a role each, and a second organization of its owner.
 * Ids are the same in every database. A second run adds what is missing and changes nothing but the passwords.
 *
 * @param target the app's database, or a connection string
 */
export async function seedDemo(target: Database | string, options: DemoOptions): Promise<Demo> {
  const db = typeof target === 'string' ? createDatabase(target) : target
  try {
    await seedUsers(db, options.passwordHash)
    const keys = Object.keys(ORGANIZATIONS) as OrganizationKey[]
    for (const key of keys) await seedOrganization(db, key, options.today)
    return {
      users: (Object.keys(USERS) as UserKey[]).map((role) => ({ ...USERS[role], role })),
      organizations: keys.map((key) => ({
        id: organizationId(key),
        name: ORGANIZATIONS[key].name,
        agreements: AGREEMENTS[key].length,
      })),
    }
  } finally {
    if (typeof target === 'string') await db.$disconnect()
  }
}

const organizationId = (key: OrganizationKey): string => seedId(`organization/${key}`)
const userId = (key: UserKey): string => seedId(`user/${key}`)

async function seedUsers(db: Database, passwordHash: string): Promise<void> {
  for (const key of Object.keys(USERS) as UserKey[]) {
    const create = { id: userId(key), ...USERS[key], passwordHash }
    await db.user.upsert({ where: { id: create.id }, create, update: { passwordHash } })
  }
}

/** All of an organization or nothing of it. */
async function seedOrganization(db: Database, key: OrganizationKey, today: string): Promise<void> {
  const owner: Owner = { organizationId: organizationId(key), userId: userId('owner') }
  const rows = AGREEMENTS[key].map(({ kind, spec }) => agreementRows(spec, kind, owner, today))
  await asTenant(db, owner, async (tx) => {
    await seedTenant(tx, key)
    const known = await tx.agreement.findMany({
      where: { id: { in: rows.map(({ agreement }) => agreement.id!) } },
      select: { id: true },
    })
    const missing = rows.filter(({ agreement }) => !known.some(({ id }) => id === agreement.id))
    await insertAgreements(tx, missing)
    await tx.accessLog.createMany({ data: missing.map((row) => logEntry(owner, row)), skipDuplicates: true })
  })
}

async function seedTenant(tx: Tx, key: OrganizationKey): Promise<void> {
  const id = organizationId(key)
  const mine = <T extends { organization: OrganizationKey }>(row: T) => row.organization === key
  await tx.organization.upsert({ where: { id }, create: { id, ...ORGANIZATIONS[key] }, update: {} })
  await tx.member.createMany({
    data: MEMBERS.filter(mine).map(({ user }) => ({
      id: seedId(`member/${key}/${user}`),
      organizationId: id,
      userId: userId(user),
      role: user,
    })),
    skipDuplicates: true,
  })
  const used = AGREEMENTS[key].map(({ spec }) => spec)
  await insertParties(tx, id, used)
  await insertAccounting(tx, key, id, userId('owner'))
}

function logEntry({ organizationId, userId }: Owner, { agreement, versions }: AgreementRows) {
  return {
    id: seedId(`${agreement.id}/created`),
    organizationId,
    userId,
    role: 'owner',
    action: 'agreement.created',
    subjectType: 'agreement',
    subjectId: agreement.id!,
    details: {
      reason: 'imported',
      versions: versions.length,
      startDate: toLocalDate(agreement.startDate as Date),
    },
    at: versions[0]!.recordedAt,
  }
}
