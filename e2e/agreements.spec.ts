import { seedMany } from '@mina/db/seed'
import { expect, make, type Page, test } from './fixtures'

const TODAY = '2026-11-24'
const COUNT = 120
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
/** What a column says, from the top: every row but the sums. */
const column = (page: Page, place: number) =>
  page.locator('tbody').getByRole('row').getByRole('cell').nth(place)

test.beforeEach(async ({ db, signIn, page }) => {
  const { actor } = await signIn('viewer')
  await seedMany(db, actor, { count: COUNT, today: TODAY })
  for (const [name, monthlyMinor] of [
    ['Kontor Hammarby Kaj 14', 1_000_000n],
    ['Förråd Hammarby Kaj 16', 250_050n],
    ['Laddstolpar Hammarby', 99_950n],
  ] as const)
    await make.agreement(db, actor, {
      name,
      searchText: name.toLowerCase(),
      monthlyMinor,
      feeMinor: monthlyMinor,
    })
  await page.goto('/')
})

test('agreements are found by search and filter, and the sums follow the selection', async ({ page }) => {
  await page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .first()
    .getByRole('link', { name: 'Avtal' })
    .click()
  await expect(page.getByText('123 avtal i urvalet.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Sök i avtal' }).fill('hammarby')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=hammarby/)
  await expect(page.getByRole('row', { name: /^Summa av 3 avtal/ })).toContainText('13\u00a0500')

  await page.goto('/agreements')
  await page.getByText('Filter', { exact: true }).last().click()
  await page
    .getByRole('link', { name: /^Maskin/ })
    .last()
    .click()
  await expect(page).toHaveURL(/kind=machine/)
  await page.keyboard.press('Escape')
  await page.getByText('Filter', { exact: true }).last().click()
  await page.getByRole('link', { name: /^EUR/ }).click()
  await expect(page).toHaveURL(/currency=EUR/)
  await expect(page.locator('tfoot').getByRole('row')).toHaveCount(1)
  for (const kind of await column(page, 1).allInnerTexts()) expect(kind).toBe('Maskin')
  await page.getByRole('link', { name: 'Ta bort filtret Valuta EUR' }).click()
  await expect(page).not.toHaveURL(/currency/)
  await expect(page).toHaveURL(/kind=machine/)
})

test('a search without hits says so and is cleared in one press', async ({ page }) => {
  await page.goto('/agreements?q=finns+inte+alls')
  await expect(page.getByRole('heading', { name: 'Inget avtal passar urvalet' })).toBeVisible()
  await page.getByRole('link', { name: 'Rensa filter' }).click()
  await expect(page.getByText('123 avtal i urvalet.')).toBeVisible()
})

test('the list is sorted by a column head, and a second press turns it round', async ({ page }) => {
  await page.goto('/agreements')
  const head = page.getByRole('columnheader', { name: /^Slutdag/ })
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const first = await column(page, 3).allInnerTexts()
  expect(first).toEqual([...first].sort())
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/direction=desc/)
  const turned = await column(page, 3).allInnerTexts()
  expect(turned).toEqual([...turned].sort().reverse())
})

test('pages and their size stand in the address, and the back button goes the same way back', async ({
  page,
}) => {
  await page.goto('/agreements')
  await expect(rows(page).filter({ has: page.getByRole('link') })).toHaveCount(50)
  const paging = page.getByRole('navigation', { name: 'Bläddra' })
  await paging.getByRole('link', { name: 'Nästa' }).click()
  await expect(paging).toContainText('51–100 av 123')
  await expect(page).toHaveURL(/page=2/)
  await paging.getByRole('link', { name: 'Nästa' }).click()
  await expect(paging).toContainText('101–123 av 123')
  await page.goBack()
  await expect(paging).toContainText('51–100 av 123')
  await paging.getByRole('link', { name: '200' }).click()
  await expect(paging).toContainText('1–123 av 123')
  await expect(page).toHaveURL(/size=200/)
  await page.reload()
  await expect(paging).toContainText('1–123 av 123')
  await page.goBack()
  await expect(paging).toContainText('51–100 av 123')
})
