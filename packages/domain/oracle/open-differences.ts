import type { AgreementEvent, AgreementLife, AgreementTerms } from '../src/agreements'
import { type Profile, rulesOf, treatmentOf } from '../src/profiles'

/**
 * Lives in which engine and reference are known to differ because the question is not settled. Empty is the aim: a
 * question that is answered takes its line with it.
 */
export function isOpen({ terms, events }: AgreementLife, profile: Profile): boolean {
  return QUESTIONS.some((isAsked) => isAsked(terms, events, profile))
}

type Question = (terms: AgreementTerms, events: readonly AgreementEvent[], profile: Profile) => boolean

const newPayments = (event: AgreementEvent) => 'payments' in event && event.payments !== undefined
const movesEnd = (event: AgreementEvent) => 'endDate' in event && event.endDate !== undefined
const changesFees = (event: AgreementEvent) =>
  'rent' in event || 'factor' in event || 'indexValue' in event || movesEnd(event)
const hasLife = (terms: AgreementTerms, events: readonly AgreementEvent[]) =>
  terms.usefulLife !== undefined ||
  events.some((event) => 'usefulLife' in event && event.usefulLife !== undefined)

const QUESTIONS: readonly Question[] = [
  // At which fee does a term go on whose fees, or services, have all been paid when it is made longer?
  ({ payments }, events) =>
    events.some(
      (event, index) =>
        movesEnd(event) &&
        (payments.some(({ inLiability }) => !inLiability) || events.slice(0, index).some(changesFees)),
    ),
  // Which rises does a new rent hold on a line with own days?
  ({ payments }, events) =>
    payments.some(({ dueDates, increase }) => dueDates && increase) &&
    events.some((event) => 'rent' in event),
  // At which interval does a revised nominal rate compound when the fees before it were cut, corrected or expensed?
  ({ discountRate }, events, profile) =>
    discountRate.convention === 'nominal' &&
    events.length > 1 &&
    events.some(
      (event) =>
        movesEnd(event) ||
        event.kind === 'correction' ||
        (newPayments(event) && !rulesOf(profile).indexRemeasures),
    ),
  // Is a purchase still counted when new payments without it are expensed, not measured?
  ({ options }, events, profile) =>
    !rulesOf(profile).indexRemeasures &&
    events.some(newPayments) &&
    (options?.some(({ kind }) => kind === 'purchase') === true ||
      events.some((event) => event.kind === 'reassessment' && event.purchaseOption)),
  // Which part of an asset beyond its useful life does a shorter term take away?
  (terms, events) => hasLife(terms, events) && events.some(movesEnd) && events.length > 1,
  // How long does an even cost run after an impairment, when the object has a useful life of its own?
  (terms, events, profile) =>
    hasLife(terms, events) &&
    events.some(({ kind }) => kind === 'impairment') &&
    treatmentOf(terms, profile) === 'single_cost',
]
