import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BAS_MAPPING } from '../journals/bas-mapping'
import { anyDay, anyLedger, MONTHS } from '../journals/ledger.factory'
import { vouchersOf } from '../journals/posting'
import { ledgerLines } from '../journals/voucher'
import { toCp437Text } from './cp437'
import iconv from './fixtures/cp437-iconv.json'
import { readSie } from './fixtures/read-sie'
import type { SieFile } from './sie-file'
import { sieAccounts, sieObjects, sieVouchers } from './sie-vouchers'
import { writeSie4i } from './write-sie'

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
const UPPER = iconv.codePoints.map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
const CHARACTERS = [...ASCII.filter((character) => character !== '\\'), ...UPPER]

/** Text that the code page has every character of: blanks, braces, quotation marks and frames among them. */
const writable = (minLength = 0) =>
  fc
    .string({ unit: fc.constantFrom(...CHARACTERS), minLength, maxLength: 30 })
    .filter((text) => !minLength || !!text.trim())
const anything = fc.string({ unit: 'binary', maxLength: 30 })

const HEAD = {
  program: { name: 'Mina sidor', version: '1' },
  generatedOn: '2026-04-02',
  companyName: 'Bolaget AB',
  currency: 'SEK',
} as const

/** Öre of an amount as the file has it. */
const ore = (amount: string) => {
  const [whole = '', decimals = ''] = amount.split('.')
  return BigInt(`${whole}${decimals.padEnd(2, '0')}`)
}

test('the journals of random agreements come back from the file, line for line', () => {
  fc.assert(
    fc.property(
      anyLedger('a'),
      anyLedger('b'),
      fc.constantFrom('day' as const, 'period' as const),
      (a, b, grouping) => {
        const vouchers = [a, b].flatMap((ledger) =>
          vouchersOf(ledger, BAS_MAPPING, { periods: MONTHS, grouping }),
        )
        const { bytes, replaced } = writeSie4i({
          ...HEAD,
          fiscalYears: [2026, 2025, 2024].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
          accounts: sieAccounts(vouchers),
          objects: sieObjects(vouchers, () => undefined),
          vouchers: sieVouchers(vouchers, ({ agreementId, group }) => `${agreementId} ${group}`),
        })
        expect(replaced).toEqual([])
        const read = readSie(bytes)
        const expected = vouchers.map(({ agreementId, date, group, lines }) => ({
          date: date.replaceAll('-', ''),
          text: `${agreementId} ${group}`,
          lines: ledgerLines(lines).map(({ account, objects, amount }) => [
            account,
            objects.map(({ dimension, object }) => [String(dimension), object]),
            amount,
          ]),
        }))
        expect(
          read.vouchers.map(({ date, text, lines }) => ({
            date,
            text,
            lines: lines.map(({ account, objects, amount }) => [account, objects, ore(amount)]),
          })),
        ).toEqual(expected.filter(({ lines }) => lines.length > 0))
        for (const { lines } of read.vouchers) {
          expect(lines.reduce((sum, { amount }) => sum + ore(amount), 0n)).toBe(0n)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

const anyAmount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

const anyFile = (text: fc.Arbitrary<string>): fc.Arbitrary<SieFile> =>
  fc.record({
    program: fc.constant(HEAD.program),
    generatedOn: anyDay,
    generatedBy: fc.option(text, { nil: undefined }),
    companyName: text.map((name) => `${name}.`),
    organizationNumber: fc.option(fc.constant('556677-8899'), { nil: undefined }),
    currency: fc.constantFrom('SEK' as const, 'EUR' as const),
    accounts: fc.array(
      fc.record({ account: fc.constantFrom('1930', '5615'), name: text.map((name) => `${name}.`) }),
    ),
    vouchers: fc.array(
      fc
        .record({
          date: anyDay,
          text,
          amounts: fc.array(anyAmount, { minLength: 1, maxLength: 5 }),
          objects: fc.array(fc.record({ dimension: fc.integer({ min: 1, max: 99 }), object: text }), {
            maxLength: 3,
          }),
          own: text,
        })
        .map(({ date, text: title, amounts, objects, own }) => ({
          date,
          text: title,
          lines: [...amounts, -amounts.reduce((sum, amount) => sum + amount, 0n)].map((amount) => ({
            account: '5615',
            objects,
            amount,
            text: own,
          })),
        })),
      { maxLength: 4 },
    ),
  })

const asRead = (file: SieFile, seen: (text: string) => string) =>
  file.vouchers.map(({ date, text, lines }) => ({
    series: '',
    number: '',
    date: date.replaceAll('-', ''),
    text: seen(text),
    lines: lines.map((line) => ({
      account: line.account,
      objects: line.objects.map(({ dimension, object }) => [String(dimension), seen(object)]),
      amount: line.amount,
      date: '',
      text: seen(line.text ?? ''),
    })),
  }))

const withOre = (vouchers: ReturnType<typeof readSie>['vouchers']) =>
  vouchers.map((voucher) => ({
    ...voucher,
    lines: voucher.lines.map((line) => ({ ...line, amount: ore(line.amount) })),
  }))

test('every text of the code page comes back as it was', () => {
  fc.assert(
    fc.property(anyFile(writable()), (file) => {
      const { bytes, replaced } = writeSie4i(file)
      expect(replaced).toEqual([])
      const read = readSie(bytes)
      expect(withOre(read.vouchers)).toEqual(asRead(file, (text) => text))
      expect(read.records.find(({ label }) => label === '#FNAMN')?.fields).toEqual([file.companyName])
      expect(read.records.filter(({ label }) => label === '#KONTO').map(({ fields }) => fields)).toEqual(
        (file.accounts ?? []).map(({ account, name }) => [account, name]),
      )
    }),
    { numRuns: 2000 },
  )
})

test('whatever is typed, the file can be read, and holds the text that was said to stand there', () => {
  fc.assert(
    fc.property(anyFile(anything), (file) => {
      const read = readSie(writeSie4i(file).bytes)
      expect(withOre(read.vouchers)).toEqual(asRead(file, (text) => toCp437Text(text, new Map())))
    }),
    { numRuns: 2000 },
  )
})
