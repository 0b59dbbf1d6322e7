import { EidError } from './eid-error'

// Controls other than a line feed, and the marks that turn reading direction: they could show another text than is signed.
const HIDING = /[^\P{Cc}\n]|[\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A text as a person will read it in the app: composed letters, line feeds only, nothing that hides or reorders.
 * @throws EidError `invalid-request` when nothing is left
 */
export function visibleText(text: string): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(HIDING, '').trim()
  if (clean === '') throw new EidError('invalid-request', 'the text to show is empty')
  return clean
}

/**
 * Base64 of the text's UTF-8.
 * @param limit characters after encoding that the service takes
 * @throws EidError `invalid-request` when there are more; a text to be signed is never cut
 */
export function encodedText(text: string, limit: number, field: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64')
  if (encoded.length > limit) {
    throw new EidError('invalid-request', `${field} has ${encoded.length} characters, ${limit} are taken`)
  }
  return encoded
}
