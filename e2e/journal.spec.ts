import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { asTenant, type Database, toDate } from '@mina/db'
import { seedMany } from '@mina/db/seed'
import { expect, type Page, test } from './fixtures'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** As the service counts days. */
const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
const FIRST_OF_MONTH = `${TODAY.slice(0, 7)}-01`
const LAST_CLOSED = new Date(Date.parse(FIRST_OF_MONTH) - 1).toISOString().slice(0, 10)

type Tenant = { organizationId: string; userId: string }

/** Agreements in one company and the books' own currency: nothing waits for a rate. */
async function seedCompany(db: Database, actor: Tenant) {
  await seedMany(db, actor, { count: 12, today: TODAY })
  await asTenant(db, actor, async (tx) => {
    const { id } = await tx.company.findFirstOrThrow({ where: { organizationId: actor.organizationId } })
    await tx.agreement.updateMany({
      where: { organizationId: actor.organizationId },
      data: { companyId: id },
    })
  })
}

/** Goes through everything that is open before this month and closes it. */
async function closeThroughLastMonth(page: Page) {
  await page.goto(`/reports/journal?to=${LAST_CLOSED}`)
  await page.getByRole('link', { name: /^Stäng till och med/ }).click()
  await expect(page.getByRole('heading', { name: /^Stänga .*IFRS 16\?$/ })).toBeVisible()
  await expect(page.getByText(/^Det som visas lagras: \d+ verifikationer/)).toBeVisible()
  await page.getByRole('button', { name: 'Stäng perioden' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'är stängd' })).toBeVisible()
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

test('the open months are gone through, closed, and pulled as a file for the bookkeeping', async ({
  page,
  db,
  signIn,
}) => {
  const { actor } = await signIn('accountant')
  await seedCompany(db, actor)
  await page.goto('/reports')
  await page.getByRole('link', { name: 'Verifikationer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verifikationer, IFRS 16')
  await expect(page.getByText('Debet = kredit')).toBeVisible()
  await page.getByRole('link', { name: /^Visa allt öppet från/ }).click()
  await expect(page.getByRole('link', { name: /^Stäng till och med/ })).toBeVisible()

  await closeThroughLastMonth(page)
  await expect(page.getByRole('listitem').filter({ hasText: /Verifikationer: \d+\. Stängd / })).toBeVisible()
  const pulled = page.waitForEvent('download')
  await page.getByRole('status').getByRole('link', { name: 'SIE 4I' }).click()
  const file = await pulled
  expect(file.suggestedFilename()).toMatch(/^journal-IFRS16-.*[0-9]\.si$/)
  const text = (await readFile(await file.path())).toString('latin1')
  expect(text).toMatch(/^#FLAGGA 0\r\n/)
  expect(text.match(/^#VER /gm)?.length).toBeGreaterThan(10)

  // What is next is this month, and the closed ones stand as they were.
  await page.goto('/reports/journal')
  await expect(page.locator('tbody th').first()).toContainText(TODAY.slice(0, 7))
  await page.goto(`/reports/journal?from=${LAST_CLOSED.slice(0, 7)}-01&to=${LAST_CLOSED}`)
  await expect(page.getByText('Stängd', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Stäng till/ })).toHaveCount(0)
})

test('what changes in a closed month is corrected in the first open one, and says why', async ({
  page,
  db,
  signIn,
}) => {
  const { actor } = await signIn('owner')
  await seedCompany(db, actor)
  await closeThroughLastMonth(page)
  const { organizationId } = actor
  const changed = await asTenant(db, actor, async (tx) => {
    const { id, name } = await tx.agreement.findFirstOrThrow({
      where: { organizationId, status: 'active', currency: 'SEK', startDate: { lt: toDate(LAST_CLOSED) } },
      orderBy: { startDate: 'asc' },
    })
    const newest = await tx.agreementVersion.findFirstOrThrow({
      where: { agreementId: id },
      orderBy: { version: 'desc' },
    })
    const { terms, fields, calculationVersion } = newest
    await tx.agreementVersion.create({
      data: {
        organizationId,
        agreementId: id,
        version: newest.version + 1,
        validFrom: toDate(`${LAST_CLOSED.slice(0, 7)}-01`),
        reason: 'index',
        event: { kind: 'index', date: `${LAST_CLOSED.slice(0, 7)}-01`, factor: '1.05' },
        terms: terms as object,
        fields: fields as object,
        calculationVersion,
      },
    })
    return name
  })
  await page.goto('/reports/journal')
  const correction = page.locator('tbody').filter({ hasText: 'Rättelse' })
  await expect(correction).toContainText(changed)
  await correction.getByText('Vad som har ändrats').click()
  await expect(correction.getByText('Beloppen är andra än de bokförda.').first()).toBeVisible()
  await expect(correction.getByRole('columnheader', { name: 'Ska vara' }).first()).toBeVisible()
  await expect(correction.getByRole('link', { name: /^Version \d+ gäller från/ })).toBeVisible()
})

test('a reader looks and pulls, and is told who closes', async ({ page, db, signIn }) => {
  const { actor } = await signIn('viewer')
  await seedCompany(db, actor)
  await page.goto(`/reports/journal?to=${LAST_CLOSED}`)
  const button = page.getByRole('button', { name: /^Stäng till och med/ })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleName(/stängs av en ägare eller någon som kan ändra/)
  await page.locator('summary').filter({ hasText: 'Exportera' }).click()
  const pulled = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await pulled).suggestedFilename()).toMatch(/-open\.csv$/)
})

test('the journal can be used by everyone, wide and narrow, light and dark, and from the keyboard', async ({
  page,
  db,
  signIn,
}) => {
  const { actor } = await signIn('accountant')
  await page.goto('/reports/journal')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect.soft(await violations(page), 'empty').toEqual([])
  await seedCompany(db, actor)
  await page.goto(`/reports/journal?to=${LAST_CLOSED}`)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violations(page), `${width} ${colorScheme}`).toEqual([])
    }
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const close = page.getByRole('link', { name: /^Stäng till och med/ })
  await close.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Stänga / })).toBeFocused()
  expect.soft(await violations(page), 'question').toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Stänga / })).toHaveCount(0)
  await expect(close).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('months are read, closed and pulled all the same', async ({ page, db, signIn }) => {
    const { actor } = await signIn('accountant')
    await seedCompany(db, actor)
    await closeThroughLastMonth(page)
    await expect(page.getByRole('row', { name: /^Totalt/ }).first()).toBeVisible()
  })
})
