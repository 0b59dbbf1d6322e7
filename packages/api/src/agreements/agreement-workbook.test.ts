import type { Database } from '@mina/db'
import { make } from '@mina/db/factories'
import { describe, expect, test } from '@mina/db/testing'
import { readXlsx } from 'hucre/xlsx'
import { workbookTextsFrom } from '../exports'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, entryAbout, TODAY, testDeps } from '../test-deps'
import { agreementWorkbook } from './agreement-workbook.service'

async function withAgreement(db: Database) {
  const { actor } = await make.member(db, { role: 'viewer' })
  const deps = await testDeps(db)
  await makeAgreement(deps, actor)
  return { actor, deps, caller: callerFor(deps, actor) }
}

describe("an agreement's workbook", () => {
  const words = {
    sheets: workbookTextsFrom((key) => key),
    meta: ({
      number,
      calculationVersion,
      pulledBy,
    }: {
      number: string
      calculationVersion: string
      pulledBy: string
    }) => [number, calculationVersion, pulledBy],
    source: (fileName: string, page: number | null) => `${fileName} ${page}`,
  }

  test('holds the calculation and is in the access log', async ({ db }) => {
    const { actor, deps, caller } = await withAgreement(db)
    const { rows } = await caller.agreements.list({})
    const { id, number } = rows.find(({ name }) => name === 'Volvo EX40')!
    const file = await agreementWorkbook(deps, actor, { id, profile: 'IFRS16' }, words)
    expect(file.fileName).toBe(`${number}-IFRS16.xlsx`)
    const { sheets } = await readXlsx(file.bytes)
    expect(sheets.length).toBeGreaterThan(4)
    const { totals } = await caller.agreements.schedule({ id })
    const cells = sheets.flatMap(({ rows: lines }) => lines.flat())
    expect(cells).toContain(Number(totals.liabilityAtStart))
    expect(await entryAbout(db, actor, 'agreement.workbook_pulled')).toMatchObject({
      subjectId: id,
      details: { profile: 'IFRS16', knownAt: `${TODAY}T11:00:00.000Z` },
    })
  })

  test('of another organization does not exist', async ({ db }) => {
    const { deps, caller } = await withAgreement(db)
    const stranger = await make.member(db)
    const { id } = (await caller.agreements.list({})).rows[0]!
    const pulled = agreementWorkbook(deps, stranger.actor, { id, profile: 'IFRS16' }, words)
    expect(await codeOf(pulled)).toBe('agreement.not_found')
  })
})
