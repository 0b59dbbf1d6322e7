import type { PaymentRow } from '../agreements/payment-plan'
import { addDays, type LocalDate } from '../dates'
import type { Position, PositionStep } from './measurement'

const RANKS: Record<PositionStep, number> = { opening: 0, before_payments: 1, after_payments: 2, done: 3 }

/** Texts that compare with `<` as the positions lie in time. */
export type PositionKey = string

export const positionKey = ({ date, step }: Position): PositionKey => `${date}${RANKS[step]}`

export const positionOf = (date: LocalDate, step: PositionStep): Position => ({ date, step })

/** When the day is over: also the opening of the next one. */
export const closingOf = (date: LocalDate): Position => ({ date: addDays(date, 1), step: 'opening' })

/** From when on a payment counts as paid: in advance on its day, in arrears when its day is over. */
export const paidKey = ({ dueDate, moment }: Pick<PaymentRow, 'dueDate' | 'moment'>): PositionKey =>
  moment === dueDate ? `${dueDate}${RANKS.after_payments}` : `${moment}${RANKS.opening}`
