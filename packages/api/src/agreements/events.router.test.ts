import { randomUUID } from 'node:crypto'
import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { PROFILES } from '@mina/domain/profiles'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout, TODAY, testDeps } from '../test-deps'
import type { EventInput } from './life.schema'

const rise: EventInput = { kind: 'index', date: '2027-01-01', rent: '4650.00' }
const extension: EventInput = {
  kind: 'modification',
  date: '2027-07-01',
  endDate: '2029-12-31',
  discountRate: { annualRate: '0.06', convention: 'effective' },
}
const termination: EventInput = { kind: 'termination', date: '2027-07-01', penalty: '10000.00' }
const cents = (text: string) => BigInt(text.replace('.', ''))

async function agreementOf(db: Database, role: 'accountant' | 'viewer' = 'accountant') {
  const { actor } = await make.member(db, { role })
  let clock = new Date(`${TODAY}T11:00:00Z`).getTime()
  // Every step of the product happens a minute later than the one before.
  const now = () => {
    clock += 60_000
    return new Date(clock)
  }
  const deps = await testDeps(db, { now })
  const { agreementId: id } = await makeAgreement(deps, actor)
  return { actor, deps, id, caller: callerFor(deps, actor) }
}

describe('trying an event', () => {
  test('tells what it does under every profile, and stores nothing', async ({ db }) => {
    const { id, caller, actor } = await agreementOf(db, 'viewer')
    const tried = await caller.agreements.tryEvent({ id, event: rise })
    expect(tried.profiles.map(({ profile }) => profile)).toEqual(PROFILES)
    expect(tried).toMatchObject({
      date: '2027-01-01',
      version: 1,
      monthly: { before: '4500.00', after: '4650.00' },
      endDate: { before: '2028-12-31', after: '2028-12-31' },
      inLockedPeriod: false,
    })
    const [ifrs, k3] = ['IFRS16', 'K3-entity'].map((one) =>
      tried.profiles.find(({ profile }) => profile === one),
    )
    expect(ifrs).toMatchObject({ treatment: 'on_balance', gain: '0.00', paragraphs: ['IFRS 16.42(b), 43'] })
    // 24 payments, each 150 kr more; the one of the day is paid when its moment is over.
    const more = cents(ifrs!.after.paymentsRemaining) - cents(ifrs!.before.paymentsRemaining)
    expect(more).toBe(24n * 15_000n)
    expect(cents(ifrs!.after.rightOfUse) - cents(ifrs!.before.rightOfUse)).toBe(cents(ifrs!.adjustment))
    expect(k3).toMatchObject({ treatment: 'straight_line', after: { liability: '0.00', rightOfUse: '0.00' } })
    expect(await asTenant(db, actor, (tx) => tx.agreementVersion.count())).toBe(1)
  })

  test('that ends the agreement has a result, no payments left and no day for notice', async ({ db }) => {
    const { id, caller } = await agreementOf(db)
    const tried = await caller.agreements.tryEvent({ id, event: termination })
    const ifrs = tried.profiles.find(({ profile }) => profile === 'IFRS16')!
    expect(ifrs.after).toMatchObject({ liability: '0.00', rightOfUse: '0.00', paymentsRemaining: '10000.00' })
    // What is owed, the payment of the day with it, less the asset and the penalty.
    const owed = cents(ifrs.gain) - cents(ifrs.adjustment) + cents('10000.00')
    expect(owed - cents(ifrs.before.liability) - cents('4500.00')).toBe(0n)
    expect(tried.deadline.before?.noticeOn).toBe('2028-09-30')
    expect(tried.deadline.after).toBeNull()
    expect(tried.endDate.after).toBe('2027-06-30')
  })

  test.for([
    [{ kind: 'index', date: '2031-01-01', rent: '1.00' }, 'schedule.invalid_input'],
    [{ kind: 'index', date: '2027-01-01', rent: 'much' }, 'input.invalid'],
    [{ kind: 'index', date: '2027-01-01', rent: '1.00', bonus: true }, 'input.invalid'],
    [{ kind: 'index', date: '2027-01-01', indexValue: '120' }, 'schedule.invalid_input'],
  ] as const)('refuses what cannot happen: %j', async ([event, code], { db }) => {
    const { id, caller } = await agreementOf(db)
    expect(await codeOf(caller.agreements.tryEvent({ id, event }))).toBe(code)
    expect(await codeOf(caller.agreements.addEvent({ id, version: 1, event }))).toBe(code)
  })
})

describe('an event', () => {
  test('becomes the next version, in the lists, the day for notice and the log', async ({ db }) => {
    const { id, caller, actor } = await agreementOf(db)
    const added = await caller.agreements.addEvent({
      id,
      version: 1,
      event: extension,
      note: 'Agreed by mail',
    })
    expect(added).toEqual({ id, version: 2 })
    const details = await caller.agreements.get({ id })
    expect(details.agreement).toMatchObject({
      endDate: '2029-12-31',
      noticeOn: '2029-09-30',
      status: 'active',
    })
    expect(details.deadline).toMatchObject({ noticeOn: '2029-09-30', missedEndOn: '2030-12-31' })
    expect(details.versions.map(({ reason }) => reason)).toEqual(['modification', 'reviewed'])
    expect(details.fields.find(({ field }) => field === 'endDate')).toMatchObject({
      value: '2029-12-31',
      provenance: { source: 'typed', reviewedByName: actor.name },
    })
    const { rows } = await caller.agreements.list({ sort: 'noticeOn' })
    expect(rows[0]).toMatchObject({ endDate: '2029-12-31', noticeOn: '2029-09-30' })
    const deadlines = await asTenant(db, actor, (tx) =>
      tx.deadline.findMany({ orderBy: { dueOn: 'asc' }, select: { status: true, outcome: true } }),
    )
    expect(deadlines).toEqual([
      { status: 'done', outcome: 'replaced' },
      { status: 'open', outcome: null },
    ])
    expect(await entryAbout(db, actor, 'agreement.event_added')).toMatchObject({
      subjectId: id,
      details: { version: 2, kind: 'modification', date: '2027-07-01' },
    })
    const timeline = await caller.agreements.timeline({ id })
    expect(timeline.entries.map(({ type, date }) => [type, date])).toEqual([
      ['commencement', '2026-01-01'],
      ['today', TODAY],
      ['event', '2027-07-01'],
      ['notice', '2029-09-30'],
      ['end', '2029-12-31'],
    ])
    expect(timeline.entries[2]).toMatchObject({
      kind: 'modification',
      version: 2,
      note: 'Agreed by mail',
      event: extension,
      undoable: true,
      change: { gain: '0.00', rate: { before: '0.05', after: '0.06' }, end: { after: '2029-12-31' } },
    })
  })

  test('gives the figures that trying it promised, and a schedule that still adds up to zero', async ({
    db,
  }) => {
    const { id, caller } = await agreementOf(db)
    await caller.agreements.addEvent({ id, version: 1, event: rise })
    const tried = await caller.agreements.tryEvent({ id, event: extension })
    await caller.agreements.addEvent({ id, version: tried.version, event: extension })
    const schedule = await caller.agreements.schedule({ id })
    expect(schedule.events.map(({ kind, version }) => [kind, version])).toEqual([
      ['index', 2],
      ['modification', 3],
    ])
    const ifrs = tried.profiles.find(({ profile }) => profile === 'IFRS16')!
    expect(schedule.events[1]!.change.rightOfUse.after).toBe(ifrs.after.rightOfUse)
    for (const { opening, adjustment, interest, payment, closing } of schedule.liability) {
      expect(cents(opening) + cents(adjustment) + cents(interest) - cents(payment)).toBe(cents(closing))
    }
    expect(schedule.liability.at(-1)?.closing).toBe('0.00')
    expect(schedule.months).toHaveLength(48)
    expect(schedule.paymentPlan.map(({ amount }) => amount)).toEqual([
      ...Array(12).fill('4500.00'),
      ...Array(36).fill('4650.00'),
    ])
    for (const { from, to, liability } of schedule.months.slice(10, 14)) {
      const figures = await caller.agreements.figures({ id, asOf: to })
      expect(figures.liability, from).toBe(liability.closing)
      expect(cents(figures.current) + cents(figures.nonCurrent)).toBe(cents(figures.liability))
    }
    const even = await caller.agreements.schedule({ id, profile: 'K3-entity' })
    expect(even).toMatchObject({ treatment: 'straight_line', liability: [], rightOfUse: [] })
    expect(even.months.at(-1)?.prepaid.closing).toBe('0.00')
  })

  test('explains itself: the parts add up to the figure', async ({ db }) => {
    const { id, caller } = await agreementOf(db)
    await caller.agreements.addEvent({ id, version: 1, event: rise })
    const explained = await caller.agreements.explainFigure({
      id,
      figure: { figure: 'liability', date: '2027-06-30' },
    })
    const { liability } = await caller.agreements.figures({ id, asOf: '2027-06-30' })
    expect(explained).toMatchObject({ amount: liability, formula: 'sum', currency: 'SEK' })
    expect(explained.parts[0]).toMatchObject({ payment: '4650.00', sign: '+' })
    const total = explained.parts.reduce((sum, { amount }) => sum + cents(amount ?? '0'), 0n)
    expect(total).toBe(cents(liability))
    expect(explained.parts[0]).toMatchObject({ version: 2, date: '2027-07-01' })
    for (const currentMethod of ['present_value', 'instalments'] as const) {
      const { accounting } = caller
      const { revision, ...settings } = await accounting.settings({ companyId: null })
      await accounting.saveSettings({ ...settings, currentMethod, companyId: null, revision })
      const { current } = await caller.agreements.figures({ id, asOf: '2027-06-30' })
      const figure = { figure: 'currentPart', date: '2027-06-30' } as const
      expect((await caller.agreements.explainFigure({ id, figure })).amount).toBe(current)
    }
    const old = await caller.agreements.explainLiability({ id, asOf: '2027-06-30' })
    expect(old).toMatchObject({ amount: liability, total: liability })
    expect(old.rows[0]).toMatchObject({ dueOn: '2027-07-01', payment: '4650.00' })
  })

  test('of somebody who did not see the newest version is refused', async ({ db }) => {
    const { id, caller } = await agreementOf(db)
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => caller.agreements.addEvent({ id, version: 1, event: rise })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await codeOf(caller.agreements.addEvent({ id, version: 1, event: rise }))).toBe(
      'agreement.changed_meanwhile',
    )
  })

  test('that ends it takes it out of the running ones when its day has passed', async ({ db }) => {
    const { id, caller } = await agreementOf(db)
    const event = { ...termination, date: '2026-03-01' } as EventInput
    await caller.agreements.addEvent({ id, version: 1, event })
    expect((await caller.agreements.get({ id })).agreement).toMatchObject({
      status: 'ended',
      endDate: '2026-02-28',
      noticeOn: null,
    })
    const { liability, atToday } = await caller.agreements.schedule({ id })
    expect(atToday).toEqual({ date: TODAY, liability: '0.00', rightOfUse: '0.00' })
    expect(liability.at(-1)?.closing).toBe('0.00')
  })
})

describe('taking an event back', () => {
  test('writes a new version, restores what the lists say, and keeps what was known in between', async ({
    db,
  }) => {
    const { id, caller, actor, deps } = await agreementOf(db)
    const before = await caller.agreements.figures({ id, asOf: '2028-01-31' })
    await caller.agreements.addEvent({ id, version: 1, event: rise })
    await caller.agreements.addEvent({ id, version: 2, event: extension })
    const between = await caller.agreements.figures({ id, asOf: '2028-01-31' })
    const knownAt = deps.now().toISOString()
    expect(await caller.agreements.undoEvent({ id, version: 3 })).toEqual({ id, version: 4 })
    expect(await caller.agreements.undoEvent({ id, version: 4 })).toEqual({ id, version: 5 })
    expect(await codeOf(caller.agreements.undoEvent({ id, version: 5 }))).toBe('agreement.nothing_to_undo')

    const after = await caller.agreements.figures({ id, asOf: '2028-01-31' })
    expect({ ...after, knownAt: null }).toEqual({ ...before, knownAt: null })
    const asKnown = await caller.agreements.figures({ id, asOf: '2028-01-31', knownAt })
    expect({ ...asKnown, knownAt: null }).toEqual({ ...between, knownAt: null })

    const { agreement, versions } = await caller.agreements.get({ id })
    expect(agreement).toMatchObject({ endDate: '2028-12-31', noticeOn: '2028-09-30', fee: '4500.00' })
    expect(versions).toHaveLength(5)
    const { undone, entries, version } = await caller.agreements.timeline({ id })
    expect(version).toBe(5)
    expect(undone.map(({ version: one, kind }) => [one, kind])).toEqual([
      [2, 'index'],
      [3, 'modification'],
    ])
    expect(entries.filter(({ type }) => type === 'event')).toEqual([])
    expect((await caller.agreements.timeline({ id, knownAt })).entries.map(({ type }) => type)).toContain(
      'event',
    )
    expect(await entryAbout(db, actor, 'agreement.event_undone')).toMatchObject({
      details: { version: 5, undoes: 2 },
    })
  })
})

test('what crosses the border is JSON: amounts are texts', async ({ db }) => {
  const { id, caller } = await agreementOf(db)
  const { agreements } = caller
  await agreements.addEvent({ id, version: 1, event: extension })
  const { from, to } = { from: '2027-01-01', to: '2027-12-31' }
  const answers = await Promise.all([
    agreements.timeline({ id }),
    agreements.tryEvent({ id, event: termination }),
    agreements.figures({ id }),
    agreements.schedule({ id }),
    ...(['interest', 'depreciation', 'leaseExpense', 'payments', 'provisionUnwinding'] as const).map(
      (figure) => agreements.explainFigure({ id, figure: { figure, from, to } }),
    ),
    ...(['liability', 'rightOfUse', 'provision', 'prepaid', 'currentPart'] as const).map((figure) =>
      agreements.explainFigure({ id, figure: { figure, date: to } }),
    ),
    agreements.explainFigure({ id, figure: { figure: 'transition', index: 1 } }),
  ])
  expect(() => JSON.stringify(answers)).not.toThrow()
})

test("another organization's agreement has no events, figures or explanations", async ({ db }) => {
  const { id } = await agreementOf(db)
  const { caller } = await agreementOf(db)
  for (const other of [id, randomUUID()]) {
    const { agreements } = caller
    const codes = await Promise.all(
      [
        agreements.timeline({ id: other }),
        agreements.tryEvent({ id: other, event: rise }),
        agreements.addEvent({ id: other, version: 1, event: rise }),
        agreements.undoEvent({ id: other, version: 1 }),
        agreements.figures({ id: other }),
        agreements.explainFigure({ id: other, figure: { figure: 'liability', date: TODAY } }),
      ].map(codeOf),
    )
    expect(codes).toEqual(Array(6).fill('agreement.not_found'))
  }
})
