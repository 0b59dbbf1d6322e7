import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TextractBlock } from './textract-transform'

/** One answer of the service, or one way of not giving any. */
export type Reply =
  | { json: object }
  | { error: string; status?: number }
  | 'html'
  | 'half a body'
  | 'silence'
  | 'hang up'

export type ReceivedCall = { operation: string; body: Record<string, unknown>; isSigned: boolean }

export type ReplayServer = {
  endpoint: string
  received: ReceivedCall[]
  /** The answers to the next calls of an operation, in order; the last one is given again and again. */
  reply(operation: 'StartDocumentTextDetection' | 'GetDocumentTextDetection', ...replies: Reply[]): void
  close(): Promise<void>
}

/** Textract's side of the protocol (AWS JSON 1.1) over loopback, with answers given beforehand. */
export async function startReplayServer(port: number): Promise<ReplayServer> {
  const replies = new Map<string, Reply[]>()
  const received: ReceivedCall[] = []
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace('Textract.', '')
    const body = JSON.parse(await textOf(request)) as Record<string, unknown>
    received.push({
      operation,
      body,
      isSigned: /^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? ''),
    })
    const queue = replies.get(operation) ?? []
    const reply = queue.length > 1 ? queue.shift()! : (queue[0] ?? { error: 'UnknownOperationException' })
    answer(response, reply)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    reply: (operation, ...given) => void replies.set(operation, given),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

function answer(response: ServerResponse, reply: Reply): void {
  const json = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'replayed' }
  if (reply === 'silence') return
  if (reply === 'hang up') {
    response.destroy()
  } else if (reply === 'html') {
    response
      .writeHead(503, { 'content-type': 'text/html' })
      .end('<html><body><h1>503 Service Unavailable</h1></body></html>')
  } else if (reply === 'half a body') {
    response.writeHead(200, { ...json, 'content-length': '5000' })
    response.write('{"JobStatus":"SUCCEEDED","Blocks":[{"BlockTy')
    setTimeout(() => response.destroy(), 20)
  } else if ('error' in reply) {
    response
      .writeHead(reply.status ?? 400, json)
      .end(JSON.stringify({ __type: reply.error, Message: 'replayed' }))
  } else {
    response.writeHead(200, json).end(JSON.stringify(reply.json))
  }
}

/** Blocks of one page in the service's shape: lines of words, ids and relationships, ink boxes. */
export function pageBlocks(
  page: number,
  lines: { text: string; left: number; top: number; width: number; height: number }[],
): TextractBlock[] {
  const blocks: TextractBlock[] = []
  const lineIds = lines.map((_, index) => `line-${page}-${index}`)
  blocks.push({
    BlockType: 'PAGE',
    Id: `page-${page}`,
    Page: page,
    Geometry: geometry(0, 0, 1, 1),
    Relationships: [{ Type: 'CHILD', Ids: lineIds }],
  })
  lines.forEach(({ text, left, top, width, height }, index) => {
    const words = text.split(' ')
    const ids = words.map((_, word) => `word-${page}-${index}-${word}`)
    blocks.push({
      BlockType: 'LINE',
      Id: lineIds[index],
      Page: page,
      Text: text,
      Confidence: 99.1,
      Geometry: geometry(left, top, width, height),
      Relationships: [{ Type: 'CHILD', Ids: ids }],
    })
    let from = 0
    words.forEach((word, position) => {
      const start = left + (width * from) / text.length
      blocks.push({
        BlockType: 'WORD',
        Id: ids[position],
        Page: page,
        Text: word,
        Confidence: 98.7,
        Geometry: geometry(start, top, (width * word.length) / text.length, height),
      })
      from += word.length + 1
    })
  })
  return blocks
}

const geometry = (Left: number, Top: number, Width: number, Height: number) => ({
  BoundingBox: { Left, Top, Width, Height },
  Polygon: [
    { X: Left, Y: Top },
    { X: Left + Width, Y: Top },
    { X: Left + Width, Y: Top + Height },
    { X: Left, Y: Top + Height },
  ],
})
