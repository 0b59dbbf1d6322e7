import { isLocalDate, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { formatAmount } from '../money'
import { cp437Bytes, type Replacement, toCp437Text } from './cp437'
import type { SieFile, SieLine, SieVoucher } from './sie-file'

/** `replaced`: characters that code page 437 lacks, most frequent first; empty when every text stands as it was. */
export type WrittenSie = { bytes: Uint8Array; replaced: Replacement[] }

/** The extension that SIE 4B 6 gives to files of type 4I. */
export const SIE_IMPORT_EXTENSION = '.si'

/**
 * An import file of vouchers, SIE type 4I, as SIE 4B lays it down: code page 437 (5.8), lines that end in CR LF,
 * texts in quotation marks with those inside them marked by a backslash and no control characters (5.7), amounts with
 * a decimal point and at most two decimals (5.9), debit positive. Records stand in the order of the standard.
 *
 * @throws DomainError 'journal.unbalanced' { voucher, date, rest }: the place of a voucher, from 1, and by how much it
 *         is not 0; 'input.invalid' { field, reason }: reasons 'empty', 'not_an_account', 'not_a_date',
 *         'not_an_organization_number', 'outside_fiscal_years', 'not_in_order', 'object_unknown', 'not_a_dimension',
 *         'not_unique' (two objects that are written alike)
 */
export function writeSie4i(file: SieFile): WrittenSie {
  checkHead(file)
  const replaced = new Map<string, Replacement>()
  const text = (value: string) => `"${toCp437Text(value, replaced).replaceAll('"', '\\"')}"`
  const records = [...headOf(file, text), ...registersOf(file, text)]
  const declared =
    file.objects && new Set(file.objects.map(({ dimension, object }) => `${dimension} ${object}`))
  for (const [index, voucher] of file.vouchers.entries()) {
    checkVoucher(voucher, index, file)
    records.push(`#VER "" "" ${compact(voucher.date)} ${text(voucher.text)}`, '{')
    for (const line of voucher.lines) {
      checkLine(line, `vouchers.${index}`, declared)
      records.push(transaction(line, file, text))
    }
    records.push('}')
  }
  return {
    bytes: cp437Bytes(records.map((record) => `${record}\r\n`).join('')),
    replaced: [...replaced.values()].sort(
      (a, b) => b.count - a.count || (a.character < b.character ? -1 : 1),
    ),
  }
}

type Quote = (value: string) => string

function headOf(file: SieFile, text: Quote): string[] {
  const { program, generatedOn, generatedBy, organizationNumber, chart, currency } = file
  return [
    '#FLAGGA 0',
    `#PROGRAM ${text(program.name)} ${text(program.version)}`,
    '#FORMAT PC8',
    `#GEN ${compact(generatedOn)}${generatedBy ? ` ${text(generatedBy)}` : ''}`,
    '#SIETYP 4',
    ...(organizationNumber ? [`#ORGNR ${hyphenated(organizationNumber)}`] : []),
    `#FNAMN ${text(file.companyName)}`,
    ...(file.fiscalYears ?? []).map(
      ({ from, to }, index) => `#RAR ${index === 0 ? 0 : -index} ${compact(from)} ${compact(to)}`,
    ),
    ...(chart ? [`#KPTYP ${chart}`] : []),
    ...(currency === 'SEK' ? [] : [`#VALUTA ${currency}`]),
  ]
}

const registersOf = ({ accounts = [], dimensions = [], objects = [] }: SieFile, text: Quote): string[] => [
  ...accounts.map(({ account, name }) => `#KONTO ${account} ${text(name)}`),
  ...dimensions.map(({ dimension, name }) => `#DIM ${dimension} ${text(name)}`),
  ...objects.map(({ dimension, object, name }) => `#OBJEKT ${dimension} ${text(object)} ${text(name)}`),
]

function transaction(
  { account, objects, amount, text: own }: SieLine,
  { currency }: SieFile,
  text: Quote,
): string {
  const list = objects.map(({ dimension, object }) => `${dimension} ${text(object)}`).join(' ')
  const record = `   #TRANS ${account} {${list}} ${formatAmount(amount, currency)}`
  return own ? `${record} "" ${text(own)}` : record
}

const compact = (date: LocalDate): string => date.replaceAll('-', '')

const ORGANIZATION_NUMBER = /^(?:\d\d)?(\d{6})-?(\d{4})$/
const hyphenated = (number: string) => number.replace(ORGANIZATION_NUMBER, '$1-$2')

function checkHead(file: SieFile): void {
  for (const [field, value] of [
    ['program.name', file.program.name],
    ['program.version', file.program.version],
    ['companyName', file.companyName],
  ] as const) {
    check(value.trim() !== '', field, 'empty')
  }
  check(isLocalDate(file.generatedOn), 'generatedOn', 'not_a_date')
  const number = file.organizationNumber
  check(!number || ORGANIZATION_NUMBER.test(number), 'organizationNumber', 'not_an_organization_number')
  for (const [index, { from, to }] of (file.fiscalYears ?? []).entries()) {
    const later = file.fiscalYears?.[index - 1]
    const field = `fiscalYears.${index}`
    check(isLocalDate(from) && isLocalDate(to), field, 'not_a_date')
    check(from <= to && (!later || to < later.from), field, 'not_in_order')
  }
  for (const [index, { account, name }] of (file.accounts ?? []).entries()) {
    check(ACCOUNT.test(account), `accounts.${index}.account`, 'not_an_account')
    check(name.trim() !== '', `accounts.${index}.name`, 'empty')
  }
  const objects = (file.objects ?? []).map((one) => `${one.dimension} ${toCp437Text(one.object, new Map())}`)
  check(new Set(objects).size === objects.length, 'objects', 'not_unique')
  const dimensions = [...(file.dimensions ?? []), ...(file.objects ?? [])]
  check(
    dimensions.every(({ dimension }) => isDimension(dimension)),
    'dimensions',
    'not_a_dimension',
  )
}

const ACCOUNT = /^\d{1,10}$/
const isDimension = (dimension: number) => Number.isInteger(dimension) && dimension > 0

function checkVoucher({ date, lines }: SieVoucher, index: number, { fiscalYears, currency }: SieFile): void {
  const field = `vouchers.${index}`
  check(lines.length > 0, `${field}.lines`, 'empty')
  check(isLocalDate(date), `${field}.date`, 'not_a_date')
  const inYear = !fiscalYears?.length || fiscalYears.some(({ from, to }) => date >= from && date <= to)
  check(inYear, `${field}.date`, 'outside_fiscal_years')
  const rest = lines.reduce((sum, line) => sum + line.amount, 0n)
  if (rest === 0n) return
  throw new DomainError('journal.unbalanced', {
    voucher: index + 1,
    date,
    rest: formatAmount(rest, currency),
  })
}

function checkLine({ account, objects }: SieLine, field: string, declared?: ReadonlySet<string>): void {
  check(ACCOUNT.test(account), `${field}.account`, 'not_an_account')
  for (const { dimension, object } of objects) {
    check(isDimension(dimension), `${field}.objects`, 'not_a_dimension')
    check(!declared || declared.has(`${dimension} ${object}`), `${field}.objects`, 'object_unknown')
  }
}

function check(holds: boolean, field: string, reason: string): void {
  if (!holds) throw new DomainError('input.invalid', { field, reason })
}
