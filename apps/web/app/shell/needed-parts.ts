import type { loadLanguage } from 'virtual:message-parts'
import type { Locale } from '@mina/i18n'

/** Words that only some pages speak; which catalogues they are is in message-parts.ts beside the Vite configuration. */
export type MessagePart = keyof Awaited<ReturnType<(typeof loadLanguage)[Locale]>>['parts']

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
  [/^\/agreements\/[^/]+\/history(\/|$)/, 'reports'],
  [/^\/(agreements\/[^/]+|settings\/accounting)/, 'life'],
  [/^\/settings\/accounting/, 'accounting'],
]

/** The parts of the messages that the page at a path speaks beside the base. */
export const partsNeededAt = (pathname: string): MessagePart[] => [
  ...new Set(NEEDED.filter(([path]) => path.test(pathname)).map(([, part]) => part)),
]
