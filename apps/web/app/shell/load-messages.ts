import { loadLanguage } from 'virtual:message-parts'
import { getLocale, type Locale } from '@mina/i18n'
import { addMessages, type Catalogue } from '@mina/i18n/browser'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { type MessagePart, partsNeededAt } from './needed-parts'

/** What a page needs to speak its language. Nothing of it may be rendered before. */
export async function loadMessages(locale: Locale, pathname: string): Promise<void> {
  const { parts, ...words } = await loadLanguage[locale]()
  addMessages(words as Catalogue)
  const catalogues = await Promise.all(partsNeededAt(pathname).map((part) => parts[part]()))
  for (const catalogue of catalogues) addMessages(catalogue)
}

/** The `clientLoader` of a page that speaks more than the base: its data and its words arrive together. */
export async function loadWithMessages({ request, serverLoader }: ClientLoaderFunctionArgs) {
  const words = loadMessages(getLocale(), new URL(request.url).pathname)
  const [data] = await Promise.all([serverLoader(), words])
  return data
}

/** Code that is loaded when it is used, with the part that it speaks and the page around it does not. */
export async function withPart<Code>(part: MessagePart, code: () => Promise<Code>): Promise<Code> {
  // On the server every message is at hand.
  const language = loadLanguage[getLocale()]
  const words = language?.().then(async ({ parts }) => addMessages(await parts[part]()))
  const [loaded] = await Promise.all([code(), words])
  return loaded
}
