import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './shell/nonce'

const GIVE_UP_MS = 10_000

/**
 * Renders a page and sends it in one piece. No loader defers anything, so there is nothing to stream; a page sent as it
 * renders is compressed and written in pieces of 2 kB, which costs more than rendering it.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const page = await render(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} abortDelay={GIVE_UP_MS} nonce={nonce} />
    </NonceContext.Provider>,
    nonce,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(new Uint8Array(page), { status, headers })
}

function render(page: React.ReactNode, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const sheet = new Writable({
      write(piece: Buffer, _encoding, done) {
        // React writes into the same memory again: the piece is copied.
        pieces.push(Buffer.from(piece))
        done()
      },
      final(done) {
        resolve(Buffer.concat(pieces))
        done()
      },
    })
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(giveUp)
        pipe(sheet)
      },
      onShellError: reject,
      onError: reject,
    })
    const giveUp = setTimeout(abort, GIVE_UP_MS)
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
