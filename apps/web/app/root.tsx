import { m } from '@mina/i18n'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import styles from './app.css?url'
import { ErrorPage } from './errors/error-page'
import { useNonce } from './shell/nonce'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = () => [{ title: m.app_name() }]

export const loader = ({ context }: LoaderFunctionArgs) => ({
  locale: context.locale,
  theme: context.theme,
  density: context.density,
  requestId: context.requestId,
})

export function Layout({ children }: { children: ReactNode }) {
  // Says that the page answers to keys and drops, for those who drive it by machine.
  useEffect(() => {
    document.documentElement.dataset.alive = 'true'
  }, [])
  const nonce = useNonce()
  const look = useRouteLoaderData<typeof loader>('root')
  return (
    <html
      lang={look?.locale ?? 'sv'}
      data-theme={look?.theme ?? 'system'}
      data-density={look?.density ?? 'comfortable'}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const look = useRouteLoaderData<typeof loader>('root')
  return (
    <main className="mx-auto max-w-2xl p-6 pt-24">
      <ErrorPage requestId={look?.requestId} />
    </main>
  )
}
