import { m } from '@mina/i18n'
import { buttonClass } from '@mina/ui'
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'

/** What the reader sees instead of a page: what happened, that nothing is lost, and where to go. */
export function ErrorPage({ requestId }: { requestId?: string }) {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  // An address, a method or a form that no page of ours makes: to the reader, a page that does not exist.
  if (status >= 400 && status < 500 && status !== 403) {
    return (
      <Message title={m.app_not_found_title()} text={m.app_not_found_text()}>
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          {m.app_not_found_action()}
        </Link>
      </Message>
    )
  }
  if (status === 403) {
    return (
      <Message title={m.app_denied_title()} text={m.app_denied_text()}>
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          {m.app_not_found_action()}
        </Link>
      </Message>
    )
  }
  return (
    <Message title={m.app_failed_title()} text={m.app_failed_text()}>
      <a href="?" className={buttonClass({ variant: 'primary' })}>
        {m.app_failed_retry()}
      </a>
      {requestId ? (
        <p className="text-caption text-subtle">{m.app_failed_reference({ id: requestId })}</p>
      ) : null}
    </Message>
  )
}

function Message({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <section className="panel px-6 py-8">
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 max-w-[60ch] text-muted">{text}</p>
      <div className="mt-6 flex flex-wrap items-center gap-4">{children}</div>
    </section>
  )
}
