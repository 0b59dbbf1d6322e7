import type { ReadCase } from './read-cases'
import type { CaseResult, FigureResult } from './run-case'

/** The line that `npm run verify` prints for a case; everything that is wrong with it stands on it. */
export function lineOf({ id, title, problems }: ReadCase, result: CaseResult | null): string {
  if (!result) {
    const listed = problems.map(({ path, reason }) => (path ? `${path}: ${reason}` : reason))
    return `FAIL ${id}  ${listed.slice(0, MOST_LISTED).join('; ')}${more(listed.length)}`
  }
  if (!result.passed) {
    const wrong = textsOf(result.figures.filter(({ passed }) => !passed))
    return `FAIL ${id}  ${wrong.slice(0, MOST_LISTED).join('; ')}${more(wrong.length)}`
  }
  return `ok   ${id}  ${title}`
}

const MOST_LISTED = 5
const more = (count: number) => (count > MOST_LISTED ? `; and ${count - MOST_LISTED} more` : '')

/** An agreement that the engine refuses has no figures at all, for one reason. */
function textsOf(figures: readonly FigureResult[]): string[] {
  const reason = figures[0]?.reason
  const isOne = figures.length > 1 && figures.every((one) => one.computed === null && one.reason === reason)
  return isOne ? [`${figures.length} figures: ${reason}`] : figures.map(figureText)
}

function figureText({ expected, computed, difference, reason }: FigureResult): string {
  const name = figureName(expected)
  if (computed === null) return `${name}: ${reason}`
  const numbers = `${name}: expected ${expected.value}, got ${computed}, difference ${difference}`
  return expected.note ? `${numbers} (${expected.note})` : numbers
}

/** `liability of "lease" in SEK at 2026-12-31 (ASC842)` */
export function figureName({
  figure,
  agreement,
  currency,
  account,
  at,
  profile,
}: FigureResult['expected']): string {
  const parts = [figure]
  if (account) parts.push(`on ${account}`)
  if (agreement) parts.push(`of "${agreement}"`)
  if (currency) parts.push(`in ${currency}`)
  if (at) parts.push(momentText(at))
  if (profile !== 'IFRS16') parts.push(`(${profile})`)
  return parts.join(' ')
}

function momentText(at: NonNullable<FigureResult['expected']['at']>): string {
  if ('event' in at) return `of event ${at.event}`
  if ('date' in at) return `at ${at.date}${at.moment ? ` ${at.moment}` : ''}`
  return `in ${at.from}–${at.to}${at.moment ? ` ${at.moment}` : ''}`
}
