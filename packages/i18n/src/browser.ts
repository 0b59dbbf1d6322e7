import type { m as allMessages } from './index'
import type { Locale } from './paraglide/runtime'

export { baseLocale, chooseLocale, LANGUAGE_NAMES, type Locale, locales, toLocale } from './locales'
export { getLocale, overwriteGetLocale } from './paraglide/runtime'

type Messages = typeof allMessages
type Catalogue = Record<string, (inputs: object) => string>

const CATALOGUES: Record<Locale, () => Promise<unknown>> = {
  sv: () => import('./paraglide/messages/sv'),
  en: () => import('./paraglide/messages/en'),
  da: () => import('./paraglide/messages/da'),
  nb: () => import('./paraglide/messages/nb'),
  fi: () => import('./paraglide/messages/fi'),
  lt: () => import('./paraglide/messages/lt'),
  lv: () => import('./paraglide/messages/lv'),
  et: () => import('./paraglide/messages/et'),
}

let catalogue: Catalogue = {}

/** Fetches the one language this page is in. Nothing may be rendered before. */
export async function loadMessages(locale: Locale): Promise<void> {
  catalogue = (await CATALOGUES[locale]()) as Catalogue
}

/**
 * The messages, as `m` of the package's front door, but of the loaded language only: seven languages that nobody on
 * this page reads would weigh more than the page. Looked up when called, because tables of messages are made while
 * modules load, before the language is there.
 */
export const m = new Proxy({} as Messages, {
  get: (_target, key: string) => (inputs: object) => catalogue[key]?.(inputs ?? {}) ?? '',
})
