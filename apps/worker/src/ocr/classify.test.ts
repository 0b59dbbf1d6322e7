import { expect, test } from 'vitest'
import { classifyPage } from './classify'
import { mergeWords } from './merge-words'
import { placeWord } from './word-box'

const NO_INK = { imageCoverage: 0, invisibleText: 0 }
const words = (text: string, left = 0.1) =>
  text.split(' ').map((word, index) =>
    placeWord(
      {
        text: word,
        confidence: 1,
        left: left + index * 0.1,
        right: left + 0.09 + index * 0.1,
        baseline: 0.5,
        size: 0.01,
      },
      1,
      index,
      'text',
    ),
  )
const sentence = words(
  'Hyrestagaren betalar hyran i förskott varje månad till det konto som hyresvärden anvisar',
)
const page = Array.from({ length: 8 }, () => sentence).flat()

test.each([
  ['a digital page', page, NO_INK, 'text'],
  ['a digital page with a logotype', page, { ...NO_INK, imageCoverage: 0.05 }, 'text'],
  ['a digital page on letter paper', page, { ...NO_INK, imageCoverage: 1 }, 'text'],
  ['a digital page with a pasted table', page, { ...NO_INK, imageCoverage: 0.4 }, 'mixed'],
  ['a picture of a page under a stamp of text', sentence, { ...NO_INK, imageCoverage: 1 }, 'mixed'],
  ['a picture of a page with a page number', words('Sida 3'), { ...NO_INK, imageCoverage: 1 }, 'scan'],
  ["a scanner's page with hidden text", page, { imageCoverage: 1, invisibleText: 1 }, 'scan'],
  ['a page with nothing on it', [], NO_INK, 'scan'],
  ['a page with a single line', words('Bilaga 1'), NO_INK, 'text'],
  ['a page whose font has no alphabet', words('\uf041\uf042\uf043 \uf044\uf045 12'), NO_INK, 'scan'],
] as const)('%s', (_, text, ink, kind) => {
  expect(classifyPage(text, ink)).toBe(kind)
})

test('what an engine reads is added only where the text layer is silent', () => {
  const recognised = [...words('Hyrestagarem'), ...words('Stämpel', 0.8)].map((word) => ({
    ...word,
    source: 'tesseract' as const,
  }))
  const merged = mergeWords(1, words('Hyrestagaren'), recognised)
  expect(merged.map(({ text, source, id }) => [text, source, id])).toEqual([
    ['Hyrestagaren', 'text', 100_000],
    ['Stämpel', 'tesseract', 100_001],
  ])
})
