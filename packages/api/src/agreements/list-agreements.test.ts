import { asTenant, type Database, toDate } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { callerFor, testDeps } from '../test-deps'
import { searchTextOf } from './add-agreement.service'

/** Five agreements of two companies; names are chosen for their order in Swedish. */
async function portfolio(db: Database) {
  const { actor } = await make.member(db)
  const [north, south] = [await make.company(db, actor), await make.company(db, actor)]
  const add = (name: string, rest: Partial<Parameters<typeof make.agreement>[2]> = {}) =>
    make.agreement(db, actor, { name, searchText: searchTextOf([name]), ...rest })
  await add('Öbergs lokal', { companyId: north.id, noticeOn: toDate('2026-03-31'), monthlyMinor: 5_000_000n })
  await add('Anläggning', { companyId: north.id, kind: 'machine', status: 'ended', monthlyMinor: 100n })
  await add('Ängens kontor 100 %', {
    companyId: south.id,
    noticeOn: toDate('2026-09-30'),
    monthlyMinor: 1_000_050n,
  })
  await add('Åkes bil', { companyId: south.id, kind: 'vehicle', currency: 'EUR', monthlyMinor: 45_000n })
  await add('Zetor', { kind: 'machine', noticeOn: toDate('2026-02-28') })
  return { actor, north, south, caller: callerFor(await testDeps(db), actor) }
}
const namesOf = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name)

describe('the list of agreements', () => {
  test('is in alphabetical order as Swedes read it, and backwards', async ({ db }) => {
    const { caller } = await portfolio(db)
    const ordered = ['Anläggning', 'Zetor', 'Åkes bil', 'Ängens kontor 100 %', 'Öbergs lokal']
    expect(namesOf(await caller.agreements.list({}))).toEqual(ordered)
    expect(namesOf(await caller.agreements.list({ direction: 'desc' }))).toEqual(ordered.reverse())
  })

  test('sorts by notice day with those that have none at the end, whichever way', async ({ db }) => {
    const { caller } = await portfolio(db)
    const up = namesOf(await caller.agreements.list({ sort: 'noticeOn' }))
    const down = namesOf(await caller.agreements.list({ sort: 'noticeOn', direction: 'desc' }))
    expect(up.slice(0, 3)).toEqual(['Zetor', 'Öbergs lokal', 'Ängens kontor 100 %'])
    expect(down.slice(0, 3)).toEqual(['Ängens kontor 100 %', 'Öbergs lokal', 'Zetor'])
  })

  test('finds by parts of words in any order and case; wildcards are plain characters', async ({ db }) => {
    const { caller } = await portfolio(db)
    expect(namesOf(await caller.agreements.list({ q: 'LOKAL öb' }))).toEqual(['Öbergs lokal'])
    expect(namesOf(await caller.agreements.list({ q: '100 %' }))).toEqual(['Ängens kontor 100 %'])
    expect(namesOf(await caller.agreements.list({ q: '_' }))).toEqual([])
    expect(namesOf(await caller.agreements.list({ q: '\\' }))).toEqual([])
  })

  test('filters by every dimension, and by days to notice from today on', async ({ db }) => {
    const { caller, south } = await portfolio(db)
    expect(namesOf(await caller.agreements.list({ kind: 'machine', status: 'active' }))).toEqual(['Zetor'])
    expect(namesOf(await caller.agreements.list({ currency: 'EUR' }))).toEqual(['Åkes bil'])
    expect(namesOf(await caller.agreements.list({ companyId: south.id }))).toEqual([
      'Åkes bil',
      'Ängens kontor 100 %',
    ])
    const soon = await caller.agreements.list({ noticeWithinDays: 30 })
    expect(soon.rows).toMatchObject([{ name: 'Öbergs lokal', noticeOn: '2026-03-31', daysToNotice: 29 }])
  })

  test('adds up the whole selection in each currency, not only the page', async ({ db }) => {
    const { caller } = await portfolio(db)
    const { total, sums } = await caller.agreements.list({ status: 'active' })
    expect(total).toBe(4)
    expect(sums).toContainEqual({ currency: 'SEK', monthly: '70000.50', count: 3 })
    expect(sums).toContainEqual({ currency: 'EUR', monthly: '450.00', count: 1 })
  })

  test('counts for each facet what another choice of it would find', async ({ db }) => {
    const { caller, north, south } = await portfolio(db)
    const { facets } = await caller.agreements.list({ kind: 'machine' })
    expect(facets.kinds).toEqual([
      { value: 'machine', count: 2 },
      { value: 'premises', count: 2 },
      { value: 'vehicle', count: 1 },
    ])
    expect(facets.statuses).toEqual([
      { value: 'active', count: 1 },
      { value: 'ended', count: 1 },
    ])
    expect(facets.companies).toEqual([{ id: north.id, name: north.name, count: 1 }])
    expect((await caller.agreements.list({})).facets.companies.map(({ id }) => id).sort()).toEqual(
      [north.id, south.id].sort(),
    )
  })

  test('pages without losing or repeating a row, also among equal values', async ({ db }) => {
    const { actor } = await make.member(db)
    const { organizationId } = actor
    await asTenant(db, actor, (tx) =>
      tx.agreement.createMany({
        data: Array.from({ length: 120 }, (_, index) => ({
          organizationId,
          number: `A-${index}`,
          name: 'Same name',
          kind: 'it',
          status: 'active',
          currency: 'SEK',
          startDate: toDate('2026-01-01'),
          endDate: toDate('2028-12-31'),
          feeMinor: 100n,
          feePeriod: 'month',
          monthlyMinor: 100n,
        })),
      }),
    )
    const caller = callerFor(await testDeps(db), actor)
    const pages = await Promise.all(
      [1, 2, 3].map((page) => caller.agreements.list({ page, sort: 'monthly' })),
    )
    const numbers = pages.flatMap(({ rows }) => rows.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(120)
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
    ])
  })
})
