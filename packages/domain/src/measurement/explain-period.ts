import { addDays, type LocalDate } from '../dates'
import type { Minor } from '../money'
import { rateOf, sourceOf, spreadParts } from './explain-source'
import type { Explanation, ExplanationPart, InPeriod } from './explanation'
import type { Measurement } from './measurement'
import { closingOf, positionOf } from './position'
import { scheduleRows } from './schedule-rows'

/** closing − opening + what left it: the row of a schedule, which adds up exactly. */
export function explainPeriod(measurement: Measurement, figure: InPeriod): Explanation {
  const { from, to } = figure
  const [row] = scheduleRows(measurement, [{ from, to }])
  const stretch = measurement.stretchAt(closingOf(to))
  const explained = { figure, formula: 'sum' as const, rate: rateOf(stretch) }
  const plus = (name: string, amount: Minor): ExplanationPart => ({ name, sign: '+', amount })
  const minus = (name: string, amount: Minor): ExplanationPart => ({ name, sign: '−', amount })
  const day = (name: 'liability' | 'rightOfUse', date: LocalDate) => ({ figure: { figure: name, date } })
  const { liability, rightOfUse, provision, prepaid } = row!
  switch (figure.figure) {
    case 'interest':
      return {
        ...explained,
        amount: liability.interest,
        paragraph: 'IFRS 16.36(a), 37',
        parts: [
          { ...plus('closing', liability.closing), ...day('liability', to) },
          { ...minus('opening', liability.opening), ...day('liability', addDays(from, -1)) },
          plus('payments', liability.payment),
          minus('additions', liability.additions),
          minus('remeasurement', liability.remeasurement),
          plus('decrease', liability.decrease),
        ],
      }
    case 'depreciation':
      return {
        ...explained,
        rate: null,
        amount: rightOfUse.depreciation,
        paragraph: 'IFRS 16.31–32',
        parts: [
          { ...plus('opening', rightOfUse.opening), ...day('rightOfUse', addDays(from, -1)) },
          plus('additions', rightOfUse.additions),
          plus('remeasurement', rightOfUse.remeasurement),
          minus('decrease', rightOfUse.decrease),
          minus('impairment', rightOfUse.impairment),
          { ...minus('closing', rightOfUse.closing), ...day('rightOfUse', to) },
          ...spreadParts(stretch),
        ],
      }
    case 'provisionUnwinding':
      return {
        ...explained,
        amount: provision.unwinding,
        paragraph: 'IAS 37.60',
        parts: [
          plus('closing', provision.closing),
          minus('opening', provision.opening),
          minus('additions', provision.additions),
          minus('remeasurement', provision.remeasurement),
          plus('decrease', provision.decrease),
          plus('used', provision.used),
        ],
      }
    case 'payments':
      return {
        ...explained,
        amount: liability.payment + prepaid.payment,
        paragraph: 'IFRS 16.27',
        parts: measurement
          .paymentsBetween(positionOf(from, 'opening'), closingOf(to))
          .filter(({ inLiability, dueDate }) => inLiability && dueDate > measurement.firstDate)
          .map(({ dueDate, kind, amount, line }) => ({
            ...plus('payment', amount),
            date: dueDate,
            kind,
            source: sourceOf(measurement, positionOf(dueDate, 'done'), line),
          })),
      }
    case 'leaseExpense':
      return {
        ...explained,
        rate: null,
        amount: row!.result.leaseExpense,
        paragraph: 'K3 20.29',
        parts:
          measurement.treatment === 'single_cost'
            ? [plus('interest', liability.interest), plus('depreciation', rightOfUse.depreciation)]
            : [
                plus('opening', prepaid.opening),
                plus('payments', prepaid.payment),
                plus('additions', prepaid.adjustment),
                minus('closing', prepaid.closing),
                ...spreadParts(stretch),
              ],
      }
  }
}
