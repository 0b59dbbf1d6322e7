import { randomUUID } from 'node:crypto'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { seedDemo } from '@mina/db/seed'
import { afterAll, beforeAll, describe, expect, openTestDatabase, test } from '@mina/db/testing'
import { PROFILES } from '@mina/domain/profiles'
import type { ApiDeps } from '../deps'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { REPORTS, type ReportName } from './reports.schema'

const TODAY = '2026-11-24'
const cents = (text: string) => BigInt(text.replace('.', ''))
type Caller = ReturnType<typeof callerFor>

let demo: { db: Database; caller: Caller; deps: ApiDeps; organizationId: string; drop: () => Promise<void> }
beforeAll(async () => {
  const { db, drop } = await openTestDatabase()
  const { organizations } = await seedDemo(db, { passwordHash: '!', today: TODAY })
  const organizationId = organizations[0]!.id
  const member = await asTenant(db, { organizationId }, (tx) =>
    tx.member.findFirstOrThrow({ where: { organizationId, role: 'viewer' } }),
  )
  const deps = await testDeps(db, { today: () => TODAY, now: () => new Date(`${TODAY}T12:00:00Z`) })
  const actor = { userId: member.userId, organizationId, role: 'viewer', name: 'Sofia' } as const
  demo = { db, drop, deps, organizationId, caller: callerFor(deps, actor) }
})
afterAll(() => demo.drop())

const year = { from: '2026-01-01', to: '2026-12-31' }
const pull = (caller: Caller, report: ReportName, input: object): Promise<{ meta: object }> =>
  caller.reports[report](input as never)

describe('a roll-forward of the demo group', () => {
  test('adds up in every cell, and every class to its agreements and every total to its classes', async () => {
    for (const profile of PROFILES) {
      const { classes, totals, meta } = await demo.caller.reports.rollForward({ ...year, profile })
      expect(meta).toMatchObject({ agreements: 60, unmeasured: [], profile })
      for (const one of [...totals, ...classes, ...classes.flatMap(({ agreements }) => agreements)]) {
        const { liability: l, rightOfUse: r } = one
        const change = ({ additions, remeasurement, decrease }: typeof l | typeof r) =>
          cents(additions) + cents(remeasurement) - cents(decrease)
        expect(cents(l.opening) + change(l) + cents(l.interest) - cents(l.payment)).toBe(cents(l.closing))
        expect(cents(r.opening) + change(r) - cents(r.depreciation) - cents(r.impairment)).toBe(
          cents(r.closing),
        )
      }
      for (const account of ['liability', 'rightOfUse'] as const) {
        for (const one of classes) expectSum(one, one.agreements, account)
        for (const total of totals) {
          expectSum(
            total,
            classes.filter(({ currency }) => currency === total.currency),
            account,
          )
        }
      }
    }
  })

  test('opens with what the year before closed with', async () => {
    const [before, after] = await Promise.all([
      demo.caller.reports.rollForward({ from: '2025-01-01', to: '2025-12-31' }),
      demo.caller.reports.rollForward(year),
    ])
    for (const { currency, liability, rightOfUse } of after.totals) {
      const closed = before.totals.find((one) => one.currency === currency)!
      expect(liability.opening).toBe(closed.liability.closing)
      expect(rightOfUse.opening).toBe(closed.rightOfUse.closing)
    }
  })

  test('has a result where a scope became smaller and a remeasurement where an index rose', async () => {
    const { classes } = await demo.caller.reports.rollForward({ from: '2025-01-01', to: '2025-12-31' })
    const byNumber = new Map(classes.flatMap(({ agreements }) => agreements).map((one) => [one.number, one]))
    expect(cents(byNumber.get('A-4004')!.gain)).not.toBe(0n)
    expect(cents(byNumber.get('A-4004')!.liability.decrease)).toBeGreaterThan(0n)
    expect(cents(byNumber.get('A-1001')!.liability.remeasurement)).toBeGreaterThan(0n)
    expect(byNumber.get('A-1001')!.gain).toBe('0.00')
  })

  test('leaves the agreements out for a first look', async () => {
    const { classes } = await demo.caller.reports.rollForward({ ...year, withAgreements: false })
    expect(classes.every(({ agreements, count }) => agreements.length === 0 && count > 0)).toBe(true)
  })
})

type Amounts = Record<string, string>
function expectSum(total: object, parts: readonly object[], account: string) {
  const amountsOf = (one: object) => (one as Record<string, Amounts>)[account]!
  for (const [key, amount] of Object.entries(amountsOf(total))) {
    const sum = parts.reduce((all, part) => all + cents(amountsOf(part)[key]!), 0n)
    expect(sum, key).toBe(cents(amount))
  }
}

test('the same report pulled again, in any order, has identical figures', async () => {
  const inputs = REPORTS.flatMap((report) =>
    [
      { ...year, asOf: '2026-12-31' },
      { from: '2025-01-01', to: '2025-06-30', asOf: '2025-06-30' },
    ].map((days) => ({ report, input: { ...days, knownAt: `${TODAY}T10:00:00Z` } })),
  )
  const pulled = async (order: typeof inputs) => {
    const answers = new Map<string, unknown>()
    for (const { report, input } of order) {
      answers.set(`${report} ${input.asOf}`, await pull(demo.caller, report, input))
    }
    return [...answers].sort(([a], [b]) => (a < b ? -1 : 1))
  }
  const once = await pulled(inputs)
  expect(await pulled([...inputs].reverse())).toEqual(once)
  expect(() => JSON.stringify(once)).not.toThrow()
})

test('the reports agree with each other and with the agreement', async () => {
  const asOf = '2026-12-31'
  const { caller } = demo
  const roll = await caller.reports.rollForward(year)
  const maturity = await caller.reports.maturity({ asOf })
  const list = await caller.reports.contractList({ asOf })
  const months = await caller.reports.monthlyCalculation(year)
  for (const { currency, liability, rightOfUse } of roll.totals) {
    const mature = maturity.totals.find((one) => one.currency === currency)!
    expect(mature.carrying).toBe(liability.closing)
    expect(cents(mature.current) + cents(mature.nonCurrent)).toBe(cents(mature.carrying))
    expect(mature.bands.reduce((sum, amount) => sum + cents(amount), 0n)).toBe(cents(mature.undiscounted))
    expect(cents(mature.carrying) + cents(mature.discounting)).toBe(cents(mature.undiscounted))
    const sums = list.sums.find((one) => one.currency === currency)!
    expect(sums.liability).toBe(liability.closing)
    expect(sums.rightOfUse).toBe(rightOfUse.closing)
    const mine = months.months.filter((one) => one.currency === currency)
    expect(mine.at(-1)?.closingLiability).toBe(liability.closing)
    expect(mine.reduce((sum, { interest }) => sum + cents(interest), 0n)).toBe(cents(liability.interest))
    expect(mine.reduce((sum, { depreciation }) => sum + cents(depreciation), 0n)).toBe(
      cents(rightOfUse.depreciation),
    )
  }
  const { agreementId, liability, rightOfUse } = list.rows.find(({ number }) => number === 'A-1002')!
  expect(await caller.agreements.figures({ id: agreementId, asOf })).toMatchObject({ liability, rightOfUse })
  const first = months.rows.filter((row) => row.agreementId === months.rows[0]!.agreementId)
  for (const row of first) {
    expect(cents(row.openingLiability) + cents(row.liabilityAdjustment) - cents(row.amortisation)).toBe(
      cents(row.closingLiability),
    )
    expect(cents(row.closingRightOfUse) - cents(row.closingLiability)).toBe(cents(row.difference))
  }
})

test('the deadline calendar has the days that the agreements show, the nearest first', async () => {
  const { caller } = demo
  const { rows } = await caller.reports.deadlineCalendar({ withinDays: 90 })
  const dates = rows.map(({ date }) => date)
  expect(dates).toEqual([...dates].sort())
  const notices = rows.filter(({ event }) => event === 'notice')
  expect(notices.length).toBeGreaterThan(5)
  for (const { agreementId, date, safeOn, daysLeft, missedEndOn, cost } of notices) {
    const { deadline } = await caller.agreements.get({ id: agreementId })
    expect([deadline?.noticeOn, deadline?.safeOn]).toEqual([date, safeOn])
    expect([deadline?.daysLeft, deadline?.missedEndOn]).toEqual([daysLeft, missedEndOn])
    expect(deadline?.cost?.amount ?? null).toBe(cost)
  }
})

test('a selection is of a company, a class, a currency or one agreement, and says so', async () => {
  const { caller, db, organizationId } = demo
  const company = await asTenant(db, { organizationId }, (tx) =>
    tx.company.findFirstOrThrow({ where: { name: 'Nordvik Service AB' } }),
  )
  const list = await caller.reports.contractList({ companyId: company.id, kind: 'premises', currency: 'SEK' })
  expect(list.meta).toMatchObject({ companyName: 'Nordvik Service AB', kind: 'premises', asOf: TODAY })
  expect(list.meta.conventions).toEqual([{ convention: 'effective', agreements: list.total }])
  expect(list.rows.length).toBeGreaterThan(2)
  for (const row of list.rows) {
    expect(row).toMatchObject({ companyName: 'Nordvik Service AB', kind: 'premises', currency: 'SEK' })
  }
  const { agreementId } = list.rows[0]!
  expect((await caller.reports.maturity({ agreementId })).meta.agreements).toBe(1)
})

test('the bands and the current part follow the settings of the company', async ({ db }) => {
  const { actor } = await make.member(db)
  const deps = await testDeps(db)
  await makeAgreement(deps, actor)
  const caller = callerFor(deps, actor)
  const before = await caller.reports.maturity({})
  expect(before.bands).toHaveLength(6)
  const {
    revision,
    companyId: _id,
    from: _from,
    ...settings
  } = await caller.accounting.settings({ companyId: null })
  await caller.accounting.saveSettings({
    ...settings,
    companyId: null,
    revision,
    maturityBandYears: [5, 1],
    currentMethod: 'present_value',
  })
  const after = await caller.reports.maturity({})
  expect(after.bands).toEqual([
    { fromYears: 0, toYears: 1 },
    { fromYears: 1, toYears: 5 },
    { fromYears: 5, toYears: null },
  ])
  expect(after.meta.currentMethods).toEqual(['present_value'])
  expect(cents(after.totals[0]!.current)).toBeGreaterThan(cents(before.totals[0]!.current))
  expect(after.totals[0]!.carrying).toBe(before.totals[0]!.carrying)
})

test('an agreement that cannot be measured is named, and the others are reported', async ({ db }) => {
  const { actor } = await make.member(db)
  const deps = await testDeps(db)
  await makeAgreement(deps, actor)
  const odd = await make.agreement(db, actor, { number: 'A-9', name: 'Let out' })
  const { terms, ...version } = await asTenant(db, actor, (tx) =>
    tx.agreementVersion.findFirstOrThrow({ where: { organizationId: actor.organizationId } }),
  )
  const lessor = {
    classification: 'operating',
    carryingAmount: '1.00',
    initialDirectCosts: '0.00',
    unguaranteedResidual: '0.00',
  }
  await asTenant(db, actor, (tx) =>
    tx.agreementVersion.create({
      data: {
        organizationId: actor.organizationId,
        agreementId: odd.id,
        version: 1,
        validFrom: version.validFrom,
        recordedAt: version.recordedAt,
        reason: 'imported',
        terms: { ...(terms as object), lessor },
        fields: {},
        calculationVersion: '2026.2',
      },
    }),
  )
  const { rows } = await callerFor(deps, actor).reports.contractList({})
  expect(rows.map(({ number, liability }) => [number, liability === null])).toEqual([
    ['A-9', true],
    ['A-1001', false],
  ])
  const { meta, totals } = await callerFor(deps, actor).reports.rollForward(year)
  expect(totals[0]?.agreements).toBe(1)
  expect(meta.agreements).toBe(2)
  expect(meta.unmeasured).toMatchObject([{ number: 'A-9', code: 'schedule.invalid_input' }])
})

test('what was recorded later does not count, and what was not known yet is not there', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'accountant' })
  const at = (day: string) => testDeps(db, { now: () => new Date(`${day}T12:00:00Z`), today: () => day })
  const { agreementId: id } = await makeAgreement(await at('2026-03-01'), actor)
  const caller = callerFor(await at('2026-06-15'), actor)
  await caller.agreements.addEvent({
    id,
    version: 1,
    event: { kind: 'index', date: '2026-04-01', rent: '5000.00' },
  })
  const closing = async (knownAt?: string) => {
    const { totals } = await caller.reports.rollForward({ ...year, ...(knownAt && { knownAt }) })
    return totals[0]?.liability.closing ?? null
  }
  const now = await closing()
  expect(await closing('2026-02-28T00:00:00Z')).toBeNull()
  const asClosed = await closing('2026-05-01T00:00:00+02:00')
  expect(cents(now!)).toBeGreaterThan(cents(asClosed!))
  expect(await closing('2026-06-15T12:00:00Z')).toBe(now)
  expect(await closing('2026-05-01T00:00:00+02:00')).toBe(asClosed)
})

test('looking at a report is noted once an hour', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'viewer' })
  const deps = await testDeps(db, { now: () => new Date() })
  for (let look = 0; look < 3; look++) await callerFor(deps, actor).reports.maturity({})
  expect(await entryAbout(db, actor, 'report.viewed')).toMatchObject({
    seq: 1n,
    subjectType: 'report',
    subjectId: 'maturity',
    userId: actor.userId,
  })
})

test("another organization's company or agreement is in no report", async ({ db }) => {
  const { actor } = await make.member(db)
  const stranger = await make.member(db)
  const deps = await testDeps(db)
  const company = await make.company(db, actor)
  const { agreementId } = await makeAgreement(deps, actor, { companyId: company.id })
  const caller = callerFor(deps, stranger.actor)
  for (const report of REPORTS) {
    expect(await codeOf(pull(caller, report, { companyId: company.id }))).toBe('organization.not_found')
    expect(await codeOf(pull(caller, report, { agreementId }))).toBe('agreement.not_found')
    expect(await codeOf(pull(caller, report, { agreementId: randomUUID() }))).toBe('agreement.not_found')
    expect(await pull(caller, report, {})).toMatchObject({ meta: { agreements: 0 } })
  }
})
