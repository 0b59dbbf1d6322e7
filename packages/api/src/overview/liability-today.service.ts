import type { Tx } from '@mina/db'
import { type Currency, formatAmount, type LocalDate, type Minor } from '@mina/domain'
import { measureLiability } from '@mina/domain/agreements'
import { fromStoredTerms } from '../agreements/stored-terms.schema'
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
  const versions = await tx.$queryRaw<{ id: string }[]>`
    SELECT v."id" FROM "Agreement" a
    JOIN "AgreementVersion" v ON v."agreementId" = a."id" AND v."version" = a."currentVersion"
    WHERE a."organizationId" = ${organizationId}::uuid AND a."status" IN ('active', 'notice_given')`
  const unknown = versions.map(({ id }) => id).filter((id) => !balances.has(id))
  for (let start = 0; start < unknown.length; start += CHUNK) {
    const rows = await tx.agreementVersion.findMany({
      where: { id: { in: unknown.slice(start, start + CHUNK) }, organizationId },
      select: { id: true, terms: true },
    })
    for (const { id, terms } of rows) balances.set(id, balanceOf(terms, date))
  }
  return sumsByCurrency(versions.flatMap(({ id }) => balances.get(id) ?? []))
}

function balanceOf(storedTerms: unknown, date: LocalDate): Balance {
  const terms = fromStoredTerms(storedTerms)
  return { currency: terms.currency, amount: measureLiability(terms).endOfDay(date) }
}

/** Amounts of one currency added up, the largest currency first. */
export function sumsByCurrency(amounts: readonly Balance[]): Money[] {
  const sums = new Map<Currency, Minor>()
  for (const { currency, amount } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  return [...sums]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .map(([currency, amount]) => ({ currency, amount: formatAmount(amount, currency) }))
}
