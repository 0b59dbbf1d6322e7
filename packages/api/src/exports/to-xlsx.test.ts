import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { ExportTable } from './export-table'
import { sheetNames } from './sheet-names'
import { inSpreadsheets, plainValue, recompute } from './test-spreadsheet'
import { toXlsx } from './to-xlsx'

const CREATED = new Date('2026-11-24T12:00:00Z')

const TABLE: ExportTable = {
  title: 'Skuld: 2026/12 [per avtal]',
  meta: ['Exempelbolaget AB', 'Per 2026-12-31'],
  columns: [
    { key: 'name', header: 'Avtal', kind: 'text', width: 40 },
    { key: 'end', header: 'Slut', kind: 'date' },
    { key: 'liability', header: 'Skuld', kind: 'amount', currencyKey: 'currency' },
    { key: 'currency', header: 'Valuta', kind: 'text' },
    { key: 'rate', header: 'Ränta', kind: 'rate' },
    { key: 'months', header: 'Månader', kind: 'integer' },
  ],
  rows: [
    { name: '=1+1', end: '2028-02-29', liability: 123456n, currency: 'SEK', rate: '0.041', months: 36 },
    {
      name: 'Läkeavtal & "co" <1>',
      end: '1900-01-31',
      liability: -5n,
      currency: 'JPY',
      rate: '-0.005',
      months: 0,
    },
    { name: null, liability: 99999999999999n, currency: 'EUR' },
  ],
  totals: { name: 'Summa', months: 36 },
}

const DATA = [
  ['=1+1', 46812, 1234.56, 'SEK', 0.041, 36],
  ['Läkeavtal & "co" <1>', '1900-01-31', -5, 'JPY', -0.005, 0],
  ['', '', 999999999999.99, 'EUR', '', ''],
  ['Summa', '', '', '', '', 36],
]

describe('tables as a workbook', () => {
  test('have typed cells in the formats of their columns', async () => {
    const { sheets } = await readXlsx(await toXlsx([TABLE], { createdAt: CREATED }), { readStyles: true })
    const { name, rows, cells, freezePane, autoFilter, pageSetup, columns } = sheets[0]!
    expect(name).toBe('Skuld 2026 12 per avtal')
    expect(rows[0]![0]).toBe('Skuld: 2026/12 [per avtal]')
    expect(rows[5]!.slice(0, 3)).toEqual(['=1+1', new Date('2028-02-29'), 1234.56])
    const format = (at: string) => cells?.get(at)?.style?.numFmt
    expect([format('5,1'), format('5,2'), format('6,2'), format('5,5')]).toEqual([
      'yyyy-mm-dd',
      '#,##0.00',
      '#,##0',
      '0',
    ])
    expect(cells?.get('5,0')).not.toMatchObject({ formula: expect.anything() })
    expect(freezePane).toMatchObject({ rows: 5 })
    expect(autoFilter).toMatchObject({ range: 'A5:F8' })
    expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$5:$5' })
    expect(columns?.[0]).toMatchObject({ width: 40 })
  })

  test('go on in a second sheet with the header when one is full', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ months: index }))
    const bytes = await toXlsx([{ ...TABLE, rows }], { createdAt: CREATED, rowsPerSheet: 15 })
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Skuld 2026 12 per avtal',
      'Skuld 2026 12 per avtal (2)',
      'Skuld 2026 12 per avtal (3)',
    ])
    const months = sheets.flatMap((sheet) => sheet.rows.slice(5).map((row) => row[5]))
    expect(months).toEqual([...rows.map((row) => row.months), 36])
    expect(sheets[2]!.rows[4]![0]).toBe('Avtal')
  })

  test('are the same bytes for the same input and day', async () => {
    const once = await toXlsx([TABLE], { createdAt: CREATED })
    expect(Buffer.compare(once, await toXlsx([TABLE], { createdAt: CREATED }))).toBe(0)
  })

  test('keep a text that looks like an escaped character', async () => {
    const rows = [{ name: 'a _x0041_ b\u0001c' }]
    const { sheets } = await readXlsx(await toXlsx([{ ...TABLE, rows }], { createdAt: CREATED }))
    expect(sheets[0]!.rows[5]![0]).toBe('a _x0041_ b\u0001c')
  })

  test('refuse a text that no cell can hold', async () => {
    const rows = [{ name: 'x'.repeat(32_768) }]
    await expect(toXlsx([{ ...TABLE, rows }], { createdAt: CREATED })).rejects.toMatchObject({
      details: { field: 'tables.0.rows.0.name', reason: 'too_long' },
    })
  })

  test('stop at more cells than memory is meant for, before they are all read', async () => {
    let made = 0
    function* rows() {
      for (; made < 5_000_000; made++) yield {}
    }
    const columns = Array.from(
      { length: 1000 },
      (_, k) => ({ key: `${k}`, header: `${k}`, kind: 'text' }) as const,
    )
    const options = { createdAt: CREATED }
    await expect(toXlsx([{ ...TABLE, columns, rows: rows() }], options)).rejects.toMatchObject({
      details: { field: 'tables.0', reason: 'too_large' },
    })
    expect(made).toBe(2000)
  })

  test('take names that a workbook accepts', () => {
    const long = 'Leasingskuld och nyttjanderätt per avtal och månad'
    expect(sheetNames([long, long, "'a'", '', '', 'HISTORY', 'a\\b', `${'x'.repeat(30)}😀`])).toEqual([
      'Leasingskuld och nyttjanderätt',
      'Leasingskuld och nyttjander (2)',
      'a',
      'Sheet',
      'Sheet (2)',
      'HISTORY (2)',
      'a b',
      'x'.repeat(30),
    ])
  })

  inSpreadsheets(
    'open in %s with the same values',
    async (program) => {
      const [sheets] = await recompute(program, [await toXlsx([TABLE], { createdAt: CREATED })])
      const rows = sheets![0]!.slice(5)
      expect(rows.map((row) => row.map(plainValue))).toEqual(DATA)
    },
    120_000,
  )
})
