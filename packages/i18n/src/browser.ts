import type { m as allMessages } from './index'

export { baseLocale, chooseLocale, LANGUAGE_NAMES, type Locale, locales, toLocale } from './locales'
export { getLocale, overwriteGetLocale } from './paraglide/runtime'

type Messages = typeof allMessages
/** The messages of one language, or a part of them, by name. */
export type Catalogue = Record<string, (inputs: object) => string>

let catalogue: Catalogue = {}

/** Lays in messages of the language this page is in. Nothing that speaks them may be rendered before. */
export function addMessages(part: Catalogue): void {
  catalogue = { ...catalogue, ...part }
}

/**
 * The messages, as `m` of the package's front door, but of the loaded language only: seven languages that nobody on
 * this page reads would weigh more than the page. Looked up when called, because tables of messages are made while
 * modules load, before the language is there.
 */
export const m = new Proxy({} as Messages, {
  get: (_target, key: string) => (inputs: object) => catalogue[key]?.(inputs ?? {}) ?? '',
})
