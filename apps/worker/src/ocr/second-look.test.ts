import type { Word } from '@mina/domain/reading'
import { describe, expect, test } from 'vitest'
import { doubtSheet, doubtsOf, settle } from './second-look'
import { placeWord } from './word-box'

/** Words after each other on one line, 0.01 apart; each letter 0.01 wide. */
function line(...words: (string | [text: string, confidence: number])[]): Word[] {
  let left = 0.1
  return words.map((given, index) => {
    const [text, confidence] = typeof given === 'string' ? [given, 0.95] : given
    const right = left + 0.01 * text.length
    const word = placeWord(
      { text, confidence, left, right, baseline: 0.5, size: 0.02 },
      1,
      index,
      'tesseract',
    )
    left = right + 0.01
    return word
  })
}
const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')

describe('what is doubted', () => {
  test('a short token after a number, which the Swedish model makes of %', () => {
    const words = line('STIBOR', '3M', '+', '2,35', '246')
    expect(doubtsOf(words)).toEqual([{ index: 4, from: 3, reason: 'percent' }])
  })

  test('not the next thousand, and not a number in the next column', () => {
    expect(doubtsOf(line('31', '275', '600'))).toEqual([])
    const [number, far] = line('48', '12')
    expect(doubtsOf([number!, { ...far!, box: { ...far!.box, x: 0.4 } }])).toEqual([])
  })

  test('what the engine was unsure of, unless it has letters that English has not', () => {
    expect(doubtsOf(line(['YV1ZwW72', 0.2], ['månader', 0.5], 'hyra'))).toEqual([
      { index: 0, from: 0, reason: 'unsure' },
    ])
  })
})

describe('what is settled', () => {
  const words = line('margin', '2,35', ['246', 0.8])
  const doubts = doubtsOf(words)

  test('a % is taken when the number before it is the same', () => {
    expect(textOf(settle(words, doubts, [{ text: '2,35%', confidence: 0.9 }]))).toBe('margin 2,35 %')
    expect(textOf(settle(words, doubts, [{ text: '2,85%', confidence: 0.9 }]))).toBe('margin 2,35 246')
    expect(textOf(settle(words, doubts, [{ text: '2,35 246', confidence: 0.99 }]))).toBe('margin 2,35 246')
    expect(textOf(settle(words, doubts, [null]))).toBe('margin 2,35 246')
  })

  test('a surer reading of about the same length is taken, an unsure one is not', () => {
    const code = line(['YV1ZwW72', 0.2])
    const unsure = doubtsOf(code)
    expect(settle(code, unsure, [{ text: 'YV1ZW72', confidence: 0.9 }])[0]).toMatchObject({
      text: 'YV1ZW72',
      confidence: 0.9,
    })
    expect(textOf(settle(code, unsure, [{ text: 'YV1ZW72', confidence: 0.6 }]))).toBe('YV1ZwW72')
    expect(textOf(settle(code, unsure, [{ text: 'Y', confidence: 0.99 }]))).toBe('YV1ZwW72')
  })
})

test('doubtful words are cut out whole and put under each other', () => {
  const words = line('2,35', '246', ['X1', 0.1])
  const page = { data: new Uint8Array(200 * 300).fill(200), width: 200, height: 300, channels: 1 } as const
  const { sheet, rows } = doubtSheet(page, words, doubtsOf(words))
  expect(rows).toHaveLength(2)
  const darkIn = (row: number) =>
    sheet.data
      .subarray(Math.round(row) * sheet.width, (Math.round(row) + 1) * sheet.width)
      .filter((value) => value === 200).length
  // Seven letters and a space of two pixels each, a margin of four at both ends.
  expect(darkIn(rows[0]!)).toBeGreaterThanOrEqual(16 + 8)
  expect(darkIn(rows[1]!)).toBeGreaterThanOrEqual(4 + 8)
  expect(sheet.data.subarray(0, sheet.width).every((value) => value === 255)).toBe(true)
})
