import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { test } from 'vitest'

/** Spreadsheet programs that can be asked for what a workbook computes to. */
export type Spreadsheet = 'ssconvert' | 'soffice'

const ALL: readonly Spreadsheet[] = ['ssconvert', 'soffice']
/** Those on this machine. */
export const SPREADSHEETS: readonly Spreadsheet[] = ALL.filter(isPresent)

/** A test once in each spreadsheet of this machine; skipped, visibly, where there is none. */
export const inSpreadsheets = SPREADSHEETS.length > 0 ? test.each(SPREADSHEETS) : test.skip.each(ALL)

function isPresent(program: Spreadsheet): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    // Not installed, or installed and unable to start: either way it cannot be asked.
    return false
  }
}

/** What stands in a workbook's cells after the program has computed them, unformatted: sheet, row, column. */
export function recompute(program: Spreadsheet, workbooks: readonly Uint8Array[]): string[][][][] {
  const folder = mkdtempSync(join(tmpdir(), 'recompute-'))
  try {
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `w${index}.xlsx`)
      writeFileSync(file, bytes)
      return file
    })
    if (program === 'ssconvert') convertWithGnumeric(folder, files)
    else convertWithLibreOffice(folder, files)
    return files.map((_, index) => readSheets(folder, index))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function convertWithGnumeric(folder: string, files: readonly string[]) {
  const form = ['-T', 'Gnumeric_stf:stf_assistant', '-O', 'locale=C format=raw separator=, eol=unix']
  for (const [index, file] of files.entries()) {
    const target = join(folder, `w${index}-%n.csv`)
    execFileSync('ssconvert', ['--recalc', '-S', ...form, file, target], { stdio: 'pipe', timeout: 60_000 })
  }
}

/** Comma, quote, UTF-8, from line 1, all sheets, values instead of what their formats show. */
function convertWithLibreOffice(folder: string, files: readonly string[]) {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
  const options = ['--headless', '--convert-to', filter, '--outdir', folder]
  execFileSync('soffice', [profile, ...options, ...files], { stdio: 'pipe', timeout: 180_000 })
}

/** Gnumeric numbers the sheets' files, LibreOffice names them: read in the order of the workbook. */
function readSheets(folder: string, index: number): string[][][] {
  const names = readdirSync(folder).filter((name) => name.startsWith(`w${index}-`) && name.endsWith('.csv'))
  const ordered = names.every((name) => /-\d+\.csv$/.test(name))
    ? names.sort((a, b) => numberIn(a) - numberIn(b))
    : names.sort()
  return ordered.map((name) => parseCsv(readFileSync(join(folder, name), 'utf8')))
}

const numberIn = (name: string) => Number(/-(\d+)\.csv$/.exec(name)?.[1])

/** Written apart from the writer under test. */
export function parseCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let inQuotes = false
  for (let k = 0; k < text.length; k++) {
    const character = text[k]!
    if (inQuotes) {
      if (character !== '"') field += character
      else if (text[k + 1] === '"') {
        field += '"'
        k++
      } else inQuotes = false
    } else if (character === '"') inQuotes = true
    else if (character === separator || character === '\n') {
      rows.at(-1)!.push(field)
      field = ''
      if (character === '\n') rows.push([])
    } else if (character !== '\r') field += character
  }
  if (field !== '') rows.at(-1)!.push(field)
  if (rows.at(-1)!.length === 0) rows.pop()
  return rows
}

/** The same workbook without the values that were written beside its formulas: whoever shows a figure has computed it. */
export async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets, namedRanges } = await readXlsx(bytes)
  return writeXlsx({
    ...(namedRanges && { namedRanges }),
    sheets: sheets.map(({ name, rows, cells }) => {
      const formulas = [...(cells ?? [])].filter(([, cell]) => cell.formula !== undefined)
      const bare = rows.map((row) => [...row])
      for (const [position] of formulas) {
        const [row, column] = position.split(',').map(Number) as [number, number]
        if (bare[row]) bare[row][column] = null
      }
      return {
        name,
        rows: bare,
        cells: new Map(
          formulas.map(([at, { formula }]) => [at, { type: 'formula' as const, formula: formula! }]),
        ),
      }
    }),
  })
}
