import { inflateSync } from 'node:zlib'
import { lzwSize, runLengthSize } from './unpacked-size'

export type PdfStream = {
  dictionary: string
  start: number
  end: number
  /** Where its body ends for who looks for the word, which may stand inside the body too. */
  endOfWord: number
  /** It follows a dictionary. What does not may be the word in somebody's text. */
  isProper: boolean
}
/** `objects` of a stream that says it holds some; `other` for whatever else could be unpacked. */
export type Unpacked = { objects: string } | { other: string } | 'broken' | null

// Text, fonts and structure: nothing of this in an agreement comes near.
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024
const MAX_PICTURE_BYTES = 420 * 1024 * 1024
const MAX_LAYERS = 4
const DICTIONARY_REACH = 16_384
const FILTER =
  /\/(FlateDecode|Fl|LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)\b/g
const BEFORE_STREAM = />>\s*(?:%[^\r\n]*[\r\n]+\s*)*$/

/** Every place where a reader could begin to read a stream, also where only a lenient one would. */
export function* streamsIn(text: string): Generator<PdfStream> {
  for (let keyword = text.indexOf('stream'); keyword >= 0; ) {
    const start = keyword + (text.startsWith('\r\n', keyword + 6) ? 8 : 7)
    const before = text.slice(Math.max(0, keyword - DICTIONARY_REACH), keyword)
    const isProper = /[\r\n]/.test(text[keyword + 6] ?? '') && BEFORE_STREAM.test(before.slice(-1024))
    if (!isProper && !isZlib(text, start)) {
      keyword = text.indexOf('stream', keyword + 6)
      continue
    }
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
    const found = text.indexOf('endstream', start)
    const endOfWord = found < 0 ? text.length : found
    const stated = start + Number(/\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0)
    const end = stated <= text.length ? Math.max(endOfWord, stated) : endOfWord
    yield { dictionary, start, end, endOfWord, isProper }
    keyword = text.indexOf('stream', isProper ? endOfWord + 9 : start)
  }
}

export const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary)

export function pixelsOf(dictionary: string): number {
  if (!isPicture(dictionary)) return 0
  const side = (name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)
  return side('Width') * side('Height')
}

/**
 * Undoes the packing of a stream as far as it can hide something: by what it says, and by how its bytes begin.
 * 'broken' for objects that cannot be unpacked and for what unpacks to far more than it may.
 */
export function unpack(stream: PdfStream, text: string): Unpacked {
  const { dictionary, start, end } = stream
  const holdsObjects = /\/ObjStm\b/.test(dictionary)
  const filters = filtersOf(dictionary, text)
  const limit = isPicture(dictionary) ? pictureLimit(dictionary) : MAX_UNPACKED_BYTES
  let body = text.slice(start, end)
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const filter = filters[layer]
    if (filter === 'LZWDecode' || filter === 'LZW' || filter === 'RunLengthDecode' || filter === 'RL') {
      const count = filter.startsWith('L') ? lzwSize : runLengthSize
      return holdsObjects || count(Buffer.from(body, 'latin1'), limit) > limit ? 'broken' : null
    }
    if (!isZlib(body, 0)) {
      const isWhole = filter === undefined
      if (!isWhole) return holdsObjects ? 'broken' : null
      return holdsObjects ? { objects: body } : { other: body }
    }
    const inflated = inflate(body, limit)
    if (inflated === 'bomb') return 'broken'
    if (inflated === 'broken') return holdsObjects ? 'broken' : null
    body = inflated
    if (layer >= filters.length - 1 && !isZlib(body, 0))
      return holdsObjects ? { objects: body } : { other: body }
  }
  return 'broken'
}

/** The names of the filters, in order; one that is written elsewhere is looked up. */
function filtersOf(dictionary: string, text: string): string[] {
  const [, number, generation] = /\/Filter\s+(\d+)\s+(\d+)\s+R/.exec(dictionary) ?? []
  const source = number && generation ? (objectText(text, number, generation) ?? '') : dictionary
  return [...source.matchAll(FILTER)].flatMap(([, name]) => name ?? [])
}

/** The beginning of an object, where it is first written. */
export function objectText(text: string, number: string, generation: string): string | null {
  const match = new RegExp(`(?:^|[^0-9])${number}\\s+${generation}\\s+obj`).exec(text)
  return match ? text.slice(match.index + match[0].length, match.index + match[0].length + 300) : null
}

/** Eight bytes for a pixel is more than any kind of picture takes. */
const pictureLimit = (dictionary: string) =>
  Math.min(MAX_PICTURE_BYTES, pixelsOf(dictionary) * 8 + 1024 * 1024)

/** The two bytes that packed data begins with: method 8, and a checksum of both. */
function isZlib(text: string, at: number): boolean {
  const [method, flags] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0
}

function inflate(packed: string, limit: number): string | 'bomb' | 'broken' {
  try {
    // What comes after the packed data is let pass; what is cut short gives what there is of it.
    return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: limit, finishFlush: 2 }).toString(
      'latin1',
    )
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken'
  }
}
