import { expect, test } from 'vitest'
import { readSie } from './fixtures/read-sie'

// The reader that the writer is judged by, held against what other programs write and what must be refused.

const bytes = (...lines: string[]) =>
  Uint8Array.from(
    [...lines.map((line) => `${line}\r\n`).join('')].map((character) => character.charCodeAt(0)),
  )

test('reads an import file as Björn Lundén’s program writes it', () => {
  const file = readSie(
    bytes(
      '#FLAGGA 0',
      '#PROGRAM "BL Administration" "2011.2.102"',
      '#FORMAT PC8',
      '#DIM 1 "Kostnadsst\x84lle"',
      '#VER "" 0 20110824 "Kundfakt 2452 - 2455"',
      '{',
      '#TRANS 1510  {} 1063 20110824 "" ',
      '#TRANS 2610  {1 "0123" 6 47} -212.5 20110824 "[2452] BENGTSSON" ',
      '}',
    ),
  )
  expect(file.records.at(-1)).toEqual({ label: '#DIM', fields: ['1', 'Kostnadsställe'] })
  expect(file.vouchers).toEqual([
    {
      series: '',
      number: '0',
      date: '20110824',
      text: 'Kundfakt 2452 - 2455',
      lines: [
        { account: '1510', objects: [], amount: '1063', date: '20110824', text: '' },
        {
          account: '2610',
          objects: [
            ['1', '0123'],
            ['6', '47'],
          ],
          amount: '-212.5',
          date: '20110824',
          text: '[2452] BENGTSSON',
        },
      ],
    },
  ])
})

test('reads the marked quotation marks of the standard’s own example', () => {
  expect(readSie(bytes('#FLAGGA 0', '#KONTO 1915 "Kassa \\"special\\""')).records[1]?.fields).toEqual([
    '1915',
    'Kassa "special"',
  ])
})

const voucher = (...lines: string[]) => bytes('#FLAGGA 0', '#VER "" "" 20260101 "x"', ...lines)

test.each([
  ['a line feed alone', Uint8Array.from([...bytes('#FLAGGA 0'), 0x0a]), 'control character'],
  ['a control character', bytes('#FLAGGA 0', '#FNAMN "a\x15"'), 'control character'],
  ['no end of the last line', bytes('#FLAGGA 0').slice(0, -2), 'no end'],
  ['three decimals', voucher('{', '#TRANS 1930 {} 1.005', '}'), 'not an amount'],
  ['a decimal comma', voucher('{', '#TRANS 1930 {} 1,00', '}'), 'not an amount'],
  ['no list of objects', voucher('{', '#TRANS 1930 1.00', '}'), 'no list'],
  ['half a pair', voucher('{', '#TRANS 1930 {1} 1.00', '}'), 'no list'],
  ['a voucher that stays open', voucher('{', '#TRANS 1930 {} 1.00'), 'not closed'],
  ['no brace', voucher('#TRANS 1930 {} 1.00'), 'no brace'],
  ['a line outside', bytes('#FLAGGA 0', '#TRANS 1930 {} 1.00'), 'wrong place'],
  ['text after a quotation mark', bytes('#FLAGGA 0', '#FNAMN "a"b"'), 'text after a quote'],
  ['another first line', bytes('#GEN 20260101'), 'is first'],
  ['an unknown label', bytes('#FLAGGA 0', 'FNAMN x'), 'not a label'],
])('refuses %s', (_, file, why) => {
  expect(() => readSie(file)).toThrow(why)
})
