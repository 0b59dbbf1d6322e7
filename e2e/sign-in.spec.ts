import { expect, make, PASSWORD, type Page, test } from './fixtures'

async function enter(page: Page, email: string, password: string) {
  await page.getByLabel('E-post').fill(email)
  await page.getByLabel('Lösenord').fill(password)
  await page.getByRole('button', { name: 'Logga in' }).click()
}

test('a wrong password and an unknown address are answered with the same words', async ({
  page,
  db,
  demo,
  expectConsole,
}) => {
  expectConsole(/status of 401/)
  const user = await make.user(db, { passwordHash: demo.passwordHash })
  await make.member(db, { userId: user.id })
  await page.goto('/login')
  await enter(page, user.email, 'fel lösenord')
  const alert = page.getByRole('alert')
  await expect(alert).toHaveText('E-postadressen eller lösenordet stämmer inte.')
  await expect(page.getByLabel('E-post')).toHaveValue(user.email)
  await page.reload()
  await enter(page, 'ingen@nordvik.example', 'fel lösenord')
  await expect(alert).toHaveText('E-postadressen eller lösenordet stämmer inte.')
})

test('after several wrong passwords even the right one must wait, and the page says how long', async ({
  page,
  db,
  demo,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 4(01|29)/)
  const user = await make.user(db, { passwordHash: demo.passwordHash })
  await make.member(db, { userId: user.id })
  for (let attempt = 1; attempt <= 6; attempt++) {
    const form = { email: user.email, password: 'gissning' }
    await page.request.post('/login', { form, headers: { Origin: baseURL ?? '' } })
  }
  await page.goto('/login')
  await enter(page, user.email, PASSWORD)
  await expect(page.getByRole('alert')).toContainText('För många försök.')
  await expect(page.getByRole('alert')).toContainText(/\d+\s*(sekunder|minut)/)
})

test('no page opens without a session, and signing in leads to the page that was asked for', async ({
  page,
  db,
  demo,
}) => {
  const user = await make.user(db, { passwordHash: demo.passwordHash })
  await make.member(db, { userId: user.id })
  for (const place of ['/', '/agreements', '/upload', '/review', '/access-log', '/settings']) {
    await page.goto(place)
    await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible()
  }
  expect((await page.request.get('/api/trpc/identity.me')).status()).toBe(401)
  await page.goto('/agreements?q=kontor')
  await enter(page, user.email, PASSWORD)
  await expect(page).toHaveURL('/agreements?q=kontor')
})

test('a link that wants to lead away from the service after signing in leads to the start page', async ({
  page,
  db,
  demo,
}) => {
  const user = await make.user(db, { passwordHash: demo.passwordHash })
  await make.member(db, { userId: user.id })
  for (const wish of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    await page.goto(`/login?${new URLSearchParams({ returnTo: wish })}`)
    await enter(page, user.email, PASSWORD)
    await expect(page).toHaveURL('/')
    await page.context().clearCookies()
  }
})

test('after signing out the back button shows no figures', async ({ page, signIn }) => {
  const { email } = await signIn('accountant', { name: 'Per Ström' })
  await page.goto('/agreements')
  await page.getByText('PS', { exact: true }).click()
  await expect(page.getByText(email)).toBeVisible()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByRole('status')).toHaveText('Du är utloggad.')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible()
})
