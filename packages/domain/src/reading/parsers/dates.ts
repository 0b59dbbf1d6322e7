import { type Found, matches, type Run } from '../run'
import type { Lexicon } from '../vocabulary/lexicon'

/** Month 1–12 for a folded word, or null. */
export function monthOf(word: string, lexicon: Lexicon): number | null {
  const exact = lexicon.months.get(word)
  if (exact !== undefined) return exact
  for (const [stem, month] of lexicon.monthStems) {
    if (stem.length >= 3 && word.length - stem.length <= 8 && word.startsWith(stem)) return month
  }
  return null
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** ISO date, or null when the day does not exist or the year lies outside 1950–2099. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1950 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )

const ordinalOf = (text: string): number => ORDINALS.indexOf(text.trim().replace(' ', '-')) + 1

type Pattern = { expression: RegExp; read: (groups: string[], lexicon: Lexicon) => [string | null, number] }

const MONTH_WORD = '([a-z]{3,14})'
const PATTERNS: Pattern[] = [
  {
    expression: /(?<!\d)(?<!\d-)((?:19|20)\d{2}) ?([-./]) ?(\d{1,2}) ?[-./] ?(\d{1,2})(?!\d)(?!-\d)/g,
    read: ([year, , month, day]) => [isoDate(Number(year), Number(month), Number(day)), 1],
  },
  {
    expression: /(?<![\d-])((?:19|20)\d{2}) (\d{2}) (\d{2})(?![\d-])/g,
    read: ([year, month, day]) => [isoDate(Number(year), Number(month), Number(day)), 0.8],
  },
  {
    expression: /(?<![\d./-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?(?:[./-]| ) ?((?:19|20)\d{2})(?!\d)/g,
    read: ([day, , month, year]) => {
      const dayFirst = isoDate(Number(year), Number(month), Number(day))
      return dayFirst ? [dayFirst, 0.97] : [isoDate(Number(year), Number(day), Number(month)), 0.8]
    },
  },
  {
    expression: new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:[.:]?(?:st|nd|rd|th|e|a|d)?\\.?)(?: ?day)?(?: of)? ?${MONTH_WORD}\\.?,?(?: ar)? ((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([day, month, year], lexicon) => [
      isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, Number(day)),
      1,
    ],
  },
  {
    expression: new RegExp(
      `(?<![a-z])(?:the )?((?:twenty|thirty)?[- ]?[a-z]{4,11}(?:th|st|nd|rd)|twentieth|thirtieth) (?:day )?of ${MONTH_WORD},? ((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([ordinal, month, year], lexicon) => [
      isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, ordinalOf(ordinal ?? '')),
      0.97,
    ],
  },
  {
    expression: new RegExp(
      `(?<![a-z])(?:the |den )?(?:first|1st|forsta|forste)(?: day| dag)?(?: of| i| in)? ${MONTH_WORD},? ((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([month, year], lexicon) => [isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, 1), 0.97],
  },
  {
    expression: new RegExp(
      `(?<![a-z])(?:the |den )?(?:last|sista|siste)(?: day| dag| dagen)?(?: of| i| in)? ${MONTH_WORD},? ((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([name, year], lexicon) => {
      const month = monthOf(name ?? '', lexicon) ?? 0
      return [isoDate(Number(year), month, daysIn(Number(year), month)), 0.97]
    },
  },
  {
    expression: new RegExp(
      `(?<![a-z])${MONTH_WORD}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\.?,? ((?:19|20)\\d{2})(?!\\d)`,
      'g',
    ),
    read: ([month, day, year], lexicon) => [
      isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, Number(day)),
      1,
    ],
  },
  {
    expression: new RegExp(
      `(?<!\\d)((?:19|20)\\d{2})\\.? ?(?:m|g|gada|metu|metai)?\\.? ?${MONTH_WORD}\\.? (?:men\\.? )?(\\d{1,2})(?!\\d)(?:\\.? ?(?:d|diena)(?![a-z])\\.?)?`,
      'g',
    ),
    read: ([year, month, day], lexicon) => [
      isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, Number(day)),
      1,
    ],
  },
  {
    expression: new RegExp(
      `(?<!\\d)((?:19|20)\\d{2})\\.? ?(?:m|g|gada)?\\.? ?(\\d{1,2})\\.? ?${MONTH_WORD}(?![a-z])`,
      'g',
    ),
    read: ([year, day, month], lexicon) => [
      isoDate(Number(year), monthOf(month ?? '', lexicon) ?? 0, Number(day)),
      1,
    ],
  },
  {
    expression: /(?<![\d-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\d-])/g,
    read: ([year, month, day]) => [isoDate(Number(year), Number(month), Number(day)), 0.75],
  },
  {
    expression: /(?<![\d.,/-])(\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\d.,/-]|-)/g,
    read: ([year, month, day]) => [isoDate(fullYear(year ?? ''), Number(month), Number(day)), 0.5],
  },
  {
    expression: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])/g,
    read: ([first, , month, last]) => {
      const dayFirst = isoDate(fullYear(last ?? ''), Number(month), Number(first))
      return [dayFirst ?? isoDate(fullYear(first ?? ''), Number(month), Number(last)), 0.7]
    },
  },
]

/** Full dates in all the written forms of the languages, in order of place. */
export function findDates(run: Run, lexicon: Lexicon): Found<string>[] {
  const out: Found<string>[] = []
  const taken: [number, number][] = []
  for (const pattern of PATTERNS) {
    for (const match of matches(run, pattern.expression)) {
      if (taken.some(([start, end]) => match.start < end && start < match.end)) continue
      const [value, quality] = pattern.read(match.groups, lexicon)
      if (value === null) continue
      taken.push([match.start, match.end])
      out.push({ from: match.from, to: match.to, value, quality })
    }
  }
  return out.sort((a, b) => a.from - b.from)
}

/** Month and year without a day ("oktober 2022", "2022-10", "10/2022") as `YYYY-MM`; none inside a full date. */
export function findMonths(run: Run, lexicon: Lexicon): Found<string>[] {
  const dates = findDates(run, lexicon)
  const out: Found<string>[] = []
  const add = (from: number, to: number, year: string | undefined, month: number | null, quality: number) => {
    if (month === null || month < 1 || month > 12 || dates.some((date) => from <= date.to && date.from <= to))
      return
    if (out.some((found) => from <= found.to && found.from <= to)) return
    out.push({ from, to, value: `${year}-${String(month).padStart(2, '0')}`, quality })
  }
  const named = new RegExp(
    `(?<![a-z])${MONTH_WORD}\\.?,?(?: (?:manad|maned|month|men|kuu))?\\.?,?(?: (?:for|of|ar|aret|year))?,? ((?:19|20)\\d{2})(?!\\d)`,
    'g',
  )
  for (const match of matches(run, named)) {
    add(match.from, match.to, match.groups[1], monthOf(match.groups[0] ?? '', lexicon), 1)
  }
  const indexNamed = new RegExp(
    `(?<![a-z])${MONTH_WORD}(?:index|indeks)[a-z]{0,4}(?: (?:for|ar|aret))? ((?:19|20)\\d{2})(?!\\d)`,
    'g',
  )
  for (const match of matches(run, indexNamed)) {
    add(match.from, match.to, match.groups[1], monthOf(match.groups[0] ?? '', lexicon), 1)
  }
  const yearFirst = new RegExp(
    `(?<!\\d)((?:19|20)\\d{2})\\.? ?(?:m|g|gada|metu|aasta)?\\.? ?${MONTH_WORD}(?![a-z])`,
    'g',
  )
  for (const match of matches(run, yearFirst)) {
    add(match.from, match.to, match.groups[0], monthOf(match.groups[1] ?? '', lexicon), 0.9)
  }
  for (const match of matches(run, /(?<![\d-])((?:19|20)\d{2})[-/:.](0[1-9]|1[0-2])(?![\d-])/g)) {
    add(match.from, match.to, match.groups[0], Number(match.groups[1]), 0.9)
  }
  for (const match of matches(run, /(?<![\d/.-])(0?[1-9]|1[0-2])[/.]((?:19|20)\d{2})(?!\d)/g)) {
    add(match.from, match.to, match.groups[1], Number(match.groups[0]), 0.85)
  }
  return out.sort((a, b) => a.from - b.from)
}

/** Whole months from the first to the last day, both counted; null when they do not make whole months. */
export function monthsBetween(start: string, end: string): number | null {
  const [startYear = 0, startMonth = 0, startDay = 0] = start.split('-').map(Number)
  const [endYear = 0, endMonth = 0, endDay = 0] = end.split('-').map(Number)
  const months = (endYear - startYear) * 12 + (endMonth - startMonth)
  if (startDay === 1 && endDay === daysIn(endYear, endMonth)) return months + 1
  if (endDay === startDay - 1 || endDay === startDay) return months
  return null
}

/** The last day of a term of whole months that begins on `start`. */
export function lastDay(start: string, months: number): string {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const anniversary = Math.min(day, daysIn(endYear, endMonth) + 1)
  const date = new Date(Date.UTC(endYear, endMonth - 1, anniversary - 1))
  return date.toISOString().slice(0, 10)
}
