import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expect, PASSWORD, type Page, test } from './fixtures'

/** `−1 375 858,28` and `−1,375,858.28` in hundredths: exact, so that sums can be compared. */
function hundredths(text: string): bigint {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('\u2212', '-')
  const [, sign = '', whole = '', decimals = ''] = /^(-?)([\d.,]*\d)[.,](\d\d)$/.exec(plain) ?? []
  if (!whole) throw new Error(`not an amount with two decimals: ${text}`)
  return BigInt(`${sign}${whole.replace(/[.,]/g, '')}${decimals}`)
}
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n)

const lineOf = (page: Page, name: string | RegExp) => page.getByRole('row', { name }).first()

async function fileOf(page: Page, format: string): Promise<Download> {
  await page.locator('summary.btn-primary').click()
  const pulled = page.waitForEvent('download')
  await page.getByRole('link', { name: format }).click()
  return pulled
}

test('from the menu to the agreements behind an amount, and back with the keyboard', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('viewer', { organizationId: demo.organizationId })
  await page.goto('/')
  await page.getByRole('link', { name: 'Rapporter' }).click()
  await page.getByRole('link', { name: 'Skuld och nyttjanderätt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skuld och nyttjanderätt, IFRS 16')
  await expect(page.locator('summary', { hasText: 'Kontrollerna stämmer, 0,00 kr' })).toBeVisible()

  await page.locator('summary', { hasText: 'Belopp' }).click()
  await page.getByRole('link', { name: 'exakta' }).click()
  await expect(page).toHaveURL(/amounts=exact/)
  const cell = lineOf(page, /^Räntekostnad/)
    .getByRole('link')
    .first()
  // The address changes before the page has.
  await expect(cell).toHaveText(/,\d\d$/)
  const shown = hundredths(await cell.innerText())
  await cell.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: /^Räntekostnad · Lokal/ })
  await expect(panel).toBeFocused()
  await expect(cell).toHaveAttribute('aria-expanded', 'true')
  const amounts = await panel.locator('tbody td.num').allInnerTexts()
  expect(amounts.length).toBeGreaterThan(3)
  expect(sumOf(amounts.map(hundredths))).toBe(shown)
  await expect(panel.locator('tfoot td.num')).toHaveText(await cell.innerText())
  await expect(panel.getByText('Avtalen ger beloppet utan rest')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(cell).toBeFocused()
  await expect(page).not.toHaveURL(/cell=/)
  await cell.click()
  await panel.getByRole('link', { name: 'Stäng' }).click()
  await expect(panel).toHaveCount(0)
  await expect(cell).toBeFocused()
})

test('opening, movements and closing on the page are one sum, in every class', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('viewer', { organizationId: demo.organizationId })
  await page.goto('/reports/roll-forward?currency=SEK&amounts=exact&from=2026-01-01&to=2026-06-30')
  const rows = await page.locator('tbody').first().locator('tr').all()
  const lines = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
  const numbers = lines.map((line) => line.map((text) => (text.trim() === '–' ? 0n : hundredths(text))))
  const closing = numbers.at(-1)!
  expect(closing.length).toBeGreaterThan(4)
  for (const [column, amount] of closing.entries()) {
    expect(sumOf(numbers.slice(0, -1).map((line) => line[column]!))).toBe(amount)
    expect(amount).toBeGreaterThan(0n)
  }
})

test('the contract list as CSV has the rows and sums of the page, and the log knows who pulled it', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('owner', { organizationId: demo.organizationId, locale: 'en', name: 'Elin Export' })
  await page.goto('/reports/contracts?currency=SEK&amounts=exact')
  const shown = await page.locator('tbody tr').all()
  const onPage = await Promise.all(
    shown.map(async (row) => [
      (await row.locator('th p').innerText()).split(' · ')[0]!,
      ...(await row.locator('td.num:not(.date)').allInnerTexts()).map((text) =>
        text === '–' ? 0n : hundredths(text),
      ),
    ]),
  )
  const file = await fileOf(page, 'CSV')
  expect(file.suggestedFilename()).toMatch(/^Contract list IFRS 16 \d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain('Elin Export')
  const lines = text.split('\r\n').map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
  const heads = lines.findIndex(([first]) => first === 'Number')
  const inFile = lines
    .slice(heads + 1)
    .filter(([number]) => number?.startsWith('A-'))
    .map((line) => [line[0]!, ...line.slice(-4).map(hundredths)])
  expect(inFile).toEqual(onPage)
  const total = lines.find(([first]) => first === 'Total')!
  expect(total.slice(-4).map(hundredths)).toEqual(
    (await page.locator('tfoot td.num').allInnerTexts()).map(hundredths),
  )

  await page.goto('/access-log')
  const entry = page.getByRole('row', { name: /Elin Export.*Exported report/ }).first()
  await expect(entry.getByRole('link', { name: 'Contract list' })).toBeVisible()
})

test('the roll-forward as a spreadsheet ends at the closing balances of the page', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('accountant', { organizationId: demo.organizationId })
  await page.goto('/reports/roll-forward?currency=SEK&amounts=exact')
  const closing = await page.getByRole('row', { name: /^Utgående/ }).all()
  const totals = await Promise.all(closing.map((row) => row.locator('td').last().innerText()))
  const file = await fileOf(page, 'Excel')
  expect(file.suggestedFilename()).toMatch(/^Skuld och nyttjanderätt IFRS 16 .*\.xlsx$/)
  const { sheets } = await readXlsx(await readFile(await file.path()))
  const rows = sheets[0]!.rows
  const heads = rows.find((row) => row.includes('Leasingskuld, Utgående'))!
  const total = rows.find(([first]) => first === 'Totalt')!
  const inFile = ['Leasingskuld, Utgående', 'Nyttjanderätt, Utgående'].map((head) =>
    BigInt(Math.round(Number(total[heads.indexOf(head)]) * 100)),
  )
  expect(inFile).toEqual(totals.map(hundredths))
})

test('a report as it was known then, under other rules, and a period the wrong way round', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('viewer', { organizationId: demo.organizationId, locale: 'en' })
  await page.goto('/reports/maturity')
  await page.locator('summary', { hasText: 'Known up to' }).click()
  await page.getByLabel('Day', { exact: true }).last().fill('2023-12-31')
  await page.getByRole('button', { name: 'Show' }).last().click()
  await expect(page).toHaveURL(/known=2023-12-31/)
  await expect(page.getByRole('heading', { name: 'No agreement fits the selection' })).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page).not.toHaveURL(/known=/)

  await page.locator('summary', { hasText: 'Rules' }).click()
  await page.getByRole('link', { name: 'K3, legal entity' }).click()
  await expect(
    page.getByText('Under K3, legal entity these agreements carry no lease liability'),
  ).toBeVisible()
  await expect(page.locator('tbody th')).toContainText(['0–1 years', '1–5 years', 'After 5 years', 'Total'])

  await page.goto('/reports/months?from=2026-06-01&to=2026-03-31')
  await expect(page.getByRole('alert')).toContainText('The period ends before it begins')
  await page.getByRole('link', { name: 'Swap the days' }).click()
  await expect(page.getByRole('row', { name: /^March 2026/ }).first()).toBeVisible()
  await expect(page.locator('summary', { hasText: 'The checks agree' })).toBeVisible()
})

test('an organization without agreements is told what reports are made of', async ({ page, signIn }) => {
  await signIn('owner')
  await page.goto('/reports')
  await expect(page.getByRole('heading', { name: 'Rapporterna räknas ur dina avtal' })).toBeVisible()
  await page.goto('/reports/maturity')
  await expect(page.getByRole('link', { name: 'Ladda upp avtal' }).last()).toBeVisible()
})

test('anyone signed in can see the engine held against published cases', async ({ page, signIn }) => {
  await signIn('viewer', { locale: 'en' })
  await page.goto('/self-check')
  const total = page.getByText(/^\d+ of \d+ cases agree$|^All cases agree/)
  await expect(total).toBeVisible()
  const cases = page.locator('details.case')
  expect(await cases.count()).toBeGreaterThanOrEqual(44)
  const failed = cases.filter({ hasText: 'Does not agree' })
  // Every case that fails says what is wrong with its source, and stands open.
  for (const one of await failed.all()) {
    await expect(one).toHaveAttribute('open', '')
    await expect(one).toContainText('Source is wrong')
  }
  expect(Number((await total.innerText()).match(/\d+/)?.[0])).toBe(
    (await cases.count()) - (await failed.count()),
  )
  await cases.first().locator('summary').click()
  const source = cases.first().getByRole('link', { name: /Source on another site/ })
  await expect(source).toHaveAttribute('rel', /noreferrer/)
  await expect(cases.first().getByRole('row').nth(1)).toContainText('Agrees')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters and the agreements behind an amount are links and forms', async ({ page }) => {
    await page.goto('/reports/roll-forward?currency=SEK')
    await page.getByLabel('E-post').fill('sofia@nordvik.example')
    await page.getByLabel('Lösenord').fill(PASSWORD)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await expect(page).toHaveURL(/roll-forward\?currency=SEK/)
    await page.locator('summary', { hasText: 'Period' }).click()
    await page.getByLabel('Från och med').fill('2026-01-01')
    await page.getByLabel('Till och med').fill('2026-03-31')
    await page.getByRole('button', { name: 'Visa' }).first().click()
    await expect(page).toHaveURL(/to=2026-03-31/)
    await lineOf(page, /^Betalningar/)
      .getByRole('link')
      .first()
      .click()
    const panel = page.getByRole('dialog', { name: /^Betalningar · Lokal/ })
    await expect(panel.getByRole('link', { name: 'Centrallager Örebro' })).toBeVisible()
    await panel.getByRole('link', { name: 'Stäng' }).click()
    await expect(panel).toHaveCount(0)
  })
})
