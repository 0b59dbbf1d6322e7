declare module 'virtual:message-parts' {
  import type { Locale } from '@mina/i18n'
  import type { Catalogue } from '@mina/i18n/browser'

  type MessagePart =
    | 'reports'
    | 'journal'
    | 'log'
    | 'login'
    | 'list'
    | 'start'
    | 'upload'
    | 'agreement'
    | 'life'
    | 'accounting'
  type Loaded = { parts: Record<MessagePart, () => Promise<Catalogue>> } & Record<string, unknown>
  export const loadLanguage: Record<Locale, () => Promise<Loaded>>
}
