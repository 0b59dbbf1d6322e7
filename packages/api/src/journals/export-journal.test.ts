import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { readSie } from '@mina/domain/sie/test-reader'
import { readXlsx } from 'hucre/xlsx'
import { makeAgreement } from '../test-agreement'
import { codeOf, entryAbout } from '../test-deps'
import { asked, cents, closeThrough, company } from '../test-journal'
import { exportJournal, type JournalFile } from './export-journal.service'
import type { JournalTexts } from './journal-texts'
import { exportJournalInput, type JournalPreview } from './journals.schema'

const texts: JournalTexts = {
  locale: 'sv',
  title: 'Verifikationer',
  column: (key) => `#${key}`,
  group: (group) => `(${group})`,
  state: (isClosed) => (isClosed ? 'stängd' : 'öppen'),
  dimension: (dimension) => `dim ${dimension}`,
  total: 'Summa',
  meta: ({ companyName, from, to, profile }, { by }) => [companyName, `${from}–${to}`, profile, by],
}
const days = { from: '2026-01-01', to: '2026-03-31' }

async function bytesOf({ body }: JournalFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Account and amount of every line, voucher by voucher, debit positive. */
const linesOf = ({ vouchers }: JournalPreview) =>
  vouchers.map(({ date, lines }) => ({
    date: date.replaceAll('-', ''),
    lines: lines.map(({ account, debit, credit }) => [account, debit ? cents(debit) : -cents(credit)]),
  }))

describe('a SIE file', () => {
  test('is read back as the vouchers of the page, each adding up to zero', async ({ db }) => {
    const { actor, companyId, at } = await company(db, 'viewer')
    const { deps, caller } = await at('2026-04-02')
    await makeAgreement(deps, actor, { companyId, name: 'Kontor "Öst" – Łódź', kind: 'premises' })
    const preview = await caller.journals.preview({ ...asked(companyId), ...days })
    const input = exportJournalInput.parse({ ...asked(companyId), ...days, format: 'sie' })
    const file = await exportJournal(deps, actor, input, texts)
    expect(file).toMatchObject({ fileName: 'journal-IFRS16-2026-01-01-2026-03-31-open.si', rows: 6 })
    // The code page has neither of them; what stands in their place is told.
    expect(file.replaced.map(({ character, replacement }) => character + replacement)).toEqual(
      expect.arrayContaining(['–-', 'ŁL', 'źz']),
    )
    expect(preview.replaced.map(({ character }) => character).sort()).toEqual(['–', 'Ł', 'ź'].sort())
    const read = readSie(await bytesOf(file))
    expect(
      read.vouchers.map(({ date, lines }) => ({
        date,
        lines: lines.map(({ account, amount }) => [account, cents(amount)]),
      })),
    ).toEqual(linesOf(preview))
    for (const { lines } of read.vouchers)
      expect(lines.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(0n)
    expect(read.vouchers[1]?.text).toBe('A-1002 Kontor "Öst" - Lódz, (period)')
    const records = Object.fromEntries(read.records.map(({ label, fields }) => [label, fields]))
    expect(records['#SIETYP']).toEqual(['4'])
    expect(records['#FNAMN']).toEqual([preview.companyName])
    const named = read.records.filter(({ label }) => label === '#KONTO').map(({ fields }) => fields[0])
    expect(named).toEqual(preview.accounts.map(({ account }) => account))
    expect(await entryAbout(db, actor, 'journal.pulled')).toMatchObject({
      subjectType: 'report',
      subjectId: 'journal',
      details: { profile: 'IFRS16', format: 'sie', ...days, companyId, vouchers: 6, open: 6 },
    })
  })

  test('of a closed period is the same whatever is learnt later', async ({ db }) => {
    const { actor, companyId, agreementId, at } = await company(db)
    const { deps, caller } = await at('2026-04-02')
    await closeThrough(caller, companyId, '2026-03-31')
    const input = exportJournalInput.parse({ ...asked(companyId), ...days, format: 'sie' })
    const pull = async () => bytesOf(await exportJournal(deps, actor, input, texts))
    const before = await pull()
    const event = { kind: 'index', date: '2026-02-01', rent: '4700.00' } as const
    await caller.agreements.addEvent({ id: agreementId, version: 1, event })
    await caller.accounting.saveAccounts({ companyId, accounts: { bank: '1940' } })
    expect(await pull()).toEqual(before)
    const { fileName } = await exportJournal(deps, actor, input, texts)
    expect(fileName).toBe('journal-IFRS16-2026-01-01-2026-03-31.si')
  })
})

test('a spreadsheet has a row a line and its sums', async ({ db }) => {
  const { actor, companyId, at } = await company(db)
  const { deps, caller } = await at('2026-04-02')
  await closeThrough(caller, companyId, '2026-02-28')
  const { totals, vouchers } = await caller.journals.preview({ ...asked(companyId), ...days })
  const input = exportJournalInput.parse({ ...asked(companyId), ...days, format: 'xlsx' })
  const { sheets } = await readXlsx(await bytesOf(await exportJournal(deps, actor, input, texts)))
  const rows = sheets[0]!.rows
  const header = rows.find((row) => row[0] === '#voucher')!
  const total = rows.find((row) => row.includes('Summa'))!
  expect(total[header.indexOf('#debit')]).toBe(Number(totals.debit))
  expect(total[header.indexOf('#credit')]).toBe(Number(totals.credit))
  const lines = rows.slice(rows.indexOf(header) + 1, rows.indexOf(total))
  expect(lines).toHaveLength(vouchers.reduce((count, one) => count + one.lines.length, 0))
  expect(lines.map((row) => row[header.indexOf('#state')])).toEqual(
    vouchers.flatMap((one) => one.lines.map(() => (one.isClosed ? 'stängd' : 'öppen'))),
  )
})

test('CSV has it with the separators of the reader', async ({ db }) => {
  const { actor, companyId, at } = await company(db)
  const { deps } = await at('2026-04-02')
  const input = exportJournalInput.parse({ ...asked(companyId), ...days, format: 'csv' })
  const text = new TextDecoder().decode(await bytesOf(await exportJournal(deps, actor, input, texts)))
  expect(text).toContain('1;2026-01-31;A-1001;Volvo EX40;(period);1930;')
  expect(text).toContain(';4500,00;öppen')
})

test('of another organization there is none, and an empty company in an address is none', async ({ db }) => {
  const { companyId, at } = await company(db)
  const { deps } = await at('2026-04-02')
  const { actor } = await make.member(db)
  const input = exportJournalInput.parse({ ...asked(companyId), ...days, format: 'sie' })
  expect(await codeOf(exportJournal(deps, actor, input, texts))).toBe('organization.not_found')
  const own = exportJournalInput.parse({ ...input, companyId: '' })
  const file = await exportJournal(deps, actor, own, texts)
  expect(file).toMatchObject({ rows: 0, replaced: [] })
  expect(readSie(await bytesOf(file)).vouchers).toEqual([])
})
