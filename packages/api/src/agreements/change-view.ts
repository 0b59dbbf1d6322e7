import { type Currency, type Fixed, formatAmount, type Minor, roundFixed } from '@mina/domain'
import { roundedStep, type Transition } from '@mina/domain/measurement'
import type { ChangeView } from './life.schema'

/** What a moment did, in the words and units of the border. The steps are the amounts that are booked. */
export function changeView(transition: Transition, currency: Currency): ChangeView {
  const { before, after, steps, rateBefore, rateAfter, endBefore, endAfter } = transition
  const text = (amount: Minor) => formatAmount(amount, currency)
  const around = (from: Fixed, to: Fixed) => ({ before: text(roundFixed(from)), after: text(roundFixed(to)) })
  const booked = steps.map((step) => ({ ...roundedStep(step), paragraph: step.paragraph }))
  const total = (key: 'rightOfUse' | 'gain' | 'cash' | 'assetCost') =>
    booked.reduce((sum, step) => sum + step[key], 0n)
  const assetCost = total('assetCost')
  return {
    liability: around(before.liability, after.liability),
    rightOfUse: around(before.rightOfUse, after.rightOfUse),
    provision: around(before.provision, after.provision),
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
