import { asTenant, type Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { BORROWING_RATE, EXCHANGE_RATE, INDEX_VALUE, SETTINGS } from '../test-accounting'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'

async function member(db: Database) {
  const { actor } = await make.member(db, { role: 'accountant' })
  const deps = await testDeps(db)
  return { actor, deps, caller: callerFor(deps, actor).accounting }
}

describe('accounting settings', () => {
  test('are the product’s until the organization or the company has its own', async ({ db }) => {
    const { actor, caller } = await member(db)
    const { id: companyId } = await make.company(db, actor)
    expect(await caller.settings({ companyId })).toMatchObject({
      from: 'default',
      revision: 0,
      convention: 'effective',
      deferredTaxRate: '0.206',
      functionalCurrency: 'SEK',
      maturityBandYears: [1, 2, 3, 4, 5],
    })
    await caller.saveSettings({ companyId: null, revision: 0, ...SETTINGS })
    expect(await caller.settings({ companyId })).toEqual({
      companyId,
      ...SETTINGS,
      from: 'organization',
      revision: 0,
    })
    await caller.saveSettings({ companyId, revision: 0, ...SETTINGS, convention: 'act365' })
    expect(await caller.settings({ companyId })).toMatchObject({
      convention: 'act365',
      from: 'company',
      revision: 1,
    })
    expect(await caller.settings({ companyId: null })).toMatchObject({ convention: 'nominal', revision: 1 })
    expect(await entryAbout(db, actor, 'accounting.settings_changed')).toMatchObject({
      subjectType: 'company',
      subjectId: companyId,
      details: { revision: 1, convention: 'nominal → act365' },
    })
  })

  test('saved at once by two are saved by one, and earlier ones stay', async ({ db }) => {
    const { actor, caller } = await member(db)
    const save = () => caller.saveSettings({ companyId: null, revision: 0, ...SETTINGS })
    const answers = await Promise.allSettled([save(), save(), save()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await codeOf(save())).toBe('accounting.changed_meanwhile')
    const change = { convention: 'effective' }
    await expect(
      asTenant(db, actor, (tx) => tx.accountingSettings.updateMany({ data: change })),
    ).rejects.toThrow()
  })

  test('as they were known are those of a report that was known then', async ({ db }) => {
    const { actor, deps } = await member(db)
    await makeAgreement(deps, actor)
    const later = callerFor(await testDeps(db, { now: () => new Date('2026-04-01T12:00:00Z') }), actor)
    await later.accounting.saveSettings({ companyId: null, revision: 0, ...SETTINGS })
    const known = async (knownAt: string) => (await later.reports.maturity({ knownAt })).meta.taxRates
    expect(await known('2026-03-31T00:00:00Z')).toEqual(['0.206'])
    expect(await known('2026-04-02T00:00:00Z')).toEqual(['0.22'])
  })

  test.for([
    { deferredTaxRate: '1.2' },
    { maturityBandYears: [] },
    { convention: 'weekly' },
    { lockedThrough: '2025-13-01' },
    { profiles: [] },
    { profiles: ['IFRS16', 'IFRS16'] },
    { lockedThrough: '0001-01-01' },
  ])('refuse %j', async (wrong, { db }) => {
    const { caller } = await member(db)
    const input = { companyId: null, revision: 0, ...SETTINGS, ...wrong } as never
    await expect(caller.saveSettings(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

test('a company’s accounts stand over the organization’s', async ({ db }) => {
  const { actor, caller } = await member(db)
  const { id: companyId } = await make.company(db, actor)
  await caller.saveAccounts({
    companyId: null,
    accounts: { interest_expense: '8412', depreciation_expense: '7830' },
  })
  await caller.saveAccounts({ companyId, accounts: { interest_expense: '8411' } })
  const { accounts, mapping } = await caller.accounts({ companyId })
  expect(accounts).toEqual({ depreciation_expense: '7830', interest_expense: '8411' })
  expect(mapping.interest_expense).toMatchObject({ account: '8411', verified: true })
  expect(mapping.bank).toMatchObject({ account: '1930', verified: false })
  await caller.saveAccounts({ companyId, accounts: {} })
  expect((await caller.accounts({ companyId })).accounts).toMatchObject({ interest_expense: '8412' })
  expect(await entryAbout(db, actor, 'accounting.accounts_changed')).toMatchObject({
    details: { interest_expense: '8411 → -' },
  })
  const wrong = caller.saveAccounts({ companyId, accounts: { coffee: '6990' } })
  expect(await codeOf(wrong)).toBe('input.invalid')
})

test('of borrowing rates the narrowest that fits is offered, of equals the latest', async ({ db }) => {
  const { actor, caller } = await member(db)
  const { id: companyId } = await make.company(db, actor)
  const add = (changes: Partial<typeof BORROWING_RATE>) =>
    caller.addBorrowingRate({ ...BORROWING_RATE, ...changes })
  const wanted = { companyId, currency: 'SEK', kind: 'vehicle', months: 36, date: '2026-06-01' } as const
  expect(await caller.findBorrowingRate(wanted)).toBeNull()
  await add({ annualRate: '0.04' })
  await add({ annualRate: '0.041', validFrom: '2026-05-01' })
  await add({ annualRate: '0.09', validFrom: '2026-07-01' })
  await add({ annualRate: '0.08', currency: 'EUR' })
  expect(await caller.findBorrowingRate(wanted)).toMatchObject({ annualRate: '0.041' })
  await add({ annualRate: '0.042', kind: 'vehicle' })
  expect(await caller.findBorrowingRate(wanted)).toMatchObject({ annualRate: '0.042' })
  const own = await add({ annualRate: '0.043', companyId })
  expect(await caller.findBorrowingRate(wanted)).toMatchObject({
    annualRate: '0.043',
    approvedByName: actor.name,
  })
  expect(await caller.findBorrowingRate({ ...wanted, months: 72 })).toBeNull()
  await caller.removeBorrowingRate({ id: own.id })
  expect(await caller.borrowingRates()).toHaveLength(5)
  expect(await codeOf(add({ fromMonths: 61 }))).toBe('input.invalid')
})

test('exchange rates and index values are entered once a day or month, and corrected', async ({ db }) => {
  const { caller } = await member(db)
  const { id } = await caller.saveExchangeRate(EXCHANGE_RATE)
  expect(await caller.saveExchangeRate({ ...EXCHANGE_RATE, rate: '11.26' })).toEqual({ id })
  expect(await caller.exchangeRates()).toMatchObject([{ ...EXCHANGE_RATE, rate: '11.26', id }])
  expect(await codeOf(caller.saveExchangeRate({ ...EXCHANGE_RATE, quote: 'EUR' }))).toBe('input.invalid')
  expect(await codeOf(caller.saveExchangeRate({ ...EXCHANGE_RATE, rate: '0' }))).toBe('input.invalid')
  const value = await caller.saveIndexValue(INDEX_VALUE)
  await caller.saveIndexValue({ ...INDEX_VALUE, value: '419.00' })
  expect(await caller.indexValues()).toMatchObject([{ ...INDEX_VALUE, value: '419.00' }])
  await caller.removeExchangeRate({ id })
  await caller.removeIndexValue({ id: value.id })
  expect([await caller.exchangeRates(), await caller.indexValues()]).toEqual([[], []])
})

test("another organization's settings, rates and values do not exist", async ({ db }) => {
  const mine = await member(db)
  const { caller } = await member(db)
  const { id: companyId } = await make.company(db, mine.actor)
  const rate = await mine.caller.addBorrowingRate({ ...BORROWING_RATE, companyId })
  const exchange = await mine.caller.saveExchangeRate(EXCHANGE_RATE)
  const index = await mine.caller.saveIndexValue(INDEX_VALUE)
  const ofCompany = [
    caller.settings({ companyId }),
    caller.saveSettings({ companyId, revision: 0, ...SETTINGS }),
    caller.accounts({ companyId }),
    caller.saveAccounts({ companyId, accounts: {} }),
    caller.addBorrowingRate({ ...BORROWING_RATE, companyId }),
    caller.findBorrowingRate({ companyId, currency: 'SEK', kind: 'it', months: 12, date: '2026-06-01' }),
  ]
  expect(await Promise.all(ofCompany.map(codeOf))).toEqual(Array(6).fill('organization.not_found'))
  const removals = [
    caller.removeBorrowingRate({ id: rate.id }),
    caller.removeExchangeRate({ id: exchange.id }),
    caller.removeIndexValue({ id: index.id }),
  ]
  expect(await Promise.all(removals.map(codeOf))).toEqual(Array(3).fill('accounting.not_found'))
  const lists = [await caller.borrowingRates(), await caller.exchangeRates(), await caller.indexValues()]
  expect(lists).toEqual([[], [], []])
})
