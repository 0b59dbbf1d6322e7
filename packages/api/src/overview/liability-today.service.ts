import type { Tx } from '@mina/db'
import { type Currency, formatAmount, type LocalDate, type Minor, roundFixed } from '@mina/domain'
import { closingOf, measure } from '@mina/domain/measurement'
import { LIFE_COLUMNS, type LifeVersion, lifeOf } from '../agreements/life.service'
import { groupBy } from '../group-by'
import type { Money } from './overview.schema'

type Balance = { currency: Currency; amount: Minor }
const CHUNK = 200
const MOST_REMEMBERED = 50_000

/** A version never changes, so its liability on a day is computed once a day and process. */
let remembered: { date: LocalDate; balances: Map<string, Balance> } = { date: '', balances: new Map() }

/** The lease liability of all running agreements at the end of a day, by currency. */
export async function liabilityOn(tx: Tx, organizationId: string, date: LocalDate): Promise<Money[]> {
  if (remembered.date !== date || remembered.balances.size > MOST_REMEMBERED) {
    remembered = { date, balances: new Map() }
  }
  const { balances } = remembered
  const current = await tx.$queryRaw<{ id: string; agreementId: string }[]>`
    SELECT v."id"::text, v."agreementId"::text FROM "Agreement" a
    JOIN "AgreementVersion" v ON v."agreementId" = a."id" AND v."version" = a."currentVersion"
    WHERE a."organizationId" = ${organizationId}::uuid AND a."status" IN ('active', 'notice_given')`
  const unknown = current.filter(({ id }) => !balances.has(id))
  for (let start = 0; start < unknown.length; start += CHUNK) {
    const chunk = unknown.slice(start, start + CHUNK)
    const versions = await tx.agreementVersion.findMany({
      where: { agreementId: { in: chunk.map(({ agreementId }) => agreementId) }, organizationId },
      orderBy: { version: 'asc' },
      select: { agreementId: true, ...LIFE_COLUMNS },
    })
    const versionsOf = groupBy(versions, ({ agreementId }) => agreementId)
    for (const { id, agreementId } of chunk) {
      const balance = balanceOf(versionsOf.get(agreementId) ?? [], date)
      if (balance) balances.set(id, balance)
    }
  }
  return sumsByCurrency(current.flatMap(({ id }) => balances.get(id) ?? []))
}

/** Null for what has no liability of a lessee: an agreement in which the organization is the lessor. */
function balanceOf(versions: readonly LifeVersion[], date: LocalDate): Balance | null {
  const known = lifeOf(versions)
  if (!known || known.life.terms.lessor) return null
  const { liability } = measure(known.life, 'IFRS16').balancesAt(closingOf(date))
  return { currency: known.life.terms.currency, amount: roundFixed(liability) }
}

/** Amounts of one currency added up, the largest currency first. */
export function sumsByCurrency(amounts: readonly Balance[]): Money[] {
  const sums = new Map<Currency, Minor>()
  for (const { currency, amount } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  return [...sums]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([currency, amount]) => ({ currency, amount: formatAmount(amount, currency) }))
}
