import { baseLocale, overwriteGetLocale, toLocale } from '@mina/i18n/browser'
import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadMessages } from './shell/load-messages'

// The server decided the language and wrote it on the page: the browser reads it back, so both say the same words.
const locale = toLocale(document.documentElement.lang) ?? baseLocale
overwriteGetLocale(() => locale)

loadMessages(locale, location.pathname).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
