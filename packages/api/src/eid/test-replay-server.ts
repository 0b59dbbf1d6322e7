import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { TLSSocket } from 'node:tls'
import type { TestAuthority } from './test-authority'
import { type BookedOrder, OrderBook } from './test-order-book'

type Fields = Record<string, unknown>
type Answer = { status: number; body: unknown; headers?: Record<string, string> }
export type Dialect = (book: OrderBook, operation: string, body: Fields, now: Date) => Answer
export type Interruption = (response: ServerResponse) => void

export type ReplayServer = {
  url: string
  book: OrderBook
  sent: { operation: string; body: Fields; peer: string }[]
  /** Answers the next call instead of the service. */
  interrupt(next: Interruption): void
  close(): Promise<void>
}

/** An eID service on a loopback address over TLS; with `clients` it takes only those with a certificate of theirs. */
export async function startReplayServer(
  dialect: Dialect,
  now: () => Date,
  authority: TestAuthority,
  clients: TestAuthority | null,
): Promise<ReplayServer> {
  const book = new OrderBook(now)
  const sent: ReplayServer['sent'] = []
  const interruptions: Interruption[] = []
  const { cert, key } = authority.issue('eID service')
  const mutual = clients && { ca: clients.ca, requestCert: true, rejectUnauthorized: true }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = (request.url ?? '').replace(/^\/base\//, '')
    const body = (await json(request)) as Fields
    const peer = (request.socket as TLSSocket).getPeerCertificate()?.subject?.CN
    sent.push({ operation, body, peer: String(peer ?? '') })
    const interruption = interruptions.shift()
    if (interruption) return interruption(response)
    const { status, body: answered, headers } = dialect(book, operation, body, now())
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(answered))
  }

  const server = createServer({ cert, key, ...mutual }, (request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/base`,
    book,
    sent,
    interrupt: (next) => interruptions.push(next),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const bankIdDialect: Dialect = (book, operation, body) => {
  const gone = { status: 400, body: { errorCode: 'invalidParameters', details: 'No such order' } }
  if (operation === 'auth' || operation === 'sign') {
    const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = book.begin()
    return { status: 200, body: { orderRef, autoStartToken, qrStartToken, qrStartSecret } }
  }
  if (operation === 'cancel') return book.cancel(body.orderRef) ? { status: 200, body: {} } : gone
  const order = operation === 'collect' ? book.collect(body.orderRef) : null
  if (!order) return gone
  const { state, orderRef } = order
  if (state.status !== 'complete') return { status: 200, body: { orderRef, ...state } }
  return { status: 200, body: { orderRef, status: 'complete', completionData: completionOf(order) } }
}

function completionOf({ state }: BookedOrder) {
  if (state.status !== 'complete') return null
  const { person, risk, ipAddress } = state
  return {
    user: { ...person, name: `${person.givenName} ${person.surname}` },
    device: { ipAddress, uhi: 'aGFyZHdhcmU=' },
    bankIdIssueDate: '2026-02-01',
    stepUp: { mrtd: false },
    signature: 'PFNpZ25hdHVyZS8+',
    ocspResponse: 'MIIB',
    risk,
  }
}
