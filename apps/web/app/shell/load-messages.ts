import { loadLanguage } from 'virtual:message-parts'
import { getLocale, type Locale } from '@mina/i18n'
import { addMessages, type Catalogue } from '@mina/i18n/browser'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'

/** Words that only some pages speak; which catalogues they are is in message-parts.ts beside the Vite configuration. */
type MessagePart = keyof Awaited<ReturnType<(typeof loadLanguage)[Locale]>>['parts']

const NEEDED: readonly [path: RegExp, part: MessagePart][] = [
  [/^\/login(\/|$)/, 'login'],
  [/^\/$/, 'start'],
  [/^\/(agreements|deadlines)\/?$/, 'list'],
  [/^\/upload(\/|$)/, 'upload'],
  [/^\/(reports|self-check)(\/|$)/, 'reports'],
  [/^\/(reports|agreements\/[^/]+|settings\/accounting)(\/|$)/, 'agreement'],
  [/^\/reports\/journal(\/|$)/, 'journal'],
  [/^\/access-log(\/|$)/, 'log'],
  [/^\/access-log(\/|$)/, 'reports'],
  [/^\/agreements\/[^/]+\/history(\/|$)/, 'log'],
  [/^\/(agreements\/[^/]+|settings\/accounting)/, 'life'],
  [/^\/settings\/accounting/, 'accounting'],
]

/** What a page needs to speak its language. Nothing of it may be rendered before. */
export async function loadMessages(locale: Locale, pathname: string): Promise<void> {
  const { parts, ...words } = await loadLanguage[locale]()
  addMessages(words as Catalogue)
  const needed = NEEDED.filter(([path]) => path.test(pathname)).map(([, part]) => parts[part]())
  const catalogues = await Promise.all(needed)
  for (const catalogue of catalogues) addMessages(catalogue)
}

/** The `clientLoader` of a page that speaks more than the base: its data and its words arrive together. */
export async function loadWithMessages({ request, serverLoader }: ClientLoaderFunctionArgs) {
  const words = loadMessages(getLocale(), new URL(request.url).pathname)
  const [data] = await Promise.all([serverLoader(), words])
  return data
}
