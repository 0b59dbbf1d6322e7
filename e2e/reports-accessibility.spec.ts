import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PLACES = [
  '/reports',
  '/reports/contracts',
  '/reports/deadlines',
  '/reports/roll-forward?cell=liability.interest~premises~SEK',
  '/reports/months?kind=it',
  '/reports/maturity',
  '/self-check',
]
const LANGUAGES = { sv: 'light', en: 'dark' } as const

for (const place of PLACES) {
  test(`${place} can be used by everyone`, async ({ page, signIn, demo }) => {
    const found: string[] = []
    for (const [locale, colorScheme] of Object.entries(LANGUAGES)) {
      await signIn('owner', { organizationId: demo.organizationId, locale })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport)
        await page.goto(place)
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
        const look = `${locale} ${viewport.width} ${colorScheme}`
        for (const { id, nodes } of violations) {
          found.push(
            ...nodes.map(
              ({ target, failureSummary }) => `${look}: ${id} ${target.join(' ')} ${failureSummary}`,
            ),
          )
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (overflow > 0) found.push(`${look}: ${overflow} px wider than the window`)
      }
    }
    expect(found).toEqual([])
  })
}

test('on paper a report has no frame and no buttons, and says how it was made', async ({
  page,
  signIn,
  demo,
}) => {
  await signIn('viewer', { organizationId: demo.organizationId })
  await page.goto('/reports/roll-forward?currency=SEK&cell=liability.interest~premises~SEK')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['nav.rail', '.topbar', '.btn', '#behind'])
    await expect(page.locator(hidden).first()).toBeHidden()
  await expect(page.getByText(/^Beräkning .* antecknat i åtkomstloggen/)).toBeVisible()
  await expect(page.locator('.filters')).toContainText('IFRS 16')
})
