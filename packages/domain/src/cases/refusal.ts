import { DomainError } from '../errors'
import type { CaseAgreement } from './case-file'
import { FigureRefused } from './figure'
import { refusalSentence } from './refusal-sentences'

/** Runs a computation on one agreement; what the engine refuses in it becomes `where: what, and how to mend it`. */
export function refusing<T>(agreement: CaseAgreement, position: number, compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new FigureRefused(refusalText(error, agreement, position), { cause: error })
  }
}

/** @param position of the agreement in its case, from 0 */
export function refusalText(error: DomainError, agreement: CaseAgreement, position: number): string {
  const { field: given, reason, ...details } = error.details
  if (error.code === 'currency.rate_missing') return missingRate(details)
  if (given === undefined || reason === undefined) return `${error.code}${valuesOf(details)}`
  const field = FIELDS[String(given)] ?? String(given)
  if (field === 'exchangeRates')
    return `exchangeRates: ${refusalSentence(String(reason), { field, agreement })}`
  return `${pathOf(field, position)}: ${refusalSentence(String(reason), { field, agreement })}`
}

/** Names of the engine for what a case writes elsewhere. */
const FIELDS: Readonly<Record<string, string>> = {
  cost: 'lessor.fairValue',
  'saleAndLeaseback.paymentsWorth': 'payments',
}

/** `events.0.date` → `agreements[1].events[0].date`; all else is in the terms. */
function pathOf(field: string, position: number): string {
  const within = field.startsWith('events.') ? field : `terms.${field}`
  return `agreements[${position}].${within.replace(/\.(\d+)(?=\.|$)/g, '[$1]')}`
}

function missingRate({ from, to, date, rate, firstDate, lastDate }: DomainError['details']): string {
  if (rate === 'average') {
    return `exchangeRates.average: no average rate ${from}/${to} covers ${date}, needed for ${firstDate}–${lastDate}; add one with "firstDate" and "lastDate"`
  }
  return `exchangeRates.spot: no rate ${from}/${to} of ${date} or of the seven days before it; add one with that "date"`
}

const valuesOf = (details: DomainError['details']) => {
  const values = Object.entries(details).map(([name, value]) => `${name} ${value}`)
  return values.length > 0 ? ` (${values.join(', ')})` : ''
}
