import { lifeFromJson } from '../agreements'
import { DomainError } from '../errors'
import { type Measurement, measure } from '../measurement'
import type { Profile } from '../profiles'
import type { Case, CaseAgreement } from './case-file'
import type { CaseResult, FigureResult } from './run-case'

/**
 * What is allowed and seldom meant: a yearly rate of 100 % or more, an impairment that wrote nothing off, a balance expected
 * on a day on which there is none yet or no longer. One sentence each; a case passes or fails without regard to them.
 */
export function warningsOf({ case: whole, figures }: CaseResult): string[] {
  const all = whole.agreements.flatMap((agreement, position) => [
    ...highRates(agreement, position),
    ...idleImpairments(whole, agreement, position),
  ])
  return [...all, ...figures.flatMap((figure, index) => emptyDays(whole, figure, index))]
}

function highRates({ terms, events }: CaseAgreement, position: number): string[] {
  const within = `agreements[${position}]`
  const rates: [string, string | undefined][] = [
    [`${within}.terms.discountRate`, terms.discountRate.annualRate],
    [`${within}.terms.initialCosts.restoration`, terms.initialCosts?.restoration?.annualRate],
    ...events.map((event, index): [string, string | undefined] => [
      `${within}.events[${index}].discountRate`,
      'discountRate' in event ? event.discountRate?.annualRate : undefined,
    ]),
  ]
  return rates.flatMap(([path, rate]) =>
    rate !== undefined && Number(rate) >= 1
      ? [
          `${path}.annualRate: ${rate} is ${Number(rate) * 100} % a year; rates are shares of one, 6.5 % is "0.065"`,
        ]
      : [],
  )
}

function idleImpairments(whole: Case, agreement: CaseAgreement, position: number): string[] {
  const { events, id } = agreement
  if (!events.some(({ kind }) => kind === 'impairment')) return []
  const profiles = new Set(
    whole.expected
      .filter((one) => one.agreement === undefined || one.agreement === id)
      .map(({ profile }) => profile),
  )
  return [...profiles].flatMap((profile) => {
    const transitions = measured(agreement, profile)?.transitions ?? []
    return transitions
      .filter(({ eventIndex, steps }) => {
        const isImpairment = eventIndex !== null && events[eventIndex]?.kind === 'impairment'
        return isImpairment && steps.every(({ rightOfUse }) => rightOfUse === 0n)
      })
      .map(
        ({ eventIndex }) =>
          `agreements[${position}].events[${eventIndex}]: the impairment wrote nothing off (${profile}): the asset was not above recoverableAmount`,
      )
  })
}

/** A balance that is none where something was expected, because the lease has not begun or is over. */
function emptyDays(whole: Case, { expected, computed }: FigureResult, index: number): string[] {
  const { at, figure, agreement: id, value } = expected
  if (!at || !('date' in at) || computed === null || Number(computed) !== 0 || Number(value) === 0) return []
  const { date, moment } = at
  const asked = whole.agreements.filter((one) => id === undefined || one.id === id)
  const path = `expected[${index}].at`
  const isEarly = moment === 'opening' || moment === 'before_payments'
  if (
    asked.every(({ terms }) => date < terms.commencementDate || (isEarly && date === terms.commencementDate))
  ) {
    return [`${path}: before the payments of commencement ${figure} is 0; ask for a moment after them`]
  }
  const ends = asked.map((one) => measured(one, expected.profile)?.transitions.at(-1)?.endAfter)
  if (ends.some((end) => end === undefined || date < end)) return []
  const hint = figure === 'liability' ? '; "before_settlement" of the last day is before what settles it' : ''
  return [`${path}: when the term is over ${figure} is 0${hint}`]
}

/** Null for what the engine refuses: its figures say why. */
function measured(agreement: CaseAgreement, profile: Profile): Measurement | null {
  try {
    return measure(lifeFromJson(agreement), profile)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
