import { type Fixed, ONE } from '../fixed-point'
import { mappingOf, vouchersOf } from '../journals'
import { movementsOf } from '../measurement'
import type { At } from './case-file'
import { daysOf, type Figure, type FigureKeys, FigureRefused } from './figure'
import type { Subject } from './subject'

/** Debits less credits of an account in the period, from the vouchers that would be exported. */
function balanceOf(subject: Subject, at: At, { account }: FigureKeys): Fixed {
  if (account === undefined) throw new FigureRefused('needs "account"')
  const period = daysOf(at, subject)
  const { agreement, measurement } = subject
  const vouchers = vouchersOf(
    { agreementId: agreement.id, kind: agreement.assetKind, movements: movementsOf(measurement(), period) },
    mappingOf(subject.case.accounts),
    { periods: [period], grouping: 'period' },
  )
  const amounts = vouchers.flatMap(({ lines }) => lines).filter((line) => line.account === account)
  return amounts.reduce((sum, { amount }) => sum + amount * ONE, 0n)
}

const booked = (name: string, sign: 1n | -1n, meaning: string): Figure => ({
  name,
  meaning,
  unit: 'money',
  at: ['period'],
  inCurrencies: false,
  together: 'sum',
  compute: (subject, at, keys) => sign * balanceOf(subject, at, keys),
})

/** Whole minor units, as booked. */
export const JOURNAL_FIGURES: readonly Figure[] = [
  booked(
    'debit',
    1n,
    'Debits less credits of `account` in the period, as booked in the agreement’s currency.',
  ),
  booked('credit', -1n, 'Credits less debits of `account` in the period.'),
]
