import { termsAfter } from '../agreements/resulting-terms'
import { addDays } from '../dates'
import { fixedFromDecimal, multiplyFixed, ONE } from '../fixed-point'
import type { ProfileRules } from '../profiles/profile'
import type { RemeasuringEvent } from './apply-event'
import { depreciationEnd, NOTHING, stretchFrom } from './begin'
import { spreadUntil } from './even-spread'
import type { Balances, Position, TransitionStep } from './measurement'
import type { Stretch } from './stretch'

type Modification = Extract<RemeasuringEvent, { kind: 'modification' }>

/**
 * Step 1 of a modification that makes the lease smaller, at the rate before it (IFRS 16.46 a, IE17, IE18).
 * Less of the object: asset and liability both keep `remainingShare`. A shorter term: the asset keeps the part of its
 * depreciation that falls within it, the liability the value of the old payments within it. The difference is the
 * result. Empty when nothing is lost.
 */
export function smallerScope(
  stretch: Stretch,
  event: Modification,
  position: Position,
  before: Balances,
  rules: ProfileRules,
): TransitionStep[] {
  const share =
    event.remainingShare === undefined ? ONE : fixedFromDecimal(event.remainingShare, 'remainingShare')
  const steps: TransitionStep[] = []
  if (share < ONE) {
    steps.push(
      decrease(
        before.liability - multiplyFixed(before.liability, share),
        before.rightOfUse - multiplyFixed(before.rightOfUse, share),
      ),
    )
  }
  const { endDate } = event
  if (endDate !== undefined && endDate < stretch.terms.endDate && rules.shorterTermHasResult) {
    const { date, order } = event
    const { mode, stream, compoundingMonths } = stretch
    const { discountRate } = stretch.terms
    const cut = termsAfter(stretch.terms, {
      kind: 'modification',
      date,
      ...(order && { order }),
      endDate,
      discountRate,
    })
    const kept = stretchFrom(position, cut, mode, stream.growth, compoundingMonths)
    const liabilityLeft = multiplyFixed(before.liability, share)
    const rightOfUseLeft = multiplyFixed(before.rightOfUse, share)
    const remaining = { ...stretch.spread, from: position.date }
    const rightOfUseKept = spreadUntil(rightOfUseLeft, remaining, addDays(depreciationEnd(cut), 1))
    steps.push(
      decrease(
        liabilityLeft - multiplyFixed(kept.stream.valueAt(position), share),
        rightOfUseLeft - rightOfUseKept,
      ),
    )
  }
  return steps
}

const decrease = (liability: bigint, rightOfUse: bigint): TransitionStep => ({
  ...NOTHING,
  kind: 'decrease',
  liability: -liability,
  rightOfUse: -rightOfUse,
  gain: liability - rightOfUse,
  paragraph: 'IFRS 16.46(a)',
})
