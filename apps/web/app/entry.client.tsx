import { baseLocale, overwriteGetLocale, toLocale } from '@mina/i18n'
import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

// The server decided the language and wrote it on the page: the browser reads it back, so both say the same words.
overwriteGetLocale(() => toLocale(document.documentElement.lang) ?? baseLocale)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
