import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cp437Bytes, type Replacement, toCp437Text } from './cp437'
import iconv from './fixtures/cp437-iconv.json'

const written = (text: string) => {
  const replaced = new Map<string, Replacement>()
  return { text: toCp437Text(text, replaced), replaced: [...replaced.values()] }
}

test('all 128 upper bytes are those of iconv', () => {
  const characters = iconv.codePoints.map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
  expect(characters).toHaveLength(128)
  expect([...cp437Bytes(characters.join(''))]).toEqual(characters.map((_, index) => 0x80 + index))
  expect(written(characters.join(''))).toEqual({ text: characters.join(''), replaced: [] })
})

test('printable ASCII is itself, except the backslash', () => {
  for (let byte = 0x20; byte < 0x7f; byte++) {
    const character = String.fromCharCode(byte)
    expect(written(character).text).toBe(byte === 0x5c ? '/' : character)
    expect([...cp437Bytes(character)]).toEqual([byte])
  }
})

test('Swedish letters, also composed of two characters, as some systems store file names', () => {
  expect([...cp437Bytes('ÅÄÖåäöéÉüÜ')]).toEqual([0x8f, 0x8e, 0x99, 0x86, 0x84, 0x94, 0x82, 0x90, 0x81, 0x9a])
  expect(written('Go\u0308teborg, A\u030angstro\u0308m')).toEqual({
    text: 'Göteborg, Ångström',
    replaced: [],
  })
})

test.each([
  ['Kjøbenhavn', 'Kjobenhavn'],
  ['Žalgirio gatvė', 'Zalgirio gatve'],
  ['Rīga, Tērbatas', 'Riga, Terbatas'],
  ['Põhja', 'Pohja'],
  ['3 000 € – “A”', '3 000 EUR - "A"'],
  ['12 kap. 4 §', '12 kap. 4 par.'],
  ['C:\\avtal', 'C:/avtal'],
  ['a\tb\r\nc\u0085d\u007f', 'a b  c d '],
  ['…™ﬁ', '...TMfi'],
  ['\u2009x\u200b', ' x?'],
  ['\u0308a', '?a'],
  ['字🚗\ud800', '???'],
  ['¨´', "?'"],
])('%j is written %j', (text, expected) => {
  expect(written(text).text).toBe(expected)
})

test('says what was replaced, by what and how often', () => {
  expect(written('ø – ø\n').replaced).toEqual([
    { character: 'ø', replacement: 'o', count: 2 },
    { character: '–', replacement: '-', count: 1 },
    { character: '\n', replacement: ' ', count: 1 },
  ])
})

test('whatever is typed, the result has a byte for every character and no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const result = written(text)
      const bytes = cp437Bytes(result.text)
      expect(bytes.every((byte) => byte >= 0x20 && byte !== 0x7f && byte !== 0x5c)).toBe(true)
      expect(result.replaced.length === 0).toBe(result.text === text.normalize('NFC'))
      expect(written(result.text)).toEqual({ text: result.text, replaced: [] })
    }),
    { numRuns: 5000 },
  )
})

test('refuses to write a character that has no byte', () => {
  expect(() => cp437Bytes('ø')).toThrow(RangeError)
})
