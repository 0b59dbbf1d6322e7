import { asTenant } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout } from '../test-deps'
import { asked, cents, closeThrough, company, months } from '../test-journal'

describe('a preview', () => {
  test('shows what a month is booked by, in balance, with the accounts nobody has confirmed', async ({
    db,
  }) => {
    const { companyId, at, agreementId } = await company(db)
    const { caller } = await at('2026-02-10')
    const preview = await caller.journals.preview(asked(companyId))
    expect(preview).toMatchObject({
      from: '2026-01-01',
      to: '2026-01-31',
      currency: 'SEK',
      lockedThrough: null,
      firstOpen: '2026-01-01',
      agreements: 1,
      missing: [],
      unmeasured: [],
      closing: { from: '2026-01-01', through: '2026-01-31', problem: null, vouchers: 1 },
    })
    expect(months(preview)).toEqual(['2026-01-31 period'])
    const [voucher] = preview.vouchers
    expect(voucher).toMatchObject({
      agreementId,
      number: 'A-1001',
      name: 'Volvo EX40',
      causes: [],
      changes: [],
    })
    const lines = Object.fromEntries(voucher!.lines.map((line) => [line.account, line]))
    // The fee of the month is paid from the bank, the car is depreciated over 36 months.
    expect(lines['1930']).toMatchObject({ credit: '4500.00', debit: null })
    const [asset, depreciation] = [lines['1260']!, lines['1269']!]
    expect(Math.round(Number(asset.debit) / 36)).toBe(Math.round(Number(depreciation.credit)))
    for (const { lines: all, sum } of preview.vouchers) {
      const debit = all.reduce((total, line) => total + cents(line.debit), 0n)
      expect(debit).toBe(all.reduce((total, line) => total + cents(line.credit), 0n))
      expect(debit).toBe(cents(sum))
    }
    expect(preview.totals.debit).toBe(preview.totals.credit)
    const balances = preview.accounts.reduce((total, { balance }) => total + cents(balance), 0n)
    expect(balances).toBe(0n)
    expect(preview.unverified.map(({ account }) => account)).toContain('1260')
    await caller.accounting.saveAccounts({ companyId, accounts: { right_of_use: '1261' } })
    const after = await caller.journals.preview(asked(companyId))
    expect(after.unverified.map(({ account }) => account)).not.toContain('1260')
    expect(after.accounts.map(({ account }) => account)).toContain('1261')
  })

  test('begins with last month, and without a first day shows all that is open', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-04-02')
    const last = await caller.journals.preview(asked(companyId))
    expect(last).toMatchObject({ from: '2026-03-01', to: '2026-03-31', closing: { problem: 'gap' } })
    expect(last.firstOpen).toBe('2026-01-01')
    const all = await caller.journals.preview({ ...asked(companyId), to: '2026-03-31' })
    expect(all).toMatchObject({ from: '2026-01-01', totals: { vouchers: 3 }, closing: { problem: null } })
  })

  test('has a voucher a day and event when asked, and the same accounts', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-04-02')
    const days = { ...asked(companyId), from: '2026-01-01', to: '2026-03-31' }
    const byPeriod = await caller.journals.preview(days)
    const byDay = await caller.journals.preview({ ...days, grouping: 'day' })
    expect(byPeriod.vouchers).toHaveLength(3)
    expect(byDay.vouchers.length).toBeGreaterThan(9)
    expect(byDay.accounts.map(({ account, balance }) => [account, balance])).toEqual(
      byPeriod.accounts.map(({ account, balance }) => [account, balance]),
    )
  })

  test('stands at the balances of the roll-forward', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-04-02')
    const days = { companyId, from: '2026-01-01', to: '2026-03-31' }
    const { accounts } = await caller.journals.preview({ ...days, profile: 'IFRS16' })
    const { totals } = await caller.reports.rollForward(days)
    const balance = (...numbers: string[]) =>
      accounts.reduce((sum, one) => (numbers.includes(one.account) ? sum + cents(one.balance) : sum), 0n)
    expect(-balance('2390', '2841')).toBe(cents(totals[0]!.liability.closing))
    expect(balance('1260', '1269')).toBe(cents(totals[0]!.rightOfUse.closing))
  })

  test('an agreement without an exchange rate is named and left out', async ({ db }) => {
    const { actor, companyId, at } = await company(db)
    const { deps, caller } = await at('2026-02-10')
    await makeAgreement(deps, actor, { companyId, name: 'Oslo', fields: { currency: 'NOK' } })
    const without = await caller.journals.preview(asked(companyId))
    expect(without.unmeasured).toMatchObject([{ name: 'Oslo', code: 'currency.rate_missing' }])
    expect(without.vouchers).toHaveLength(1)
    const rate = { base: 'NOK', quote: 'SEK', rate: '0.95', source: 'Riksbanken' } as const
    for (const [type, date] of [
      ['spot', '2026-01-01'],
      ['closing', '2026-01-31'],
      ['average', '2026-01-31'],
    ] as const)
      await caller.accounting.saveExchangeRate({ ...rate, type, date })
    const { vouchers, unmeasured } = await caller.journals.preview(asked(companyId))
    expect(unmeasured).toEqual([])
    const oslo = vouchers.find(({ name }) => name === 'Oslo')!
    expect(oslo.lines.find(({ account }) => account === '1930')).toMatchObject({ credit: '4275.00' })
  })

  test("another organization's books are not found", async ({ db }) => {
    const { companyId, at } = await company(db)
    const { deps } = await at('2026-02-10')
    const stranger = callerFor(deps, (await make.member(db)).actor)
    expect(await codeOf(stranger.journals.preview(asked(companyId)))).toBe('organization.not_found')
    expect(await codeOf(stranger.journals.periods({ companyId }))).toBe('organization.not_found')
    const close = { ...asked(companyId), through: '2026-01-31', revision: 'a'.repeat(64) }
    expect(await codeOf(stranger.journals.close(close))).toBe('organization.not_found')
  })
})

describe('a close', () => {
  test('stores what was shown, moves the lock and is in the log', async ({ db }) => {
    const { actor, companyId, at } = await company(db)
    const { caller } = await at('2026-02-10')
    const shown = await caller.journals.preview(asked(companyId))
    const closed = await closeThrough(caller, companyId, '2026-01-31')
    expect(closed).toMatchObject({ from: '2026-01-01', to: '2026-01-31', vouchers: 1 })
    expect(await caller.journals.periods({ companyId })).toMatchObject([
      {
        ...closed,
        profile: 'IFRS16',
        debit: shown.totals.debit,
        credit: shown.totals.credit,
        closedByName: actor.name,
      },
    ])
    expect((await caller.accounting.settings({ companyId })).lockedThrough).toBe('2026-01-31')
    expect(await entryAbout(db, actor, 'journal.closed')).toMatchObject({
      subjectType: 'company',
      subjectId: companyId,
      details: { profile: 'IFRS16', through: '2026-01-31', vouchers: 1, debit: shown.totals.debit },
    })
    const again = await caller.journals.preview({ ...asked(companyId), from: '2026-01-01', to: '2026-01-31' })
    expect(again.vouchers).toEqual(shown.vouchers.map((one) => ({ ...one, isClosed: true })))
    expect(again.closing).toMatchObject({ problem: 'closed', revision: null })
    const { from } = await caller.journals.preview({ ...asked(companyId), to: '2026-01-31' })
    expect(from).toBe('2026-01-01')
    const next = await caller.journals.preview(asked(companyId))
    expect(months(next)).toEqual(['2026-02-28 period'])
  })

  test('is refused when something changed since it was shown, or was closed already', async ({ db }) => {
    const { companyId, agreementId, at } = await company(db)
    const { caller } = await at('2026-02-10')
    const { closing } = await caller.journals.preview(asked(companyId))
    const close = { ...asked(companyId), through: '2026-01-31', revision: closing.revision! }
    const event = { kind: 'index', date: '2026-01-15', rent: '5000.00' } as const
    await caller.agreements.addEvent({ id: agreementId, version: 1, event })
    expect(await codeOf(caller.journals.close(close))).toBe('accounting.changed_meanwhile')
    expect(await caller.journals.periods({ companyId })).toEqual([])
    await closeThrough(caller, companyId, '2026-01-31')
    expect(await codeOf(caller.journals.close(close))).toBe('accounting.changed_meanwhile')
  })

  test('of two at once one is kept', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-02-10')
    const { closing } = await caller.journals.preview(asked(companyId))
    const close = { ...asked(companyId), through: '2026-01-31', revision: closing.revision! }
    const codes = await Promise.all([1, 2].map(() => codeOf(caller.journals.close(close))))
    expect(codes.sort()).toEqual(['accounting.changed_meanwhile', 'none'])
    expect(await caller.journals.periods({ companyId })).toHaveLength(1)
  })

  test('leaves no open month behind, ends with a month and reaches no future', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-03-10')
    const problem = async (from: string, to: string) =>
      (await caller.journals.preview({ ...asked(companyId), from, to })).closing.problem
    expect(await problem('2026-02-01', '2026-02-28')).toBe('gap')
    expect(await problem('2026-01-01', '2026-02-15')).toBe('not_a_month_end')
    expect(await problem('2026-01-01', '2026-04-30')).toBe('future')
    expect(await problem('2025-01-01', '2026-03-31')).toBeNull()
    const close = { ...asked(companyId), through: '2026-02-15', revision: 'a'.repeat(64) }
    expect(await codeOf(caller.journals.close(close))).toBe('input.invalid')
  })

  test('closes every set of rules by itself', async ({ db }) => {
    const { companyId, at } = await company(db)
    const { caller } = await at('2026-03-10')
    await closeThrough(caller, companyId, '2026-02-28', 'K3-entity')
    const group = await caller.journals.preview({ ...asked(companyId), to: '2026-02-28' })
    expect(group.lockedThrough).toBeNull()
    expect(months(group)).toEqual(['2026-01-31 period', '2026-02-28 period'])
    await closeThrough(caller, companyId, '2026-01-31', 'IFRS16')
    expect((await caller.accounting.settings({ companyId })).lockedThrough).toBe('2026-02-28')
    expect((await caller.journals.periods({ companyId })).map(({ profile, to }) => [profile, to])).toEqual([
      ['K3-entity', '2026-02-28'],
      ['IFRS16', '2026-01-31'],
    ])
  })

  test("of agreements without a company leaves the companies' books as they were", async ({ db }) => {
    const { actor, companyId, at } = await company(db)
    const { deps, caller } = await at('2026-02-10')
    await makeAgreement(deps, actor, { name: 'Printer' })
    const own = await caller.journals.preview(asked(null))
    expect(own.vouchers.map(({ name }) => name)).toEqual(['Printer'])
    await closeThrough(caller, null, '2026-01-31')
    const { lockedThrough, vouchers } = await caller.journals.preview(asked(companyId))
    expect(lockedThrough).toBeNull()
    expect(vouchers.map(({ name, group }) => [name, group])).toEqual([['Volvo EX40', 'period']])
  })

  test('stays: neither period nor voucher can be changed', async ({ db }) => {
    const { actor, companyId, at } = await company(db)
    await closeThrough((await at('2026-02-10')).caller, companyId, '2026-01-31')
    const attempts = [
      () => asTenant(db, actor, (tx) => tx.bookedVoucher.deleteMany({})),
      () => asTenant(db, actor, (tx) => tx.closedPeriod.updateMany({ data: { vouchers: 0 } })),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/permission denied/)
  })
})
