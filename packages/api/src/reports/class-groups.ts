import type { Currency } from '@mina/domain'
import { groupBy } from '../group-by'
import type { PortfolioItem } from './load-portfolio.service'

type OfAgreement = { item: PortfolioItem }

/** By currency and class, in the order of their codes; rows keep their order. */
export function byClass<Row extends OfAgreement>(
  rows: readonly Row[],
): { currency: Currency; kind: string; rows: Row[] }[] {
  return byCurrency(rows).flatMap(({ currency, rows: all }) =>
    inOrder(groupBy(all, ({ item }) => item.about.kind)).map(([kind, group]) => ({
      currency,
      kind,
      rows: group,
    })),
  )
}

/** By currency, in the order of their codes. */
export function byCurrency<Row extends OfAgreement>(
  rows: readonly Row[],
): { currency: Currency; rows: Row[] }[] {
  const groups = inOrder(groupBy(rows, ({ item }) => item.about.currency))
  return groups.map(([currency, group]) => ({ currency, rows: group }))
}

const inOrder = <Key, Value>(groups: Map<Key, Value>): [Key, Value][] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
