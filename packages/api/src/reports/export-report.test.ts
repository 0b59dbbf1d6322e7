import type { Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { readXlsx } from 'hucre/xlsx'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout, testDeps } from '../test-deps'
import { exportReport } from './export-report.service'
import type { ReportTexts } from './report-texts'
import { exportInput, REPORTS, type ReportFile } from './reports.schema'

const texts: ReportTexts = {
  locale: 'en',
  title: 'Report',
  total: 'Total',
  column: (key) => `#${key}`,
  band: ({ fromYears, toYears }) => `${fromYears}-${toYears ?? ''}`,
  value: (of, code) => `${of} ${code}`,
  meta: ({ organizationName, calculationVersion }, { by }) => [organizationName, calculationVersion, by],
}
const days = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' }

async function portfolio(db: Database) {
  const { actor } = await make.member(db, { role: 'viewer' })
  const deps = await testDeps(db)
  await makeAgreement(deps, actor)
  await makeAgreement(deps, actor, { name: '=Truck', kind: 'machine', fields: { fee: '6000.5' } })
  await makeAgreement(deps, actor, { name: 'Oslo', fields: { currency: 'NOK' } })
  return { actor, deps, caller: callerFor(deps, actor) }
}

async function bytesOf({ body }: ReportFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('an exported report', () => {
  test.for(REPORTS)(
    '%s has a row for everything and is in the access log before it is read',
    async (report, { db }) => {
      const { actor, deps } = await portfolio(db)
      const input = exportInput.parse({ report, format: 'csv', ...days, withinDays: '3000' })
      const file = await exportReport(deps, actor, input, texts)
      expect(file.rows).toBe(report === 'monthlyCalculation' ? 36 : 3)
      expect(await entryAbout(db, actor, 'report.pulled')).toMatchObject({
        subjectType: 'report',
        subjectId: report,
        details: { profile: 'IFRS16', format: 'csv', rows: file.rows },
      })
      const lines = new TextDecoder()
        .decode(await bytesOf(file))
        .trimEnd()
        .split('\r\n')
      const header = lines.findIndex((line) => line.startsWith('#number,'))
      expect(lines.length - header - 1).toBe(file.rows)
      expect(lines[header - 2]).toBe(actor.name)
    },
  )

  test('has the figures of the page, in a sheet a currency with its total', async ({ db }) => {
    const { actor, deps, caller } = await portfolio(db)
    const input = exportInput.parse({ report: 'rollForward', format: 'xlsx', ...days })
    const file = await exportReport(deps, actor, input, texts)
    expect(file.fileName).toBe('rollForward-IFRS16-2026-01-01-2026-12-31.xlsx')
    const { sheets } = await readXlsx(await bytesOf(file))
    expect(sheets.map(({ name }) => name)).toEqual(['Report NOK', 'Report SEK'])
    const { totals } = await caller.reports.rollForward(days)
    for (const { name, rows } of sheets) {
      const header = rows.find((row) => row[0] === '#number')!
      const total = rows.find((row) => row[0] === 'Total')!
      const { liability, rightOfUse } = totals.find(({ currency }) => name === `Report ${currency}`)!
      expect(total[header.indexOf('#liability.closing')]).toBe(Number(liability.closing))
      expect(total[header.indexOf('#rightOfUse.depreciation')]).toBe(Number(rightOfUse.depreciation))
    }
  })

  test('of one currency has its total in CSV, and runs no text as a formula', async ({ db }) => {
    const { actor, deps } = await portfolio(db)
    const input = exportInput.parse({ report: 'maturity', format: 'csv', currency: 'SEK', ...days })
    const text = new TextDecoder().decode(await bytesOf(await exportReport(deps, actor, input, texts)))
    expect(text).toContain("A-1002,'=Truck,kind machine")
    expect(text).toContain('#currency,0-1,1-2,2-3,3-4,4-5,5-,#undiscounted')
    const total = text.split('\r\n').find((line) => line.startsWith('Total,'))!
    // 24 payments of 4 500 and 6 000.50 are left after 2026.
    expect(total).toContain('252012.00')
  })

  test('of nothing is a file with its header', async ({ db }) => {
    const { actor } = await make.member(db)
    for (const format of ['csv', 'xlsx'] as const) {
      const input = exportInput.parse({ report: 'rollForward', format, ...days })
      const file = await exportReport(await testDeps(db), actor, input, texts)
      expect(file.rows).toBe(0)
      expect((await bytesOf(file)).length).toBeGreaterThan(50)
    }
  })

  test('of another organization is none', async ({ db }) => {
    const { actor, deps } = await portfolio(db)
    const stranger = await make.member(db)
    const company = await make.company(db, actor)
    const input = exportInput.parse({ report: 'rollForward', format: 'csv', companyId: company.id })
    expect(await codeOf(exportReport(deps, stranger.actor, input, texts))).toBe('organization.not_found')
  })
})
