import type { Prisma } from '@mina/db'
import type { ConfidenceLevel, FieldId } from '@mina/domain/reading'

/** Fields that nearly every agreement names: when the reading found none, a person must look. */
const EXPECTED: readonly FieldId[] = ['lessorName', 'startDate', 'endDate', 'fee', 'feePeriod', 'currency']

/** Whether a person should look: nobody has settled it, and the reading is not sure or found nothing expected. */
export function isUncertain(field: FieldId, source: string, level: ConfidenceLevel): boolean {
  if (source !== 'reading') return false
  return level === 'missing' ? EXPECTED.includes(field) : level !== 'high'
}

/** The same as a condition on rows. */
export const UNCERTAIN_FIELDS: Prisma.ReviewFieldWhereInput = {
  source: 'reading',
  OR: [{ level: { in: ['medium', 'low'] } }, { level: 'missing', field: { in: [...EXPECTED] } }],
}
