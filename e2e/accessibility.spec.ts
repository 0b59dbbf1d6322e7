import AxeBuilder from '@axe-core/playwright'
import { acceptTheRest, expect, type Page, test } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

async function violations(page: Page, look: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${look}: ${id} ${target.join(' ')} ${failureSummary}`),
  )
}

/** Looks at the open page wide and narrow, in light and in dark. */
async function expectAccessible(page: Page) {
  const found: string[] = []
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await violations(page, `${viewport.width} ${colorScheme}`)))
    }
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (overflow > 0) found.push(`390: ${overflow} px wider than the window`)
  await page.setViewportSize(WIDE)
  // Soft: one run names every page that needs work.
  expect.soft(found, page.url()).toEqual([])
}

test('the sign-in page can be used by everyone', async ({ page }) => {
  await page.goto('/login')
  await expectAccessible(page)
})

const PAGES = [
  '/',
  '/agreements',
  '/agreements?q=nothing+here',
  '/upload',
  '/review',
  '/deadlines',
  '/access-log',
  '/settings',
]
for (const place of PAGES) {
  test(`${place} can be used by everyone`, async ({ page, signIn, demo }) => {
    await signIn('owner', { organizationId: demo.organizationId })
    await page.goto(place)
    await expectAccessible(page)
  })
}

test('an agreement and its parts can be used by everyone', async ({ page, signIn, demo }) => {
  await signIn('owner', { organizationId: demo.organizationId })
  await page.goto('/agreements?q=Centrallager')
  await page.getByRole('link', { name: 'Centrallager Örebro' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Centrallager Örebro')
  const agreement = new URL(page.url()).pathname
  for (const part of ['', '/plan', '/accounting', '/documents', '/history']) {
    await page.goto(agreement + part)
    await expectAccessible(page)
  }
})

test('the review of a document can be used by everyone', async ({ page, signIn, readDocument }) => {
  const { actor } = await signIn('accountant')
  const documentId = await readDocument('pdf/D-machine.pdf', actor)
  await page.goto(`/review/${documentId}`)
  await expect(page.getByRole('img', { name: /^Sida \d/ })).toBeVisible()
  await expectAccessible(page)
  await acceptTheRest(page)
  await page.getByRole('button', { name: 'Skapa avtal' }).click()
  await expect(page.getByRole('dialog').getByText('Leasingskuld vid start')).toBeVisible()
  await expectAccessible(page)
})

test('pages that say no can be used by everyone', async ({ page, signIn, expectConsole }) => {
  await signIn('viewer')
  expectConsole(/status of 40[34]/)
  for (const place of ['/no/such/page', '/access-log']) {
    await page.goto(place)
    await expectAccessible(page)
  }
})
