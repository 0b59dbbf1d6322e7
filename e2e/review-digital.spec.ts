import { acceptTheRest, documentPath, expect, type Page, test } from './fixtures'

/** Draws a rectangle on the page picture, in fractions of it. */
async function drawOnPage(page: Page, from: [number, number], to: [number, number]) {
  const picture = await page.getByRole('img', { name: /^Page 1 of D-machine\.pdf/ }).boundingBox()
  if (!picture) throw new Error('the page is not shown')
  const { x, y, width, height } = picture
  await page.mouse.move(x + from[0] * width, y + from[1] * height)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 5 })
  await page.mouse.up()
}

test('a digital machine lease is corrected by typing and by drawing on the page, and nothing is lost on reload', async ({
  page,
  signIn,
  expectConsole,
}) => {
  // The refused value is answered with 422, which the browser reports on its own.
  expectConsole(/status of 422/)
  await signIn('accountant', { name: 'Ann Berg', locale: 'en' })
  await page.goto('/upload')
  await page.getByLabel('Choose files').setInputFiles(documentPath('pdf/D-machine.pdf'))
  await page.getByRole('link', { name: /^Review \w+ field/ }).click({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hydraulic log loader Kesmek LX 220')
  const saved = page.getByRole('status').filter({ hasText: 'Saved' })

  const extension = page.getByLabel('Extended by')
  await expect(extension).toHaveValue('12')
  await extension.fill('24')
  await extension.press('Enter')
  await expect(saved).toBeVisible()
  await expect(page.getByText(/^Changed by Ann Berg .*was read as 12 months$/)).toBeVisible()

  await drawOnPage(page, [0.69, 0.309], [0.868, 0.331])
  await expect(extension).toHaveValue('12')
  await expect(saved).toBeVisible()

  await page.getByRole('group', { name: 'Values that were read' }).first().press('u')
  await expect(page.getByRole('group', { name: 'The change is undone' })).toBeVisible()
  await expect(extension).toHaveValue('24')

  const start = page.getByLabel('Start date')
  await start.fill('the first of January')
  await start.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Cannot be understood. Write the day as')
  await expect(start).toHaveValue('the first of January')
  await start.fill('1 January 2024')
  await start.press('Enter')
  await expect(start).toHaveValue('01/01/2024')

  const deposit = page.getByLabel('Deposit')
  await deposit.focus()
  await page.getByRole('button', { name: 'Not there' }).click()
  await expect(deposit).toHaveValue('')
  await page.reload()

  await expect(extension).toHaveValue('24')
  await expect(start).toHaveValue('01/01/2024')
  await expect(deposit).toHaveValue('')
  await deposit.focus()
  await expect(page.getByText(/^Ann Berg confirmed .* that it is not there$/)).toBeVisible()

  await page.getByRole('button', { name: /^To look over/ }).click()
  await page.getByRole('button', { name: /^Next uncertain/ }).click()
  await acceptTheRest(page)
  await expect(page.getByRole('status').filter({ hasText: '24 of 24 done' })).toBeVisible()

  await page.getByRole('button', { name: 'Create agreement' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create agreement' })
  await dialog.getByLabel('Name').fill('Log loader, Tornby')
  await dialog.getByLabel('Discount rate').fill('5.25')
  await expect(dialog.getByRole('region', { name: 'What it will be' })).toContainText('118,740.00')
  await dialog.getByRole('button', { name: 'Create agreement' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log loader, Tornby')
  await expect(page.getByRole('main')).toContainText('01/01/2024 – 31/12/2028')
  await expect(page.getByRole('main')).toContainText('5.25%')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('row', { name: 'Created agreement' })).toContainText('Ann Berg')
})
