import { formatAmount } from '@mina/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportRow, ExportTable } from './export-table'
import { parseCsv } from './test-spreadsheet'
import { toCsv } from './to-csv'

const table = (rows: ExportTable['rows'], changes: Partial<ExportTable> = {}): ExportTable => ({
  title: 'Leasingskuld',
  meta: ['Exempelbolaget AB', 'Per 2026-12-31'],
  columns: [
    { key: 'name', header: 'Avtal', kind: 'text' },
    { key: 'end', header: 'Slut', kind: 'date' },
    { key: 'liability', header: 'Skuld', kind: 'amount', currency: 'SEK' },
    { key: 'rate', header: 'Ränta', kind: 'rate' },
    { key: 'months', header: 'Månader', kind: 'integer' },
  ],
  rows,
  ...changes,
})

async function textOf(source: ExportTable, locale = 'sv', withMeta = false): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of toCsv(source, { locale, withMeta })) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const ROW: ExportRow = {
  name: 'Bil ÅÄÖ 123',
  end: '2028-02-29',
  liability: -123456n,
  rate: '0.041',
  months: 36,
}

describe('a table as CSV', () => {
  test('in Swedish has semicolons and decimal commas, a byte order mark and CRLF', async () => {
    expect(await textOf(table([ROW]))).toBe(
      '\uFEFFAvtal;Slut;Skuld;Ränta;Månader\r\nBil ÅÄÖ 123;2028-02-29;-1234,56;0,041;36\r\n',
    )
  })

  test('in English has commas and decimal points', async () => {
    expect(await textOf(table([ROW]), 'en-GB')).toBe(
      '\uFEFFAvtal,Slut,Skuld,Ränta,Månader\r\nBil ÅÄÖ 123,2028-02-29,-1234.56,0.041,36\r\n',
    )
  })

  test('says on top what it is of, and sums below', async () => {
    const source = table([ROW], { totals: { name: 'Summa', liability: -123456n } })
    const rows = parseCsv((await textOf(source, 'fi', true)).slice(1), ';')
    expect(rows.slice(0, 4)).toEqual([['Leasingskuld'], ['Exempelbolaget AB'], ['Per 2026-12-31'], ['']])
    expect(rows.at(-1)).toEqual(['Summa', '', '-1234,56', '', ''])
  })

  test('quotes what would break a line and gives every text back', async () => {
    const names = ['a;b', 'say "no"', 'two\r\nlines', 'a,b', ' spaces ', '']
    const text = await textOf(table(names.map((name) => ({ name }))))
    expect(parseCsv(text.slice(1).replaceAll('\r\n', '\n'), ';').map(([name]) => name)).toEqual([
      'Avtal',
      ...names.map((name) => name.replaceAll('\r\n', '\n')),
    ])
  })

  test.each([
    '=1+1',
    '+46 8 12',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
  ])('never lets a spreadsheet run %j', async (name) => {
    const text = await textOf(table([{ name }], { totals: { name } }))
    const fields = parseCsv(text.slice(1), ';').map(([field]) => field)
    expect(fields.slice(1)).toEqual([`'${name}`, `'${name}`])
  })

  test('guards headers, title and lines on top too', async () => {
    const source = table([], {
      title: '=cmd()',
      meta: ['@x'],
      columns: [{ key: 'a', header: '=A1', kind: 'text' }],
    })
    expect(await textOf(source, 'sv', true)).toBe("\uFEFF'=cmd()\r\n'@x\r\n\r\n'=A1\r\n")
  })

  test('writes each row in its own currency', async () => {
    const source = table(
      [
        { amount: 1050n, currency: 'EUR' },
        { amount: 1050n, currency: 'JPY' },
      ],
      { columns: [{ key: 'amount', header: 'Amount', kind: 'amount', currencyKey: 'currency' }] },
    )
    expect(await textOf(source, 'en')).toBe('\uFEFFAmount\r\n10.50\r\n1050\r\n')
  })

  test('writes every amount as the borders of the system do', async () => {
    const amount = fc.oneof(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.bigInt({ min: -1100n, max: 1100n }),
    )
    for (const currency of ['SEK', 'JPY', 'KWD'] as const) {
      const amounts = fc.sample(amount, { numRuns: 500, seed: 1 })
      const columns = [{ key: 'a', header: 'a', kind: 'amount', currency } as const]
      const text = await textOf(
        table(
          amounts.map((a) => ({ a })),
          { columns },
        ),
        'en',
      )
      expect(text.split('\r\n').slice(1, -1)).toEqual(amounts.map((a) => formatAmount(a, currency)))
    }
  })

  test.each([
    [{ end: '2026-02-30' }, 'rows.1.end', 'not_a_date'],
    [{ liability: 12.5 }, 'rows.1.liability', 'not_a_number'],
    [{ rate: '4,1' }, 'rows.1.rate', 'not_a_number'],
    [{ months: 1.5 }, 'rows.1.months', 'not_a_number'],
  ])('refuses %j and says where', async (row, field, reason) => {
    await expect(textOf(table([ROW, row as ExportRow]))).rejects.toMatchObject({ details: { field, reason } })
  })

  test('holds no more of a long table than its chunk', async () => {
    let made = 0
    let taken = 0
    let most = 0
    async function* rows() {
      for (; made < 50_000; made++) yield { ...ROW, months: made }
    }
    for await (const chunk of toCsv(table(rows()), { locale: 'sv' })) {
      most = Math.max(most, chunk.length)
      const before = taken
      taken = made
      expect(taken - before).toBeLessThan(3000)
    }
    expect(made).toBe(50_000)
    expect(most).toBeLessThan(80_000)
  })
})
