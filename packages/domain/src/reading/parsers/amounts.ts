import { type Found, matches, type Run } from '../run'

/** A sum of money: decimal string in major units, and the currency mark as printed next to it. */
export type Amount = { value: string; mark: string | null; decimals: boolean }

const NUMBER = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,:]\d{2})?|\d{1,9}(?:[.,:]\d{1,2})?`
const MARK = String.raw`sek|eur|nok|dkk|gbp|usd|euroa|euro|euros|eurot|eiro|eurai|euru|kronor|kroner|krona|kr\.?|tkr|tsek|teur|ksek|msek|mkr|€|£|\$`
const TAIL = String.raw`(?:[,.:](?:-|--|—|–))?(?![\d])`
const AMOUNT = new RegExp(
  String.raw`(?<![\w.,/-])(?:(${MARK}|us\$) ?(${NUMBER})${TAIL}|(${NUMBER})${TAIL}(?: ?(${MARK})(?![a-z]))?)`,
  'g',
)
const PLAIN_UNIT =
  /^ ?(?:%|procent|prosent|per ?cent|manad|maned|month|dag|day|km|mil\b|m2|m²|kvm|st\b|st\.|sidor|pages|timmar|hours|ar\b|years|kg|kk\b|kuu|men\b|metu|aasta|gad|vuo|paiv|prots)/

/** "12 345,67", "12.345,67", "12,345.00", "4 895:-" to a decimal string without trailing zeros. */
export function decimalOf(printed: string): string | null {
  const text = printed.replace(/['\s]/g, '').replace(/:/g, '.')
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  let whole = text
  let fraction = ''
  if (last >= 0) {
    const tail = text.slice(last + 1)
    const separators = text.replace(/\d/g, '')
    const isThousands = tail.length === 3 && (separators.length === 1 || new Set(separators).size === 1)
    if (!isThousands) [whole, fraction] = [text.slice(0, last), tail]
  }
  whole = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  fraction = fraction.replace(/0+$/, '')
  if (whole === '' || whole.length > 12) return null
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function timesThousand(value: string, factor: 3 | 6): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const shifted = whole + fraction.padEnd(factor, '0').slice(0, factor)
  const rest = fraction.slice(factor)
  return rest === '' ? String(BigInt(shifted)) : `${BigInt(shifted)}.${rest}`
}

/** Sums of money. Quality tells how surely it is money: currency beside it 1, decimals 0.9, plain number 0.5. */
export function findAmounts(run: Run): Found<Amount>[] {
  const out: Found<Amount>[] = []
  for (const match of matches(run, AMOUNT)) {
    const [before = '', marked = '', plain = '', after = ''] = match.groups
    const number = marked || plain
    const mark = (after || before).replace(/\.$/, '')
    if (PLAIN_UNIT.test(run.folded.slice(match.end, match.end + 14)) && mark === '') continue
    if (
      PLAIN_UNIT.test(run.folded.slice(match.end, match.end + 4)) &&
      /^ ?%/.test(run.folded.slice(match.end, match.end + 3))
    )
      continue
    const decimal = decimalOf(number)
    if (decimal === null) continue
    const factor = /^(?:tkr|tsek|teur|ksek)$/.test(mark) ? 3 : /^(?:mkr|msek)$/.test(mark) ? 6 : null
    const value = factor ? timesThousand(decimal, factor) : decimal
    const decimals = /[.,:]\d{2}$/.test(number) || /[,.:](?:-|--)$/.test(match.text)
    const grouped = /\d[ .,']\d{3}/.test(number)
    const quality = mark !== '' ? 1 : decimals && grouped ? 0.92 : decimals ? 0.8 : grouped ? 0.75 : 0.5
    out.push({ from: match.from, to: match.to, value: { value, mark: mark || null, decimals }, quality })
  }
  return out
}

/** Percentages and percentage points as decimal strings; `percent` are the words for it. */
export function findPercentages(run: Run, percent: RegExp): Found<string>[] {
  const out: Found<string>[] = []
  for (const match of matches(run, /(?<![\d.,])([+-]? ?\d{1,3}(?:[.,]\d{1,4})?)(?![\d.,]*\d)/g)) {
    const tail = run.folded.slice(match.end, match.end + 34)
    const unit = /^ ?(?:%|yo(?![a-z]))/.test(tail)
    percent.lastIndex = 0
    const word = unit ? null : percent.exec(tail)
    if (!unit && (word === null || word.index > 1)) continue
    const value = decimalOf((match.groups[0] ?? '').replace(/[+ ]/g, '').replace('-', ''))
    if (value === null) continue
    const negative = (match.groups[0] ?? '').startsWith('-')
    const precise = (match.groups[0] ?? '').replace(/[+ ]/g, '').replace(',', '.').replace(/^-/, '')
    const text = precise.includes('.') ? precise.replace(/0+$/, '').replace(/\.$/, '') : value
    out.push({ from: match.from, to: match.to, value: negative ? `-${text}` : text, quality: 1 })
  }
  return out
}

const THOUSAND = /tusen|tusind|thousand|tuhat|tuhatta/
const HUNDRED = /hundra|hundre|hundred|sata|sataa/

/** Value of a written number below a thousand without spaces ("etthundrasextio"), or null. */
function belowThousand(word: string, numbers: ReadonlyMap<string, number>): number | null {
  if (word === '') return 0
  const known = numbers.get(word)
  if (known !== undefined) return known
  const hundred = HUNDRED.exec(word)
  if (!hundred) return null
  const head = word.slice(0, hundred.index)
  const count = head === '' ? 1 : numbers.get(head)
  const rest = belowThousand(
    word.slice(hundred.index + hundred[0].length).replace(/^(?:and|och|og)/, ''),
    numbers,
  )
  return count === undefined || count > 9 || rest === null || rest >= 100 ? null : count * 100 + rest
}

/** Value of a written number below a million without spaces ("elvatusenattahundra"), or null. */
export function wordsToNumber(word: string, numbers: ReadonlyMap<string, number>): number | null {
  if (word.length > 60) return null
  const thousand = THOUSAND.exec(word)
  if (!thousand) return belowThousand(word, numbers)
  const head = word.slice(0, thousand.index)
  const count = head === '' ? 1 : belowThousand(head, numbers)
  const rest = belowThousand(
    word.slice(thousand.index + thousand[0].length).replace(/^(?:and|och|og)/, ''),
    numbers,
  )
  return count === null || rest === null ? null : count * 1000 + rest
}

const WORDED = /(?<![a-z])(kronor|kroner|kr|euro|euros|sek|eur)(?![a-z])/g

/** Sums written out in words before their currency: "tjugotusen kronor". At most five words are tried. */
export function findWordedAmounts(run: Run, numbers: ReadonlyMap<string, number>): Found<Amount>[] {
  const out: Found<Amount>[] = []
  for (const match of matches(run, WORDED)) {
    const last = match.from - 1
    for (let from = Math.max(0, last - 4); from <= last; from++) {
      const word = run.tokens
        .slice(from, last + 1)
        .map((token) => token.folded.replace(/[^a-z]/g, ''))
        .join('')
      const value = wordsToNumber(word, numbers)
      if (value === null || value < 100) continue
      out.push({
        from,
        to: match.to,
        value: { value: String(value), mark: match.groups[1] ?? null, decimals: false },
        quality: 0.95,
      })
      break
    }
  }
  return out
}
