import { asTenant, type Tx, toDate, toLocalDate } from '@mina/db'
import { type Actor, addDays, type Currency, daysBetween } from '@mina/domain'
import { rollDeadlines } from '../agreements/roll-deadlines.service'
import type { ApiDeps } from '../deps'
import { documentRows } from '../documents/documents.service'
import { authorize } from '../identity/authorize.service'
import { liabilityOn, sumsByCurrency } from './liability-today.service'
import type { Counts, StartPage, UpcomingDeadline } from './overview.schema'

/** The first look of the day measures every running agreement: ten thousand take a few seconds. */
const FIRST_LOOK_TIMEOUT_MS = 60_000
/** Deadlines this near are counted in the menu. */
const NEAR_DAYS = 90
const RUNNING = ['active', 'notice_given']

/** The figures of the start page. */
export async function startPage({ db, today }: ApiDeps, actor: Actor): Promise<StartPage> {
  authorize(actor, 'agreement.read')
  const date = today()
  const { organizationId } = actor
  const work = async (tx: Tx): Promise<StartPage> => {
    const numbers = await countAll(tx, organizationId, date)
    const reading = await tx.document.count({
      where: { organizationId, status: { in: ['uploaded', 'reading'] } },
    })
    const rents = await tx.agreement.groupBy({
      by: ['currency'],
      where: { organizationId, status: { in: RUNNING } },
      _sum: { monthlyMinor: true },
    })
    const recent = await tx.document.findMany({
      where: { organizationId },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: 6,
    })
    return {
      today: date,
      agreements: numbers.agreements,
      toReview: numbers.review,
      reading,
      deadlines: await upcomingDeadlines(tx, organizationId, date),
      monthlyCost: sumsByCurrency(
        rents.map(({ currency, _sum }) => ({
          currency: currency as Currency,
          amount: _sum.monthlyMinor ?? 0n,
        })),
      ),
      liability: await liabilityOn(tx, organizationId, date),
      recentDocuments: await documentRows(tx, recent),
      counts: numbers,
    }
  }
  return asTenant(db, actor, work, { timeoutMs: FIRST_LOOK_TIMEOUT_MS })
}

/** The numbers beside the menu. */
export async function counts({ db, today }: ApiDeps, actor: Actor): Promise<Counts> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, (tx) => countAll(tx, actor.organizationId, today()))
}

async function countAll(tx: Tx, organizationId: string, today: string): Promise<Counts> {
  await rollDeadlines(tx, organizationId, today)
  return {
    agreements: await tx.agreement.count({ where: { organizationId, status: { not: 'ended' } } }),
    review: await tx.document.count({ where: { organizationId, status: 'review' } }),
    deadlines: await tx.deadline.count({
      where: {
        organizationId,
        status: 'open',
        dueOn: { gte: toDate(today), lte: toDate(addDays(today, NEAR_DAYS)) },
      },
    }),
  }
}

async function upcomingDeadlines(tx: Tx, organizationId: string, today: string): Promise<UpcomingDeadline[]> {
  const deadlines = await tx.deadline.findMany({
    where: { organizationId, status: 'open', dueOn: { gte: toDate(today) } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 6,
    include: { agreement: { select: { name: true, lessor: { select: { name: true } } } } },
  })
  return deadlines.map(({ agreementId, agreement, dueOn, safeOn, missedEndOn }) => {
    const noticeOn = toLocalDate(dueOn)
    return {
      agreementId,
      name: agreement.name,
      lessor: agreement.lessor?.name ?? null,
      noticeOn,
      safeOn: toLocalDate(safeOn),
      daysLeft: daysBetween(today, noticeOn),
      missedEndOn: missedEndOn && toLocalDate(missedEndOn),
    }
  })
}
