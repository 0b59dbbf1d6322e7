import { deflateSync } from 'node:zlib'
import { pdf } from './hostile-files'

/** PDFs whose script stands in packed objects, written so that a quick look passes them by. Readers find it. */

const OBJECTS = '9 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>'
const HOLDS = '/Type /ObjStm /N 1 /First 4'
const packed = (text: string) => deflateSync(Buffer.from(text, 'latin1'))
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const stream = (head: string, bytes: Uint8Array, between = '\n', end = '\nendstream') =>
  `${head.replace('LENGTH', String(bytes.length))}${between}stream\n${latin1(bytes)}${end}`
const plain = `<< ${HOLDS} /Filter /FlateDecode /Length LENGTH >>`

/** Stored, not packed: the word that ends a stream can stand in its middle. */
const stored = (text: string) => deflateSync(Buffer.from(text, 'latin1'), { level: 0 })

export const HIDDEN_ACTIONS: Record<string, Uint8Array> = {
  'a script whose packing is named elsewhere': pdf({
    objects: [stream(`<< ${HOLDS} /Filter 5 0 R /Length LENGTH >>`, packed(OBJECTS)), '/FlateDecode'],
  }),
  'a script in objects that are not called so': pdf({
    objects: [
      stream('<< /Type 5 0 R /N 1 /First 4 /Filter /FlateDecode /Length LENGTH >>', packed(OBJECTS)),
      '/ObjStm',
    ],
  }),
  'a script behind a long description': pdf({
    objects: [
      stream(
        `<< ${HOLDS} /Note (${'x'.repeat(6000)}) /Filter /FlateDecode /Length LENGTH >>`,
        packed(OBJECTS),
      ),
    ],
  }),
  'a script behind a remark': pdf({ objects: [stream(plain, packed(OBJECTS), ' % here it comes\n')] }),
  'a script behind twenty spaces': pdf({ objects: [stream(plain, packed(OBJECTS), ' '.repeat(20))] }),
  'a script behind a false end': pdf({
    objects: [stream(plain, stored(`9 0 (endstream) ${OBJECTS.slice(4)}`))],
  }),
  'a script in a stream without an end': pdf({ objects: [stream(plain, packed(OBJECTS), '\n', '\n')] }),
  'a script packed twice': pdf({
    objects: [
      stream(
        `<< ${HOLDS} /Filter [/FlateDecode /FlateDecode] /Length LENGTH >>`,
        deflateSync(packed(OBJECTS)),
      ),
    ],
  }),
  'a page to open elsewhere, among packed objects': pdf({
    catalog: '/OpenAction 9 0 R',
    objects: [stream(plain, packed('9 0 << /S /URI /URI (https://example.com) >>'))],
  }),
  'a script in what says it is a picture': pdf({
    objects: [
      stream(
        `<< ${HOLDS} /Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode /Length LENGTH >>`,
        packed(OBJECTS),
      ),
    ],
  }),
}

/** As LaTeX writes it: the place to open at stands among packed objects. */
export const PACKED_PLACE = pdf({
  catalog: '/OpenAction 9 0 R',
  objects: [stream(plain, packed('9 0 << /S /GoTo /D [3 0 R /Fit] >>'))],
})

const bomb = (bytes: number) => packed('\0'.repeat(bytes))

/** PDFs of a few kilobytes that unpack to far more than any agreement. */
export const BOMBS: Record<string, Uint8Array> = {
  'a bomb packed twice': pdf({
    page: '/Contents 4 0 R',
    objects: [
      stream('<< /Filter [/FlateDecode /FlateDecode] /Length LENGTH >>', deflateSync(bomb(100_000_000))),
    ],
  }),
  'a bomb whose packing is named elsewhere': pdf({
    page: '/Contents 4 0 R',
    objects: [stream('<< /Filter 5 0 R /Length LENGTH >>', bomb(100_000_000)), '/FlateDecode'],
  }),
  'a bomb that says it is a small picture': pdf({
    page: '/Contents 4 0 R',
    objects: [
      stream(
        '<< /Subtype /Image /Width 9 /Height 9 /Filter /FlateDecode /Length LENGTH >>',
        bomb(100_000_000),
      ),
    ],
  }),
  'a million states saved and never restored': pdf({
    page: '/Contents 4 0 R',
    objects: [stream('<< /Filter /FlateDecode /Length LENGTH >>', packed('q '.repeat(1_000_000)))],
  }),
  'a bomb of the old packing': pdf({
    page: '/Contents 4 0 R',
    objects: [stream('<< /Filter /LZWDecode /Length LENGTH >>', lzwOfZeros(200_000))],
  }),
}

/** LZW that repeats its longest run: 12-bit codes, each of them some 4 000 bytes once the table is full. */
function lzwOfZeros(codes: number): Uint8Array {
  const bits: string[] = [(256).toString(2).padStart(9, '0'), '0'.padStart(9, '0')]
  let width = 9
  for (let code = 258; code < 258 + codes; code++) {
    const known = Math.min(code, 4094)
    if (known + 1 >= 2 ** width && width < 12) width++
    bits.push(known.toString(2).padStart(width, '0'))
  }
  const all = bits.join('')
  const bytes = new Uint8Array(Math.ceil(all.length / 8))
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = Number.parseInt(all.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2)
  return bytes
}
