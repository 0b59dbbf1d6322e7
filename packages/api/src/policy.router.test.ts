import { randomUUID } from 'node:crypto'
import { asTenant } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { ROLES, type Role } from '@mina/domain'
import { appRouter } from './root'
import { BORROWING_RATE, EXCHANGE_RATE, INDEX_VALUE, SETTINGS } from './test-accounting'
import { callerFor, codeOf, entryAbout, testDeps } from './test-deps'

const id = randomUUID()
const revision = 0
const event = { kind: 'index', date: '2026-03-01', rent: '100.00' } as const
const everyone = { viewer: true, accountant: true, owner: true }
const editors = { viewer: false, accountant: true, owner: true }
const owners = { viewer: false, accountant: false, owner: true }

/** Who may call what, and with which input. A procedure without a row here fails the test below. */
const MATRIX: Record<string, { input?: unknown; allowed: Record<Role, boolean> }> = {
  'identity.me': { allowed: everyone },
  'identity.setPreferences': { input: { theme: 'dark' }, allowed: everyone },
  'identity.switchOrganization': { input: { organizationId: id }, allowed: everyone },
  'overview.start': { allowed: everyone },
  'overview.counts': { allowed: everyone },
  'selfCheck.run': { allowed: everyone },
  'agreements.list': { input: {}, allowed: everyone },
  'agreements.get': { input: { id }, allowed: everyone },
  'agreements.schedule': { input: { id }, allowed: everyone },
  'agreements.explainLiability': { input: { id, asOf: '2026-03-01' }, allowed: everyone },
  'agreements.history': { input: { id }, allowed: everyone },
  'agreements.timeline': { input: { id }, allowed: everyone },
  'agreements.figures': { input: { id }, allowed: everyone },
  'agreements.explainFigure': {
    input: { id, figure: { figure: 'liability', date: '2026-03-01' } },
    allowed: everyone,
  },
  'agreements.tryEvent': { input: { id, event }, allowed: everyone },
  'agreements.addEvent': { input: { id, version: 1, event }, allowed: editors },
  'agreements.undoEvent': { input: { id, version: 2 }, allowed: editors },
  'accounting.settings': { input: { companyId: null }, allowed: everyone },
  'accounting.saveSettings': { input: { companyId: id, revision, ...SETTINGS }, allowed: editors },
  'accounting.accounts': { input: { companyId: null }, allowed: everyone },
  'accounting.saveAccounts': { input: { companyId: id, accounts: {} }, allowed: editors },
  'accounting.borrowingRates': { allowed: everyone },
  'accounting.findBorrowingRate': {
    input: { companyId: null, currency: 'SEK', kind: 'vehicle', months: 36, date: '2026-03-01' },
    allowed: everyone,
  },
  'accounting.addBorrowingRate': { input: { ...BORROWING_RATE, companyId: id }, allowed: editors },
  'accounting.removeBorrowingRate': { input: { id }, allowed: editors },
  'accounting.exchangeRates': { allowed: everyone },
  'accounting.saveExchangeRate': { input: EXCHANGE_RATE, allowed: editors },
  'accounting.removeExchangeRate': { input: { id }, allowed: editors },
  'accounting.indexValues': { allowed: everyone },
  'accounting.saveIndexValue': { input: INDEX_VALUE, allowed: editors },
  'accounting.removeIndexValue': { input: { id }, allowed: editors },
  'reports.contractList': { input: {}, allowed: everyone },
  'reports.deadlineCalendar': { input: {}, allowed: everyone },
  'reports.rollForward': { input: {}, allowed: everyone },
  'reports.monthlyCalculation': { input: {}, allowed: everyone },
  'reports.maturity': { input: {}, allowed: everyone },
  'journals.preview': { input: { companyId: null }, allowed: everyone },
  'journals.close': {
    input: { companyId: id, profile: 'IFRS16', through: '2026-01-31', revision: 'a'.repeat(64) },
    allowed: editors,
  },
  'journals.periods': { input: { companyId: null }, allowed: everyone },
  'documents.list': { input: {}, allowed: everyone },
  'documents.get': { input: { id }, allowed: everyone },
  'documents.progress': { input: { ids: [id] }, allowed: everyone },
  'documents.readingRegion': { allowed: everyone },
  'documents.retry': { input: { id }, allowed: editors },
  'documents.remove': { input: { id }, allowed: editors },
  'review.get': { input: { documentId: id }, allowed: everyone },
  'review.setField': {
    input: { reviewId: id, revision, field: 'fee', value: '1', source: 'typed' },
    allowed: editors,
  },
  'review.readBox': {
    input: { reviewId: id, field: 'fee', box: { page: 1, x: 0, y: 0, w: 1, h: 1 } },
    allowed: editors,
  },
  'review.undo': { input: { reviewId: id, revision }, allowed: editors },
  'review.preview': { input: { reviewId: id }, allowed: everyone },
  'review.accept': {
    input: { reviewId: id, revision, name: 'Car', kind: 'vehicle', companyId: null, annualRate: '0.045' },
    allowed: editors,
  },
  'accessLog.list': { input: {}, allowed: owners },
  'accessLog.verify': { allowed: owners },
}

const PROCEDURES = Object.keys(appRouter._def.procedures)

function call(caller: ReturnType<typeof callerFor>, path: string): Promise<unknown> {
  const [feature, procedure] = path.split('.') as [string, string]
  const features = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return features[feature]![procedure]!(MATRIX[path]?.input)
}

test('every procedure has its row, and every row its procedure', () => {
  expect(Object.keys(MATRIX).sort()).toEqual([...PROCEDURES].sort())
})

describe.each(PROCEDURES)('%s', (path) => {
  test('answers nobody who is not signed in', async ({ db }) => {
    expect(await codeOf(call(callerFor(await testDeps(db), null), path))).toBe('identity.not_signed_in')
  })

  test.for(ROLES)('lets in a member with the role %s only if the matrix says so', async (role, { db }) => {
    const { actor } = await make.member(db, { role })
    const code = await codeOf(call(callerFor(await testDeps(db), actor), path))
    if (MATRIX[path]?.allowed[role]) expect(code).not.toBe('policy.denied')
    else expect(code).toBe('policy.denied')
  })
})

test('what a role does not allow is written down', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'viewer' })
  await codeOf(callerFor(await testDeps(db), actor).documents.remove({ id }))
  expect(await entryAbout(db, actor, 'policy.denied')).toMatchObject({
    userId: actor.userId,
    role: 'viewer',
    subjectId: 'documents.remove',
  })
})

test('an unknown role is allowed nothing', async ({ db }) => {
  const { actor } = await make.member(db)
  const stranger = { ...actor, role: 'intern' as Role }
  await expect(callerFor(await testDeps(db), stranger).agreements.list({})).rejects.toThrow()
  const rows = await asTenant(db, actor, (tx) => tx.accessLog.count())
  expect(rows).toBeLessThanOrEqual(1)
})

test('input that is not of its kind is refused before anything is looked up', async ({ db }) => {
  const { actor } = await make.member(db)
  const caller = callerFor(await testDeps(db), actor)
  const wrong = { id: "1' OR '1'='1" }
  await expect(caller.agreements.get(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(caller.agreements.list({ pageSize: 51 as 50 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
