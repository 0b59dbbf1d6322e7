import { objectText, pixelsOf, streamsIn, unpack } from './pdf-streams'

/** What the bytes of a PDF hold, whether or not a page of it leads there. */
export type PdfScan = {
  isEncrypted: boolean
  /** The first thing found that runs, opens or carries something: its name in the file. */
  active: string | null
  /** A part cannot be unpacked, or is far larger unpacked than any text could be. */
  isBroken: boolean
  largestImagePixels: number
}

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

/** Names that never turn up by chance, so that they count wherever they stand. */
const LONG_NAMES = /\/(JavaScript|EmbeddedFiles?|SubmitForm|ImportData|RichMedia|Launch)(?![A-Za-z0-9])/

// The standard allows 28; readers slow down with the square of it.
const MOST_SAVED_STATES = 1000

/** How many graphics states a page's content saves without restoring them. */
function deepestSaving(content: string): number {
  let depth = 0
  let deepest = 0
  for (const [operator] of content.matchAll(/(?<!\S)[qQ](?!\S)/g)) {
    depth = operator === 'q' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** Scans every byte and whatever is packed. Linear in the file's size; one part unpacked at a time. */
export function scanPdf(bytes: Uint8Array): PdfScan {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const scan: PdfScan = { isEncrypted: false, active: null, isBroken: false, largestImagePixels: 0 }
  // Short names turn up by chance in packed data: they count outside of it only.
  const structure: string[] = []
  let hidden: string | undefined
  let from = 0
  for (const stream of streamsIn(raw)) {
    const dictionary = plainNames(stream.dictionary)
    if (stream.isProper) {
      structure.push(plainNames(raw.slice(from, stream.start)))
      from = stream.endOfWord
    }
    scan.largestImagePixels = Math.max(scan.largestImagePixels, pixelsOf(dictionary))
    const unpacked = unpack({ ...stream, dictionary }, raw)
    if (unpacked === 'broken') scan.isBroken = true
    else if (unpacked && 'objects' in unpacked)
      structure.push(...objectsIn(plainNames(unpacked.objects), dictionary))
    else if (unpacked) {
      hidden ??= LONG_NAMES.exec(plainNames(unpacked.other))?.[1]
      if (deepestSaving(unpacked.other) > MOST_SAVED_STATES) scan.isBroken = true
    }
  }
  structure.push(plainNames(raw.slice(from)))
  const objects = structure.join('\n')
  scan.isEncrypted = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(objects)
  // The whole file too, so that nothing hides behind a false "stream".
  const name = ACTIVE.exec(objects)?.[1] ?? hidden ?? LONG_NAMES.exec(plainNames(raw))?.[1]
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

/** The objects of an object stream, written as they would stand in the file, so that references to them are found. */
function objectsIn(text: string, dictionary: string): string[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  const head = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)]
  const places = head.map(([, number, place]) => ({ number, at: first + Number(place) }))
  const parts = places.map(
    ({ number, at }, index) => `${number} 0 obj ${text.slice(at, places[index + 1]?.at)} endobj`,
  )
  return [text, ...parts]
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
