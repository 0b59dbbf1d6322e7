import { FIELD_IDS, type FieldId, type FieldReading, type FieldValue } from '@mina/domain/reading'

/** What a document says, by a careful human reader; null where it says nothing. Amounts are numbers. */
export type Truth = {
  id: string
  fields: Record<FieldId, FieldValue | null>
  /** Other answers that are as right. */
  accept?: Partial<Record<FieldId, (FieldValue | null)[]>>
}

/** right: as printed, or rightly silent. wrong: another value. missed: silent about what is there. invented: a value where there is none. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'invented'
export type FieldScore = {
  field: FieldId
  verdict: Verdict
  isStated: boolean
  level: FieldReading['level']
  expected: FieldValue | null
  read: FieldValue | null
}

/** Judges every field of one document. */
export function scoreFields(truth: Truth, readings: readonly FieldReading[]): FieldScore[] {
  return FIELD_IDS.map((field) => {
    const reading = readings.find((candidate) => candidate.field === field)
    const expected = truth.fields[field] ?? null
    const read = reading?.best?.value ?? null
    return {
      field,
      verdict: judge(expected, read, truth.accept?.[field] ?? []),
      isStated: expected !== null,
      level: reading?.level ?? 'missing',
      expected,
      read,
    }
  })
}

function judge(
  expected: FieldValue | null,
  read: FieldValue | null,
  accepted: readonly (FieldValue | null)[],
): Verdict {
  if ([expected, ...accepted].some((value) => isSame(value, read))) return 'right'
  if (read === null) return 'missed'
  return expected === null ? 'invented' : 'wrong'
}

/** Amounts are compared as numbers (`"4895"` is 4895), everything else to the letter. */
function isSame(a: FieldValue | null, b: FieldValue | null): boolean {
  if (a === null || b === null) return a === b
  if (typeof a === 'number' || typeof b === 'number') return Number(a) === Number(b)
  return a === b
}

export type Summary = {
  /** Right among the stated fields. */
  accuracy: number
  stated: number
  right: number
  wrong: number
  missed: number
  invented: number
  /** Right among the values marked high; null when none is. */
  highPrecision: number | null
  high: number
}

/** Adds up any number of documents, or one field over all of them. */
export function summarize(scores: readonly FieldScore[]): Summary {
  const count = (verdict: Verdict, among: readonly FieldScore[] = scores) =>
    among.filter((score) => score.verdict === verdict).length
  const stated = scores.filter((score) => score.isStated)
  const high = scores.filter((score) => score.level === 'high' && score.read !== null)
  return {
    accuracy: stated.length === 0 ? 1 : count('right', stated) / stated.length,
    stated: stated.length,
    right: count('right', stated),
    wrong: count('wrong'),
    missed: count('missed'),
    invented: count('invented'),
    highPrecision: high.length === 0 ? null : count('right', high) / high.length,
    high: high.length,
  }
}
