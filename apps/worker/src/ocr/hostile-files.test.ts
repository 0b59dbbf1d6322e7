import { deflateSync } from 'node:zlib'
import { pdf } from '@mina/api/hostile-files'
import { describe, expect, test } from 'vitest'
import { documentProcesses } from './document-process/document-processes'
import { circularTiff, widePage } from './document-process/stalling-files'
import type { PageOcrEngine } from './ocr-engine'
import { outlinePages, readPages } from './read-pages'
import type { DocumentMediaType } from './source-image'

/** Reads nothing: what is tested is that a page gets as far as being a picture. */
const engine: PageOcrEngine = {
  id: 'tesseract',
  version: 'none',
  sendsDataTo: null,
  recognise: async () => ({ words: [], confidence: 1 }),
  uprightTurn: async () => 0,
  close: async () => undefined,
}

const page = (mediaBox: string) => pdf({ page: `/CropBox ${mediaBox} /MediaBox ${mediaBox}` })
const replaced = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'))
const content = (text: string) =>
  pdf({
    page: '/Contents 4 0 R',
    objects: [{ dictionary: '/Filter /FlateDecode', stream: new Uint8Array(deflateSync(text)) }],
  })

/** Files that the inspection lets in although nobody made them in good faith. */
const LET_IN: [name: string, mediaType: DocumentMediaType, bytes: () => Uint8Array][] = [
  ['a page of 40 kilometres', 'application/pdf', () => page('[0 0 120000000 120000000]')],
  ['a page without width', 'application/pdf', () => page('[0 0 0 842]')],
  ['a page whose size is no number', 'application/pdf', () => page('[0 0 /a (b)]')],
  ['a page one point high and a million wide', 'application/pdf', widePage],
  ['a page turned inside out', 'application/pdf', () => page('[595 842 -595 -842]')],
  [
    'a table of objects that is wrong everywhere',
    'application/pdf',
    () => replaced(pdf(), /\d{10} 00000 n/g, '0000000001 00000 n'),
  ],
  [
    'a thousand million pages by its own word',
    'application/pdf',
    () => replaced(pdf(), '/Count 1', '/Count 1000000000'),
  ],
  [
    'content whose length is itself',
    'application/pdf',
    () => pdf({ page: '/Contents 4 0 R', objects: ['<< /Length 4 0 R >>\nstream\nBT ET\nendstream'] }),
  ],
  ['two hundred thousand rectangles', 'application/pdf', () => content('0 0 9 9 re f '.repeat(200_000))],
  [
    'a form that shows itself',
    'application/pdf',
    () =>
      pdf({
        page: '/Contents 5 0 R /Resources << /XObject << /A 4 0 R >> >>',
        objects: [
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> >> /Length 5 >>\nstream\n/A Do\nendstream',
          '<< /Length 5 >>\nstream\n/A Do\nendstream',
        ],
      }),
  ],
  ['directories of a TIFF in a circle', 'image/tiff', circularTiff],
]

function cpuSeconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + documentProcesses.cpuSeconds()
}

describe('a file that was let in', () => {
  test.each(LET_IN)(
    'is read or given up, within limits: %s',
    { timeout: 60_000 },
    async (_name, mediaType, bytes) => {
      const before = process.memoryUsage().rss
      const startedAt = cpuSeconds()
      const outcome = await readPages(bytes(), { mediaType, languages: ['sv'], engine }).then(
        ({ pages, images }) =>
          `read ${pages.length}: ${images.map(({ width, height }) => `${width}×${height}`)}`,
        (error: Error) => `given up: ${error.message.slice(0, 100)}`,
      )
      const spent = cpuSeconds() - startedAt
      const megabytes = (process.memoryUsage().rss - before) / 1024 ** 2
      console.log(`${_name} → ${outcome}, ${Math.round(spent)} CPU s, +${Math.round(megabytes)} MB`)
      expect(spent).toBeLessThan(30)
      expect(megabytes).toBeLessThan(700)
    },
  )

  test('and the next one is read as if nothing had been', async () => {
    expect(await outlinePages(pdf(), 'application/pdf')).toHaveLength(1)
    const { pages } = await readPages(pdf(), { mediaType: 'application/pdf', languages: ['sv'], engine })
    expect(pages).toHaveLength(1)
  })
})
