import { type Found, matches, type Run } from '../run'
import type { DocumentLanguage } from '../types'

/** A company's registration number in its country's printed form. */
export type BusinessId = { id: string; country: string; checked: boolean; isVat: boolean }

const digitsOf = (text: string): number[] => [...text].map(Number)

function weighted(digits: number[], weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0)
}

/** Modulus 10 over ten digits, as Swedish numbers have it. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [index, digit] of digitsOf(digits).entries()) {
    const doubled = (digits.length - index) % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function passesTwoRounds(digits: number[], first: number[], second: number[]): boolean {
  const check = digits.at(-1)
  let rest = weighted(digits, first) % 11
  if (rest === 10) rest = weighted(digits, second) % 11
  return (rest === 10 ? 0 : rest) === check
}

const CHECKS: Record<string, (digits: string) => boolean> = {
  SE: (text) => /^[1-9]\d{9}$/.test(text) && passesLuhn(text),
  DK: (text) => /^[1-9]\d{7}$/.test(text) && weighted(digitsOf(text), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  NO: (text) => /^[89]\d{8}$/.test(text) && weighted(digitsOf(text), [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  FI: (text) => {
    if (!/^\d{8}$/.test(text)) return false
    const rest = weighted(digitsOf(text), [7, 9, 10, 5, 8, 4, 2]) % 11
    return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === Number(text[7])
  },
  LT: (text) =>
    /^\d{9}$/.test(text)
      ? passesTwoRounds(digitsOf(text), [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])
      : /^\d{7}$/.test(text) && passesTwoRounds(digitsOf(text), [1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 7, 8]),
  LV: (text) =>
    /^[4-9]\d{10}$/.test(text) && weighted(digitsOf(text), [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3,
  EE: (text) =>
    /^[1789]\d{7}$/.test(text) &&
    passesTwoRounds(digitsOf(text), [1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9]),
}

/** True when the digits carry the country's check digit; countries without one: false. */
export function passesCheck(country: string, digits: string): boolean {
  return CHECKS[country]?.(digits) ?? false
}

/** As the country prints it: `556677-8899`, `12 34 56 78`, `988 077 917`, `2077474-0`. */
export function formatBusinessId(country: string, digits: string): string {
  if (country === 'SE') return `${digits.slice(0, 6)}-${digits.slice(6)}`
  if (country === 'FI') return `${digits.slice(0, 7)}-${digits.slice(7)}`
  return digits
}

const CONFUSED: Record<string, string> = {
  o: '0',
  q: '0',
  d: '0',
  l: '1',
  i: '1',
  '|': '1',
  z: '2',
  s: '5',
  b: '8',
  g: '9',
}
const repair = (text: string): string => text.replace(/[oqdli|zsbg]/g, (c) => CONFUSED[c] ?? c)

type Shape = { country: string; expression: RegExp; isVat?: boolean; languages: DocumentLanguage[] | 'all' }

const D = '[0-9oqdlizsbg|]'
const SHAPES: Shape[] = [
  {
    country: 'SE',
    expression: /(?<![a-z0-9])se ?-?(\d{6})[- ]?(\d{4}) ?-?01(?!\d)/g,
    isVat: true,
    languages: 'all',
  },
  {
    country: 'SE',
    expression: new RegExp(`(?<![a-z0-9-])(?:16)?(${D}{6}) ?- ?(${D}{4})(?![a-z0-9]|-\\d)`, 'g'),
    languages: 'all',
  },
  { country: 'SE', expression: /(?<![\d-])(?:16)?(\d{6}) ?(\d{4})(?![\d-])/g, languages: 'all' },
  { country: 'FI', expression: /(?<![\d-])(\d{6,7}) ?- ?(\d)(?![\d-])/g, languages: 'all' },
  { country: 'FI', expression: /(?<![a-z0-9])fi ?(\d{7})(\d)(?!\d)/g, isVat: true, languages: 'all' },
  {
    country: 'DK',
    expression: /(?<![a-z0-9])dk ?-?(\d{2} ?\d{2} ?\d{2} ?\d{2})(?!\d)/g,
    isVat: true,
    languages: 'all',
  },
  {
    country: 'DK',
    expression: /(?<![\d.,/-])(\d{2} ?\d{2} ?\d{2} ?\d{2})(?![\d-]|[.,]\d)/g,
    languages: ['da', 'en'],
  },
  {
    country: 'NO',
    expression: /(?<![a-z0-9])no ?-?(\d{3} ?\d{3} ?\d{3}) ?mva/g,
    isVat: true,
    languages: 'all',
  },
  {
    country: 'NO',
    expression: /(?<![\d.,/-])(\d{3}[ .]?\d{3}[ .]?\d{3})(?![\d-]|[.,]\d)/g,
    languages: ['nb', 'da', 'en', 'sv'],
  },
  { country: 'LV', expression: /(?<![a-z0-9])lv ?-?(\d{11})(?!\d)/g, isVat: true, languages: 'all' },
  { country: 'LV', expression: /(?<![\d.,/-])(\d{11})(?![\d-])/g, languages: ['lv', 'en'] },
  { country: 'EE', expression: /(?<![\d.,/-])(\d{8})(?![\d-])/g, languages: ['et', 'en'] },
  { country: 'LT', expression: /(?<![\d.,/-])(\d{9}|\d{7})(?![\d-])/g, languages: ['lt', 'en'] },
]

/**
 * Registration numbers in a run. Letters that look like digits are repaired only when the check digit then holds.
 * Quality 1 with a check digit that holds, 0.55 for the right shape alone (Swedish and Finnish only: their
 * hyphen tells them from other numbers).
 */
export function findBusinessIds(run: Run, languages: readonly DocumentLanguage[]): Found<BusinessId>[] {
  const out: Found<BusinessId>[] = []
  const taken: [number, number][] = []
  for (const shape of SHAPES) {
    if (shape.languages !== 'all' && !shape.languages.some((language) => languages.includes(language)))
      continue
    for (const match of matches(run, shape.expression)) {
      if (taken.some(([start, end]) => match.start < end && start < match.end)) continue
      const raw = match.groups.join('').replace(/[ .]/g, '')
      const digits = shape.country === 'FI' ? repair(raw).padStart(8, '0') : repair(raw)
      const checked = passesCheck(shape.country, digits)
      const hyphen = match.text.includes('-') && (shape.country === 'SE' || shape.country === 'FI')
      if (!checked && (!hyphen || !/^\d+$/.test(raw))) continue
      taken.push([match.start, match.end])
      const value = {
        id: formatBusinessId(shape.country, digits),
        country: shape.country,
        checked,
        isVat: shape.isVat ?? false,
      }
      out.push({ from: match.from, to: match.to, value, quality: checked ? 1 : 0.55 })
    }
  }
  return out.sort((a, b) => a.from - b.from)
}
