import { deflateSync } from 'node:zlib'
import { emptyPng, tiff, WRONG_TYPES } from '@mina/api/hostile-files'
import sharp from 'sharp'
import type { BadFile } from './bad-file'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

const noise = () =>
  sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)

/** The last directory of a TIFF points at the first. */
function endlessTiff(): Uint8Array {
  const bytes = Buffer.from(tiff(2))
  const first = bytes.readUInt32LE(4)
  bytes.writeUInt32LE(first, bytes.length - 4)
  return bytes
}

async function jpegWithNonsense(): Promise<Uint8Array> {
  const bytes = await noise().jpeg().toBuffer()
  // After the two bytes of the start: a part whose length reaches far past the end.
  return Buffer.concat([bytes.subarray(0, 2), latin1('\u00ff\u00e1\u00ff\u00fe'), bytes.subarray(2, 200)])
}

/** A PNG whose colour profile unpacks to 200 MB. */
async function pngWithBomb(): Promise<Uint8Array> {
  const bytes = await noise().png().toBuffer()
  const data = Buffer.concat([latin1('iCCPx\0\0'), deflateSync(Buffer.alloc(200_000_000))])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length - 4)
  // 33 is where the header's part ends; the checksum of ours is wrong, which readers of profiles let pass.
  return Buffer.concat([bytes.subarray(0, 33), length, data, Buffer.alloc(4), bytes.subarray(33)])
}

const wrongType = (name: string, fileName: string, bytes: Uint8Array): BadFile => ({
  name,
  fileName,
  bytes: () => bytes,
  gets: 'document.wrong_type',
})
const named = (name: string) => WRONG_TYPES[name] ?? latin1('')

export const BAD_PICTURES: BadFile[] = [
  {
    name: 'PNG: 65 500 × 65 500 pixels in 100 bytes',
    bytes: () => emptyPng(65_500, 65_500),
    gets: 'document.too_many_pixels',
  },
  {
    name: 'PNG: cut off in the middle',
    bytes: async () => half(await noise().png().toBuffer()),
    gets: 'document.damaged',
  },
  {
    name: 'PNG: the first eight bytes',
    bytes: () => emptyPng(1, 1).subarray(0, 8),
    gets: 'document.damaged',
  },
  { name: 'PNG: a colour profile that unpacks to 200 MB', bytes: pngWithBomb, gets: 'taken in' },
  {
    name: 'JPEG: cut off in the middle',
    bytes: async () => half(await noise().jpeg().toBuffer()),
    gets: 'document.damaged',
  },
  { name: 'JPEG: a part longer than the file', bytes: jpegWithNonsense, gets: 'document.damaged' },
  {
    name: 'JPEG: the first three bytes',
    bytes: () => Buffer.from([0xff, 0xd8, 0xff]),
    gets: 'document.damaged',
  },
  { name: 'TIFF: directories in a circle', bytes: endlessTiff, gets: 'taken in' },
  { name: 'TIFF: 201 pages', bytes: () => tiff(201), gets: 'document.too_many_pages' },
  {
    name: 'TIFF: 60 000 × 60 000 pixels',
    bytes: () => tiff(1, 60_000, 60_000, true),
    gets: 'document.too_many_pixels',
  },
  { name: 'TIFF: pixels missing', bytes: () => tiff(2, 100, 100, true), gets: 'document.damaged' },
]

export const NO_DOCUMENTS: BadFile[] = [
  { name: 'nothing at all: 0 bytes', bytes: () => new Uint8Array(), gets: 'document.empty' },
  { name: 'one byte', bytes: () => latin1('%'), gets: 'document.wrong_type' },
  {
    name: 'one byte more than the limit',
    bytes: () => Buffer.concat([latin1('%PDF-1.7\n'), Buffer.alloc(MAX_UPLOAD_BYTES - 8)]),
    gets: 'document.too_large',
  },
  wrongType('plain text called .pdf', 'avtal.pdf', named('plain text')),
  wrongType('a web page called .pdf', 'avtal.pdf', named('a web page')),
  wrongType(
    'a web page that becomes a PDF further down',
    'avtal.pdf',
    named('a page that claims to be a PDF further down'),
  ),
  wrongType('a GIF that is also a script', 'avtal.gif', latin1('GIF89a/*\0\0*/=1;alert(1)')),
  wrongType('an SVG with a script', 'avtal.svg', named('a drawing with a script')),
  wrongType('a Word document', 'avtal.docx', named('a packed folder or a word file')),
  wrongType('a Windows program called .pdf', 'avtal.pdf.exe', named('a program')),
  wrongType('a shell script', 'avtal.pdf', latin1('#!/bin/sh\necho %PDF-')),
  wrongType('the test file of virus scanners', 'avtal.pdf', latin1('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR')),
  { name: 'a picture called .exe', fileName: 'avtal.exe', bytes: () => tiff(1), gets: 'taken in' },
]
