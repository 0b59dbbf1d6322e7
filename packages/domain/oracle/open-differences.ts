import type { AgreementEvent, AgreementLife, AgreementTerms } from '../src/agreements'
import { type Profile, treatmentOf } from '../src/profiles'

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
  // Do new payments end a purchase option that was counted?
  ({ options }, events) =>
    events.some(newPayments) &&
    (options?.some(({ kind }) => kind === 'purchase') ||
      events.some((event) => event.kind === 'reassessment' && event.purchaseOption)) === true,
  // At which fee, with which rises, does a term go on whose fees have all been paid when it is made longer?
  ({ payments }, events) =>
    events.some(
      (event, index) =>
        movesEnd(event) &&
        (payments.some(({ increase, inLiability }) => increase || !inLiability) ||
          events.slice(0, index).some(changesFees)),
    ),
  // Which rises does a new rent hold on a line with own days?
  ({ payments }, events) =>
    payments.some(({ dueDates, increase }) => dueDates && increase) &&
    events.some((event) => 'rent' in event),
  // At which interval does a revised nominal rate compound when the fees before it were cut or replaced?
  ({ discountRate }, events) =>
    discountRate.convention === 'nominal' &&
    events.some((event) => newPayments(event) || movesEnd(event) || event.kind === 'correction') &&
    events.length > 1,
  // Which part of an asset beyond its useful life does a shorter term take away?
  (terms, events) => hasLife(terms, events) && events.some(movesEnd) && events.length > 1,
  // How long does an even cost run after an impairment, when the object has a useful life of its own?
  (terms, events, profile) =>
    hasLife(terms, events) &&
    events.some(({ kind }) => kind === 'impairment') &&
    treatmentOf(terms, profile) === 'single_cost',
]
