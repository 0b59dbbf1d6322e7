import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './shell/nonce'

const GIVE_UP_MS = 10_000

/** Renders a page as it becomes ready; robots and printers get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isSent = false
    const send = () => {
      isSent = true
      const body = new PassThrough()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      // A page holds an organization's figures: no cache keeps it, not even the browser's after signing out.
      headers.set('Cache-Control', 'private, no-store')
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
      pipe(body)
    }
    const isRobot = isbot(request.headers.get('user-agent') ?? '')
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={GIVE_UP_MS} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [isRobot ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error) {
          status = 500
          if (isSent) log.error({ err: error }, 'page failed while streaming')
        },
      },
    )
    setTimeout(abort, GIVE_UP_MS + 1000)
  })
}

/** What no loader expected: to the log with its request, not to the reader. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return
  context.log.error({ err: error }, 'page failed')
}
