const SPECIAL: Record<string, string> = {
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ß: 's',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\n': ' ',
}
const folded = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const lower = character.toLowerCase()
  const special = SPECIAL[lower]
  const base = special ?? lower.normalize('NFD').charAt(0)
  const result = base === '' ? ' ' : base.charAt(0)
  if (folded.size < 5000) folded.set(character, result)
  return result
}

/** Lower case without diacritics, one UTF-16 unit out for each one in: positions in the two texts agree. */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += foldCharacter(text.charAt(i))
  return out
}

/** Only the letters and digits of the folded text: what a label is looked up by. */
export function foldedKey(text: string): string {
  let out = ''
  for (const character of fold(text)) if (isWordCharacter(character)) out += character
  return out
}

export function isWordCharacter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
}

export const isDigit = (character: string): boolean => character >= '0' && character <= '9'

/** True when the texts are at most one insertion, deletion or substitution apart. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  let j = 0
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  return Math.max(a.length, b.length) - i - j <= 1
}

/** The text with each one character left out, and itself: two texts one edit apart share at least one. */
export function deletions(text: string): string[] {
  const out = [text]
  for (let i = 0; i < text.length; i++) out.push(text.slice(0, i) + text.slice(i + 1))
  return out
}
