import { expect, make, PASSWORD, test } from './fixtures'

test('with the keyboard alone: sign in, find an agreement in the list, and open its payment plan', async ({
  page,
  db,
  demo,
}) => {
  const user = await make.user(db, { passwordHash: demo.passwordHash })
  await make.member(db, { userId: user.id, role: 'viewer', organizationId: demo.organizationId })
  const { keyboard } = page
  /** Goes on with Tab until something of this name has the focus. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 120; presses++) {
      await keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const { activeElement: active } = document
        const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null
        return active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? ''
      })
      if (name.test(focus)) return
    }
    throw new Error(`${name} was not reached by Tab`)
  }
  await page.goto('/login')
  await tabTo(/^E-post/)
  await keyboard.type(user.email)
  await tabTo(/^Lösenord/)
  await keyboard.type(PASSWORD)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL('/')

  await page.reload()
  await keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused()
  await keyboard.press('g')
  await keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Avtal' })).toBeVisible()
  await keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Sök i avtal' })).toBeFocused()
  await keyboard.type('centrallager')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/q=centrallager/)
  await tabTo(/^Centrallager Örebro/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Centrallager Örebro' })).toBeVisible()
  await tabTo(/^Betalplan/)
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan$/)
  await expect(page.getByRole('columnheader', { name: /^Att betala/ })).toBeVisible()
})
