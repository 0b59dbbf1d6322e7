import type { TriedDocument } from './try-document'

/** The same result for people: fields with their marks, the agreement's figures, the first rows of the plan. */
export function printTried(tried: TriedDocument): string {
  const fields = Object.entries(tried.fields).map(([field, { value, level, page }]) => {
    const place = page === null ? '' : `p. ${page}`
    return `  ${field.padEnd(20)} ${String(value ?? '–').padEnd(44)} ${level.padEnd(8)} ${place}`.trimEnd()
  })
  const rows = tried.schedule.slice(0, 3).map((row) => `  ${Object.values(row).join('  ')}`)
  const more = tried.schedule.length > 3 ? [`  … ${tried.schedule.length - 3} rows more`] : []
  return [
    ...fields,
    '',
    `agreement  ${JSON.stringify(tried.agreement)}`,
    `deadlines  ${JSON.stringify(tried.deadlines)}`,
    'schedule   from, to, opening, payment, interest, closing, right of use',
    ...rows,
    ...more,
    `read by ${tried.engine} in ${tried.cpuSeconds} CPU s`,
    '',
  ].join('\n')
}
