import { getLocale, LANGUAGE_NAMES, locales, m } from '@mina/i18n'
import { Menu } from '@mina/ui'
import { Languages } from 'lucide-react'

/** Each language under its own name. A plain form: the whole page comes back in the new language. */
export function LanguageMenu({ returnTo }: { returnTo: string }) {
  const current = getLocale()
  return (
    <Menu
      label={m.app_language_menu({ language: LANGUAGE_NAMES[current] })}
      align="end"
      button={
        <>
          <Languages className="i" aria-hidden="true" />
          <span className="hidden xl:inline">{LANGUAGE_NAMES[current]}</span>
        </>
      }
    >
      <form method="post" action="/look">
        <input type="hidden" name="returnTo" value={returnTo} />
        {locales.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            className="menu-item"
            aria-current={locale === current || undefined}
          >
            {LANGUAGE_NAMES[locale]}
          </button>
        ))}
      </form>
    </Menu>
  )
}
