import { asTenant, toLocalDate } from '@mina/db'
import { type Actor, type Currency, formatAmount } from '@mina/domain'
import type { Grouping } from '@mina/domain/journals'
import type { Profile } from '@mina/domain/profiles'
import { namesOf } from '../access-log/access-log.service'
import { assertCompany } from '../accounting/company.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { ClosedPeriodView, PeriodsInput } from './journals.schema'

/** What has been closed of a company's books, in every set of rules, the newest first. */
export async function closedPeriods(
  { db }: ApiDeps,
  actor: Actor,
  { companyId }: PeriodsInput,
): Promise<ClosedPeriodView[]> {
  authorize(actor, 'agreement.read')
  const { organizationId } = actor
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    const rows = await tx.closedPeriod.findMany({
      where: { organizationId, companyId },
      orderBy: [{ to: 'desc' }, { profile: 'asc' }],
    })
    const names = await namesOf(
      tx,
      rows.map(({ closedBy }) => closedBy),
    )
    return rows.map((row): ClosedPeriodView => {
      const sum = formatAmount(row.debitMinor, row.currency as Currency)
      return {
        id: row.id,
        companyId,
        profile: row.profile as Profile,
        grouping: row.grouping as Grouping,
        from: toLocalDate(row.from),
        to: toLocalDate(row.to),
        currency: row.currency,
        vouchers: row.vouchers,
        debit: sum,
        credit: sum,
        closedAt: row.closedAt,
        closedByName: names.get(row.closedBy ?? '') ?? null,
      }
    })
  })
}
