import type { AgreementTerms } from '../agreements'
import { type Period, paymentPeriods } from '../agreements/payment-plan'
import { addDays, type LocalDate } from '../dates'
import { roundFixed } from '../fixed-point'
import { explain } from './explain'
import { measure } from './measure'
import { closingOf } from './position'
import { roundedStep } from './rounded-step'
import { scheduleRows } from './schedule-rows'

/** What IFRS 16 makes of terms to which nothing happens, in whole minor units. For tests. */
export function plainLease(terms: AgreementTerms, periods: readonly Period[] = paymentPeriods(terms)) {
  const measurement = measure({ terms, events: [] }, 'IFRS16')
  const start = roundedStep(measurement.transitions[0]!.steps[0]!)
  const { incentivesReceived = 0n, initialDirectCosts = 0n } = terms.initialCosts ?? {}
  const rows = scheduleRows(measurement, periods)
  const at = (date: LocalDate) => measurement.balancesAt(closingOf(date))
  return {
    atCommencement: start.liability,
    paidAtCommencement: start.cash - initialDirectCosts + incentivesReceived,
    provisionAtCommencement: start.provision,
    rightOfUseAtCommencement: start.rightOfUse,
    rows: rows.map(({ from, to, liability: { opening, additions, interest, payment, closing } }) => ({
      from,
      to,
      opening: opening + additions,
      payment,
      interest,
      closing,
    })),
    assetRows: rows.map(({ from, to, rightOfUse: { opening, additions, depreciation, closing } }) => ({
      from,
      to,
      opening: opening + additions,
      depreciation,
      closing,
    })),
    depreciationEnd: measurement.stretches[0]!.spread.to,
    liabilityAt: (date: LocalDate) => roundFixed(at(date).liability),
    rightOfUseAt: (date: LocalDate) => roundFixed(at(date).rightOfUse),
    explained: (date: LocalDate) => explain(measurement, { figure: 'liability', date }),
    currentAt: (date: LocalDate) => explain(measurement, { figure: 'currentPart', date }).amount,
    explainedAtCommencement: () =>
      explain(measurement, { figure: 'liability', date: addDays(terms.commencementDate, -1) }),
  }
}
