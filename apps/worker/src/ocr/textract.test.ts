import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OcrRefused, OcrUnavailable } from './ocr-engine'
import { createTextract } from './textract'
import { pageBlocks, type ReplayServer, type Reply, startReplayServer } from './textract-replay-server'

const DOCUMENT = { bucket: 'documents', key: 'org/documents/a/original', sha256: 'ab'.repeat(32) }
const line = { text: 'Månadshyra 31 275,50 kr', left: 0.1, top: 0.2, width: 0.4, height: 0.012 }

let server: ReplayServer
const engineOf = (attempts = 5) =>
  createTextract({
    region: 'eu-central-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    timeoutMs: 300,
    attempts,
  })
const start = (...replies: Reply[]) => server.reply('StartDocumentTextDetection', ...replies)
const get = (...replies: Reply[]) => server.reply('GetDocumentTextDetection', ...replies)

beforeAll(async () => {
  server = await startReplayServer(3951)
})
afterAll(() => server.close())
beforeEach(() => server.received.splice(0))

describe('starting', () => {
  test('names the object in the bucket; the same document gives the same token', async () => {
    start({ json: { JobId: 'job-1' } })
    const engine = engineOf()
    expect(await engine.start(DOCUMENT)).toBe('job-1')
    expect(await engine.start(DOCUMENT)).toBe('job-1')
    await engine.start({ ...DOCUMENT, sha256: 'cd'.repeat(32) })
    const [first, again, other] = server.received
    expect(first).toMatchObject({
      isSigned: true,
      body: { DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'org/documents/a/original' } } },
    })
    expect(first!.body.ClientRequestToken).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
    expect(again!.body.ClientRequestToken).toBe(first!.body.ClientRequestToken)
    expect(other!.body.ClientRequestToken).not.toBe(first!.body.ClientRequestToken)
  })

  test('waits and tries again when the service is busy', async () => {
    start(
      { error: 'ProvisionedThroughputExceededException' },
      { error: 'ThrottlingException' },
      { json: { JobId: 'job-2' } },
    )
    expect(await engineOf().start(DOCUMENT)).toBe('job-2')
    expect(server.received).toHaveLength(3)
  })

  test.each([
    'BadDocumentException',
    'UnsupportedDocumentException',
    'DocumentTooLargeException',
    'InvalidS3ObjectException',
    'AccessDeniedException',
    'IdempotentParameterMismatchException',
  ])('%s is for good: asked once', async (error) => {
    start({ error })
    await expect(engineOf().start(DOCUMENT)).rejects.toMatchObject({ name: 'OcrRefused', reason: error })
    expect(server.received).toHaveLength(1)
  })

  test('too many open jobs is for later', async () => {
    start({ error: 'LimitExceededException' })
    await expect(engineOf(2).start(DOCUMENT)).rejects.toThrow(OcrUnavailable)
  })
})

describe('when the service does not answer as it should', () => {
  const replies: Reply[] = [
    'html',
    'half a body',
    'silence',
    'hang up',
    { error: 'InternalServerError', status: 500 },
  ]
  test.each(replies)('%j is for later, not for good', { timeout: 20_000 }, async (reply) => {
    get(reply)
    await expect(engineOf().poll('job')).rejects.toThrow(OcrUnavailable)
  })

  test('half a body, then a whole one: nothing is lost', async () => {
    get('half a body', { json: { JobStatus: 'SUCCEEDED', Blocks: pageBlocks(1, [line]) } })
    const engine = engineOf()
    const words = await engine.fetch('job').catch(() => engine.fetch('job'))
    expect(words.get(1)!.map(({ text }) => text)).toEqual(['Månadshyra', '31', '275,50', 'kr'])
  })

  test('an answer without a state', async () => {
    get({ json: {} })
    await expect(engineOf().poll('job')).rejects.toThrow(OcrUnavailable)
  })
})

describe('following a job', () => {
  test('running, then done', async () => {
    get({ json: { JobStatus: 'IN_PROGRESS' } }, { json: { JobStatus: 'SUCCEEDED', Blocks: [] } })
    const engine = engineOf()
    expect(await engine.poll('job')).toEqual({ state: 'running' })
    expect(await engine.poll('job')).toEqual({ state: 'done', missingPages: [] })
  })

  test('a partial success names the missing pages', async () => {
    get({
      json: {
        JobStatus: 'PARTIAL_SUCCESS',
        Warnings: [
          { ErrorCode: 'PAGE_TOO_LARGE', Pages: [7, 3] },
          { ErrorCode: 'OTHER', Pages: [3] },
        ],
      },
    })
    expect(await engineOf().poll('job')).toEqual({ state: 'done', missingPages: [3, 7] })
  })

  test('a failed job is refused with the reason', async () => {
    get({ json: { JobStatus: 'FAILED', StatusMessage: 'INVALID_IMAGE_TYPE' } })
    await expect(engineOf().poll('job')).rejects.toMatchObject({ reason: 'INVALID_IMAGE_TYPE' })
    await expect(engineOf().fetch('job')).rejects.toThrow(OcrRefused)
  })

  test('an unknown job is refused: its results are gone', async () => {
    get({ error: 'InvalidJobIdException' })
    await expect(engineOf().fetch('job')).rejects.toThrow(OcrRefused)
  })

  test('all parts of a long answer are put together before they are read', async () => {
    // A line and its words may stand in different parts.
    const blocks = [...pageBlocks(1, [line]), ...pageBlocks(2, [])]
    get(
      { json: { JobStatus: 'SUCCEEDED', Blocks: blocks.slice(0, 3), NextToken: 'more' } },
      { json: { JobStatus: 'SUCCEEDED', Blocks: blocks.slice(3) } },
    )
    const words = await engineOf().fetch('job')
    expect([...words.keys()]).toEqual([1, 2])
    expect(
      words
        .get(1)!
        .map(({ text }) => text)
        .join(' '),
    ).toBe(line.text)
    expect(words.get(2)).toEqual([])
    expect(server.received.map(({ body }) => body.NextToken)).toEqual([undefined, 'more'])
  })

  test('results are not taken from a job that still runs', async () => {
    get({ json: { JobStatus: 'IN_PROGRESS' } })
    await expect(engineOf().fetch('job')).rejects.toThrow(OcrUnavailable)
  })
})
