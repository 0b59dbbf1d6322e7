import { deflateRawSync, deflateSync } from 'node:zlib'

/** Small files made to be refused, and their harmless twins. Everything is written here byte by byte. */

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

type PdfParts = {
  catalog?: string
  page?: string
  /** Further objects, numbered from 4: dictionary and, for a stream, its bytes. */
  objects?: (string | { dictionary: string; stream: Uint8Array })[]
  trailer?: string
  count?: number
}

/** A PDF with a correct table of objects: 1 catalog, 2 page tree, 3 page. */
export function pdf({
  catalog = '',
  page = '',
  objects = [],
  trailer = '',
  count = 1,
}: PdfParts = {}): Uint8Array {
  const kids = count === 1 ? '3 0 R' : Array.from({ length: count }, () => '3 0 R').join(' ')
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const offsets: number[] = []
  bodies.forEach((body, index) => {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${typeof body === 'string' ? body : streamText(body)}\nendobj\n`
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  return latin1(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

const streamText = ({ dictionary, stream }: { dictionary: string; stream: Uint8Array }) =>
  `<< ${dictionary} /Length ${stream.length} >>\nstream\n${Buffer.from(stream).toString('latin1')}\nendstream`

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const packed = (text: string) => new Uint8Array(deflateSync(Buffer.from(text, 'latin1')))

export const ACTIVE_PDFS: Record<string, Uint8Array> = {
  'a script when it opens': pdf({ catalog: `/OpenAction ${SCRIPT}` }),
  'a script when it opens, by reference': pdf({ catalog: '/OpenAction 4 0 R', objects: [SCRIPT] }),
  'a script whose name is escaped': pdf({ catalog: '/OpenAction << /S /Java#53cript /JS (1) >>' }),
  'named scripts': pdf({ catalog: `/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>` }),
  'a script inside an object stream': pdf({
    objects: [
      { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: packed(`9 0 ${SCRIPT}`) },
    ],
  }),
  'a script that no page leads to': pdf({ objects: [SCRIPT] }),
  'a script behind a false stream': pdf({ objects: [`(>>\nstream\n) ${SCRIPT}`] }),
  'an action of a page': pdf({ page: '/AA << /O << /S /Named /N /Print >> >>' }),
  'a program to start': pdf({
    page: '/Annots [4 0 R]',
    objects: ['<< /Subtype /Link /A << /S /Launch /F (cmd.exe) >> >>'],
  }),
  'a page to open elsewhere at once': pdf({
    catalog: '/OpenAction << /S /URI /URI (https://example.com) >>',
  }),
  'an attached file': pdf({
    catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>',
    objects: [
      '<< /Type /Filespec /EF << /F 5 0 R >> >>',
      { dictionary: '/Type /EmbeddedFile', stream: latin1('MZ') },
    ],
  }),
  'an XFA form': pdf({
    catalog: '/AcroForm << /XFA 4 0 R >>',
    objects: [{ dictionary: '', stream: latin1('<xdp/>') }],
  }),
  'a form that sends itself': pdf({
    page: '/Annots [<< /A << /S /SubmitForm /F (https://example.com) >> >>]',
  }),
  'a second version that adds a script': new Uint8Array(
    Buffer.concat([
      pdf(),
      latin1(`\n9 0 obj\n${SCRIPT}\nendobj\ntrailer\n<< /Size 10 /Root 1 0 R >>\nstartxref\n9\n%%EOF`),
    ]),
  ),
}

export const HARMLESS_PDFS: Record<string, Uint8Array> = {
  'one empty page': pdf(),
  'a place to open at': pdf({ catalog: '/OpenAction [3 0 R /FitH 842]' }),
  'a place to open at, by reference': pdf({
    catalog: '/OpenAction 4 0 R',
    objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'],
  }),
  'a link': pdf({ page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.com) >> >>]' }),
  'a form to fill in': pdf({ catalog: '/AcroForm << /Fields [] >>' }),
}

export const DAMAGED_PDFS: Record<string, Uint8Array> = {
  'only a first line': latin1('%PDF-1.7\n'),
  'zeros after the first line': new Uint8Array(Buffer.concat([latin1('%PDF-1.4\n'), Buffer.alloc(100_000)])),
  'no pages': pdf({ count: 0 }),
  'a bomb of text': pdf({
    page: '/Contents 4 0 R',
    objects: [
      { dictionary: '/Filter /FlateDecode', stream: new Uint8Array(deflateSync(Buffer.alloc(60_000_000))) },
    ],
  }),
  'an object stream that is not packed as it says': pdf({
    objects: [{ dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', stream: latin1('garbage') }],
  }),
}

export const ENCRYPTED_PDF = pdf({
  trailer: '/Encrypt 4 0 R /ID [<00> <00>]',
  objects: [`<< /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >>`],
})
export const LONG_PDF = pdf({ count: 10_000 })
export const HUGE_PICTURE_PDF = pdf({
  objects: [
    { dictionary: '/Subtype /Image /Width 65500 /Height 65500 /Filter /DCTDecode', stream: latin1('x') },
  ],
})

/** A PNG that says how large it is and holds nothing of it. */
export function emptyPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngPart('IHDR', header),
      pngPart('IDAT', deflateSync(Buffer.alloc(10))),
      pngPart('IEND', Buffer.alloc(0)),
    ]),
  )
}

function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A TIFF of `pages` pages, grey, each of this size; only the first pixel row is really there when `isCut`. */
export function tiff(pages: number, width = 8, height = 8, isCut = false): Uint8Array {
  const pixels = isCut ? width : width * height
  const tags = 8
  const directoryBytes = 2 + tags * 12 + 4
  const file = Buffer.alloc(8 + pixels + pages * directoryBytes, 0xff)
  file.set([0x49, 0x49, 0x2a, 0x00])
  file.writeUInt32LE(8 + pixels, 4)
  for (let page = 0; page < pages; page++) {
    let at = 8 + pixels + page * directoryBytes
    file.writeUInt16LE(tags, at)
    at += 2
    const entries = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, 8],
      [278, height],
      [279, width * height],
    ]
    for (const [tag, value] of entries as [number, number][]) {
      file.writeUInt16LE(tag, at)
      file.writeUInt16LE(4, at + 2)
      file.writeUInt32LE(1, at + 4)
      file.writeUInt32LE(value, at + 8)
      at += 12
    }
    file.writeUInt32LE(page === pages - 1 ? 0 : at + 4, at)
  }
  return new Uint8Array(file)
}

export const WRONG_TYPES: Record<string, Uint8Array> = {
  'a web page': latin1('<!doctype html><script>alert(1)</script>'),
  'a drawing with a script': latin1('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  'a packed folder or a word file': new Uint8Array(
    Buffer.concat([latin1('PK\u0003\u0004'), deflateRawSync('x')]),
  ),
  'a moving picture': latin1('GIF89a\u0001\u0000\u0001\u0000'),
  'a program': latin1('MZ\u0090\u0000'),
  'a page that claims to be a PDF further down': latin1('<html>%PDF-1.7'),
  'plain text': latin1('Leasingavtal'),
  'the virus test file': latin1('X5O!P%@AP[4'),
}
