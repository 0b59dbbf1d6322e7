import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** What stands in each workbook's cells after the program has computed them, unformatted: sheet, row, column. */
export async function recompute(
  program: Spreadsheet,
  workbooks: readonly Uint8Array[],
): Promise<string[][][][]> {
  const folder = mkdtempSync(join(tmpdir(), 'recompute-'))
  try {
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `w${index}.xlsx`)
      writeFileSync(file, bytes)
      return file
    })
    if (program === 'ssconvert') convertWithGnumeric(folder, files)
    else convertWithLibreOffice(folder, files)
    return await Promise.all(
      workbooks.map(async (bytes, index) => {
        const { sheets } = await readXlsx(bytes)
        // Gnumeric numbers the sheets' files, LibreOffice names them.
        return sheets.map(({ name }, sheet) =>
          readSheet(folder, `w${index}-${program === 'ssconvert' ? sheet : name}.csv`),
        )
      }),
    )
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

const readSheet = (folder: string, name: string) => parseCsv(readFileSync(join(folder, name), 'utf8'))

/**
 * A field as the value it stands for: LibreOffice writes percent signs and dates, Gnumeric day numbers and a float's
 * last bit; none of them changes a figure.
 */
export function plainValue(field: string): string | number | boolean {
  if (/^(true|false)$/i.test(field)) return field.toLowerCase() === 'true'
  const percent = /^(-?[\d.]+(?:E[-+]?\d+)?)%$/i.exec(field)
  if (percent) return rounded(Number(percent[1]) / 100)
  if (/^\d{4}-\d\d-\d\d$/.test(field)) {
    return field < '1900-03-01' ? field : (Date.parse(field) - Date.UTC(1899, 11, 30)) / 86_400_000
  }
  return /^-?[\d.]+(E[-+]?\d+)?$/i.test(field) ? rounded(Number(field)) : field
}

const rounded = (value: number) => Number(value.toPrecision(14))

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

/**
 * The same workbook without the values that were written beside its formulas: whoever shows a figure has computed it.
 * @param edits new values of named cells
 */
export async function withoutResults(
  bytes: Uint8Array,
  edits: Readonly<Record<string, number>> = {},
): Promise<Uint8Array> {
  const { sheets, namedRanges } = await readXlsx(bytes, { readStyles: true })
  return writeXlsx({
    ...(namedRanges && { namedRanges }),
    sheets: sheets.map(({ name, rows, cells }) => {
      const formulas = [...(cells ?? [])].filter(([, cell]) => cell.formula !== undefined)
      const bare = rows.map((row) => [...row])
      for (const [position] of formulas) {
        const [row, column] = position.split(',').map(Number) as [number, number]
        if (bare[row]) bare[row][column] = null
      }
      for (const [row, column, value] of editsOf(name, namedRanges ?? [], edits)) bare[row]![column] = value
      return {
        name,
        rows: bare,
        cells: new Map(
          [...(cells ?? [])].map(([at, { formula, style }]) => [
            at,
            { ...(style && { style }), ...(formula !== undefined && { type: 'formula' as const, formula }) },
          ]),
        ),
      }
    }),
  })
}

function* editsOf(
  sheet: string,
  names: readonly { name: string; range: string }[],
  edits: Readonly<Record<string, number>>,
): Generator<[row: number, column: number, value: number]> {
  for (const { name, range } of names) {
    const [, letter, row] = /!\$([A-Z])\$(\d+)$/.exec(range) ?? []
    if (edits[name] === undefined || !range.startsWith(`'${sheet}'!`) || !letter) continue
    yield [Number(row) - 1, letter.charCodeAt(0) - 65, edits[name]]
  }
}
