import { toDate, toLocalDate } from '../dates'
import { make } from '../factories'
import { asTenant, asUser } from '../tenant'
import { describe, expect, openTestDatabase, test } from '../testing'
import { addDays, endWithNoticeIn, noticeDay, workingDayOnOrBefore } from './calendar'
import { seedDemo, seedMany } from './index'

const TODAY = '2026-11-24'
const options = { passwordHash: 'hash-1', today: TODAY }

async function seeded() {
  const database = await openTestDatabase()
  const demo = await seedDemo(database.db, options)
  return { ...database, demo, group: { organizationId: demo.organizations[0]!.id } }
}

describe('the demo', () => {
  test('is a group with agreements of all kinds, in three currencies, some changed, some near their day for notice', async () => {
    const { db, demo, group, drop } = await seeded()
    expect(demo.organizations.map(({ agreements }) => agreements)).toEqual([60, 3])

    const agreements = await asTenant(db, group, (tx) =>
      tx.agreement.findMany({ include: { versions: true, deadlines: true } }),
    )
    const distinct = (values: string[]) => [...new Set(values)].sort()
    expect(distinct(agreements.map((row) => row.kind))).toEqual([
      'it',
      'machine',
      'other',
      'premises',
      'vehicle',
    ])
    expect(distinct(agreements.map((row) => row.currency))).toEqual(['EUR', 'NOK', 'SEK'])
    expect(distinct(agreements.map((row) => row.status))).toEqual(['active', 'ended', 'notice_given'])
    expect(agreements.filter((row) => row.versions.length > 1).length).toBeGreaterThanOrEqual(10)
    for (const row of agreements) expect(row.currentVersion, row.number).toBe(row.versions.length)

    const within = (days: number) =>
      agreements.filter((row) => row.noticeOn && row.noticeOn <= toDate(addDays(TODAY, days))).length
    expect(within(7)).toBeGreaterThanOrEqual(2)
    expect(within(30)).toBeGreaterThanOrEqual(within(7) + 3)
    expect(within(90)).toBeGreaterThanOrEqual(within(30) + 4)
    for (const { noticeOn, deadlines, number } of agreements) {
      expect(
        deadlines.map((deadline) => deadline.dueOn),
        number,
      ).toEqual(noticeOn ? [noticeOn] : [])
      if (noticeOn) expect(noticeOn >= toDate(TODAY), number).toBe(true)
    }
    await drop()
  })

  test('may be sown twice, also on another day: it changes the passwords and nothing else', async () => {
    const { db, group, drop } = await seeded()
    const everything = () =>
      asTenant(db, group, async (tx) => ({
        organization: await tx.organization.findMany(),
        agreements: await tx.agreement.findMany({ orderBy: { id: 'asc' } }),
        versions: await tx.agreementVersion.count(),
        provenance: await tx.fieldProvenance.count(),
        log: await tx.accessLog.count(),
        parties: await tx.party.count(),
        rates: await tx.borrowingRate.findMany({ orderBy: { id: 'asc' } }),
      }))
    const before = await everything()
    expect(before.rates).toHaveLength(6)
    await seedDemo(db, { passwordHash: 'hash-2', today: '2027-03-01' })
    expect(await everything()).toEqual(before)
    expect(await db.user.findMany({ distinct: ['passwordHash'], select: { passwordHash: true } })).toEqual([
      { passwordHash: 'hash-2' },
    ])
    await drop()
  })

  test('has three people, of whom the owner is in two organizations', async () => {
    const { db, demo, drop } = await seeded()
    expect(demo.users.map((user) => user.role)).toEqual(['owner', 'accountant', 'viewer'])
    const organizations = await Promise.all(
      demo.users.map(async ({ email }) => {
        const { id } = await db.user.findUniqueOrThrow({ where: { email } })
        return asUser(db, id, (tx) => tx.organization.count())
      }),
    )
    expect(organizations).toEqual([2, 1, 1])
    await drop()
  })

  test('leaves a whole chain in the access log', async () => {
    const { db, group, drop } = await seeded()
    const broken = await asTenant(
      db,
      group,
      (tx) => tx.$queryRaw`SELECT app_access_log_first_broken() AS seq`,
    )
    expect(broken).toEqual([{ seq: null }])
    expect(await asTenant(db, group, (tx) => tx.accessLog.count())).toBe(60)
    await drop()
  })
})

test('seedMany makes the number asked for, every one with a version', async ({ db }) => {
  const { actor } = await make.member(db)
  expect(await seedMany(db, actor, { count: 1200, today: TODAY })).toBe(1200)
  expect(await asTenant(db, actor, (tx) => tx.agreementVersion.count())).toBe(1200)
  const near = { noticeOn: { gte: toDate(TODAY), lte: toDate(addDays(TODAY, 90)) } }
  expect(await asTenant(db, actor, (tx) => tx.agreement.count({ where: near }))).toBeGreaterThan(20)
})

describe('the calendar', () => {
  test('counts notice back from the day after the end, month ends included', () => {
    expect(noticeDay('2027-02-28', 3)).toBe('2026-11-30')
    expect(noticeDay('2027-12-31', 9)).toBe('2027-03-31')
    expect(noticeDay('2027-04-14', 3)).toBe('2027-01-14')
  })

  test('places an end so that its day for notice is the one wanted or a few days before', () => {
    for (let day = 0; day < 400; day++) {
      const today = addDays(TODAY, day)
      const notice = noticeDay(endWithNoticeIn(today, 30, 9), 9)
      expect(notice <= addDays(today, 30) && notice >= addDays(today, 26), today).toBe(true)
    }
  })

  test.each([
    ['2027-03-31', '2027-03-31'],
    ['2026-12-26', '2026-12-23'],
    ['2027-03-28', '2027-03-25'],
    ['2029-03-31', '2029-03-29'],
    ['2027-05-06', '2027-05-05'],
    ['2027-06-26', '2027-06-24'],
    ['2027-01-01', '2026-12-30'],
  ])('%s is acted on at the latest on %s', (day, workingDay) => {
    expect(toLocalDate(toDate(workingDayOnOrBefore(day)))).toBe(workingDay)
  })
})
