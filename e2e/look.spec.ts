import { expect, test } from './fixtures'

const LANGUAGES = [
  ['sv', 'Svenska', 'Avtal'],
  ['en', 'English', 'Agreements'],
  ['da', 'Dansk', 'Aftaler'],
  ['nb', 'Norsk bokmål', 'Avtaler'],
  ['fi', 'Suomi', 'Sopimukset'],
  ['lt', 'Lietuvių', 'Sutartys'],
  ['lv', 'Latviešu', 'Līgumi'],
  ['et', 'Eesti', 'Lepingud'],
] as const

test('each of the eight languages is chosen under its own name and stays chosen', async ({
  page,
  signIn,
}) => {
  await signIn('viewer')
  await page.goto('/agreements')
  for (const [locale, name, title] of LANGUAGES) {
    await page
      .getByRole('banner')
      .getByText(/^(Svenska|English|Dansk|Norsk bokmål|Suomi|Lietuvių|Latviešu|Eesti)$/)
      .first()
      .click()
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page).toHaveURL('/agreements')
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await page.goto('/agreements')
  }
})

test('the sign-in page speaks the language of the browser, and the one that is chosen on it', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'fi-FI', baseURL })
  const page = await context.newPage()
  await page.goto('/login')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
  await page.getByText('Suomi', { exact: true }).first().click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})

test('amounts and days are written as the language writes them', async ({ page, signIn, demo }) => {
  await signIn('viewer', { organizationId: demo.organizationId })
  await page.goto('/agreements?q=Centrallager')
  const row = page.getByRole('row').filter({ hasText: 'Centrallager Örebro' })
  await expect(row).toContainText('2029-06-30')
  await expect(row).toContainText('399\u00a0509')
  await page.getByText('Svenska', { exact: true }).first().click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(row).toContainText('30/06/2029')
  await expect(row).toContainText('399,509')
})

test('a dark look stays after reload and after signing in again', async ({ page, signIn }) => {
  await signIn('viewer')
  await page.goto('/settings')
  await page.getByRole('radio', { name: 'Mörkt' }).check()
  await page.getByRole('radio', { name: 'Tät' }).check()
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('status')).toContainText('Inställningarna är sparade')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.goto('/')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('data-density', 'compact')
  const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const [red = 255] = (/\d+/.exec(background) ?? []).map(Number)
  expect(red).toBeLessThan(64)
})
