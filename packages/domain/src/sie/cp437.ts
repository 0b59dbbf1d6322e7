/**
 * The characters of bytes 0x80–0xFF, as Unicode's mapping of IBM code page 437 has them (cp437_DOSLatinUS to Unicode
 * table, 2.00). The bytes below are ASCII.
 */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩' +
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const BYTES = new Map([...UPPER].map((character, index) => [character, 0x80 + index]))

/** What stands for characters that the code page lacks, where taking off an accent is not the answer. */
const STAND_INS: Readonly<Record<string, string>> = {
  '\\': '/',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '´': "'",
  '•': '·',
  '\u00ad': '-',
  '§': 'par.',
  '¾': '3/4',
  '©': '(c)',
  '®': '(r)',
  μ: 'µ',
  β: 'ß',
  '€': 'EUR',
  '×': 'x',
  Ø: 'O',
  ø: 'o',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  Œ: 'OE',
  œ: 'oe',
}

const UNKNOWN = '?'
const ACCENTS = /\p{M}/gu

/** A character that could not be written as it is, what stands in its place, and how often. */
export type Replacement = { character: string; replacement: string; count: number }

/**
 * Text that consists of characters of code page 437 without its control characters. Compound letters are composed
 * first (NFC), which changes nothing that anyone sees. Control characters become a space, letters lose an accent that
 * the code page does not have, what is left becomes `?`. A backslash becomes `/`: SIE 4B 5.7 gives it a meaning only
 * before a quotation mark, and readers differ on it elsewhere.
 * @param replaced every replacement is counted here
 */
export function toCp437Text(text: string, replaced: Map<string, Replacement>): string {
  let written = ''
  for (const character of text.normalize('NFC')) {
    const replacement = standInFor(character)
    written += replacement
    if (replacement === character) continue
    const entry = replaced.get(character)
    if (entry) entry.count += 1
    else replaced.set(character, { character, replacement, count: 1 })
  }
  return written
}

function standInFor(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ' '
  const known = STAND_INS[character]
  if (known !== undefined) return known
  if (code < 0x7f || BYTES.has(character)) return character
  const plain = character.normalize('NFKD').replace(ACCENTS, '')
  const isSeen = plain.trim() !== '' || (plain !== '' && /\s/u.test(character))
  const fits = [...plain].every((one) => (isPrintableAscii(one) && one !== '\\') || BYTES.has(one))
  return isSeen && fits ? plain : UNKNOWN
}

const isPrintableAscii = (character: string) => character >= ' ' && character <= '~'

/** @throws RangeError for a character that the code page does not have: pass text through `toCp437Text` first */
export function cp437Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const byte = code < 0x80 ? code : BYTES.get(text.charAt(index))
    if (byte === undefined) throw new RangeError(`no byte for U+${code.toString(16)}`)
    bytes[index] = byte
  }
  return bytes
}
