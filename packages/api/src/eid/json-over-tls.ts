import type { IncomingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:https'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import { EidError } from './eid-error'
import { toEidError } from './tls-failures'

const MAX_ANSWER_BYTES = 1_000_000
const MAX_SOCKETS = 50

/** Who we are (`pfx`, or `cert` and `key`, PEM) and whom we trust (`ca`, PEM; left out: the public authorities). */
export type TlsIdentity = Pick<SecureContextOptions, 'pfx' | 'passphrase' | 'cert' | 'key' | 'ca'>

/** `body` is parsed JSON, null where the answer is none; `text` is the answer as it came. */
export type JsonAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown; text: string }

export type JsonClient = {
  /**
   * Posts JSON and reads JSON, whatever the status. Redirects are not followed.
   * @param operation names the call in errors
   * @param isRepeatable asked every other second: its connection is kept. Others get a connection of their own, since
   *   a kept one that the service is closing would lose an order that must not be sent twice.
   * @throws EidError `timeout` · `untrusted` · `unauthorized` · `unavailable` · `malformed`
   */
  post(operation: string, body: object, timeoutMs: number, isRepeatable: boolean): Promise<JsonAnswer>
  close(): void
}

/** @throws Error of OpenSSL when the certificate, the key and the passphrase do not fit together */
export function createJsonClient(baseUrl: string, identity: TlsIdentity): JsonClient {
  createSecureContext(identity)
  // rejectUnauthorized is said aloud: an environment variable could turn its default off for the whole process.
  const tls = { ...identity, rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const
  const once = new Agent({ ...tls, keepAlive: false })
  const kept = new Agent({ ...tls, keepAlive: true, maxSockets: MAX_SOCKETS })
  const base = baseUrl.replace(/\/+$/, '')
  return {
    post: (operation, body, timeoutMs, isRepeatable) =>
      post(new URL(`${base}/${operation}`), isRepeatable ? kept : once, operation, body, timeoutMs),
    close() {
      once.destroy()
      kept.destroy()
    },
  }
}

async function post(url: URL, agent: Agent, operation: string, body: object, timeoutMs: number) {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    return toAnswer(operation, await exchange(url, agent, JSON.stringify(body), signal))
  } catch (error) {
    throw toEidError(operation, error, signal.aborted)
  }
}

type Exchange = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }

function exchange(url: URL, agent: Agent, body: string, signal: AbortSignal): Promise<Exchange> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers, signal }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        size += part.length
        if (size > MAX_ANSWER_BYTES) response.destroy(new EidError('malformed', 'the answer is too long'))
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function toAnswer(operation: string, { status, headers, bytes }: Exchange): JsonAnswer {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!/\bjson\b/i.test(headers['content-type'] ?? '')) {
    // A gateway in front of the service speaks HTML; what it means is in the status alone.
    if (status >= 400) return { status, headers, body: null, text }
    throw new EidError('malformed', `${operation} answered ${status} without JSON`)
  }
  try {
    return { status, headers, body: JSON.parse(text), text }
  } catch (error) {
    if (status >= 400) return { status, headers, body: null, text }
    // The parser's message quotes what it read, so it is not passed on as the cause.
    const reason = error instanceof SyntaxError ? 'JSON that does not parse' : 'unreadable JSON'
    throw new EidError('malformed', `${operation} answered ${status} with ${reason}`)
  }
}
