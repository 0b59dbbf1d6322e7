import { roundFixed } from '../fixed-point'
import type { Minor } from '../money'
import type { TransitionStep, TransitionStepKind } from './measurement'

/** A step in whole minor units; gain = rightOfUse + prepaid + assetCost − liability − provision − cash holds exactly. */
export type RoundedStep = {
  kind: TransitionStepKind
  liability: Minor
  rightOfUse: Minor
  provision: Minor
  prepaid: Minor
  cash: Minor
  assetCost: Minor
  gain: Minor
}

/** Debts and cash are rounded; the asset follows them where there is no result, the result where there is one. */
export function roundedStep(step: TransitionStep): RoundedStep {
  const [liability, provision, prepaid, cash] = [
    roundFixed(step.liability),
    roundFixed(step.provision),
    roundFixed(step.prepaid),
    roundFixed(step.cash),
  ]
  const rounded = { kind: step.kind, liability, provision, prepaid, cash }
  const owed = liability + provision + cash - prepaid
  if (step.kind === 'buy_out') {
    const rightOfUse = roundFixed(step.rightOfUse)
    return { ...rounded, rightOfUse, assetCost: owed - rightOfUse, gain: 0n }
  }
  const assetCost = roundFixed(step.assetCost)
  const rightOfUse = step.gain === 0n ? owed - assetCost : roundFixed(step.rightOfUse)
  return { ...rounded, rightOfUse, assetCost, gain: rightOfUse + assetCost - owed }
}
