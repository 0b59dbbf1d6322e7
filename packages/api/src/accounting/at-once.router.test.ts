import { make } from '@mina/db/factories'
import { expect, test } from '@mina/db/testing'
import { BORROWING_RATE, EXCHANGE_RATE, INDEX_VALUE } from '../test-accounting'
import { callerFor, codeOf, testDeps } from '../test-deps'

const FOUR = [1, 2, 3, 4]
const codesOf = async (works: Promise<unknown>[]) => (await Promise.all(works.map(codeOf))).sort()
const once = (otherwise: string) => [otherwise, otherwise, otherwise, 'none']

test('the same borrowing rate entered four times at once stands once, and the table goes on', async ({
  db,
}) => {
  const { actor } = await make.member(db, { role: 'accountant' })
  const { accounting } = callerFor(await testDeps(db), actor)
  const codes = await codesOf(FOUR.map(() => accounting.addBorrowingRate(BORROWING_RATE)))
  expect(codes).toEqual(once('input.invalid'))
  expect(await accounting.borrowingRates()).toHaveLength(1)
  await accounting.addBorrowingRate({ ...BORROWING_RATE, currency: 'EUR' })
})

test('accounts saved four times at once are those of one of them', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'accountant' })
  const { accounting } = callerFor(await testDeps(db), actor)
  const save = (n: number) =>
    accounting.saveAccounts({ companyId: null, accounts: { interest_expense: `841${n}` } })
  expect(await codesOf(FOUR.map(save))).toEqual(['none', 'none', 'none', 'none'])
  const { accounts } = await accounting.accounts({ companyId: null })
  expect(accounts.interest_expense).toMatch(/^841[1-4]$/)
})

test('what is removed four times at once is gone once and not found after', async ({ db }) => {
  const { actor } = await make.member(db, { role: 'accountant' })
  const { accounting } = callerFor(await testDeps(db), actor)
  const exchange = await accounting.saveExchangeRate(EXCHANGE_RATE)
  const index = await accounting.saveIndexValue(INDEX_VALUE)
  const borrowing = await accounting.addBorrowingRate(BORROWING_RATE)
  const removals = [
    () => accounting.removeExchangeRate({ id: exchange.id }),
    () => accounting.removeIndexValue({ id: index.id }),
    () => accounting.removeBorrowingRate({ id: borrowing.id }),
  ]
  for (const remove of removals) {
    expect(await codesOf(FOUR.map(remove))).toEqual(once('accounting.not_found'))
  }
})

test.for(['0000-01-01T00:00:00Z', '1899-12-31T23:59:59Z'])(
  'no report as known at %s',
  async (knownAt, { db }) => {
    const { actor } = await make.member(db, { role: 'viewer' })
    const { reports } = callerFor(await testDeps(db), actor)
    await expect(reports.rollForward({ knownAt })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  },
)
