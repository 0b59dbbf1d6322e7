import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * The messages that only some pages speak, by the part that those pages load with their language. A message belongs to
 * the part that names its catalogue file or how its own name begins; all other messages are in every page.
 */
export const MESSAGE_PARTS: Record<string, readonly string[]> = {
  reports: ['reports', 'self_check'],
  journal: ['journal'],
  log: ['access_log'],
  login: ['identity'],
  list: [
    'agreements_views',
    'agreements_view_deadline',
    'agreements_search',
    'agreements_filter_remove',
    'agreements_filter_clear',
    'agreements_filter_status',
    'agreements_sort',
    'agreements_lead',
    'agreements_empty_lead',
    'agreements_deadlines_none',
    'agreements_deadlines_lead',
    'agreements_deadlines_until',
    'agreements_none_text',
    'agreements_column_monthly',
    'agreements_paging_size',
  ],
  start: [
    'start_lead',
    'start_figures',
    'start_figure',
    'start_needs',
    'start_deadline',
    'start_nothing',
    'start_recent',
  ],
  upload: [
    'upload_drop',
    'upload_batch',
    'upload_recent',
    'upload_what',
    'upload_lead',
    'upload_denied',
    'upload_choose',
    'upload_photo',
    'upload_submit',
    'upload_none',
    'upload_announce_ready',
    'upload_already_known',
  ],
  // With what only the pages of figures can fail at.
  agreement: ['agreement', 'error_agreement_nothing', 'error_journal', 'error_accounting', 'error_currency'],
  life: ['event', 'figure'],
  accounting: ['accounting'],
}
/** Catalogue files that no page speaks: only the server writes their words, into files that are downloaded. */
const SERVER_ONLY: readonly string[] = ['workbook']
export const LANGUAGES = ['sv', 'en', 'da', 'nb', 'fi', 'lt', 'lv', 'et']

const COMPILED = path.resolve(import.meta.dirname, '../../packages/i18n/src/paraglide/messages')
const ENTRY = 'virtual:message-parts'
const PART = /^virtual:messages\/(?:(?<part>\w+)-)?(?<language>[a-z]{2})\.js$/

/**
 * `virtual:message-parts`: `loadLanguage[language]()` gives the messages of every page and, under `parts`, a function
 * for each part that gives the rest. Without it every page would carry the words of all the others.
 */
export const messageParts = (): Plugin => ({
  name: 'message-parts',
  resolveId: (id) => (id === ENTRY || PART.test(id) ? `\0${id}` : undefined),
  load(id, { ssr } = {}) {
    // The server has every message at hand already.
    if (id === `\0${ENTRY}`) return ssr ? 'export const loadLanguage = {}' : entryCode()
    const { part, language } = PART.exec(id.slice(1))?.groups ?? {}
    return language ? partCode(part, language) : undefined
  },
})

function entryCode(): string {
  const languages = LANGUAGES.map(
    (language) => `${language}: () => import('virtual:messages/${language}.js')`,
  )
  return `export const loadLanguage = { ${languages.join(', ')} }`
}

/** Re-exports the messages of one part. The query makes it a module of its own, so that the others fall away. */
function partCode(part: string | undefined, language: string): string {
  const file = path.join(COMPILED, `${language}.js`)
  const names = [...readFileSync(file, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name!)
  const chosen = names.filter((name) => !isOf(SERVER_ONLY, name) && partOf(name) === part)
  const words = `export { ${chosen.join(', ')} } from ${JSON.stringify(`${file}?part=${part ?? 'base'}`)}`
  return part ? words : `${words}\n${partsCode(language)}`
}

function partsCode(language: string): string {
  const parts = Object.keys(MESSAGE_PARTS).map(
    (part) => `${part}: () => import('virtual:messages/${part}-${language}.js')`,
  )
  return `export const parts = { ${parts.join(', ')} }`
}

/** @returns `undefined` for a message of every page */
export const partOf = (name: string): string | undefined =>
  Object.keys(MESSAGE_PARTS).find((part) => isOf(MESSAGE_PARTS[part]!, name))

const isOf = (files: readonly string[], name: string): boolean =>
  files.some((file) => name === file || name.startsWith(`${file}_`))
