import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('settings, accounts and rates of a company are saved, and what is removed is put back', async ({
  page,
  signIn,
  expectConsole,
}) => {
  expectConsole(/status of 422/)
  await signIn('accountant')
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Regelverk, konton, låneräntor, index och kurser' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Redovisning')
  const settings = page.getByRole('region', { name: 'Så räknas det' })
  await settings.getByLabel('Tidsband, år').fill('5 3')
  await settings.getByRole('button', { name: 'Spara' }).click()
  await expect(settings.getByText('Skriv hela år i stigande ordning')).toBeVisible()
  await settings.getByLabel('Tidsband, år').fill('1 3 5')
  await settings.getByLabel('RFR 2').check()
  await settings.getByLabel('Stängt till och med').fill('2026-09-30')
  await settings.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sparat.' })).toBeVisible()
  await page.reload()
  await expect(settings.getByLabel('RFR 2')).toBeChecked()
  await expect(settings.getByLabel('Stängt till och med')).toHaveValue('2026-09-30')
  await expect(settings).toContainText('Version 1')

  const accounts = page.getByRole('region', { name: 'Konton', exact: true })
  await accounts.getByLabel('Eget konto: Bank').fill('19')
  await accounts.getByRole('button', { name: 'Spara' }).click()
  await expect(accounts.getByText('Fyra till åtta siffror')).toBeVisible()
  await accounts.getByLabel('Eget konto: Bank').fill('1940')
  await accounts.getByRole('button', { name: 'Spara' }).click()
  await expect(accounts.getByRole('row', { name: /^Bank/ })).toContainText('Eget')

  const rates = page.getByRole('region', { name: 'Marginella låneräntor' })
  await rates.getByLabel('Gäller från').fill('2026-01-01')
  await rates.getByLabel('Årsränta').fill('4,85')
  await rates.getByLabel('Källa').fill('Bankens offert 2026')
  await rates.getByRole('button', { name: 'Lägg till' }).click()
  const rate = rates.getByRole('row').filter({ hasText: 'Bankens offert 2026' })
  await expect(rate).toContainText('4,85')
  await rate.getByRole('button', { name: /^Ta bort/ }).click()
  await expect(rate).toHaveCount(0)
  await page.getByRole('button', { name: 'Lägg tillbaka' }).click()
  await expect(rate).toContainText('4,85')
})

test('whoever saved meanwhile does not lose it', async ({ page, context, signIn, expectConsole }) => {
  expectConsole(/status of 422/)
  await signIn('owner', { locale: 'en' })
  await page.goto('/settings/accounting')
  const other = await context.newPage()
  await other.goto('/settings/accounting')
  await other.getByLabel('Time bands, years').fill('1 2')
  await other
    .getByRole('region', { name: 'How it is computed' })
    .getByRole('button', { name: 'Save' })
    .click()
  await expect(other.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.getByLabel('Time bands, years').fill('4 8')
  await page.getByRole('region', { name: 'How it is computed' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('Somebody else saved meanwhile')
  await expect(page.getByLabel('Time bands, years')).toHaveValue('1 2')
})

test('who may only look sees the settings and no button', async ({ page, signIn }) => {
  await signIn('viewer', { locale: 'en' })
  await page.goto('/settings/accounting')
  await expect(page.getByText('Your role can look, but not change.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Save|Add/ })).toHaveCount(0)
})

async function violations(page: Page, look: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${look}: ${id} ${target.join(' ')}`))
}

for (const part of [
  '',
  '/plan?explain=none',
  '/accounting?by=month',
  '/events',
  '/events/try?kind=extension&date=2026-11-25&endDate=2033-12-31&rate=5&rent=',
]) {
  test(`the agreement's ${part || 'overview'} can be used by everyone`, async ({ page, signIn, demo }) => {
    await signIn('owner', { organizationId: demo.organizationId })
    await page.goto('/agreements?q=Centrallager')
    await page.getByRole('link', { name: 'Centrallager Örebro' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Centrallager Örebro')
    await expectAccessible(page, new URL(page.url()).pathname + part)
  })
}

test('an open explanation and the settings can be used by everyone', async ({ page, signIn, demo }) => {
  await signIn('owner', { organizationId: demo.organizationId, locale: 'fi' })
  await page.goto('/agreements?q=Centrallager')
  await page.getByRole('link', { name: 'Centrallager Örebro' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Centrallager Örebro')
  const { pathname } = new URL(page.url())
  await expectAccessible(page, `${pathname}/accounting?explain=interest%402025-01-01..2025-12-31`)
  await expectAccessible(page, '/settings/accounting')
})

/** Looks at a page wide and narrow, in light and in dark. */
async function expectAccessible(page: Page, place: string) {
  await page.goto(place)
  const found: string[] = []
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await violations(page, `${width} ${colorScheme}`)))
    }
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflow > 0) found.push(`390: ${overflow} px wider than the window`)
  await page.setViewportSize({ width: 1440, height: 844 })
  expect.soft(found, place).toEqual([])
}
