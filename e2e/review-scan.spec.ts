import { documentPath, expect, make, PASSWORD, type Page, test } from './fixtures'

/** Accepts the open field until nothing is left to look over. */
async function acceptTheRest(page: Page) {
  const progress = page.getByRole('status').filter({ hasText: /\d+ av 24/ })
  const left = Number(/(\d+) att se över/.exec(await progress.innerText())?.[1] ?? 0)
  for (let rest = left - 1; rest >= 0; rest--) {
    await page.keyboard.press('Enter')
    await expect(progress).toHaveText(
      rest > 0 ? `${24 - rest} av 24 klara, ${rest} att se över` : '24 av 24 klara',
    )
  }
}

/** Which field is open, found out as a person would: E puts the cursor in it, Esc leaves it. */
async function openField(page: Page) {
  await page.keyboard.press('e')
  const field = page.getByRole('textbox').and(page.locator(':focus'))
  const id = await field.getAttribute('id')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  return id
}

test('a scanned car lease becomes an agreement that shows what is owed, until when to act, and where it says so', async ({
  page,
  db,
  demo,
}) => {
  test.setTimeout(180_000)
  const user = await make.user(db, { name: 'Amir Haddad', passwordHash: demo.passwordHash })
  const { actor } = await make.member(db, { userId: user.id, role: 'accountant' })
  await make.company(db, actor, { name: 'Nordvik Service AB' })
  await page.goto('/')
  await page.getByLabel('E-post').fill(user.email)
  await page.getByLabel('Lösenord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('link', { name: 'Ladda upp avtal' }).first().click()

  await page.getByLabel('Välj filer').setInputFiles(documentPath('scans/A-bil.s200d.pdf'))
  const row = page
    .getByRole('region', { name: 'Senaste dokumenten' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'A-bil.s200d.pdf' }) })
  await expect(row).toContainText('2 sidor')
  await expect(row).toContainText(/Läser sida \d av 2/, { timeout: 60_000 })
  await expect(row).toContainText('Klar att granska', { timeout: 120_000 })
  await row.getByRole('link', { name: /^Granska/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Volvo V60 B4 Momentum Recharge' })).toBeVisible()
  await expect(page.getByLabel('Startdag')).toHaveValue('2024-03-01')
  await expect(page.getByLabel('Slutdag')).toHaveValue('2027-02-28')
  await expect(page.getByLabel('Avgift', { exact: true })).toHaveValue('4\u00a0895,00')
  const create = page.getByRole('button', { name: 'Skapa avtal' })
  await expect(create).toHaveAttribute('aria-disabled', 'true')

  const first = await openField(page)
  await page.keyboard.press('n')
  expect(await openField(page)).not.toBe(first)
  await acceptTheRest(page)

  await create.click()
  const dialog = page.getByRole('dialog', { name: 'Skapa avtal' })
  await dialog.getByLabel('Bolag').selectOption('Nordvik Service AB')
  await expect(dialog.getByLabel('Typ')).toHaveValue('vehicle')
  const liability = await dialog.getByText('Leasingskuld vid start').locator('+ dd').innerText()
  expect(liability).toMatch(/^\d{3}\u00a0\d{3},\d\d\u00a0kr$/)
  await dialog.getByRole('button', { name: 'Skapa avtal' }).click()

  await expect(page).toHaveURL(/\/agreements\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Volvo V60 B4 Momentum Recharge')
  await expect(page.getByRole('img', { name: /säg upp senast 30 november 20\d\d/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Så räknas leasingskulden/ })).toBeVisible()

  await page.getByRole('link', { name: /^Betalplan/ }).click()
  await expect(page.getByRole('row', { name: '2024-04-01' })).toContainText('4\u00a0895,00')
  await expect(page.getByRole('row', { name: 'Första förhöjd avgift' })).toContainText('45\u00a0000,00')

  await page.getByRole('link', { name: 'Redovisning' }).click()
  await expect(page.getByRole('main')).toContainText(liability.replace(/\u00a0kr$/, ''))

  const picture = page.waitForResponse(/\/documents\/[^/]+\/pages\/1\.webp$/)
  await page
    .getByRole('link', { name: /Visa på sida 1$/ })
    .first()
    .click()
  // The browser has the picture from the review and asks whether it is still the same.
  expect([200, 304]).toContain((await picture).status())
  await expect(page.getByRole('img', { name: /^Sida 1 av A-bil\.s200d\.pdf/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Värden i avtalet' })).toContainText(
    'Granskat av Amir Haddad',
  )

  await page.getByRole('link', { name: 'Historik' }).click()
  await expect(page.getByRole('row', { name: 'Skapade avtal' })).toContainText('Amir Haddad')
})
