import { randomUUID } from 'node:crypto'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { record } from '../access-log/record'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, TODAY, testDeps } from '../test-deps'
import { CALCULATION_VERSION, fromStoredTerms, toStoredTerms } from './stored-terms.schema'

async function member(db: Database) {
  const { actor } = await make.member(db, { role: 'accountant' })
  const deps = await testDeps(db)
  return { actor, deps, caller: callerFor(deps, actor) }
}

describe('an agreement', () => {
  test('is told whole: facts, fields, deadline with its cost, versions', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { agreementId: id } = await makeAgreement(deps, actor)
    const details = await caller.agreements.get({ id })
    expect(details.agreement).toMatchObject({
      number: 'A-1001',
      name: 'Volvo EX40',
      status: 'active',
      lessorName: 'Nordvik Finans AB',
      currency: 'SEK',
      fee: '4500.00',
      feePeriod: 'month',
      monthly: '4500.00',
      startDate: '2026-01-01',
      endDate: '2028-12-31',
      annualRate: '0.05',
      convention: 'effective',
    })
    expect(details.deadline).toEqual({
      noticeOn: '2028-09-30',
      safeOn: '2028-09-29',
      daysLeft: 943,
      missedEndOn: '2029-12-31',
      missedNoticeOn: '2029-09-30',
      noticeMonths: 3,
      cost: { amount: '54000.00', currency: 'SEK' },
    })
    expect(details.fields).toHaveLength(24)
    expect(details.fields.find(({ field }) => field === 'contractNumber')).toMatchObject({
      value: 'NF-20417',
    })
    expect(details.versions).toMatchObject([
      { version: 1, validFrom: '2026-01-01', recordedByName: actor.name, reason: 'reviewed' },
    ])
  })

  test('has a schedule whose rows add up and end at zero', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { agreementId: id } = await makeAgreement(deps, actor)
    const schedule = await caller.agreements.schedule({ id })
    expect(schedule.paymentPlan).toHaveLength(36)
    expect(schedule.paymentPlan[0]).toEqual({ dueOn: '2026-01-01', kind: 'rent', amount: '4500.00' })
    expect(schedule.totals.payments).toBe('162000.00')
    const cents = (text: string) => BigInt(text.replace('.', ''))
    for (const { opening, interest, payment, closing } of schedule.liability) {
      expect(cents(opening) + cents(interest) - cents(payment)).toBe(cents(closing))
    }
    expect(schedule.liability.at(-1)?.closing).toBe('0.00')
    expect(schedule.rightOfUse.at(-1)?.closing).toBe('0.00')
    // 4 500 × (1 − 1.05^(−35/12)) / (1.05^(1/12) − 1): the present value of the 35 payments after the first.
    const monthly = 1.05 ** (1 / 12) - 1
    const expected = (4500 * (1 - (1 + monthly) ** -35)) / monthly
    expect(Number(schedule.totals.liabilityAtStart)).toBeCloseTo(expected, 2)
    expect(schedule.atToday.date).toBe(TODAY)
  })

  test('has balances by year and by day that agree with its explanation', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { agreementId: id } = await makeAgreement(deps, actor)
    const { years, balances, atToday, totals } = await caller.agreements.schedule({ id })
    expect(years.map(({ year }) => year)).toEqual(['2026', '2027', '2028'])
    for (const { year, closing } of years) {
      const explained = await caller.agreements.explainLiability({ id, asOf: `${year}-12-31` })
      expect(closing).toBe(explained.amount)
    }
    expect(years.at(-1)).toMatchObject({ closing: '0.00', rightOfUse: '0.00' })
    expect(balances[0]).toEqual({
      date: '2026-01-01',
      liability: totals.liabilityAtStart,
      rightOfUse: totals.rightOfUseAtStart,
    })
    expect(balances).toContainEqual(atToday)
    expect(balances.at(-1)).toMatchObject({ liability: '0.00', rightOfUse: '0.00' })
    const [before, on] = ['2026-01-31', '2026-02-01'].map((day) => balances.find(({ date }) => date === day)!)
    // One day's interest beside the payment.
    expect(Number(before!.liability) - Number(on!.liability)).toBeCloseTo(4500, -2)
  })

  test('explains its liability payment by payment, to the öre', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { agreementId: id } = await makeAgreement(deps, actor)
    const explained = await caller.agreements.explainLiability({ id, asOf: TODAY })
    const schedule = await caller.agreements.schedule({ id })
    expect(explained.amount).toBe(schedule.atToday.liability)
    expect(explained.total).toBe(explained.amount)
    expect(explained.rows).toHaveLength(33)
    expect(explained.rows[0]).toMatchObject({ dueOn: '2026-04-01', payment: '4500.00' })
  })

  test('has the history of its access log', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const { agreementId: id } = await makeAgreement(deps, actor)
    await asTenant(db, actor, (tx) =>
      record(tx, actor, { action: 'agreement.created', subjectType: 'agreement', subjectId: id }),
    )
    const { rows } = await caller.agreements.history({ id })
    expect(rows).toMatchObject([{ action: 'agreement.created', userName: actor.name }])
  })

  test('remembers who opened it, once an hour and person', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    const now = () => new Date()
    const { agreementId: id } = await makeAgreement({ ...deps, now }, actor)
    const open = (at: number) => callerFor({ ...deps, now: () => new Date(at) }, actor).agreements.get({ id })
    for (const minutes of [0, 1, 59, 61]) await open(Date.now() + minutes * 60_000)
    const { actor: colleague } = await make.member(db, {
      organizationId: actor.organizationId,
      role: 'viewer',
    })
    await callerFor({ ...deps, now }, colleague).agreements.get({ id })
    const { rows } = await caller.agreements.history({ id })
    expect(rows.map(({ action, userName }) => [action, userName])).toEqual([
      ['agreement.read', colleague.name],
      ['agreement.read', actor.name],
      ['agreement.read', actor.name],
    ])
  })

  test('keeps its terms as they were through storage', async ({ db }) => {
    const { actor, deps } = await member(db)
    const { versionId } = await makeAgreement(deps, actor, {
      fields: { residualValue: '45000.5', firstIncreasedRent: '20000' },
    })
    const version = await asTenant(db, actor, (tx) =>
      tx.agreementVersion.findUniqueOrThrow({ where: { id: versionId } }),
    )
    const terms = fromStoredTerms(version.terms)
    expect(terms.residualValue?.amount).toBe(4_500_050n)
    expect(toStoredTerms(terms)).toEqual(version.terms)
    expect(version.calculationVersion).toBe(CALCULATION_VERSION)
  })

  test('is only added to: a version cannot be changed or removed', async ({ db }) => {
    const { actor, deps } = await member(db)
    const { versionId: id } = await makeAgreement(deps, actor)
    const change = { reason: 'correction' }
    await expect(
      asTenant(db, actor, (tx) => tx.agreementVersion.updateMany({ where: { id }, data: change })),
    ).rejects.toThrow()
    await expect(
      asTenant(db, actor, (tx) => tx.agreementVersion.deleteMany({ where: { id } })),
    ).rejects.toThrow()
  })

  test('gets a number and a lessor of its own also when ten are added at once', async ({ db }) => {
    const { actor, deps, caller } = await member(db)
    await Promise.all(Array.from({ length: 10 }, () => makeAgreement(deps, actor)))
    const { rows } = await caller.agreements.list({})
    expect(rows.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `A-${1001 + i}`),
    )
    expect(await asTenant(db, actor, (tx) => tx.party.count())).toBe(1)
  })
})

test("another organization's agreement does not exist", async ({ db }) => {
  const { caller } = await member(db)
  const other = await member(db)
  const { agreementId } = await makeAgreement(other.deps, other.actor)
  for (const id of [agreementId, randomUUID()]) {
    const codes = await Promise.all(
      [
        caller.agreements.get({ id }),
        caller.agreements.schedule({ id }),
        caller.agreements.explainLiability({ id, asOf: TODAY }),
        caller.agreements.history({ id }),
      ].map(codeOf),
    )
    expect(codes).toEqual(Array(4).fill('agreement.not_found'))
  }
  expect(await caller.agreements.list({})).toMatchObject({ total: 0, rows: [], sums: [] })
})
