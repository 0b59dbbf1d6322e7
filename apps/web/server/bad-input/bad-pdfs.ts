import { deflateSync } from 'node:zlib'
import { BOMBS, HIDDEN_ACTIONS } from '@mina/api/hidden-actions'
import {
  ACTIVE_PDFS,
  DAMAGED_PDFS,
  ENCRYPTED_PDF,
  HUGE_PICTURE_PDF,
  LONG_PDF,
  pdf,
} from '@mina/api/hostile-files'
import type { BadFile } from './bad-file'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
const page = (mediaBox: string) => pdf({ page: `/CropBox ${mediaBox} /MediaBox ${mediaBox}` })
const replaced = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  latin1(Buffer.from(bytes).toString('latin1').replace(from, to))
const known = (files: Record<string, Uint8Array>, name: string) => () => {
  const bytes = files[name]
  if (!bytes) throw new Error(`there is no file "${name}"`)
  return bytes
}

const zeros = (bytes: number) => new Uint8Array(deflateSync(Buffer.alloc(bytes)))
/** Kids inside kids inside kids: a tree of pages that is only trunk. */
const deepTree = (depth: number) =>
  pdf({
    objects: Array.from({ length: depth }, (_, index) => {
      const below = index === depth - 1 ? '3 0 R' : `${index + 5} 0 R`
      return `<< /Type /Pages /Count 1 /Kids [${below}] >>`
    }),
  })

export const BAD_PDFS: BadFile[] = [
  {
    name: 'PDF: the first line and nothing else',
    bytes: known(DAMAGED_PDFS, 'only a first line'),
    gets: 'document.damaged',
  },
  {
    name: 'PDF: zeros after the first line',
    bytes: known(DAMAGED_PDFS, 'zeros after the first line'),
    gets: 'document.damaged',
  },
  { name: 'PDF: cut off after a tenth', bytes: () => cut(pdf(), 0.1), gets: 'document.damaged' },
  { name: 'PDF: cut off in the middle', bytes: () => cut(pdf(), 0.5), gets: 'document.damaged' },
  { name: 'PDF: cut off in its table of objects', bytes: () => cut(pdf(), 0.75), gets: 'document.damaged' },
  { name: 'PDF: its last line missing', bytes: () => replaced(pdf(), '%%EOF\n', ''), gets: 'taken in' },
  {
    name: 'PDF: a table of objects that is wrong everywhere',
    bytes: () => replaced(pdf(), /\d{10} 00000 n/g, '0000000001 00000 n'),
    gets: 'taken in',
  },
  {
    name: 'PDF: a table of objects that leads back to itself',
    bytes: () => replaced(pdf({ trailer: '/Prev 99999' }), '/Prev 99999', '/Prev 00271'),
    gets: 'taken in',
  },
  {
    name: 'PDF: the place of the table far outside the file',
    bytes: () => replaced(pdf(), /startxref\n\d+/, 'startxref\n99999999999'),
    gets: 'taken in',
  },
  { name: 'PDF: no pages', bytes: known(DAMAGED_PDFS, 'no pages'), gets: 'document.damaged' },
  {
    name: 'PDF: a page tree that contains itself',
    bytes: () => replaced(pdf(), '/Kids [3 0 R]', '/Kids [2 0 R]'),
    gets: 'document.damaged',
  },
  {
    name: 'PDF: a page tree two thousand levels deep',
    bytes: () => replaced(deepTree(2000), '/Kids [3 0 R] /Count 1', '/Kids [4 0 R] /Count 1'),
    gets: 'taken in',
  },
  {
    name: 'PDF: a thousand million pages by its own word',
    bytes: () => replaced(pdf(), '/Count 1', '/Count 1000000000'),
    gets: 'taken in',
  },
  { name: 'PDF: 201 pages', bytes: () => pdf({ count: 201 }), gets: 'document.too_many_pages' },
  { name: 'PDF: 10 000 pages', bytes: () => LONG_PDF, gets: 'document.too_many_pages' },
  { name: 'PDF: a page of 40 kilometres', bytes: () => page('[0 0 120000000 120000000]'), gets: 'taken in' },
  { name: 'PDF: a page without width', bytes: () => page('[0 0 0 842]'), gets: 'taken in' },
  { name: 'PDF: a page whose size is no number', bytes: () => page('[0 0 /a (b)]'), gets: 'taken in' },
  {
    name: 'PDF: a page one point high and a million wide',
    bytes: () => page('[0 0 1000000 1]'),
    gets: 'taken in',
  },
  { name: 'PDF: locked with a password', bytes: () => ENCRYPTED_PDF, gets: 'document.encrypted' },
  { name: 'PDF: a bomb of text', bytes: known(DAMAGED_PDFS, 'a bomb of text'), gets: 'document.damaged' },
  {
    name: 'PDF: a bomb that claims to hold objects',
    bytes: () =>
      pdf({
        objects: [
          { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: zeros(400_000_000) },
        ],
      }),
    gets: 'document.damaged',
  },
  {
    name: 'PDF: a picture of 4 291 megapixels',
    bytes: () => HUGE_PICTURE_PDF,
    gets: 'document.too_many_pixels',
  },
  {
    name: 'PDF: content whose length is itself',
    bytes: () => pdf({ page: '/Contents 4 0 R', objects: ['<< /Length 4 0 R >>\nstream\nBT ET\nendstream'] }),
    gets: 'taken in',
  },
  ...(
    [
      ['a script when it opens', 'a script when it opens, by reference'],
      ['a script whose name is escaped', 'a script whose name is escaped'],
      ['named scripts', 'named scripts'],
      ['a script inside an object stream', 'a script inside an object stream'],
      ['a script that no page leads to', 'a script that no page leads to'],
      ['a program to start', 'a program to start'],
      ['a page to open elsewhere at once', 'a page to open elsewhere at once'],
      ['an attached file', 'an attached file'],
      ['an XFA form', 'an XFA form'],
      ['a form that sends itself', 'a form that sends itself'],
      ['a second version that adds a script', 'a second version that adds a script'],
    ] as const
  ).map(([name, file]) => ({
    name: `PDF: ${name}`,
    bytes: known(ACTIVE_PDFS, file),
    gets: 'document.active_content' as const,
  })),
  ...Object.entries(BOMBS).map(([name, bytes]) => ({
    name: `PDF: ${name}`,
    bytes: () => bytes,
    gets: 'document.damaged' as const,
  })),
  ...Object.entries(HIDDEN_ACTIONS).map(([name, bytes]) => ({
    name: `PDF: ${name}`,
    bytes: () => bytes,
    gets: 'document.active_content' as const,
  })),
  {
    name: 'PDF with a ZIP archive behind it',
    bytes: () => Buffer.concat([pdf(), latin1('PK\u0003\u0004evil')]),
    gets: 'taken in',
  },
]
