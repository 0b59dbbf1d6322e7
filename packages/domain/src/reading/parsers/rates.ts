import { type Found, matches, type Run } from '../run'
import type { Lexicon } from '../vocabulary/lexicon'

const RATE =
  /(?<![a-z])(stibor|euribor|nibor|cibor|sonia|swestr|estr|€str|nowa|destr|libor|helibor|cita)(?![a-z]{4,})[a-z]{0,3}/g
const NAMED: [RegExp, string][] = [
  [/(?<![a-z])riksbankens (?:styr|referens|repo)ranta/g, 'Riksbankens styrränta'],
  [/(?<![a-z])bank of england base rate/g, 'Bank of England base rate'],
  [/(?<![a-z])norges banks styringsrente/g, 'Norges Banks styringsrente'],
]
const MONTH_UNIT = `(?:m|man|manaders?|manad|mdr?|mnd|maneders?|months?|mo|mth|kk|kuukauden|kuu|men|menesiu|menesio|menesu|mm)`

function tenorMonths(text: string, lexicon: Lexicon): number | null {
  const digits = /^\d+$/.test(text) ? Number(text) : lexicon.numbers.get(text)
  return digits !== undefined && digits >= 1 && digits <= 12 ? digits : null
}

const AFTER = new RegExp(
  String.raw`^(?:[a-z]{0,3})?[ (,-]{0,3}(?:for |om |med |pa |paa |i |of )?(\d{1,2}|[a-z]{2,12})[ -]?${MONTH_UNIT}(?![a-z])`,
)
const AFTER_DAYS =
  /^(?:[a-z]{0,3})?[ (,-]{0,3}(30|60|90|180|360)(?: ?-? ?(?:dagar|dagars|days|day|d|dage|dager|paivaa|dienu|paeva))?(?![\d,.%])/
const AFTER_BARE = /^[ -]?([1369]|12)(?![\d,.%]| ?(?:%|procent|dagar))/
const BEFORE = new RegExp(String.raw`(?<![a-z0-9])(\d{1,2}|[a-z]{2,12})[ -]?${MONTH_UNIT}[ .:-]{0,2}(?:n )?$`)
const BEFORE_DAYS = /(?<!\d)(30|60|90|180) ?-?(?:dagars|days|day|dages|dagers)[ -]?$/

/**
 * Reference rates with their tenor, as `STIBOR 3M`; without a tenor in the text the name alone.
 * Ninety days count as three months.
 */
export function findRates(run: Run, lexicon: Lexicon): Found<string>[] {
  const out: Found<string>[] = []
  for (const match of matches(run, RATE)) {
    const name = (match.groups[0] ?? '').toUpperCase()
    const after = run.folded.slice(match.end, match.end + 30)
    const before = run.folded.slice(Math.max(0, match.start - 26), match.start)
    const month =
      tenorMonths(AFTER.exec(after)?.[1] ?? '', lexicon) ??
      tenorMonths(BEFORE.exec(before)?.[1] ?? '', lexicon)
    const days = AFTER_DAYS.exec(after)?.[1] ?? BEFORE_DAYS.exec(before)?.[1]
    const bare = AFTER_BARE.exec(after)?.[1]
    const tenor = month ?? (days ? Number(days) / 30 : bare ? Number(bare) : null)
    out.push({
      from: match.from,
      to: match.to,
      value: tenor ? `${name} ${tenor}M` : name,
      quality: tenor ? 1 : 0.8,
    })
  }
  for (const [expression, value] of NAMED) {
    for (const match of matches(run, expression))
      out.push({ from: match.from, to: match.to, value, quality: 0.8 })
  }
  return out.sort((a, b) => a.from - b.from)
}
