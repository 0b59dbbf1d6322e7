import { asTenant, type Database, toDate } from '@mina/db'
import type { TestActor } from '@mina/db/factories'
import { seedMany } from '@mina/db/seed'
import { expect, type Page, test } from './fixtures'

/** As the service counts days. */
const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
const inYears = (years: number) => `${Number(TODAY.slice(0, 4)) + years}${TODAY.slice(4, 8)}01`

/** An agreement with more than a year to go, of a new organization. */
async function makeAgreement(db: Database, actor: TestActor): Promise<string> {
  await seedMany(db, actor, { count: 12, today: TODAY })
  return asTenant(db, actor, async (tx) => {
    const { id } = await tx.agreement.findFirstOrThrow({
      where: { status: 'active', currency: 'SEK', endDate: { gt: toDate(inYears(1)) } },
      orderBy: { number: 'asc' },
    })
    return `/agreements/${id}`
  })
}

const result = (page: Page) => page.getByRole('table', { name: /^(I varje regelverk|In every set of rules)/ })
const row = (page: Page, name: string) =>
  result(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })

test('what is tried shows before and after; what is kept is in timeline, schedule and history until it is taken back', async ({
  page,
  db,
  signIn,
  expectConsole,
}) => {
  // A day that cannot be is refused by the server.
  expectConsole(/status of 422/)
  const { actor } = await signIn('accountant', { name: 'Tove Ek' })
  const agreement = await makeAgreement(db, actor)
  await page.goto(`${agreement}/events`)
  await page.getByRole('link', { name: 'Förlängning', exact: true }).click()
  await page.getByLabel('Ny slutdag').fill(inYears(9))
  await expect(page.getByText(`→ ${inYears(9)}`).first()).toBeVisible()
  await expect(row(page, 'Leasingskuld').getByRole('cell').first()).toContainText('+')
  await expect(row(page, 'Slutdag').getByRole('cell').last()).toContainText(inYears(9))

  await page.getByRole('link', { name: 'Uppsägning', exact: true }).click()
  await page.getByLabel('Ersättning vid uppsägning').fill('25 000')
  await expect(row(page, 'Effekt på resultatet').getByRole('cell').first()).not.toHaveText('–')
  await page.getByLabel('Dag', { exact: true }).fill('2019-01-01')
  await expect(page.getByText('Dagen är för tidig: välj en senare')).toBeVisible()
  await expect(result(page)).toHaveCount(0)

  await page.getByRole('link', { name: 'Index', exact: true }).click()
  await page.getByLabel('Ändring i procent').fill('3')
  await expect(row(page, 'Leasingskuld').getByRole('cell').first()).toContainText('+')
  await page.getByLabel('Ny avgift per period').fill('100')
  await expect(page.getByText('Ange bara ett av fälten och töm de andra')).toBeVisible()
  await page.getByLabel('Ny avgift per period').fill('')
  await expect(result(page)).toBeVisible()
  await page.getByRole('link', { name: 'Spara händelsen' }).click()
  await expect(page.getByRole('heading', { name: /^Spara Index/ })).toBeFocused()
  await page.getByLabel('Anteckning').fill('enligt avi från hyresvärden')
  await page.getByRole('button', { name: 'Ja, spara' }).click()

  await expect(page.getByRole('status').filter({ hasText: /^Sparat: Index/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Index +3\u00a0%' })).toBeVisible()
  await expect(page.getByRole('img', { name: /Index \+3/ })).toBeVisible()
  await expect(page.getByText('enligt avi från hyresvärden')).toBeVisible()
  await expect(page.getByText(/Registrerad av Tove Ek/)).toBeVisible()
  await page.getByRole('link', { name: 'Redovisning', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Händelser' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Historik' }).click()
  await expect(page.getByText(/^Version \d+, Index/)).toBeVisible()

  await page.getByRole('link', { name: /^Händelser/ }).click()
  await page.getByRole('link', { name: 'Ta tillbaka' }).click()
  await page.getByRole('button', { name: 'Ta tillbaka händelsen' }).click()
  await expect(page.getByText('Händelsen är tillbakatagen.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Index +3\u00a0%' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Tillbakataget' })).toContainText('Tove Ek')
})

test('a figure opens its explanation by keyboard, a part of it the next, and Esc leads back to the figure', async ({
  page,
  db,
  signIn,
}) => {
  const { actor } = await signIn('viewer', { locale: 'en' })
  const agreement = await makeAgreement(db, actor)
  await page.goto(`${agreement}/accounting`)
  const interest = page
    .getByRole('region', { name: 'Lease liability', exact: true })
    .getByRole('row')
    .nth(2)
    .getByRole('link')
    .first()
  await interest.focus()
  await page.keyboard.press('Enter')
  const panel = page.locator('#explain')
  await expect(panel.getByRole('heading', { name: /^How the interest/ })).toBeFocused()
  const amount = await interest.innerText()
  await expect(panel).toContainText(amount)
  await expect(panel).toContainText('IFRS 16.36')
  await panel
    .getByRole('row', { name: /Closing/ })
    .getByRole('link')
    .focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: /^How the lease liability/ })).toBeFocused()
  await expect(panel.getByRole('columnheader', { name: /Present value|Value/ }).first()).toBeVisible()
  await panel.getByRole('link', { name: 'Back to the previous figure' }).press('Enter')
  await expect(panel.getByRole('heading', { name: /^How the interest/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(interest).toBeFocused()
})

test('figures follow the chosen rules on every page', async ({ page, db, signIn }) => {
  const { actor } = await signIn('viewer', { locale: 'en' })
  const agreement = await makeAgreement(db, actor)
  await page.goto(agreement)
  await page.getByRole('link', { name: 'K3 legal entity' }).click()
  await expect(page.getByRole('heading', { name: 'Even cost' })).toBeVisible()
  await page.getByRole('link', { name: 'Accounting', exact: true }).click()
  await expect(page).toHaveURL(/profile=K3-entity/)
  await expect(page.getByRole('heading', { name: 'Even cost' })).toBeVisible()
  await page.getByRole('link', { name: 'By month' }).click()
  await expect(page).toHaveURL(/by=month/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel with formulas' }).first().click()
  expect((await download).suggestedFilename()).toMatch(/K3-entity\.xlsx$/)
})

test('whoever kept something meanwhile is named, and what was typed can be kept after all', async ({
  page,
  context,
  db,
  signIn,
  expectConsole,
}) => {
  expectConsole(/status of 409/)
  const { actor } = await signIn('accountant', { name: 'Tove Ek' })
  const agreement = await makeAgreement(db, actor)
  const draft = async (one: Page, percent: string) => {
    await one.goto(`${agreement}/events/try?kind=index`)
    await one.waitForFunction(() => document.documentElement.dataset.alive)
    await one.getByLabel('Ändring i procent').fill(percent)
    await expect(result(one)).toBeVisible()
    await one.getByRole('link', { name: 'Spara händelsen' }).click()
  }
  await draft(page, '2')
  const other = await context.newPage()
  await draft(other, '5')
  await other.getByRole('button', { name: 'Ja, spara' }).click()
  await expect(other.getByRole('heading', { name: 'Index +5\u00a0%' })).toBeVisible()
  await page.getByRole('button', { name: 'Ja, spara' }).click()
  await expect(page.getByRole('alert')).toContainText('Avtalet ändrades av Tove Ek')
  await expect(page.getByLabel('Ändring i procent')).toHaveValue('2')
  await page.getByRole('button', { name: 'Ja, spara' }).click()
  await expect(page.getByRole('heading', { name: 'Index +2\u00a0%' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an event is tried and kept, and a figure explains itself', async ({ page, db, signIn }) => {
    const { actor } = await signIn('accountant', { locale: 'en' })
    const agreement = await makeAgreement(db, actor)
    await page.goto(`${agreement}/events/try?kind=index`)
    await page.getByLabel('Change in per cent').fill('2.5')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect(row(page, 'Lease liability').getByRole('cell').first()).toContainText('+')
    await page.getByRole('link', { name: 'Keep the event' }).click()
    await page.getByRole('button', { name: 'Yes, keep it' }).click()
    await expect(page.getByRole('heading', { name: 'Index +2.5\u00a0%' })).toBeVisible()
    await page.goto(`${agreement}/accounting`)
    await page
      .getByRole('region', { name: 'Right-of-use asset', exact: true })
      .getByRole('link')
      .first()
      .click()
    await expect(page.locator('#explain').getByRole('heading')).toContainText('depreciation')
    await page.getByRole('link', { name: 'Close the explanation' }).click()
    await expect(page.locator('#explain')).toHaveCount(0)
  })
})
