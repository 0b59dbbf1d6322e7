import type { AgreementTerms } from '../agreements'
import type { ProfileRules } from '../profiles/profile'
import { saleAndLeaseback } from '../sale-and-leaseback'
import type { Beginning } from './begin'
import { exactly } from './payment-stream'

/**
 * Turns the beginning of a lease into that of a leaseback: the asset is the part of the old carrying amount that is
 * kept, the price comes in, the object goes out, and the rest is the gain on the rights handed over.
 *
 * Source: IFRS 16.100–102A; under ASC 842-40 all of the gain is recognised and the leaseback is a lease like any other. A
 * price above fair value is part of the debt, as its repayment is part of the payments.
 */
export function asLeaseback(lease: Beginning, terms: AgreementTerms, rules: ProfileRules): Beginning {
  const { saleAndLeaseback: sale } = terms
  const { stretch, step } = lease
  if (!sale || stretch.mode === 'straight_line') return lease
  const paidAtOnce = stretch.paidAtStart.reduce((sum, row) => (row.inLiability ? sum + row.exact : sum), 0n)
  const sold = saleAndLeaseback(sale, step.liability + paidAtOnce)
  const rightOfUse = rules.leasebackKeepsCarryingAmount
    ? sold.rightOfUse
    : sold.leaseLiability + sold.prepayment
  const cash = step.cash - exactly(sale.proceeds)
  const assetCost = -exactly(sale.carryingAmount)
  return {
    kind: lease.kind,
    stretch: { ...stretch, rightOfUseAtStart: rightOfUse + step.provision },
    step: {
      ...step,
      rightOfUse: rightOfUse + step.provision,
      cash,
      assetCost,
      gain: rightOfUse + assetCost - step.liability - cash,
      paragraph: rules.leasebackKeepsCarryingAmount ? 'IFRS 16.100–102A' : 'ASC 842-40-25-4, 30-2',
    },
  }
}
