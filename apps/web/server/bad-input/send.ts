import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'

export type Sent = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Place = { port: number }

/** What the proxy in front passes on. */
export const HOST = 'minasidor.example'

/** One request, with nothing added that a browser would add. */
export function send({ port }: Place, { method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const bytes = body === undefined ? undefined : Buffer.from(body as Uint8Array)
    const length = bytes ? { 'content-length': String(bytes.length) } : {}
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: HOST, ...length, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(bytes)
  })
}

/** Bytes on the wire as they are. Resolves with what came back when the other side closes or `waitMs` is over. */
export function sendRaw(
  { port }: Place,
  parts: readonly (string | Uint8Array)[],
  { waitMs = 3_000, breakOff = false } = {},
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const finish = () => {
      clearTimeout(timer)
      socket.destroy()
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)
      resolve({
        status,
        headers: {},
        text: text.slice(text.indexOf('\r\n\r\n') + 4).replace(/^0\r\n\r\n$/, ''),
      })
    }
    const timer = setTimeout(finish, waitMs)
    socket.on('data', (part) => {
      text += part
    })
    socket.on('close', finish)
    // A refusal may close the connection while we still write: what it said counts.
    socket.on('error', finish)
    for (const part of parts) socket.write(part)
    if (breakOff) setTimeout(() => socket.destroy(), 200)
  })
}

export type FilePart = { fileName: string; bytes: Uint8Array; rawName?: Buffer; field?: string }

/** A form with files as a browser sends it. `rawName` puts bytes between the quotes that no browser would. */
export function multipart(files: readonly FilePart[]): { headers: Record<string, string>; body: Buffer } {
  const boundary = '----mina-test-boundary-7d1a'
  const parts = files.flatMap(({ fileName, bytes, rawName, field = 'file' }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="`),
    rawName ?? Buffer.from(fileName.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A')),
    Buffer.from('"\r\nContent-Type: application/octet-stream\r\n\r\n'),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  }
}
