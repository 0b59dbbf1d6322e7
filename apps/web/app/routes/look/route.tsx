import { toLocale } from '@mina/i18n'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { safeReturnTo } from '~/server/return-to'

const THEMES = ['system', 'light', 'dark'] as const
const DENSITIES = ['comfortable', 'compact'] as const
const oneOf = <T extends string>(values: readonly T[], value: unknown) =>
  values.find((known) => known === value)

/** Changes language or look: for the person when signed in, and always for this browser's login page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = toLocale(String(form.get('locale') ?? ''))
  const theme = oneOf(THEMES, form.get('theme'))
  const density = oneOf(DENSITIES, form.get('density'))
  if (locale) context.cookies.setPreference('mina_locale', locale)
  if (theme) context.cookies.setPreference('mina_theme', theme)
  if (context.session) {
    await context.api.identity.setPreferences({ locale: locale ?? undefined, theme, density })
  }
  return redirect(safeReturnTo(String(form.get('returnTo') ?? '')))
}

export const loader = () => redirect('/')
