import { type Tx, toDate } from '@mina/db'
import { record, systemActor } from '../access-log/record'
import { noticeDeadlineOf } from './figures.service'
import { fromStoredTerms } from './stored-terms.schema'

const MOST_AT_ONCE = 500

/**
 * Moves an organization on to `today`: a day for notice that has passed is closed, and where the agreement goes on by
 * its terms the next one is opened; an agreement that is over is ended. Costs two look-ups when nothing has passed.
 */
export async function rollDeadlines(tx: Tx, organizationId: string, today: string): Promise<void> {
  const passed = await tx.deadline.findMany({
    where: { organizationId, status: 'open', dueOn: { lt: toDate(today) } },
    select: { id: true, agreementId: true },
    orderBy: { dueOn: 'asc' },
    take: MOST_AT_ONCE,
  })
  for (const { id, agreementId } of passed) {
    // Two requests may find the same day; the one that closes it opens the next.
    const { count } = await tx.deadline.updateMany({
      where: { id, status: 'open' },
      data: { status: 'done', outcome: 'passed' },
    })
    if (count === 1) await openNext(tx, organizationId, agreementId, today)
  }
  await tx.agreement.updateMany({
    where: {
      organizationId,
      status: { in: ['active', 'notice_given'] },
      endDate: { lt: toDate(today) },
      OR: [{ noticeOn: null }, { noticeOn: { lt: toDate(today) } }, { status: 'notice_given' }],
    },
    data: { status: 'ended' },
  })
}

async function openNext(tx: Tx, organizationId: string, agreementId: string, today: string): Promise<void> {
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: { status: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { terms: true } } },
  })
  const [current] = agreement.versions
  if (agreement.status !== 'active' || !current) return
  const next = noticeDeadlineOf(fromStoredTerms(current.terms), today)
  if (!next || next.noticeOn < today) return

  const [dueOn, safeOn] = [toDate(next.noticeOn), toDate(next.safeOn)]
  const missedEndOn = next.missedEndOn === null ? null : toDate(next.missedEndOn)
  await tx.deadline.create({
    data: { organizationId, agreementId, kind: 'notice', dueOn, safeOn, missedEndOn },
  })
  await tx.agreement.update({ where: { id: agreementId }, data: { noticeOn: dueOn, noticeSafeOn: safeOn } })
  await record(tx, systemActor(organizationId), {
    action: 'agreement.prolonged',
    subjectType: 'agreement',
    subjectId: agreementId,
    details: { noticeOn: next.noticeOn },
  })
}
