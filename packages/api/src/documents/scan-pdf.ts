import { inflateSync } from 'node:zlib'

/** What the bytes of a PDF hold, whether or not a page of it leads there. */
export type PdfScan = {
  isEncrypted: boolean
  /** The first thing found that runs, opens or carries something: its name in the file. */
  active: string | null
  /** A part cannot be unpacked, or is far larger unpacked than any text could be. */
  isBroken: boolean
  largestImagePixels: number
}

// Text, fonts and structure: nothing of this in an agreement comes near.
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024
const DICTIONARY_REACH = 4096

const ACTIVE_NAMES = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'XFA',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'AA',
]
const ACTIVE = new RegExp(`/(${ACTIVE_NAMES.join('|')})(?![A-Za-z0-9_.+-])`)
const OPEN_ACTION = /\/OpenAction\s*(?:(\d+)\s+(\d+)\s+R|(<<)|(\[))/g

/** Scans every byte, unpacks every object stream. Linear in the file's size; never more than one part unpacked at a time. */
export function scanPdf(bytes: Uint8Array): PdfScan {
  const text = plainNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  const scan: PdfScan = { isEncrypted: false, active: null, isBroken: false, largestImagePixels: 0 }
  // Short names turn up by chance in packed data: they count outside of it only.
  const structure: string[] = []
  let from = 0
  for (const stream of streamsIn(text)) {
    structure.push(text.slice(from, stream.start))
    from = stream.end
    scan.largestImagePixels = Math.max(scan.largestImagePixels, pixelsOf(stream.dictionary))
    const unpacked = unpack(stream, text)
    if (unpacked === 'broken') scan.isBroken = true
    else if (unpacked) structure.push(plainNames(unpacked))
  }
  structure.push(text.slice(from))
  const objects = structure.join('\n')
  scan.isEncrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(objects)
  // The whole file too, so that nothing hides behind a false "stream": the long names never turn up by chance.
  const name =
    ACTIVE.exec(objects)?.[1] ??
    /\/(JavaScript|EmbeddedFiles?|SubmitForm|ImportData|RichMedia)(?![A-Za-z0-9])/.exec(text)?.[1]
  scan.active = name ?? (opensSomething(objects) ? 'OpenAction' : null)
  return scan
}

/** Undoes the escapes a name may be written with: /Java#53cript is /JavaScript. */
const plainNames = (text: string) =>
  text.includes('#')
    ? text.replace(/#([2-7][0-9A-Fa-f])/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

type Stream = { dictionary: string; start: number; end: number }

function* streamsIn(text: string): Generator<Stream> {
  let at = 0
  for (;;) {
    const keyword = text.indexOf('stream', at)
    if (keyword < 0) return
    const start = keyword + (text.startsWith('\r\n', keyword + 6) ? 8 : 7)
    const isStream =
      /[\r\n]/.test(text[keyword + 6] ?? '') &&
      text
        .slice(Math.max(0, keyword - 8), keyword)
        .trimEnd()
        .endsWith('>>')
    if (!isStream) {
      at = keyword + 6
      continue
    }
    const end = text.indexOf('endstream', start)
    if (end < 0) return
    const before = text.slice(Math.max(at, keyword - DICTIONARY_REACH), keyword)
    const object = before.lastIndexOf(' obj')
    yield { dictionary: before.slice(object < 0 ? 0 : object), start, end }
    at = end + 9
  }
}

/** Object streams as text; null for what holds no objects; 'broken' for what cannot be unpacked or is a bomb. */
function unpack({ dictionary, start, end }: Stream, text: string): string | null | 'broken' {
  const isImage = /\/Subtype\s*\/Image\b/.test(dictionary)
  const filters =
    dictionary.match(
      /\/(FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL)\b/g,
    ) ?? []
  if (isImage) return null
  const isPacked = filters[0] === '/FlateDecode' || filters[0] === '/Fl'
  const holdsObjects = /\/ObjStm\b/.test(dictionary)
  if (filters.length === 0) return holdsObjects ? text.slice(start, end) : null
  if (!isPacked || filters.length > 1) return holdsObjects || filters.length > 2 ? 'broken' : null
  return inflate(text.slice(start, end), holdsObjects)
}

function inflate(packed: string, isNeeded: boolean): string | null | 'broken' {
  try {
    const unpacked = inflateSync(Buffer.from(packed, 'latin1'), {
      maxOutputLength: MAX_UNPACKED_BYTES,
      finishFlush: 2,
    })
    return isNeeded ? unpacked.toString('latin1') : null
  } catch (error) {
    const isBomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return isBomb || isNeeded ? 'broken' : null
  }
}

function pixelsOf(dictionary: string): number {
  if (!/\/Subtype\s*\/Image\b/.test(dictionary)) return 0
  const side = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)
  return side('Width') * side('Height')
}

/** A place to show first is what most programs write; anything else that happens on opening is an action. */
function opensSomething(objects: string): boolean {
  for (const match of objects.matchAll(OPEN_ACTION)) {
    const [whole, number, generation, dictionary, array] = match
    if (array) continue
    const at = match.index + whole.length
    const action = dictionary ? objects.slice(at, at + 300) : objectText(objects, number!, generation!)
    const isPlace = action !== null && (/^\s*\[/.test(action) || /\/S\s*\/GoTo(?![A-Za-z])/.test(action))
    if (!isPlace) return true
  }
  return false
}

function objectText(objects: string, number: string, generation: string): string | null {
  const match = new RegExp(`(?:^|[^0-9])${number}\\s+${generation}\\s+obj`).exec(objects)
  return match ? objects.slice(match.index + match[0].length, match.index + match[0].length + 300) : null
}
