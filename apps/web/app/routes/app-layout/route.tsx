import { m } from '@mina/i18n'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches, useNavigation, useRouteLoaderData } from '@remix-run/react'
import { ErrorPage } from '~/errors/error-page'
import type { loader as rootLoader } from '~/root'
import { apiOf, orErrorPage } from '~/server/api.server'
import { BottomBar } from '~/shell/bottom-bar'
import { Rail } from '~/shell/rail'
import type { ShellData } from '~/shell/shell-data'
import { TopBar } from '~/shell/top-bar'
import { useShellKeys } from '~/shell/use-shell-keys'

export async function loader(args: LoaderFunctionArgs): Promise<ShellData> {
  const api = apiOf(args)
  const [me, counts, region] = await orErrorPage(
    Promise.all([api.identity.me(), api.overview.counts(), api.documents.readingRegion()]),
  )
  return { me, counts, region }
}

/** A page that says `handle = { isTwoPane: true }` gets the narrow rail and the whole width. */
export type PageHandle = { isTwoPane?: boolean }

export default function AppLayout() {
  return <Frame shell={useLoaderData<typeof loader>()} />
}

function Frame({ shell, children }: { shell: ShellData; children?: React.ReactNode }) {
  useShellKeys()
  const isTwoPane = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.isTwoPane)
  const isLoading = useNavigation().state === 'loading'
  return (
    <>
      <a href="#main" className="skip-link">
        {m.app_skip_to_content()}
      </a>
      <div className={isTwoPane ? 'app app-narrow' : 'app'}>
        <Rail {...shell} />
        <div className="flex min-w-0 flex-col">
          <TopBar me={shell.me} />
          {isLoading ? <div className="loading-line" role="presentation" /> : null}
          {children ?? <Outlet />}
        </div>
      </div>
      {isTwoPane ? null : <BottomBar me={shell.me} />}
    </>
  )
}

/** A page that failed keeps its frame: the way on is beside it. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<ShellData>('routes/app-layout/route')
  const look = useRouteLoaderData<typeof rootLoader>('root')
  const page = (
    <main id="main" className="page">
      <ErrorPage requestId={look?.requestId} />
    </main>
  )
  return shell ? <Frame shell={shell}>{page}</Frame> : page
}
