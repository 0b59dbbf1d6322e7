import { asTenant, type Tx, toDate, toLocalDate } from '@mina/db'
import { type Actor, type Currency, DomainError } from '@mina/domain'
import { namesOf } from '../access-log/access-log.service'
import { record } from '../access-log/record'
import type { AgreementKind } from '../agreements/agreements.schema'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import type {
  BorrowingRateInput,
  BorrowingRateView,
  FindBorrowingRateInput,
  RemoveInput,
} from './accounting.schema'
import { assertCompany } from './company.service'

/** The organization's table of incremental borrowing rates, the newest first. */
export async function borrowingRates({ db }: ApiDeps, actor: Actor): Promise<BorrowingRateView[]> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, async (tx) => {
    const rows = await tx.borrowingRate.findMany({
      where: { organizationId: actor.organizationId },
      orderBy: [{ validFrom: 'desc' }, { currency: 'asc' }, { fromMonths: 'asc' }, { id: 'asc' }],
    })
    return viewsOf(tx, rows)
  })
}

/** Enters a rate; who enters it approves it. */
export async function addBorrowingRate(
  deps: ApiDeps,
  actor: Actor,
  input: BorrowingRateInput,
): Promise<BorrowingRateView> {
  authorize(actor, 'accounting.edit')
  if (input.toMonths < input.fromMonths) {
    throw new DomainError('input.invalid', { field: 'toMonths', reason: 'before_start' })
  }
  return asTenant(deps.db, actor, async (tx) => {
    await assertCompany(tx, actor, input.companyId)
    const row = await tx.borrowingRate.create({
      data: {
        ...input,
        organizationId: actor.organizationId,
        validFrom: toDate(input.validFrom),
        approvedBy: actor.userId,
        recordedAt: deps.now(),
      },
    })
    await record(tx, actor, {
      action: 'accounting.borrowing_rate_added',
      subjectType: 'borrowing_rate',
      subjectId: row.id,
      details: logged(row),
    })
    const [view] = await viewsOf(tx, [row])
    return view!
  })
}

/** @throws DomainError 'accounting.not_found' also for another organization's */
export async function removeBorrowingRate(
  { db }: ApiDeps,
  actor: Actor,
  { id }: RemoveInput,
): Promise<{ id: string }> {
  authorize(actor, 'accounting.edit')
  return asTenant(db, actor, async (tx) => {
    const row = await tx.borrowingRate.findFirst({ where: { id, organizationId: actor.organizationId } })
    if (!row) throw new DomainError('accounting.not_found', { id })
    await tx.borrowingRate.delete({ where: { id } })
    await record(tx, actor, {
      action: 'accounting.borrowing_rate_removed',
      subjectType: 'borrowing_rate',
      subjectId: id,
      details: logged(row),
    })
    return { id }
  })
}

/**
 * The rate for a lease of so many months that begins on a date: the narrowest row that fits, a company's own before
 * the organization's and a class's before one for all; of equals the one valid latest. Null when none fits.
 */
export async function findBorrowingRate(
  { db }: ApiDeps,
  actor: Actor,
  { companyId, currency, kind, months, date }: FindBorrowingRateInput,
): Promise<BorrowingRateView | null> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, companyId)
    const rows = await tx.borrowingRate.findMany({
      where: {
        organizationId: actor.organizationId,
        currency,
        OR: companyId ? [{ companyId }, { companyId: null }] : [{ companyId: null }],
        AND: { OR: [{ kind }, { kind: null }] },
        fromMonths: { lte: months },
        toMonths: { gte: months },
        validFrom: { lte: toDate(date) },
      },
    })
    const [best] = rows.sort(
      (a, b) =>
        Number(b.companyId !== null) - Number(a.companyId !== null) ||
        Number(b.kind !== null) - Number(a.kind !== null) ||
        b.validFrom.getTime() - a.validFrom.getTime() ||
        a.toMonths - a.fromMonths - (b.toMonths - b.fromMonths) ||
        b.recordedAt.getTime() - a.recordedAt.getTime(),
    )
    return best ? (await viewsOf(tx, [best]))[0]! : null
  })
}

type Row = Awaited<ReturnType<Tx['borrowingRate']['findFirstOrThrow']>>

async function viewsOf(tx: Tx, rows: readonly Row[]): Promise<BorrowingRateView[]> {
  const names = await namesOf(
    tx,
    rows.map(({ approvedBy }) => approvedBy),
  )
  return rows.map(({ organizationId: _organizationId, approvedBy, ...row }) => ({
    ...row,
    currency: row.currency as Currency,
    kind: row.kind as AgreementKind | null,
    validFrom: toLocalDate(row.validFrom),
    approvedByName: names.get(approvedBy ?? '') ?? null,
  }))
}

const logged = ({ companyId, currency, kind, fromMonths, toMonths, validFrom, annualRate }: Row) => ({
  companyId,
  currency,
  kind,
  fromMonths,
  toMonths,
  validFrom: toLocalDate(validFrom),
  annualRate,
})
