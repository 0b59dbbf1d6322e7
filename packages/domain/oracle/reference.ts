import type { AgreementLife } from '../src/agreements'
import type { Position } from '../src/measurement'
import type { Profile } from '../src/profiles'
import { dayOf } from './days'
import { happen } from './events'
import { type Place, placeOf } from './payments'
import { ZERO } from './real'
import { recognize } from './start'
import { noSums, type State, type Sums } from './state'
import { walkTo } from './walk'

/** Balances at a position and all that has flowed up to it, in minor units. */
export type Snapshot = Pick<State, 'liability' | 'rightOfUse' | 'provision' | 'prepaid'> & { sums: Sums }

export const placeOfPosition = ({ date, step }: Position): Place => placeOf(dayOf(date), step)

/**
 * Balances of a life under a profile, by rolling them forward from commencement: interest accrues from one payment to
 * the next, payments take away, events change what is left. In any order of positions from commencement on.
 */
export function referenceAt(
  life: AgreementLife,
  profile: Profile,
  positions: readonly Position[],
): Snapshot[] {
  const inOrder = positions
    .map((position, index) => ({ place: placeOfPosition(position), index }))
    .sort((a, b) => a.place - b.place)
  const snapshots: Snapshot[] = []
  const state = recognize(life.terms, profile)
  const recognized = placeOf(state.day, 'advance')
  let happened = 0
  for (const { place, index } of inOrder) {
    if (place < recognized) {
      snapshots[index] = NOTHING
      continue
    }
    happened = live(state, life, profile, place, happened)
    const { liability, rightOfUse, provision, prepaid, sums } = state
    snapshots[index] = { liability, rightOfUse, provision, prepaid, sums: { ...sums } }
  }
  return snapshots
}

const NOTHING: Snapshot = {
  liability: ZERO,
  rightOfUse: ZERO,
  provision: ZERO,
  prepaid: ZERO,
  sums: noSums(),
}

/** Walks on to a place and lets the events on the way happen. @returns how many events have happened */
function live(
  state: State,
  { terms, events }: AgreementLife,
  profile: Profile,
  until: Place,
  from: number,
): number {
  let index = from
  for (; index < events.length; index += 1) {
    const event = events[index]!
    // Recognition comes first, with the payments of its day.
    const place = Math.max(
      placeOf(dayOf(event.date), event.order === 'after_payments' ? 'eventsAfter' : 'eventsBefore'),
      placeOf(dayOf(terms.commencementDate), 'after_payments'),
    )
    if (place > until) break
    walkTo(state, place)
    happen(state, event, place, () => {
      if (event.kind !== 'correction') throw new Error('only a correction has other terms')
      const right = recognize(event.terms, profile)
      live(right, { terms, events: events.slice(0, index) }, profile, place, 0)
      walkTo(right, place)
      return right
    })
  }
  walkTo(state, until)
  return index
}
