import { asTenant, Prisma, type Tx, toDate } from '@mina/db'
import { type Actor, addDays, type Currency, formatAmount } from '@mina/domain'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type { AgreementList, Facet, ListAgreementsInput } from './agreements.schema'
import { agreementRow, type ListedAgreement } from './agreements.service'
import { ifMissedOf } from './if-missed.service'

type Selection = {
  /** What holds for rows, sums and every facet. */
  base: Prisma.Sql
  /** One condition for each dimension that has a facet. */
  kind: Prisma.Sql
  status: Prisma.Sql
  currency: Prisma.Sql
  company: Prisma.Sql
}

/**
 * One page of the agreements that fit, with the sums of the whole selection. A facet counts what would be found if
 * its own filter were another, so that the choice can be changed without being undone first.
 */
export async function listAgreements(
  deps: ApiDeps,
  actor: Actor,
  input: ListAgreementsInput,
): Promise<AgreementList> {
  authorize(actor, 'agreement.read')
  const today = deps.today()
  const selection = selectionOf(actor, input, today)
  return asTenant(deps.db, actor, async (tx) => {
    const rows = (await pageOf(tx, selection, input)).map((row) => agreementRow(row, today))
    const summary = summaryOf(await countGroups(tx, selection))
    const names = await tx.company.findMany({
      where: { organizationId: actor.organizationId },
      select: { id: true, name: true },
    })
    const companies = names
      .map(({ id, name }) => ({ id, name, count: summary.companies.get(id) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
    return {
      rows,
      ifMissed: input.withIfMissed ? await ifMissedOf(tx, actor.organizationId, rows, today) : {},
      total: summary.total,
      sums: summary.sums,
      facets: { kinds: summary.kinds, statuses: summary.statuses, currencies: summary.currencies, companies },
    }
  })
}

function selectionOf(actor: Actor, input: ListAgreementsInput, today: string): Selection {
  const words = (input.q ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 8)
  const base = [
    Prisma.sql`a."organizationId" = ${actor.organizationId}::uuid`,
    ...words.map((word) => Prisma.sql`a."searchText" LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ]
  if (input.lessorId) base.push(Prisma.sql`a."lessorId" = ${input.lessorId}::uuid`)
  if (input.noticeWithinDays !== undefined) {
    const last = toDate(addDays(today, input.noticeWithinDays))
    base.push(Prisma.sql`a."noticeOn" BETWEEN ${toDate(today)}::date AND ${last}::date`)
  }
  const where = (value: string | undefined, condition: Prisma.Sql) => (value ? condition : Prisma.sql`TRUE`)
  return {
    base: Prisma.join(base, ' AND '),
    kind: where(input.kind, Prisma.sql`a."kind" = ${input.kind}`),
    status: where(input.status, Prisma.sql`a."status" = ${input.status}`),
    currency: where(input.currency, Prisma.sql`a."currency" = ${input.currency}`),
    company: where(input.companyId, Prisma.sql`a."companyId" = ${input.companyId}::uuid`),
  }
}

const ORDER: Record<ListAgreementsInput['sort'], Prisma.Sql> = {
  name: Prisma.sql`a."name" COLLATE "sv-x-icu"`,
  noticeOn: Prisma.sql`a."noticeOn"`,
  endDate: Prisma.sql`a."endDate"`,
  monthly: Prisma.sql`a."monthlyMinor"`,
}

async function pageOf(tx: Tx, selection: Selection, input: ListAgreementsInput): Promise<ListedAgreement[]> {
  const { sort, direction, page, pageSize } = input
  const order = direction === 'desc' ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`
  const rows = await tx.$queryRaw<
    (ListedAgreement & { companyName: string | null; lessorName: string | null })[]
  >`
    WITH page AS (
      SELECT a.* FROM "Agreement" a
      WHERE ${selection.base} AND ${selection.kind} AND ${selection.status} AND ${selection.currency} AND ${selection.company}
      ORDER BY ${ORDER[sort]} ${order}, a."id"
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    )
    SELECT a."id", a."number", a."name", a."kind", a."status", a."currency", a."feeMinor", a."feePeriod", a."monthlyMinor",
      a."startDate", a."endDate", a."noticeOn", a."noticeSafeOn", c."name" AS "companyName", p."name" AS "lessorName"
    FROM page a LEFT JOIN "Company" c ON c."id" = a."companyId" LEFT JOIN "Party" p ON p."id" = a."lessorId"
    ORDER BY ${ORDER[sort]} ${order}, a."id"`
  return rows.map(({ companyName, lessorName, ...row }) => ({
    ...row,
    company: companyName === null ? null : { name: companyName },
    lessor: lessorName === null ? null : { name: lessorName },
  }))
}

/** One value of one dimension: `others` with every filter but its own, `selected` with all of them. */
type Group = {
  dimension: 'kind' | 'status' | 'currency' | 'company'
  value: string | null
  others: bigint
  selected: bigint
  monthlyMinor: string | null
}

function countGroups(tx: Tx, { base, kind, status, currency, company }: Selection): Promise<Group[]> {
  return tx.$queryRaw<Group[]>`
    SELECT
      CASE WHEN GROUPING(a."kind") = 0 THEN 'kind' WHEN GROUPING(a."status") = 0 THEN 'status'
        WHEN GROUPING(a."currency") = 0 THEN 'currency' ELSE 'company' END AS "dimension",
      COALESCE(a."kind", a."status", a."currency", a."companyId"::text) AS "value",
      CASE WHEN GROUPING(a."kind") = 0 THEN count(*) FILTER (WHERE ${status} AND ${currency} AND ${company})
        WHEN GROUPING(a."status") = 0 THEN count(*) FILTER (WHERE ${kind} AND ${currency} AND ${company})
        WHEN GROUPING(a."currency") = 0 THEN count(*) FILTER (WHERE ${kind} AND ${status} AND ${company})
        ELSE count(*) FILTER (WHERE ${kind} AND ${status} AND ${currency}) END AS "others",
      count(*) FILTER (WHERE ${kind} AND ${status} AND ${currency} AND ${company}) AS "selected",
      sum(a."monthlyMinor") FILTER (WHERE ${kind} AND ${status} AND ${currency} AND ${company})::text AS "monthlyMinor"
    FROM "Agreement" a WHERE ${base}
    GROUP BY GROUPING SETS ((a."kind"), (a."status"), (a."currency"), (a."companyId"))
    ORDER BY "others" DESC, "value"`
}

function summaryOf(groups: Group[]) {
  const of = (dimension: Group['dimension']) => groups.filter((group) => group.dimension === dimension)
  const facet = (dimension: Group['dimension']): Facet[] =>
    of(dimension).flatMap(({ value, others }) =>
      value && others > 0n ? [{ value, count: Number(others) }] : [],
    )
  const sums = of('currency')
    .filter(({ selected }) => selected > 0n)
    .map(({ value, selected, monthlyMinor }) => ({
      currency: value!,
      monthly: formatAmount(BigInt(monthlyMinor ?? 0), value as Currency),
      count: Number(selected),
    }))
  return {
    sums,
    total: sums.reduce((sum, { count }) => sum + count, 0),
    kinds: facet('kind'),
    statuses: facet('status'),
    currencies: facet('currency'),
    companies: new Map(of('company').map(({ value, others }) => [value, Number(others)])),
  }
}
