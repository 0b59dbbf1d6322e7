import type { Found, Run } from '../run'
import type { Lexicon } from '../vocabulary/lexicon'

/** A length of time in months, or in days when the text counts days or weeks. */
export type Duration = { count: number; unit: 'month' | 'day'; inYears: boolean }

type Part = { text: string; token: number }

function partsOf(run: Run): Part[] {
  const parts: Part[] = []
  for (const [token, { folded }] of run.tokens.entries()) {
    for (const text of folded.match(/[a-z]+|\d+|[%/]/g) ?? []) parts.push({ text, token })
  }
  return parts
}

function wholeMatch(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0
  const match = expression.exec(text)
  return match !== null && match.index === 0 && match[0].length === text.length
}

function numberAt(parts: Part[], index: number, lexicon: Lexicon): { value: number; next: number } | null {
  const part = parts[index]
  if (!part) return null
  if (/^\d+$/.test(part.text))
    return part.text.length <= 3 ? { value: Number(part.text), next: index + 1 } : null
  const following = parts[index + 1]
  if (following && /^[a-z]+$/.test(following.text)) {
    const pair = lexicon.numbers.get(part.text + following.text)
    if (pair !== undefined) return { value: pair, next: index + 2 }
  }
  const single = lexicon.numbers.get(part.text)
  return single === undefined ? null : { value: single, next: index + 1 }
}

type Unit = { months: number } | { days: number }

function unitOf(text: string, lexicon: Lexicon): Unit | null {
  const { phrases } = lexicon
  if (wholeMatch(phrases.month, text)) return { months: 1 }
  if (wholeMatch(phrases.quarter, text)) return { months: 3 }
  if (wholeMatch(phrases.year, text)) return { months: 12 }
  if (wholeMatch(phrases.week, text)) return { days: 7 }
  if (wholeMatch(phrases.day, text)) return { days: 1 }
  return null
}

const FILLERS =
  /^(?:further|additional|more|ytterligare|yderligere|ytterligere|full|fulla|hela|calendar|kalender|consecutive|successive|whole|hele|tayden|tayta|pilno|pilna|kalendario|kalendara)$/

/** "ett halvt år", "half a year", "halvår": six months. */
function halfYearAt(
  parts: Part[],
  index: number,
  lexicon: Lexicon,
): { found: Found<Duration>; next: number } | null {
  const first = parts[index]
  if (!first) return null
  const found = (to: number): { found: Found<Duration>; next: number } => ({
    found: { from: first.token, to, value: { count: 6, unit: 'month', inYears: false }, quality: 1 },
    next: index + 1,
  })
  if (/^(?:halvar|halvars|halfyear)$/.test(first.text)) return found(first.token)
  if (!/^(?:halvt|halv|half|halvt)$/.test(first.text)) return null
  const second = /^(?:a|et|ett)$/.test(parts[index + 1]?.text ?? '') ? parts[index + 2] : parts[index + 1]
  const unit = second ? unitOf(second.text, lexicon) : null
  return second && unit && 'months' in unit && unit.months === 12
    ? { ...found(second.token), next: parts.indexOf(second) + 1 }
    : null
}

function durationAt(
  parts: Part[],
  index: number,
  lexicon: Lexicon,
): { found: Found<Duration>; next: number } | null {
  const number = numberAt(parts, index, lexicon)
  if (!number) return null
  let { value, next } = number
  const repeated = numberAt(parts, next, lexicon)
  if (repeated && (repeated.value === value || /^\d+$/.test(parts[next]?.text ?? ''))) {
    const firstWasDigits = /^\d+$/.test(parts[index]?.text ?? '')
    if (!firstWasDigits || repeated.value === value) {
      value = repeated.value === value || !firstWasDigits ? repeated.value : value
      next = repeated.next
    }
  }
  while (FILLERS.test(parts[next]?.text ?? '')) next++
  const part = parts[next]
  const unit = part ? unitOf(part.text, lexicon) : null
  if (!part || !unit || value <= 0) return null
  const first = parts[index]?.token ?? 0
  const duration: Duration =
    'months' in unit
      ? { count: value * unit.months, unit: 'month', inYears: unit.months === 12 }
      : { count: value * unit.days, unit: 'day', inYears: false }
  return { found: { from: first, to: part.token, value: duration, quality: 1 }, next: next + 1 }
}

/** "tre (3) månader", "36-månaders", "nine months", "5 år": lengths of time with a unit. */
export function findDurations(run: Run, lexicon: Lexicon): Found<Duration>[] {
  const parts = partsOf(run)
  const out: Found<Duration>[] = []
  let index = 0
  while (index < parts.length) {
    const at = durationAt(parts, index, lexicon) ?? halfYearAt(parts, index, lexicon)
    if (!at) {
      index++
      continue
    }
    const previous = out.at(-1)
    const joined =
      previous?.value.inYears &&
      !at.found.value.inYears &&
      at.found.value.unit === 'month' &&
      at.found.value.count < 12
    if (previous && joined && at.found.from - previous.to <= 2 && at.found.from >= previous.to) {
      previous.value = { ...previous.value, count: previous.value.count + at.found.value.count }
      previous.to = at.found.to
    } else out.push(at.found)
    index = at.next
  }
  return out
}

/** A bare whole number, for cells whose label names the unit. */
export function plainCount(run: Run, lexicon: Lexicon): number | null {
  const parts = partsOf(run)
  const number = numberAt(parts, 0, lexicon)
  if (!number || number.value <= 0) return null
  const rest = parts.slice(number.next)
  return rest.length === 0 || (rest.length === 1 && /^\d+$/.test(rest[0]?.text ?? '')) ? number.value : null
}
