// For tests: small files that the inspection of uploads lets in, or might, and that keep a decoder busy without end.
import { deflateSync } from 'node:zlib'
import { pdf, tiff } from '@mina/api/hostile-files'

const packed = (text: string) => ({
  dictionary: '/Filter /FlateDecode',
  stream: new Uint8Array(deflateSync(Buffer.from(text, 'latin1'))),
})
const plain = (text: string) => ({ dictionary: '', stream: new Uint8Array(Buffer.from(text, 'latin1')) })

/** One page that shows the same words again and again: 20 kB whose text layer never ends. */
export const repeatedText = (): Uint8Array =>
  pdf({
    page: `/Contents [${'4 0 R '.repeat(3000)}] /Resources << /Font << /F 5 0 R >> >>`,
    objects: [
      packed('BT /F 9 Tf 9 9 Td (lease) Tj ET '.repeat(20_000)),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ],
  })

/** Lines in dashes of a thousandth of a point: half a kilobyte that is drawn for minutes. */
export const dashedLines = (): Uint8Array =>
  pdf({
    page: '/Contents 4 0 R',
    objects: [packed('[0.001] 0 d 0.001 w 0 0 m 595 842 l S '.repeat(200))],
  })

/** Forms that each show the next one ten times, twelve deep: 3 kB that take all memory when drawn. */
export function formsOfForms(): Uint8Array {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 900 900]'
  const forms = Array.from({ length: 12 }, (_, index) => ({
    ...plain('/A Do '.repeat(10)),
    dictionary: `${form} /Resources << /XObject << /A ${6 + index} 0 R >> >>`,
  }))
  const last = { ...plain('0 0 500 500 re f '), dictionary: form }
  return pdf({
    page: '/Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >>',
    objects: [plain('/A Do'), ...forms, last],
  })
}

export const widePage = (): Uint8Array => pdf({ page: '/MediaBox [0 0 1000000 1] /CropBox [0 0 1000000 1]' })

/** Two directories of which each says that the other one follows. */
export function circularTiff(): Uint8Array {
  const bytes = Buffer.from(tiff(2))
  bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4)
  return new Uint8Array(bytes)
}
