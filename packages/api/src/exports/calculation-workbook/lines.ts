import { addDays, type LocalDate } from '@mina/domain'
import type { Position, Transition } from '@mina/domain/measurement'
import type { Block } from './blocks'

/** One row of a schedule: what begins a block, or a period within it. */
export type ScheduleLine = { block: Block; from: LocalDate; to: LocalDate; transition: Transition | null }

/** Rows of every schedule in order of time: each block's transition, then its periods. */
export const scheduleLines = (blocks: readonly Block[]): ScheduleLine[] =>
  blocks.flatMap((block) => {
    const day = block.stretch.start.date
    return [
      { block, from: day, to: day, transition: block.transition },
      ...block.periods.map((period) => ({ block, ...period, transition: null })),
    ]
  })

/** When the period is over. */
export const closingOfLine = ({ to }: ScheduleLine): Position => ({ date: addDays(to, 1), step: 'opening' })

/** Payments of the block before that an event lets go first: those in advance due on its day. */
export function paidBeforeEvent(before: Block | undefined, { position }: Transition): number[] {
  if (!before || position.step !== 'done') return []
  return before.stretch.stream.payments.flatMap(({ dueDate, moment }, index) =>
    dueDate === position.date && moment === dueDate ? [index] : [],
  )
}
