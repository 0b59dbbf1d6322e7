import { asTenant } from '@mina/db'
import { afterAll, beforeAll, describe, expect, test } from '@mina/db/testing'
import { createTextract } from '../ocr/textract'
import { pageBlocks, type ReplayServer, startReplayServer } from '../ocr/textract-replay-server'
import { ended, openWorkbench, type Workbench } from './workbench'

let server: ReplayServer
let bench: Workbench
beforeAll(async () => {
  server = await startReplayServer(3952)
  bench = await openWorkbench()
})
afterAll(async () => {
  await server.close()
  await bench.close()
})

const elsewhere = () => ({
  engine: createTextract({
    region: 'eu-central-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }),
  bucket: 'documents',
  pollAfterSeconds: [1],
})
const LINES = [
  { text: 'Leasegivare: Granskog Finans AB', left: 0.1, top: 0.1, width: 0.5, height: 0.02 },
  { text: 'Startdatum: 2025-03-01', left: 0.1, top: 0.16, width: 0.4, height: 0.02 },
]

describe('reading with an engine elsewhere', () => {
  test('waits for the job and keeps its words', async ({ db, appUrl }) => {
    server.reply('StartDocumentTextDetection', { json: { JobId: 'job-1' } })
    server.reply(
      'GetDocumentTextDetection',
      { json: { JobStatus: 'IN_PROGRESS' } },
      { json: { JobStatus: 'SUCCEEDED', DocumentMetadata: { Pages: 1 }, Blocks: pageBlocks(1, LINES) } },
    )
    const { deps, actor, documentId } = await bench.upload(db, 'scans/H3-printer.s200d.pdf')
    const document = await bench.withWorker(appUrl, { ...deps, documentEngine: elsewhere() }, () =>
      ended(deps, actor, documentId),
    )
    expect(document.engine).toContain('Textract')
    expect(document.notices).toEqual([])
    expect(document.values).toMatchObject({ lessorName: 'Granskog Finans AB', startDate: '2025-03-01' })
    const started = server.received.find(({ operation }) => operation === 'StartDocumentTextDetection')
    expect(started?.body).toMatchObject({
      DocumentLocation: { S3Object: { Bucket: 'documents', Name: document.storageKey } },
    })
  })

  test('a document that it refuses for good is read here, and the reviewer is told', async ({
    db,
    appUrl,
  }) => {
    server.reply('StartDocumentTextDetection', { error: 'UnsupportedDocumentException' })
    const { deps, actor, documentId } = await bench.upload(db, 'scans/H3-printer.s200d.pdf')
    const document = await bench.withWorker(appUrl, { ...deps, documentEngine: elsewhere() }, () =>
      ended(deps, actor, documentId),
    )
    expect(document.engine).toBe(deps.pageEngine.version)
    expect(document.notices).toEqual([
      { code: 'engine_fell_back', details: { reason: 'UnsupportedDocumentException' } },
    ])
    expect(document.values).toMatchObject({ lessorOrgNo: '556590-3126' })
  })

  test('a digital document never leaves the machine', async ({ db, appUrl }) => {
    const before = server.received.length
    const { deps, actor, documentId } = await bench.upload(db, 'pdf/B-it.pdf')
    await bench.withWorker(appUrl, { ...deps, documentEngine: elsewhere() }, () =>
      ended(deps, actor, documentId),
    )
    expect(server.received.length).toBe(before)
    const pages = await asTenant(db, actor, (tx) => tx.documentPage.findMany({ where: { documentId } }))
    expect(pages.map(({ engine }) => engine)).toEqual(['text layer'])
  })
})
