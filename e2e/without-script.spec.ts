import { documentPath, expect, PASSWORD, test } from './fixtures'

test.use({ javaScriptEnabled: false })

test('everything there is to read can be read without JavaScript', async ({ page }) => {
  await page.goto('/agreements')
  await page.getByLabel('E-post').fill('sofia@nordvik.example')
  await page.getByLabel('Lösenord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('searchbox', { name: 'Sök i avtal' }).fill('Centrallager')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=Centrallager/)
  await page.getByRole('link', { name: 'Centrallager Örebro' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Centrallager Örebro' })).toBeVisible()
  await page.getByRole('link', { name: /^Betalplan/ }).click()
  await expect(page.getByRole('row', { name: /^2029-04-01/ })).toBeVisible()
  await page.getByRole('link', { name: 'Redovisning' }).click()
  await expect(page.getByText('Leasingskuld vid start')).toBeVisible()
  await page.getByRole('link', { name: 'Historik' }).click()
  await expect(page.getByText('Version 1')).toBeVisible()
  await page.getByRole('link', { name: 'Frister', exact: false }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Frister' })).toBeVisible()
})

test('a document can be sent without JavaScript', async ({ page, signIn }) => {
  await signIn('accountant')
  await page.goto('/upload')
  await page.getByLabel('Välj filer').setInputFiles(documentPath('pdf/H3-printer.pdf'))
  await page.getByRole('button', { name: 'Ladda upp' }).click()
  await expect(page.getByRole('link', { name: 'H3-printer.pdf' })).toBeVisible()
})
