import type { TransitionStep } from '@mina/domain/measurement'
import { cellName } from '../write-workbook'
import type { Block } from './blocks'
import type { Inputs } from './inputs-sheet'

/** What the formulas of a step may refer to: cells of its own sheet and the inputs. */
export type StepCells = {
  block: Block
  inputs: Inputs
  beforeRow: number
  /** Rows of the steps of the same transition before this one. */
  stepRows: readonly number[]
  /** Cell with the value of the payments on the new terms; null where the event does not measure them. */
  newValue: string | null
  paidAtStart: string
  /** The cash of a recognition is what was paid at the start and the direct costs, less incentives. */
  isCashOfParts: boolean
  /** Exact provision before and after. */
  provision: readonly [string, string]
  columns: { liability: number; rightOfUse: number; provision: number; prepaid: number }
}

/** Formulas of the exact change; null is a figure that stands as it was given. */
export type StepFormulas = {
  liability: string | null
  rightOfUse: string | null
  provision: string | null
  prepaid: string | null
  cash: string | null
  assetCost: string | null
}

/** How each kind of step follows from what stood before it (IFRS 16.24–46, IAS 36, IFRIC 1). */
export function stepFormulas(cells: StepCells, step: TransitionStep): StepFormulas {
  const so = standing(cells)
  const own = cells.inputs.blocks[cells.block.number - 1]!
  switch (step.kind) {
    case 'recognition':
      return recognition(cells, step)
    case 'decrease':
      return decrease(cells, so)
    case 'impairment':
      return { ...NONE, rightOfUse: own.recoverableAmount && `${own.recoverableAmount}-(${so.rightOfUse})` }
    case 'derecognition':
      return { ...takenAway(so, step), cash: own.cash ?? '0' }
    case 'buy_out': {
      const gone = takenAway(so, step)
      const cost = `${own.cash ?? '0'}+(${so.rightOfUse})-(${so.liability})-(${so.provision})+(${so.prepaid})`
      return { ...gone, cash: own.cash ?? '0', assetCost: cost }
    }
    case 'correction':
      return {
        ...NONE,
        liability: cells.newValue && `${cells.newValue}-(${so.liability})`,
        // What the right terms would have come to is not in the workbook: these two are given.
        rightOfUse: null,
        prepaid: null,
        provision: `${cells.provision[1]}-(${so.provision})`,
      }
    case 'variable_payment':
      return { ...NONE, cash: null }
    case 'remeasurement': {
      const provision = step.provision === 0n ? '0' : `${cells.provision[1]}-(${so.provision})`
      const liability = step.liability === 0n ? '0' : `${cells.newValue}-(${so.liability})`
      const change = step.provision === 0n ? liability : provision
      return { ...NONE, liability, provision, rightOfUse: `MAX(-(${so.rightOfUse}),${change})` }
    }
  }
}

const NONE: StepFormulas = {
  liability: '0',
  rightOfUse: '0',
  provision: '0',
  prepaid: '0',
  cash: '0',
  assetCost: '0',
}

type Standing = { liability: string; rightOfUse: string; provision: string; prepaid: string }

/** Balances after the steps so far. */
function standing({ beforeRow, stepRows, columns }: StepCells): Standing {
  const sum = (column: number) => [beforeRow, ...stepRows].map((row) => cellName(row, column)).join('+')
  return {
    liability: sum(columns.liability),
    rightOfUse: sum(columns.rightOfUse),
    provision: sum(columns.provision),
    prepaid: sum(columns.prepaid),
  }
}

/**
 * What begins the measurement. Where the parts do not add up to the asset (balances of another system, a sale and
 * leaseback, first application) the asset stands as it was given.
 */
function recognition(cells: StepCells, step: TransitionStep): StepFormulas {
  const { inputs, newValue, paidAtStart, provision, block } = cells
  if (block.transition.kind === 'opening_balances') {
    return {
      ...NONE,
      liability: inputs.openingLiability,
      rightOfUse: inputs.openingRightOfUse,
      provision: provision[1],
      prepaid: null,
    }
  }
  const cash = cells.isCashOfParts
    ? `${paidAtStart}+${inputs.initialDirectCosts}-${inputs.incentivesReceived}`
    : null
  if (step.prepaid !== 0n || !newValue) {
    return { ...NONE, prepaid: step.prepaid === step.cash ? cash : null, cash }
  }
  const isSum = step.rightOfUse === step.liability + step.cash + step.provision
  return {
    ...NONE,
    liability: newValue,
    rightOfUse: isSum && cash ? `${newValue}+${cash}+${provision[1]}` : null,
    provision: provision[1],
    cash,
    // What a seller hands over of its object, when it leases it back.
    assetCost: step.assetCost === 0n ? '0' : null,
  }
}

/**
 * Less of the object: its lost share of both. A shorter term: what the asset and the old payments come to within it
 * is given, because the payments that were cut away are not in the workbook.
 */
function decrease({ inputs, block, stepRows }: StepCells, so: Standing): StepFormulas {
  const { remainingShare } = inputs.blocks[block.number - 1]!
  if (!remainingShare || stepRows.length > 0) return { ...NONE, liability: null, rightOfUse: null }
  return {
    ...NONE,
    liability: `-(${so.liability})*(1-${remainingShare})`,
    rightOfUse: `-(${so.rightOfUse})*(1-${remainingShare})`,
  }
}

function takenAway(so: Standing, step: TransitionStep): StepFormulas {
  return {
    ...NONE,
    liability: `-(${so.liability})`,
    rightOfUse: `-(${so.rightOfUse})`,
    provision: step.provision === 0n ? '0' : `-(${so.provision})`,
    prepaid: `-(${so.prepaid})`,
  }
}
