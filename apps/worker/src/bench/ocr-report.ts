import type { ConfidenceLevel, FieldId, FieldReading, FieldValue } from '@mina/domain/reading'
import { FIELD_IDS } from '@mina/domain/reading'

/** What a document says: a value per field, null where it says nothing. `accept` lists further right answers. */
export type DocumentTruth = {
  fields: Partial<Record<FieldId, FieldValue | null>>
  accept?: Partial<Record<FieldId, (FieldValue | null)[]>>
}

export type ReadDocument = { document: string; truth: DocumentTruth; readings: readonly FieldReading[] }

/** `right`: the value is there and read. `empty`: absent and left empty. `invented`: absent, yet a value was given. */
export type FieldOutcome = 'right' | 'wrong' | 'missed' | 'empty' | 'invented'

export type FieldScore = {
  document: string
  field: FieldId
  outcome: FieldOutcome
  level: ConfidenceLevel
  expected: FieldValue | null
  read: FieldValue | null
}

/** Counts over some fields. `accuracy`: right of present. `highPrecision`: right of those shown as certain. */
export type ReadingSummary = {
  present: number
  right: number
  wrong: number
  missed: number
  absent: number
  invented: number
  accuracy: number | null
  high: number
  highRight: number
  highPrecision: number | null
}

const NUMERIC: ReadonlySet<FieldId> = new Set<FieldId>([
  'fee',
  'firstIncreasedRent',
  'residualValue',
  'deposit',
  'interestMargin',
  'termMonths',
  'noticeMonths',
  'extensionMonths',
])

const comparable = (field: FieldId, value: FieldValue | null): string | null =>
  value === null ? null : NUMERIC.has(field) ? String(Number(value)) : String(value)

/** One outcome per field that the truth speaks of. Amounts compare as numbers, everything else letter by letter. */
export function scoreDocument({ document, truth, readings }: ReadDocument): FieldScore[] {
  const byField = new Map(readings.map((reading) => [reading.field, reading]))
  return FIELD_IDS.filter((field) => truth.fields[field] !== undefined).map((field) => {
    const reading = byField.get(field)
    const expected = truth.fields[field] ?? null
    const read = reading?.best?.value ?? null
    const answers = [expected, ...(truth.accept?.[field] ?? [])].map((answer) => comparable(field, answer))
    const isRight = answers.includes(comparable(field, read))
    const outcome: FieldOutcome =
      expected === null
        ? isRight
          ? 'empty'
          : 'invented'
        : isRight
          ? 'right'
          : read === null
            ? 'missed'
            : 'wrong'
    return { document, field, outcome, level: reading?.level ?? 'missing', expected, read }
  })
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export function summarize(scores: readonly FieldScore[]): ReadingSummary {
  const count = (outcome: FieldOutcome) => scores.filter((score) => score.outcome === outcome).length
  const high = scores.filter((score) => score.level === 'high')
  const highRight = high.filter((score) => score.outcome === 'right' || score.outcome === 'empty').length
  const [right, wrong, missed, empty, invented] = (
    ['right', 'wrong', 'missed', 'empty', 'invented'] as const
  ).map(count) as [number, number, number, number, number]
  const present = right + wrong + missed
  return {
    present,
    right,
    wrong,
    missed,
    absent: empty + invented,
    invented,
    accuracy: share(right, present),
    high: high.length,
    highRight,
    highPrecision: share(highRight, high.length),
  }
}

function summariesBy<Key extends string>(
  scores: readonly FieldScore[],
  keyOf: (score: FieldScore) => Key,
): Map<Key, ReadingSummary> {
  const groups = new Map<Key, FieldScore[]>()
  for (const score of scores) groups.set(keyOf(score), [...(groups.get(keyOf(score)) ?? []), score])
  return new Map([...groups].map(([key, group]) => [key, summarize(group)]))
}

export type ReadingReport = {
  total: ReadingSummary
  byDocument: Map<string, ReadingSummary>
  byField: Map<FieldId, ReadingSummary>
  /** Every field that was not read as it should be, for looking at. */
  faults: FieldScore[]
}

/** Field accuracy, invented values and the precision of certain values: in all, per document and per field. */
export function reportOf(documents: readonly ReadDocument[]): ReadingReport {
  const scores = documents.flatMap(scoreDocument)
  return {
    total: summarize(scores),
    byDocument: summariesBy(scores, (score) => score.document),
    byField: summariesBy(scores, (score) => score.field),
    faults: scores.filter((score) => score.outcome !== 'right' && score.outcome !== 'empty'),
  }
}

const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`)

function rowOf(name: string, summary: ReadingSummary): string {
  return [
    name.padEnd(24),
    `${summary.right}/${summary.present}`.padStart(9),
    percent(summary.accuracy).padStart(9),
    String(summary.wrong).padStart(6),
    String(summary.invented).padStart(9),
    percent(summary.highPrecision).padStart(9),
  ].join(' ')
}

/** The report as lines of a table. */
export function formatReport(report: ReadingReport): string[] {
  const head = ['', 'right', 'accuracy', 'wrong', 'invented', 'of high']
  const heading = [
    head[0]?.padEnd(24),
    head[1]?.padStart(9),
    head[2]?.padStart(9),
    head[3]?.padStart(6),
    head[4]?.padStart(9),
    head[5]?.padStart(9),
  ].join(' ')
  return [
    heading,
    ...[...report.byDocument].map(([document, summary]) => rowOf(document, summary)),
    rowOf('all documents', report.total),
    '',
    ...FIELD_IDS.flatMap((field) => {
      const summary = report.byField.get(field)
      return summary ? [rowOf(field, summary)] : []
    }),
    ...report.faults.map(
      ({ document, field, outcome, expected, read, level }) =>
        `  ${document} ${field}: ${outcome}, expected ${expected ?? 'nothing'}, read ${read ?? 'nothing'} (${level})`,
    ),
  ]
}

/**
 * Share of characters that are wrong, missing or too many: edit distance over the length of the expected text.
 * Runs of white space count as one space. 0 is perfect; more than 1 is possible when much was invented.
 */
export function characterError(expected: string, read: string): number {
  const [wanted, got] = [expected, read].map((text) => [...text.replace(/\s+/g, ' ').trim()]) as [
    string[],
    string[],
  ]
  if (wanted.length === 0) return got.length === 0 ? 0 : 1
  let previous = Array.from({ length: got.length + 1 }, (_, index) => index)
  for (const [row, character] of wanted.entries()) {
    const current = [row + 1]
    for (const [column, other] of got.entries()) {
      const substituted = (previous[column] ?? 0) + (character === other ? 0 : 1)
      current.push(Math.min(substituted, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return (previous.at(-1) ?? 0) / wanted.length
}
