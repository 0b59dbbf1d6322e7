export { baseLocale, chooseLocale, LANGUAGE_NAMES, type Locale, locales, toLocale } from './locales'
export * as m from './paraglide/messages'
export { getLocale, overwriteGetLocale } from './paraglide/runtime'
