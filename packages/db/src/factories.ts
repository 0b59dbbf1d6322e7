import { randomUUID } from 'node:crypto'
import type { Database, Tx } from './client'
import { toDate } from './dates'
import { asTenant } from './tenant'

export type TestActor = {
  userId: string
  organizationId: string
  role: 'viewer' | 'accountant' | 'owner'
  name: string
}

type Own<Input> = Partial<Omit<Input, 'organizationId'>>
type AgreementInput = Parameters<Tx['agreement']['create']>[0]['data']
type DocumentInput = Parameters<Tx['document']['create']>[0]['data']
type Tenant = Pick<TestActor, 'organizationId'> & { userId?: string }

/** Distinct within a run, short enough to read in a failure. */
let count = 0
const next = () => ++count

async function organization(db: Database, overrides: { name?: string; currency?: string } = {}) {
  const id = randomUUID()
  const data = { id, name: `Organization ${next()}`, ...overrides }
  return asTenant(db, { organizationId: id }, (tx) => tx.organization.create({ data }))
}

async function user(db: Database, overrides: { email?: string; name?: string; passwordHash?: string } = {}) {
  const number = next()
  const data = {
    email: `person-${number}-${randomUUID()}@nordvik.example`,
    name: `Person ${number}`,
    passwordHash: '!',
  }
  return db.user.create({ data: { ...data, ...overrides } })
}

/** A person in an organization: new ones where none are given. The actor is what services take. */
async function member(
  db: Database,
  given: { role?: TestActor['role']; organizationId?: string; userId?: string } = {},
) {
  const organizationId = given.organizationId ?? (await organization(db)).id
  const person = given.userId
    ? await db.user.findUniqueOrThrow({ where: { id: given.userId } })
    : await user(db)
  const role = given.role ?? 'owner'
  await asTenant(db, { organizationId }, (tx) =>
    tx.member.create({ data: { organizationId, userId: person.id, role } }),
  )
  const actor: TestActor = { userId: person.id, organizationId, role, name: person.name }
  return { actor, user: person }
}

async function company(db: Database, tenant: Tenant, overrides: { name?: string; orgNo?: string } = {}) {
  const { organizationId } = tenant
  return asTenant(db, tenant, (tx) =>
    tx.company.create({ data: { organizationId, name: `Company ${next()} AB`, ...overrides } }),
  )
}

/** An active agreement without a version: three years of 10 000 kr a month. */
async function agreement(db: Database, tenant: Tenant, overrides: Own<AgreementInput> = {}) {
  const number = next()
  const data = {
    number: `A-${number}`,
    name: `Agreement ${number}`,
    kind: 'premises',
    status: 'active',
    currency: 'SEK',
    startDate: toDate('2025-01-01'),
    endDate: toDate('2027-12-31'),
    feeMinor: 1_000_000n,
    feePeriod: 'month',
    monthlyMinor: 1_000_000n,
    ...overrides,
    organizationId: tenant.organizationId,
  }
  return asTenant(db, tenant, (tx) => tx.agreement.create({ data: data as AgreementInput }))
}

async function document(db: Database, tenant: Tenant, overrides: Own<DocumentInput> = {}) {
  const number = next()
  const data = {
    fileName: `lease-${number}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1000,
    sha256: randomUUID().replaceAll('-', '').repeat(2),
    storageKey: `documents/${number}`,
    pageCount: 1,
    languages: ['sv', 'en'],
    ...overrides,
    organizationId: tenant.organizationId,
  }
  return asTenant(db, tenant, (tx) => tx.document.create({ data: data as DocumentInput }))
}

/** Rows for tests, made as the app makes them: through its role, inside their organization. */
export const make = { organization, user, member, company, agreement, document }
