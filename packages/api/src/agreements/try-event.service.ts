import { asTenant } from '@mina/db'
import {
  type Actor,
  addMonths,
  type Currency,
  DomainError,
  type Fixed,
  formatAmount,
  type LocalDate,
  roundFixed,
} from '@mina/domain'
import { type AgreementEvent, type AgreementLife, eventFromJson } from '@mina/domain/agreements'
import {
  closingOf,
  type Flows,
  type Measurement,
  measure,
  positionOf,
  roundedStep,
} from '@mina/domain/measurement'
import { PROFILES, type Profile } from '@mina/domain/profiles'
import { loadSettings } from '../accounting/accounting-settings.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { currentFee, noticeDeadlineOf } from './figures.service'
import type { TriedEvent, TriedFigures, TriedProfile, TryEventInput } from './life.schema'
import { lifeOf, lifeWith, loadVersions, termsNow } from './life.service'

/**
 * What an event would do, under every profile; nothing is written.
 * @throws DomainError 'agreement.not_found'; 'input.invalid' or 'schedule.invalid_input' { field, reason } for an event
 *         that cannot happen
 */
export async function tryEvent(
  deps: ApiDeps,
  actor: Actor,
  { id, event }: TryEventInput,
): Promise<TriedEvent> {
  authorize(actor, 'agreement.read')
  const { organizationId } = actor
  const { versions, settings, status } = await asTenant(deps.db, actor, async (tx) => {
    const agreement = await tx.agreement.findFirst({
      where: { id, organizationId },
      select: { companyId: true, status: true },
    })
    if (!agreement) throw new DomainError('agreement.not_found', { id })
    const settingsOf = await loadSettings(tx, organizationId)
    return {
      versions: await loadVersions(tx, organizationId, id),
      settings: settingsOf(agreement.companyId),
      status: agreement.status,
    }
  })
  const before = lifeOf(versions)
  const newest = versions.at(-1)
  if (!before || !newest) throw new DomainError('agreement.not_found', { id })
  const { currency } = before.life.terms
  const tried = eventFromJson(event, currency, 'event')
  const after = lifeWith(before, tried, newest.version + 1)
  const eventIndex = after.eventVersions.indexOf(newest.version + 1)
  const [termsBefore, termsLater] = [termsNow(before.life), termsNow(after.life)]
  const today = deps.today()
  const monthly = (terms: typeof termsBefore) => formatAmount(currentFee(terms, tried.date).monthly, currency)
  const deadline = (terms: typeof termsBefore) =>
    status === 'active' ? noticeDeadlineOf(terms, today) : null
  return {
    currency,
    date: tried.date,
    version: newest.version,
    profiles: PROFILES.map((profile) =>
      triedProfile({ before: before.life, after: after.life, event: tried, eventIndex, profile, currency }),
    ),
    monthly: { before: monthly(termsBefore), after: monthly(termsLater) },
    endDate: { before: termsBefore.endDate, after: termsLater.endDate },
    deadline: { before: deadline(termsBefore), after: deadline(termsLater) },
    inLockedPeriod: settings.lockedThrough !== null && tried.date <= settings.lockedThrough,
  }
}

type Trial = {
  before: AgreementLife
  after: AgreementLife
  event: AgreementEvent
  eventIndex: number
  profile: Profile
  currency: Currency
}

function triedProfile({ before, after, event, eventIndex, profile, currency }: Trial): TriedProfile {
  const [without, withIt] = [measure(before, profile), measure(after, profile)]
  const transition = withIt.transitions.find((one) => one.eventIndex === eventIndex)
  const steps = transition?.steps ?? []
  const booked = steps.map(roundedStep)
  const total = (key: 'gain' | 'rightOfUse' | 'cash') =>
    formatAmount(
      booked.reduce((sum, step) => sum + step[key], 0n),
      currency,
    )
  return {
    profile,
    treatment: withIt.treatment,
    before: figuresOn(without, event.date, currency),
    after: figuresOn(withIt, event.date, currency),
    gain: total('gain'),
    adjustment: total('rightOfUse'),
    cash: total('cash'),
    paragraphs: [...new Set(steps.map(({ paragraph }) => paragraph))],
  }
}

function figuresOn(measurement: Measurement, date: LocalDate, currency: Currency): TriedFigures {
  const text = (amount: Fixed) => formatAmount(roundFixed(amount), currency)
  const done = positionOf(date, 'done')
  const { liability, rightOfUse } = measurement.balancesAt(done)
  const year = measurement.flowsBetween(done, positionOf(addMonths(date, 12), 'opening'))
  const rest = measurement.flowsBetween(
    positionOf(date, 'opening'),
    closingOf(later(measurement.lastDate, date)),
  )
  const inForce = measurement.transitions.findLast(({ position }) => position.date <= date)
  return {
    liability: text(liability),
    rightOfUse: text(rightOfUse),
    annualRate: inForce?.rateAfter?.annualRate ?? null,
    costNextYear: text(costOf(measurement, year)),
    paymentsRemaining: text(rest.payments + rest.variableExpense + rest.serviceExpense + rest.transitionCash),
    endDate: inForce?.endAfter ?? measurement.lastDate,
  }
}

/** What a period costs in the result, gains and losses of events left out. */
export function costOf({ treatment }: Measurement, flows: Flows): Fixed {
  const { interest, depreciation, leaseExpense, provisionUnwinding, serviceExpense, variableExpense } = flows
  const use = treatment === 'on_balance' ? interest + depreciation : leaseExpense
  return use + provisionUnwinding + serviceExpense + variableExpense
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)
