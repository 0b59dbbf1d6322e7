import { asTenant, type Tx, toDate, toLocalDate } from '@mina/db'
import { type Actor, type Currency, DomainError, ONE } from '@mina/domain'
import { borrowingRateFor, checkBorrowingRates } from '@mina/domain/rates'
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
import { lockSettings } from './accounting-settings.service'
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

/**
 * Enters a rate; who enters it approves it.
 * @throws DomainError 'input.invalid' { field, reason } for a row that the table cannot have beside the others, see
 *         `checkBorrowingRates`; 'organization.not_found' for another organization's company
 */
export async function addBorrowingRate(
  deps: ApiDeps,
  actor: Actor,
  input: BorrowingRateInput,
): Promise<BorrowingRateView> {
  authorize(actor, 'accounting.edit')
  return asTenant(deps.db, actor, async (tx) => {
    await assertCompany(tx, actor, input.companyId)
    // Two rows at once would each be checked without the other.
    await lockSettings(tx, actor.organizationId)
    const known = await tx.borrowingRate.findMany({ where: { organizationId: actor.organizationId } })
    checkBorrowingRates([...known.map(tableRow), { ...input, approvedBy: actor.userId }])
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
    await lockSettings(tx, actor.organizationId)
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

/** The rate for a lease of so many months that begins on a date, see `borrowingRateFor`; null when the table has none. */
export async function findBorrowingRate(
  { db }: ApiDeps,
  actor: Actor,
  input: FindBorrowingRateInput,
): Promise<BorrowingRateView | null> {
  authorize(actor, 'agreement.read')
  return asTenant(db, actor, async (tx) => {
    await assertCompany(tx, actor, input.companyId)
    const best = await offeredRate(tx, actor.organizationId, input)
    return best ? (await viewsOf(tx, [best]))[0]! : null
  })
}

/** The same for a service that has a transaction. */
export async function offeredRate(
  tx: Tx,
  organizationId: string,
  { companyId, currency, kind, months, date }: FindBorrowingRateInput,
): Promise<Row | null> {
  const rows = await tx.borrowingRate.findMany({ where: { organizationId, currency } })
  try {
    const key = { companyId, currency, kind }
    return borrowingRateFor(rows.map(tableRow), key, date, BigInt(months) * ONE).row
  } catch (error) {
    // No rate or no band: the one who asks is told that there is none, and decides.
    if (error instanceof DomainError && error.details.field === 'borrowingRates') return null
    throw error
  }
}

type Row = Awaited<ReturnType<Tx['borrowingRate']['findFirstOrThrow']>>

/** A row as the domain's table has it, with itself. */
const tableRow = (row: Row) => ({
  ...row,
  currency: row.currency as Currency,
  validFrom: toLocalDate(row.validFrom),
  row,
})

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
