import { KIND_VALUES } from '../agreements/agreement-names'
import type { AgreementFigures, ClassGroup, Figures } from './class-figures'

type ByClass<F> = (F & {
  currency: string
  kind: string
  agreements: (F & { agreementId: string; number: string; name: string })[]
})[]
type ByCurrency<F> = (F & { currency: string })[]

/** Currencies with most agreements first. */
export const mostFirst = <T extends { agreements: number }>(sums: readonly T[]): T[] =>
  [...sums].sort((a, b) => b.agreements - a.agreements)

export type GroupWithAgreements = ClassGroup & { agreementsOf: Record<string, AgreementFigures[]> }

/** The classes of a report by currency, with the agreements of each class. */
export function classGroups<F extends object>(
  classes: ByClass<F>,
  totals: ByCurrency<F>,
  figuresOf: (part: F) => Figures,
): GroupWithAgreements[] {
  return totals.map((total) => {
    const own = classes
      .filter(({ currency }) => currency === total.currency)
      .sort((a, b) => KIND_VALUES.indexOf(a.kind) - KIND_VALUES.indexOf(b.kind))
    return {
      currency: total.currency,
      total: figuresOf(total),
      classes: own.map((one) => ({ kind: one.kind, figures: figuresOf(one) })),
      agreementsOf: Object.fromEntries(
        own.map(({ kind, agreements }) => [
          kind,
          agreements.map((agreement) => ({
            agreementId: agreement.agreementId,
            number: agreement.number,
            name: agreement.name,
            figures: figuresOf(agreement),
          })),
        ]),
      ),
    }
  })
}

/** Without the agreements, which the browser gets only for the cell that is open. */
export const withoutAgreements = ({ currency, classes, total }: GroupWithAgreements): ClassGroup => ({
  currency,
  classes,
  total,
})
