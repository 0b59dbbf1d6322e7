import { AGREEMENT_EVENT_KINDS, type AgreementEventKind } from '@mina/domain/agreements'
import type { Explanation, ExplanationPart } from '@mina/domain/measurement'
import { PROFILES, type Profile, type Treatment } from '@mina/domain/profiles'
import { z } from 'zod'
import type { NoticeDeadline } from './agreements.schema'

export const localDate = z.iso.date()
export const profileInput = z.enum(PROFILES as [Profile, ...Profile[]])
/** What was known when: versions recorded later do not count. Absent: now. */
export const knownAtInput = z.iso
  .datetime({ offset: true })
  // The database has no year 0, and nothing was known before there were computers.
  .refine((instant) => instant >= '1900')
  .optional()

/** An AgreementEvent as JSON, amounts as decimal strings; the values are checked by the domain. */
export const eventInput = z.looseObject({
  kind: z.enum(AGREEMENT_EVENT_KINDS as [AgreementEventKind, ...AgreementEventKind[]]),
  date: localDate,
})
export type EventInput = z.infer<typeof eventInput>

export const timelineInput = z.object({
  id: z.guid(),
  profile: profileInput.default('IFRS16'),
  knownAt: knownAtInput,
})
export type TimelineInput = z.infer<typeof timelineInput>

export const scheduleInput = timelineInput
export type ScheduleInput = TimelineInput

export const tryEventInput = z.object({ id: z.guid(), event: eventInput })
export type TryEventInput = z.infer<typeof tryEventInput>

export const addEventInput = z.object({
  id: z.guid(),
  /** The version that the event was drafted on. */
  version: z.number().int().min(1),
  event: eventInput,
  note: z.string().trim().max(500).optional(),
})
export type AddEventInput = z.infer<typeof addEventInput>

export const undoEventInput = z.object({ id: z.guid(), version: z.number().int().min(1) })
export type UndoEventInput = z.infer<typeof undoEventInput>

export const figuresInput = z.object({
  id: z.guid(),
  profile: profileInput.default('IFRS16'),
  /** Absent: today. */
  asOf: localDate.optional(),
  knownAt: knownAtInput,
})
export type FiguresInput = z.infer<typeof figuresInput>

const period = { from: localDate, to: localDate }
/** A balance when a day is over, a sum over a period, or what one of the timeline's moments did to the result. */
export const explainedFigure = z.union([
  z.object({
    figure: z.enum(['liability', 'rightOfUse', 'provision', 'prepaid', 'currentPart']),
    date: localDate,
  }),
  z.object({
    figure: z.enum(['interest', 'depreciation', 'leaseExpense', 'payments', 'provisionUnwinding']),
    ...period,
  }),
  z.object({ figure: z.literal('transition'), index: z.number().int().min(0).max(1000) }),
])
export const explainFigureInput = z.object({
  id: z.guid(),
  profile: profileInput.default('IFRS16'),
  knownAt: knownAtInput,
  figure: explainedFigure,
})
export type ExplainFigureInput = z.infer<typeof explainFigureInput>

/** `Explanation` of the domain with decimal strings; `version` is the one that an event's source was recorded by. */
export type FigureExplanation = Omit<Explanation, 'amount' | 'parts'> & {
  currency: string
  amount: string
  parts: (Omit<ExplanationPart, 'amount' | 'payment'> & {
    amount?: string
    payment?: string
    version: number | null
  })[]
}

export type BeforeAfter<T = string> = { before: T; after: T }

/** What a moment did to the balances. Amounts are decimal strings of the agreement's currency. */
export type ChangeView = {
  liability: BeforeAfter
  rightOfUse: BeforeAfter
  provision: BeforeAfter
  /** Of the right-of-use asset. */
  adjustment: string
  /** Effect on the result, negative for a loss. */
  gain: string
  /** Paid because of it; negative when received. */
  cash: string
  rate: BeforeAfter<string | null>
  end: { before: string | null; after: string }
  /** Cost of the object that a buy-out leaves as owned. */
  assetCost: string | null
  /** In order; the parts of each account add up to after less before. */
  steps: {
    kind: string
    liability: string
    rightOfUse: string
    provision: string
    gain: string
    cash: string
    paragraph: string
  }[]
}

/** What a measurement begins with. */
export type BeginningKind = 'commencement' | 'opening_balances' | 'first_application'
export type TimelineEntry =
  | { type: BeginningKind; date: string; index: number; change: ChangeView }
  | {
      type: 'event'
      date: string
      /** Of the moment, for `agreements.explainFigure`. */
      index: number
      kind: AgreementEventKind
      version: number
      recordedAt: Date
      recordedByName: string | null
      note: string | null
      /** As it was entered. */
      event: EventInput
      /** Null where the profile's figures do not change with it. */
      change: ChangeView | null
      /** The newest one, which `agreements.undoEvent` takes back. */
      undoable: boolean
    }
  | { type: 'today'; date: string }
  | ({ type: 'notice'; date: string } & NoticeDeadline)
  | { type: 'end'; date: string }

export type Timeline = {
  currency: string
  profile: Profile
  treatment: Treatment
  /** For `addEvent` and `undoEvent`. */
  version: number
  calculationVersion: string
  /** In order of time. */
  entries: TimelineEntry[]
  /** Events that were taken back, the newest first. */
  undone: {
    version: number
    kind: AgreementEventKind
    date: string
    undoneAt: Date
    undoneByName: string | null
  }[]
}

/** The figures of one profile on the day of the event, after everything of that moment. */
export type TriedFigures = {
  liability: string
  rightOfUse: string
  annualRate: string | null
  /** Interest, depreciation, lease, variable and service expense of the twelve months from the event on. */
  costNextYear: string
  /** Everything that is still to be paid from the day on. */
  paymentsRemaining: string
  endDate: string
}
export type TriedProfile = {
  profile: Profile
  treatment: Treatment
  before: TriedFigures
  after: TriedFigures
  /** Result of the moment itself, negative for a loss. */
  gain: string
  /** What the right-of-use asset was changed by. */
  adjustment: string
  cash: string
  paragraphs: string[]
}
export type TriedEvent = {
  currency: string
  date: string
  version: number
  profiles: TriedProfile[]
  monthly: BeforeAfter
  endDate: BeforeAfter
  /** As it stands today, without and with the event. */
  deadline: BeforeAfter<NoticeDeadline | null>
  /** The event falls in a period that the company has closed: its effect is booked as catch-up. */
  inLockedPeriod: boolean
}

/** Where the agreement stands when a day is over. */
export type AgreementFigures = {
  asOf: string
  knownAt: Date
  currency: string
  profile: Profile
  treatment: Treatment
  calculationVersion: string
  liability: string
  /** Falls due within twelve months, and after. */
  current: string
  nonCurrent: string
  rightOfUse: string
  provision: string
  /** Paid less expensed where fees are expensed evenly. */
  prepaid: string
  /** Asset less liability. */
  difference: string
  deferredTax: string | null
  annualRate: string | null
  convention: string | null
  endDate: string
  /** What is still to be paid in the liability, undiscounted. */
  undiscounted: string
}

/** A month (or the part of it that the measurement covers); each account's parts add up to its closing. */
export type MonthRow = {
  from: string
  to: string
  liability: AccountMonth & { interest: string; payment: string }
  rightOfUse: AccountMonth & { impairment: string; depreciation: string }
  provision: AccountMonth & { unwinding: string }
  prepaid: { opening: string; payment: string; expense: string; adjustment: string; closing: string }
  leaseExpense: string
  variableExpense: string
  serviceExpense: string
  gain: string
  transitionCash: string
}
export type AccountMonth = {
  opening: string
  additions: string
  remeasurement: string
  decrease: string
  closing: string
}
