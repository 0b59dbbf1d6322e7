import { type Currency, formatAmount, type Minor, roundFixed } from '@mina/domain'
import { roundedStep, type Transition } from '@mina/domain/measurement'
import type { ChangeView } from './life.schema'

/**
 * What a moment did, in the words and units of the border. The steps are the amounts that are booked; before is how the
 * day before closed, and after is that with what was booked, so that debt and asset move by the same öre.
 */
export function changeView(transition: Transition, currency: Currency): ChangeView {
  const { before, steps, rateBefore, rateAfter, endBefore, endAfter } = transition
  const text = (amount: Minor) => formatAmount(amount, currency)
  const booked = steps.map((step) => ({ ...roundedStep(step), paragraph: step.paragraph }))
  const total = (key: 'liability' | 'rightOfUse' | 'provision' | 'gain' | 'cash' | 'assetCost') =>
    booked.reduce((sum, step) => sum + step[key], 0n)
  const around = (key: 'liability' | 'rightOfUse' | 'provision') => {
    const stood = roundFixed(before[key])
    return { before: text(stood), after: text(stood + total(key)) }
  }
  const assetCost = total('assetCost')
  return {
    liability: around('liability'),
    rightOfUse: around('rightOfUse'),
    provision: around('provision'),
    adjustment: text(total('rightOfUse')),
    gain: text(total('gain')),
    cash: text(total('cash')),
    rate: { before: rateBefore?.annualRate ?? null, after: rateAfter?.annualRate ?? null },
    end: { before: endBefore, after: endAfter },
    assetCost: assetCost === 0n ? null : text(assetCost),
    steps: booked.map(({ kind, liability, rightOfUse, provision, gain, cash, paragraph }) => ({
      kind,
      liability: text(liability),
      rightOfUse: text(rightOfUse),
      provision: text(provision),
      gain: text(gain),
      cash: text(cash),
      paragraph,
    })),
  }
}
