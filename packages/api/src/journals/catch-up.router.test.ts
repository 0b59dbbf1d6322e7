import { asTenant } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { asked, cents, closeThrough, company, months } from '../test-journal'

describe('an event in closed months', () => {
  test('is caught up on the first open day, month by month with what was and what is', async ({ db }) => {
    const { companyId, agreementId, at } = await company(db)
    await closeThrough((await at('2026-04-02')).caller, companyId, '2026-03-31')
    const { caller } = await at('2026-04-20')
    const before = await caller.journals.preview({
      ...asked(companyId),
      from: '2026-01-01',
      to: '2026-03-31',
    })
    const event = { kind: 'index', date: '2026-02-01', rent: '4700.00' } as const
    await caller.agreements.addEvent({ id: agreementId, version: 1, event })
    const preview = await caller.journals.preview(asked(companyId))
    expect(months(preview)).toEqual(['2026-04-01 catch_up', '2026-04-30 period'])
    const [late] = preview.vouchers
    expect(late!.changes).toMatchObject([{ version: 2, kind: 'index', date: '2026-02-01' }])
    expect(late!.causes.map(({ month, reason }) => [month, reason])).toEqual([
      ['2026-02', 'figures'],
      ['2026-03', 'figures'],
    ])
    const bank = late!.causes[0]!.lines.find(({ account }) => account === '1930')
    expect(bank).toMatchObject({ booked: '-4500.00', now: '-4700.00' })
    expect(late!.lines.find(({ account }) => account === '1930')).toMatchObject({ credit: '400.00' })
    // The closed months are what was stored, whatever is known now.
    const after = await caller.journals.preview({ ...asked(companyId), from: '2026-01-01', to: '2026-03-31' })
    expect(after.vouchers).toEqual(before.vouchers)

    await closeThrough((await at('2026-05-02')).caller, companyId, '2026-04-30')
    const later = (await at('2026-05-03')).caller
    expect(months(await later.journals.preview(asked(companyId)))).toEqual(['2026-05-31 period'])
    const april = await later.journals.preview({ ...asked(companyId), from: '2026-04-01', to: '2026-04-30' })
    expect(april.vouchers[0]).toMatchObject({ group: 'catch_up', isClosed: true, causes: late!.causes })
  })

  test('the accounts stand at the balances of the reports after it is caught up', async ({ db }) => {
    const { companyId, agreementId, at } = await company(db)
    await closeThrough((await at('2026-04-02')).caller, companyId, '2026-03-31')
    const { caller } = await at('2026-04-20')
    const event = { kind: 'index', date: '2026-02-01', factor: '1.031' } as const
    await caller.agreements.addEvent({ id: agreementId, version: 1, event })
    const days = { companyId, from: '2026-01-01', to: '2026-04-30' }
    const { accounts } = await caller.journals.preview({ ...days, profile: 'IFRS16' })
    const { totals } = await caller.reports.rollForward(days)
    const balance = (...numbers: string[]) =>
      accounts.reduce((sum, one) => (numbers.includes(one.account) ? sum + cents(one.balance) : sum), 0n)
    expect(-balance('2390', '2841')).toBe(cents(totals[0]!.liability.closing))
    expect(balance('1260', '1269')).toBe(cents(totals[0]!.rightOfUse.closing))
  })

  test('an agreement that moves to another company is taken back where it was booked', async ({ db }) => {
    const { actor, companyId, agreementId, at } = await company(db)
    await closeThrough((await at('2026-02-10')).caller, companyId, '2026-01-31')
    const other = await make.company(db, actor, { name: `Other ${actor.userId}` })
    await asTenant(db, actor, (tx) =>
      tx.agreement.update({ where: { id: agreementId }, data: { companyId: other.id } }),
    )
    const { caller } = await at('2026-02-11')
    const { vouchers } = await caller.journals.preview(asked(companyId))
    expect(vouchers).toMatchObject([
      { name: 'Volvo EX40', group: 'catch_up', causes: [{ reason: 'withdrawn' }] },
    ])
  })
})
