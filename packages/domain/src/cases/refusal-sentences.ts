import type { Problem } from '../agreements/check-values'
import { type Currency, minorDigits } from '../money'
import type { CaseAgreement } from './case-file'

/** What a sentence may speak of: the field by the engine's path, and the agreement as the case writes it. */
export type Refused = { field: string; agreement: CaseAgreement }

/** Reasons that are given beside those of `check-values.ts`, by reading amounts, rates and balances. */
type OtherReason =
  | 'too_many_decimals'
  | 'too_small'
  | 'no_rate'
  | 'out_of_range'
  | 'wrong_type'
  | 'unknown_value'

type Sentence = (refused: Refused) => string

/** By the last name of the field, where one reason means several things. */
const byField =
  (sentences: Readonly<Record<string, string>>, other: string): Sentence =>
  ({ field }) =>
    sentences[lastName(field)] ?? other

/** Why a value cannot be, as a sentence that says what is wrong with it and how to mend it. */
export const REFUSALS: Readonly<Record<Problem | OtherReason, Sentence>> = {
  unknown: ({ field, agreement }) =>
    `${shown(field, agreement)} is not known; docs/cases.md lists what may stand here`,
  not_a_date: ({ field, agreement }) => `${shown(field, agreement)} is no date YYYY-MM-DD of the calendar`,
  before_start: beforeStart,
  too_long: byField(
    {
      exemption:
        'a "short_term" lease lasts twelve months at most; take the exemption away or end the term earlier',
    },
    'is too long: a term has at most 99 years, and 12 months from the day when "short_term" is to hold',
  ),
  negative: ({ field, agreement }) =>
    `${shown(field, agreement)} is too small: an amount is at least 0, a time in months at least 1`,
  not_positive: ({ field, agreement }) => `${shown(field, agreement)} must be above 0`,
  too_large: byField(
    {
      expectedPayable: 'is more than the guaranteed "amount"; lower it or raise the guarantee',
      incentivesReceived: 'is more than the whole asset costs; lower it',
      proceeds: 'is further above fairValue than the payments back are worth; lower it or add payments',
      rate: 'makes the last payment larger than any amount may be',
    },
    'is larger than any amount may be',
  ),
  not_a_number: ({ field, agreement }) => `${shown(field, agreement)} is no decimal such as "1234.50"`,
  not_a_rate: ({ field, agreement }) =>
    `${shown(field, agreement)} is no yearly rate above -1 and below 10; rates are shares of one: 6.5 % is "0.065"`,
  not_a_share: byField(
    { remainingShare: 'must be above 0 and at most 1; when nothing is left, the event is a "termination"' },
    'must be a share from 0 to 1',
  ),
  not_a_month: byField({ baseMonth: 'must be a month YYYY-MM' }, 'must be a month from 1 to 12'),
  none: ({ field }) => `${lastName(field)} is missing or empty; at least one is needed`,
  too_many: byField(
    { certainProlongations: 'is more than mostProlongations' },
    'has more than 2000 entries, or 36000 payments; state equal amounts as one line',
  ),
  outside_term: outsideTerm,
  overlaps: overlapping,
  not_whole: byField(
    { countedFrom: 'must be a whole number of intervals before firstDate' },
    'must be a whole number of months',
  ),
  not_in_order: notInOrder,
  not_reachable: () => 'counts only when every extension before it does; make those reasonably certain too',
  contradicts: byField(
    {
      indexValue: 'needs "indexClause" in the terms; add it, or give "rent", "factor" or "payments" instead',
      currency:
        'a correction keeps the currency of the agreement; state another currency as another agreement',
      provision:
        'needs "initialCosts.restoration", which it is the provision for; add it or take the balance away',
      shareRetained:
        'differs from what the payments back are worth: fairValue × share less prepayment must agree with their present value without financing to a thousandth; change one of the two, or leave the share out',
      saleAndLeaseback: 'cannot stand beside "lessor"; take one of the two away',
      mostProlongations: 'needs a number in "extensionMonths"',
      certainProlongations: 'needs a number in "extensionMonths"',
      openEnded: 'what has no end is not prolonged; let "extensionMonths" be null',
      capChange: 'is below floorChange; exchange them',
      reasonablyCertain:
        'a purchase and an earlier termination cannot both be reasonably certain; decide for one',
    },
    'contradicts another key of the agreement',
  ),
  other_side: ({ field }) =>
    field === 'lessor'
      ? 'the figure is of a lessee; a lessor has netInvestment, interest, payments and leaseIncome'
      : 'changes of a lessor’s lease are not computed; take the events away, and state the changed lease as an agreement of its own',
  not_the_end: ({ field, agreement }) =>
    `${shown(field, agreement)} is not the last day of the term; let the event have an "endDate" on the day of the purchase`,
  purchase_option: () =>
    'a lease with a purchase option is never "short_term" (IFRS 16 appendix A); take the exemption or the option away',
  no_interval: () =>
    'own days of "once" say no interval to go on with after the old end; give the event "payments" of the longer term',
  after_end: () =>
    'an earlier termination or buy_out ended the agreement; take this event away or list it before that one',
  missing: byField(
    {
      discountRate:
        'is missing; the event is measured at the rate of its day, so repeat the rate when it is unchanged',
    },
    'is missing',
  ),
  more_than_one: ({ field }) =>
    field.startsWith('events.')
      ? `stands beside another of "payments", "rent", "factor" and "indexValue"; keep one of them`
      : 'is the second purchase that is reasonably certain; only one can be made',
  too_many_decimals: tooManyDecimals,
  too_small: byField(
    {
      fairValue:
        'is less than the rights kept are worth: the seller would keep more than the object; check payments and rate',
    },
    'is too small for what is computed from it',
  ),
  no_rate: () =>
    'no yearly rate between -50 % and 900 % makes the payments worth this amount; check it and the payments',
  out_of_range: () =>
    'at this rate the payments grow or shrink beyond all measure before the last one; check it',
  wrong_type: () => 'is of another type than docs/cases.md says',
  unknown_value: ({ field, agreement }) =>
    `${shown(field, agreement)} is not known; docs/cases.md lists what may stand here`,
}

/** A reason without a sentence of its own is told in its words. */
export function refusalSentence(reason: string, refused: Refused): string {
  const sentence = (REFUSALS as Readonly<Record<string, Sentence>>)[reason]
  return sentence ? sentence(refused) : reason.replaceAll('_', ' ')
}

function beforeStart({ field, agreement }: Refused): string {
  const value = shown(field, agreement)
  const { commencementDate, openingBalances, firstApplication } = agreement.terms
  if (/^events\.\d+\.date$/.test(field)) {
    const first = openingBalances?.date ?? firstApplication?.date ?? commencementDate
    return `${value} is before ${first}, when measurement begins; let the event happen on that day or later`
  }
  if (/^events\.\d+\.payments\.\d+\.firstDate$/.test(field)) {
    const { date } = agreement.events[Number(field.split('.')[1])]!
    return `${value} has a payment that is due before the event of ${date} takes effect; begin the line later, or leave firstDate out`
  }
  if (lastName(field) === 'lastDate') return `${value} is before the line’s firstDate; exchange them`
  return `${value} is before the day that it must follow (commencement is ${commencementDate}); give a later day`
}

function outsideTerm({ field, agreement }: Refused): string {
  const { commencementDate, endDate } = agreement.terms
  const value = shown(field, agreement)
  if (/^events\.\d+\.date$/.test(field)) {
    return `${value} is after the last day of the term, ${endDate} as signed; an event comes before the term is over`
  }
  const term = `the term ${commencementDate}–${endDate}${field.startsWith('events.') ? ' or what the event makes of it' : ''}`
  if (lastName(field) === 'firstDate') {
    return `${value} is outside ${term}; only a line of "once" may be paid before commencement`
  }
  return `${value} is outside ${term}; give the term another endDate or choose a day within it`
}

function overlapping({ field, agreement }: Refused): string {
  if (field === 'firstApplication.date')
    return 'cannot stand beside "openingBalances"; take one of the two away'
  const list = field.replace(/\.\d+\.firstDate$/, '')
  const index = Number(field.slice(list.length + 1).split('.')[0])
  const lines = valueAt(list, agreement)
  const mend = 'end the one before on the day before, or use another kind, such as "administration"'
  const own: Line | undefined = Array.isArray(lines) ? lines[index] : undefined
  const other = own
    ? (lines as Line[]).findIndex((line, place) => place !== index && overlaps(line, own))
    : -1
  // The lines that an event or an option leads to are not the ones written.
  if (other === -1) return `the days of two rent lines overlap; ${mend}`
  const { firstDate, lastDate } = (lines as Line[])[other]!
  return `overlaps payments[${other}], ${firstDate}–${lastDate}; ${mend}`
}

const overlaps = ({ kind, intervalMonths, inLiability, firstDate, lastDate }: Line, own: Line) =>
  kind === 'rent' &&
  intervalMonths !== 'once' &&
  inLiability &&
  firstDate <= own.firstDate &&
  lastDate >= own.firstDate

type Line = CaseAgreement['terms']['payments'][number]

function notInOrder({ field, agreement }: Refused): string {
  const value = shown(field, agreement)
  if (lastName(field) === 'date')
    return `${value} is earlier than the event before it; list events in order of date`
  if (lastName(field) === 'countedFrom')
    return `${value} is after firstDate; give an earlier day or leave it out`
  return `${value} is not after the day before it; list days in order, each once`
}

function tooManyDecimals({ field, agreement }: Refused): string {
  const { currency } = agreement.terms
  const digits = minorDigits(currency as Currency)
  return `${shown(field, agreement)} has too many decimals: ${currency} has ${digits}; round it, or use "CLF" (4) when the source needs more`
}

const lastName = (field: string) => field.split('.').at(-1) ?? field

/** The value at a path of the engine: `events.0.date` of the events, all else of the terms. */
function valueAt(field: string, { terms, events }: CaseAgreement): unknown {
  const root: unknown = field.startsWith('events.') ? { events } : terms
  return field
    .split('.')
    .reduce((value, name) => (value as Record<string, unknown> | undefined | null)?.[name], root)
}

function shown(field: string, agreement: CaseAgreement): string {
  const value = valueAt(field, agreement)
  return typeof value === 'string' || typeof value === 'number' ? `"${value}"` : 'the value'
}
