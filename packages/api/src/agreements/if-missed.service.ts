import type { Tx } from '@mina/db'
import type { AgreementRow, IfMissed } from './agreements.schema'
import { noticeDeadlineOf } from './figures.service'
import { fromStoredTerms } from './stored-terms.schema'

/** What it means to miss the notice of each agreement, by its id; agreements without such a day are left out. */
export async function ifMissedOf(
  tx: Tx,
  organizationId: string,
  rows: readonly AgreementRow[],
  today: string,
): Promise<Record<string, IfMissed>> {
  const ids = rows.filter(({ noticeOn, status }) => noticeOn && status === 'active').map(({ id }) => id)
  const versions = await tx.agreementVersion.findMany({
    where: { agreementId: { in: ids }, organizationId },
    orderBy: [{ agreementId: 'asc' }, { version: 'desc' }],
    distinct: ['agreementId'],
    select: { agreementId: true, terms: true },
  })
  const found = versions.flatMap(({ agreementId, terms }) => {
    const deadline = noticeDeadlineOf(fromStoredTerms(terms), today)
    if (!deadline?.missedEndOn) return []
    return [[agreementId, { endOn: deadline.missedEndOn, cost: deadline.cost?.amount ?? null }] as const]
  })
  return Object.fromEntries(found)
}
