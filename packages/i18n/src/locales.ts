import { baseLocale, type Locale, locales } from './paraglide/runtime'

export { baseLocale, type Locale, locales }

/** The language's own name, as it stands in the language menu. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  sv: 'Svenska',
  en: 'English',
  da: 'Dansk',
  nb: 'Norsk bokmål',
  fi: 'Suomi',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  et: 'Eesti',
}

/** The interface language behind a tag such as `nb-NO`, `no`, `nn` or `EN`; null when we do not have it. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const language = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? ''
  const ours = language === 'no' || language === 'nn' ? 'nb' : language
  return locales.find((locale) => locale === ours) ?? null
}

/**
 * The language to answer in: the person's choice, then the browser's cookie, then what the browser asks for, then
 * Swedish.
 * @param acceptLanguage the header as sent: `fi;q=0.4, lv`
 */
export function chooseLocale(from: {
  preference?: string | null
  cookie?: string | null
  acceptLanguage?: string | null
}): Locale {
  return (
    toLocale(from.preference) ?? toLocale(from.cookie) ?? accepted(from.acceptLanguage ?? '') ?? baseLocale
  )
}

function accepted(header: string): Locale | null {
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { locale: toLocale(tag), quality: quality ? Number(quality.split('=')[1]) : 1 }
    })
    .filter((wish) => wish.locale !== null && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wishes[0]?.locale ?? null
}
