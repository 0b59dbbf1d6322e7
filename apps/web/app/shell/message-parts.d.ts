declare module 'virtual:message-parts' {
  import type { Locale } from '@mina/i18n'
  import type { Catalogue } from '@mina/i18n/browser'

  export const loadPart: Record<
    'base' | 'reports' | 'journal' | 'log' | 'life' | 'accounting',
    Record<Locale, () => Promise<Catalogue>>
  >
}
