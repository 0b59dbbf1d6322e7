import type { AgreementTerms } from './agreement'
import type { AgreementEvent } from './agreement-event'

export function checkEvents(
  _terms: AgreementTerms,
  events: readonly AgreementEvent[],
): readonly AgreementEvent[] {
  return events
}
