import { FIELD_IDS } from '@mina/domain/reading'
import { type FieldScore, type Summary, summarize } from './score-fields'

export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

const line = ({ accuracy, right, stated, wrong, missed, invented, highPrecision, high }: Summary) =>
  [
    `${percent(accuracy)} (${right}/${stated})`,
    `wrong ${wrong}, missed ${missed}, invented ${invented}`,
    highPrecision === null ? 'nothing marked high' : `high ${percent(highPrecision)} of ${high}`,
  ].join(' · ')

/** One document's line, and with `showErrors` each field that is not right. */
export function printDocument(
  name: string,
  scores: readonly FieldScore[],
  { cpuSeconds, pages, cer }: { cpuSeconds: number; pages: number; cer: number | null },
  showErrors: boolean,
): void {
  const cost = `${(cpuSeconds / pages).toFixed(2)} CPU s/page`
  console.log(
    `${name.padEnd(28)} ${line(summarize(scores))} · ${cost}${cer === null ? '' : ` · CER ${percent(cer)}`}`,
  )
  if (!showErrors) return
  for (const { field, verdict, level, expected, read } of scores) {
    if (verdict !== 'right')
      console.log(`    ${verdict} ${field} (${level}): read ${show(read)}, is ${show(expected)}`)
  }
}

/** A line a field, over every document. */
export function printFields(scores: readonly FieldScore[]): void {
  for (const field of FIELD_IDS) {
    const summary = summarize(scores.filter((score) => score.field === field))
    console.log(`  ${field.padEnd(20)} ${line(summary)}`)
  }
}

export const printSummary = (name: string, scores: readonly FieldScore[]): void =>
  console.log(`${name}: ${line(summarize(scores))}`)

const show = (value: string | number | null) => (value === null ? 'nothing' : JSON.stringify(value))
