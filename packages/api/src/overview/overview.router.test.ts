import type { Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { expect, test } from '@mina/db/testing'
import { makeAgreement } from '../test-agreement'
import { callerFor, testDeps } from '../test-deps'
import { readDocument } from '../test-review'

async function member(db: Database) {
  const { actor } = await make.member(db, { role: 'viewer' })
  const deps = await testDeps(db)
  return { actor, deps, caller: callerFor(deps, actor) }
}

test('the start page has the figures of this organization only', async ({ db }) => {
  const { actor, deps, caller } = await member(db)
  const other = await member(db)
  await makeAgreement(other.deps, other.actor)
  const near = await makeAgreement(deps, actor, {
    name: 'Near',
    fields: { startDate: '2024-07-01', endDate: '2026-06-30', termMonths: 24 },
  })
  const euro = await makeAgreement(deps, actor, { name: 'Euro', fields: { currency: 'EUR', fee: '100' } })
  await makeAgreement(deps, actor, {
    name: 'Over',
    fields: { startDate: '2020-01-01', endDate: '2021-12-31', termMonths: 24, noticeMonths: null },
  })
  await readDocument(deps, actor)
  await make.document(db, actor)

  const page = await caller.overview.start()
  expect(page).toMatchObject({
    today: '2026-03-02',
    agreements: 2,
    toReview: 1,
    reading: 1,
    counts: { agreements: 2, review: 1, deadlines: 1 },
    monthlyCost: [
      { currency: 'SEK', amount: '4500.00' },
      { currency: 'EUR', amount: '100.00' },
    ],
  })
  expect(page.deadlines[0]).toEqual({
    agreementId: near.agreementId,
    name: 'Near',
    lessor: 'Nordvik Finans AB',
    noticeOn: '2026-03-31',
    safeOn: '2026-03-31',
    daysLeft: 29,
    missedEndOn: '2027-06-30',
  })
  expect(page.recentDocuments).toHaveLength(2)
  const liabilities = await Promise.all(
    [near, euro].map(
      async ({ agreementId: id }) => (await caller.agreements.schedule({ id })).atToday.liability,
    ),
  )
  expect(page.liability.map(({ amount }) => amount)).toEqual(liabilities)
  expect(await caller.overview.counts()).toEqual(page.counts)
})

test("another organization's records do not count", async ({ db }) => {
  const { caller } = await member(db)
  const other = await member(db)
  await makeAgreement(other.deps, other.actor)
  await readDocument(other.deps, other.actor)
  const { today, ...figures } = await caller.overview.start()
  expect(today).toBe('2026-03-02')
  expect(figures).toEqual({
    agreements: 0,
    toReview: 0,
    reading: 0,
    deadlines: [],
    monthlyCost: [],
    liability: [],
    recentDocuments: [],
    counts: { agreements: 0, review: 0, deadlines: 0 },
  })
})

test('a day for notice that passes opens the next one, once, and what is over is ended', async ({ db }) => {
  const { actor, deps, caller } = await member(db)
  const short = { startDate: '2024-07-01', endDate: '2026-06-30', termMonths: 24 }
  const { agreementId: id } = await makeAgreement(deps, actor, { fields: short })
  const final = await makeAgreement(deps, actor, { fields: { ...short, extensionMonths: null } })
  expect((await caller.agreements.get({ id })).agreement.noticeOn).toBe('2026-03-31')

  const july = callerFor({ ...deps, today: () => '2026-07-02' }, actor)
  const counted = await Promise.all(Array.from({ length: 5 }, () => july.overview.counts()))
  expect(counted).toEqual(Array(5).fill({ agreements: 1, review: 0, deadlines: 0 }))
  const { rows } = await july.agreements.list({ sort: 'noticeOn', direction: 'desc' })
  expect(rows).toMatchObject([
    { id, status: 'active', noticeOn: '2027-03-31' },
    { id: final.agreementId, status: 'ended' },
  ])
  expect((await july.overview.start()).deadlines).toMatchObject([
    { agreementId: id, missedEndOn: '2028-06-30' },
  ])
  const prolonged = (await july.agreements.history({ id })).rows.filter(
    ({ action }) => action === 'agreement.prolonged',
  )
  expect(prolonged).toMatchObject([{ role: 'system', userName: null, details: { noticeOn: '2027-03-31' } }])
})
