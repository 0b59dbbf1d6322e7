import { expect, test } from 'vitest'
import { DomainError } from '../errors'
import { BAS_MAPPING } from '../journals/bas-mapping'
import { vouchersOf } from '../journals/posting'
import { vatOfGross } from '../journals/vat-split'
import { readSie } from './fixtures/read-sie'
import type { SieFile, SieVoucher } from './sie-file'
import { sieAccounts, sieObjects, sieVouchers } from './sie-vouchers'
import { writeSie4i } from './write-sie'

const transfer: SieVoucher = {
  date: '2026-03-31',
  text: 'Byte',
  lines: [
    { account: '1930', objects: [], amount: -1n },
    { account: '1940', objects: [], amount: 1n },
  ],
}
const file = (changes: Partial<SieFile> = {}): SieFile => ({
  program: { name: 'Mina sidor', version: '1.0' },
  generatedOn: '2026-04-02',
  companyName: 'Övningsbolaget AB',
  currency: 'SEK',
  vouchers: [transfer],
  ...changes,
})

test('a car fee with its cost centres: every byte of the file', () => {
  const { net, deductible, cost } = vatOfGross(400_000n, { rate: '0.25', deductibleShare: '0.5' })
  const vouchers = vouchersOf(
    {
      agreementId: 'a1',
      kind: 'vehicle',
      movements: [
        { date: '2026-03-01', kind: 'lease_payment', amount: net },
        { date: '2026-03-01', kind: 'vat_deductible', amount: deductible },
        { date: '2026-03-01', kind: 'vat_cost', amount: cost },
        { date: '2026-03-31', kind: 'lease_expense', amount: net },
      ],
      splits: [
        {
          validFrom: '2026-01-01',
          shares: [
            { share: '0.75', objects: [{ dimension: 1, object: '100' }] },
            {
              share: '0.25',
              objects: [
                { dimension: 1, object: '200' },
                { dimension: 6, object: 'Å 7' },
              ],
            },
          ],
        },
      ],
    },
    BAS_MAPPING,
    { periods: [{ from: '2026-03-01', to: '2026-03-31' }], grouping: 'period' },
  )
  const { bytes, replaced } = writeSie4i(
    file({
      generatedBy: 'Siv',
      organizationNumber: '5566778899',
      fiscalYears: [
        { from: '2026-01-01', to: '2026-12-31' },
        { from: '2025-01-01', to: '2025-12-31' },
      ],
      chart: 'EUBAS97',
      accounts: sieAccounts(vouchers),
      dimensions: [
        { dimension: 1, name: 'Kostnadsställe' },
        { dimension: 6, name: 'Projekt' },
      ],
      objects: sieObjects(vouchers, ({ object }) => ({ 100: 'Göteborg', 200: 'Malmö' })[object]),
      vouchers: sieVouchers(vouchers, ({ agreementId }) => `Leasing "${agreementId}"`),
    }),
  )
  const expected = [
    '#FLAGGA 0',
    '#PROGRAM "Mina sidor" "1.0"',
    '#FORMAT PC8',
    '#GEN 20260402 "Siv"',
    '#SIETYP 4',
    '#ORGNR 556677-8899',
    '#FNAMN "\x99vningsbolaget AB"',
    '#RAR 0 20260101 20261231',
    '#RAR -1 20250101 20251231',
    '#KPTYP EUBAS97',
    '#KONTO 1930 "F\x94retagskonto/checkkonto/aff\x84rskonto"',
    '#KONTO 2640 "Ing\x86ende moms"',
    '#KONTO 5615 "Leasing av personbilar"',
    '#DIM 1 "Kostnadsst\x84lle"',
    '#DIM 6 "Projekt"',
    '#OBJEKT 1 "100" "G\x94teborg"',
    '#OBJEKT 1 "200" "Malm\x94"',
    '#OBJEKT 6 "\x8f 7" "\x8f 7"',
    '#VER "" "" 20260331 "Leasing \\"a1\\""',
    '{',
    '   #TRANS 1930 {} -4000.00',
    '   #TRANS 2640 {} 400.00',
    '   #TRANS 5615 {1 "100"} 2700.00',
    '   #TRANS 5615 {1 "200" 6 "\x8f 7"} 900.00',
    '}',
  ]
  expect(Buffer.from(bytes).toString('latin1')).toBe(expected.map((line) => `${line}\r\n`).join(''))
  expect(replaced).toEqual([])
})

test('what the code page lacks is replaced where it is seen, and told, most frequent first', () => {
  const { bytes, replaced } = writeSie4i(
    file({ companyName: 'Smørrebrød ApS', vouchers: [{ ...transfer, text: 'Hyra – kv. 1' }] }),
  )
  expect(replaced).toEqual([
    { character: 'ø', replacement: 'o', count: 2 },
    { character: '–', replacement: '-', count: 1 },
  ])
  const read = readSie(bytes)
  expect(read.records.find(({ label }) => label === '#FNAMN')?.fields).toEqual(['Smorrebrod ApS'])
  expect(read.vouchers[0]?.text).toBe('Hyra - kv. 1')
})

test('another currency than kronor is said; a currency without minor unit has no decimals', () => {
  const written = (currency: 'EUR' | 'JPY') =>
    Buffer.from(writeSie4i(file({ currency })).bytes).toString('latin1')
  expect(written('EUR')).toContain('#VALUTA EUR\r\n')
  expect(written('EUR')).toContain('#TRANS 1930 {} -0.01\r\n')
  expect(written('JPY')).toContain('#TRANS 1930 {} -1\r\n')
})

test('an organization number is written with its hyphen, whatever it was typed as', () => {
  for (const organizationNumber of ['5566778899', '556677-8899', '165566778899', '16556677-8899']) {
    expect(Buffer.from(writeSie4i(file({ organizationNumber })).bytes).toString('latin1')).toContain(
      '\r\n#ORGNR 556677-8899\r\n',
    )
  }
})

test('a voucher that does not add up to 0 is refused, and nothing is written', () => {
  const lines = [...transfer.lines, { account: '3740', objects: [], amount: 1n }]
  expect(() => writeSie4i(file({ vouchers: [transfer, { ...transfer, lines }] }))).toThrow(
    new DomainError('journal.unbalanced', { voucher: 2, date: '2026-03-31', rest: '0.01' }),
  )
})

const lineOn = (account: string, dimension: number, object: string): SieVoucher => ({
  ...transfer,
  lines: [{ account, objects: [{ dimension, object }], amount: 0n }],
})
const years = [{ from: '2026-01-01', to: '2026-12-31' }]

test.each<[field: string, reason: string, changes: Partial<SieFile>]>([
  ['companyName', 'empty', { companyName: ' ' }],
  ['program.version', 'empty', { program: { name: 'x', version: '' } }],
  ['generatedOn', 'not_a_date', { generatedOn: '2026-04-31' }],
  ['organizationNumber', 'not_an_organization_number', { organizationNumber: '556677889' }],
  ['fiscalYears.0', 'not_in_order', { fiscalYears: [{ from: '2026-12-31', to: '2026-01-01' }] }],
  ['fiscalYears.1', 'not_in_order', { fiscalYears: [...years, ...years] }],
  [
    'vouchers.0.date',
    'outside_fiscal_years',
    { fiscalYears: years, vouchers: [{ ...transfer, date: '2027-01-01' }] },
  ],
  ['vouchers.0.date', 'not_a_date', { vouchers: [{ ...transfer, date: '20260101' }] }],
  ['vouchers.0.lines', 'empty', { vouchers: [{ ...transfer, lines: [] }] }],
  ['vouchers.0.account', 'not_an_account', { vouchers: [lineOn('19 30', 1, '1')] }],
  ['vouchers.0.objects', 'not_a_dimension', { vouchers: [lineOn('1930', 0, '1')] }],
  ['vouchers.0.objects', 'object_unknown', { objects: [], vouchers: [lineOn('1930', 1, '1')] }],
  ['dimensions', 'not_a_dimension', { dimensions: [{ dimension: 1.5, name: 'x' }] }],
  ['accounts.0.account', 'not_an_account', { accounts: [{ account: 'A1', name: 'x' }] }],
  ['accounts.0.name', 'empty', { accounts: [{ account: '1930', name: '' }] }],
  [
    'objects',
    'not_unique',
    { objects: ['Ø', 'Ö', 'O'].map((object) => ({ dimension: 1, object, name: object })) },
  ],
])('refuses %s: %s', (field, reason, changes) => {
  expect(() => writeSie4i(file(changes))).toThrow(new DomainError('input.invalid', { field, reason }))
})
