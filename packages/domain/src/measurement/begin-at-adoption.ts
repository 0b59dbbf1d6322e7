import type { AgreementTerms } from '../agreements'
import { paymentIntervalMonths } from '../agreements/payment-plan'
import { DomainError } from '../errors'
import type { Treatment } from '../profiles/profile'
import { type Beginning, beginAtCommencement, growthOf, MODES, NOTHING, stretchFrom } from './begin'
import { positionOf } from './position'
import { provisionFor } from './provision'
import { balancesIn } from './stretch'

/**
 * The rules used for the first time on a running agreement, by the modified approach: the difference between what
 * now stands and what stood (prepaid or accrued fees) is taken to equity.
 *
 * Source: IFRS 16.C5(b), C7–C8. The asset `equal_to_liability` is adjusted for prepaid and accrued fees (C8 b ii);
 * `as_if_always` is what an asset from commencement at this rate would have come to (C8 b i).
 */
export function beginAtAdoption(terms: AgreementTerms, treatment: Treatment): Beginning {
  const { firstApplication, initialCosts, commencementDate } = terms
  if (!firstApplication || treatment === 'straight_line') return beginAtCommencement(terms, treatment)
  const { date, asset } = firstApplication
  const start = positionOf(date, 'opening')
  const compounding = paymentIntervalMonths(terms)
  const growth = growthOf(terms, terms.discountRate, compounding)
  const stretch = stretchFrom(start, terms, MODES[treatment], growth, compounding)
  const liability = stretch.stream.valueAt(start)
  const provision = provisionFor(initialCosts?.restoration, commencementDate)
  const provided = provision ? provision.valueAt(date) : 0n
  const { prepaid } = balancesIn(beginAtCommencement(terms, 'straight_line').stretch, start)
  const rightOfUse =
    asset === 'as_if_always'
      ? balancesIn(beginAtCommencement(terms, 'on_balance').stretch, start).rightOfUse
      : liability + prepaid + provided
  if (rightOfUse < 0n) {
    throw new DomainError('schedule.invalid_input', {
      field: 'firstApplication',
      reason: 'negative',
      commencementDate,
    })
  }
  return {
    kind: 'first_application',
    stretch: { ...stretch, provision, liabilityAtStart: liability, rightOfUseAtStart: rightOfUse },
    step: {
      ...NOTHING,
      kind: 'recognition',
      liability,
      rightOfUse,
      provision: provided,
      // The prepaid fees that the straight line had are used up in the asset.
      prepaid: 0n,
      gain: rightOfUse - liability - provided,
      paragraph: 'IFRS 16.C5(b), C8',
    },
  }
}
