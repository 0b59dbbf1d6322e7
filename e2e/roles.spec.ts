import { expect, make, test } from './fixtures'

test('a person who may only read sees documents and reviews but cannot send, change or accept', async ({
  page,
  signIn,
  readDocument,
  expectConsole,
  baseURL,
}) => {
  const { actor } = await signIn('accountant')
  const documentId = await readDocument('pdf/D-machine.pdf', actor)
  await signIn('viewer', { organizationId: actor.organizationId })

  await page.goto('/upload')
  await expect(
    page.getByText('Din roll kan läsa men inte ladda upp. Be en ägare i organisationen'),
  ).toBeVisible()
  await expect(page.getByLabel('Välj filer')).toHaveCount(0)
  const refused = await page.request.post('/api/documents', {
    multipart: { file: { name: 'avtal.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') } },
    headers: { Origin: baseURL ?? '', Accept: 'application/json' },
  })
  expect(refused.status()).toBe(403)

  await page.goto(`/review/${documentId}`)
  await expect(page.getByRole('img', { name: /^Sida \d av D-machine\.pdf/ })).toBeVisible()
  await expect(page.getByLabel('Startdag')).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: 'Skapa avtal' })).toHaveCount(0)
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Startdag')).toHaveValue('2024-01-01')

  await expect(page.getByRole('link', { name: 'Åtkomstlogg' })).toHaveCount(0)
  expectConsole(/status of 403/)
  await page.goto('/access-log')
  await expect(page.getByRole('heading', { name: 'Du saknar behörighet' })).toBeVisible()
  await page.getByRole('link', { name: 'Till startsidan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('an owner reads the access log, and its chain is unbroken', async ({ page, signIn, demo }) => {
  await signIn('owner', { name: 'Olga Ek', organizationId: demo.organizationId })
  await page.goto('/agreements?q=Huvudkontor')
  await page.getByRole('link', { name: 'Huvudkontor Stockholm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Huvudkontor Stockholm' })).toBeVisible()

  await page.getByRole('link', { name: 'Åtkomstlogg' }).click()
  await expect(page.getByText(/^Kedjan obruten, \d+ händelser$/)).toBeVisible()
  const opened = page.getByRole('row').filter({ hasText: 'Öppnade avtal' }).first()
  await expect(opened).toContainText('Olga Ek')
  await opened.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Huvudkontor Stockholm' })).toBeVisible()
})

test('what belongs to another organization does not exist, by any of its addresses', async ({
  page,
  signIn,
  readDocument,
  demo,
  expectConsole,
}) => {
  const { actor } = await signIn('owner', { organizationId: demo.organizationId })
  const documentId = await readDocument('pdf/H1-truck.pdf', actor)
  await page.goto('/agreements?q=Huvudkontor')
  await page.getByRole('link', { name: 'Huvudkontor Stockholm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Huvudkontor Stockholm' })).toBeVisible()
  const agreement = new URL(page.url()).pathname
  const files = [`/documents/${documentId}/original`, `/documents/${documentId}/pages/1.webp`]
  for (const file of files) expect((await page.request.get(file)).status()).toBe(200)

  await signIn('owner')
  expectConsole(/status of 404/)
  const places = [
    agreement,
    `${agreement}/documents`,
    `/review/${documentId}`,
    '/agreements/not-an-id',
    '/no/such',
  ]
  for (const place of places) {
    await page.goto(place)
    await expect(page.getByRole('heading', { name: 'Sidan finns inte' })).toBeVisible()
    await expect(page.getByText('Huvudkontor')).toHaveCount(0)
  }
  for (const file of files) expect((await page.request.get(file)).status()).toBe(404)
})

test('an owner of two organizations changes between them and sees only the chosen one', async ({
  page,
  signIn,
  db,
}) => {
  const { actor } = await signIn('owner')
  const { actor: second } = await make.member(db, { userId: actor.userId, role: 'owner' })
  await make.agreement(db, actor, { name: 'Lager Kalmar' })
  await make.agreement(db, second, { name: 'Butik Visby' })
  await page.goto('/agreements')
  const [here, there] = (await page.getByRole('link', { name: 'Lager Kalmar' }).count())
    ? ['Lager Kalmar', 'Butik Visby']
    : ['Butik Visby', 'Lager Kalmar']
  await expect(page.getByRole('link', { name: here })).toBeVisible()
  await page.locator('summary').filter({ hasText: 'Organization' }).click()
  await page
    .locator('summary:has-text("Organization") + div')
    .getByRole('button')
    .and(page.locator(':not([aria-current])'))
    .click()
  await page.goto('/agreements')
  await expect(page.getByRole('link', { name: there })).toBeVisible()
  await expect(page.getByRole('link', { name: here })).toHaveCount(0)
})
