import type { AgreementSpec, Change, FeePeriod, Kind } from './agreement-spec'
import { addDays, addMonths, endWithNoticeIn, wholeMonths } from './calendar'
import { COMPANIES, LESSORS } from './organizations'

const MONTHS: Record<FeePeriod, 1 | 3 | 6 | 12> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const DEFAULT_RATE = '0.045'

type Line = { fee: string; first: string; last: string }

/** An agreement as it stands after its first, second, … version. */
export type Standing = {
  version: number
  validFrom: string
  reason: string
  start: string
  end: string
  fee: string
  annualRate: string
  lines: readonly Line[]
  /** What made it of the standing before; null for the first. */
  change: Change | null
}

/** One standing a version, the first as signed. */
export function standingsOf(spec: AgreementSpec, today: string): Standing[] {
  const { start, end } = daysOf(spec, today)
  const first: Standing = {
    version: 1,
    validFrom: start,
    reason: 'imported',
    start,
    end,
    fee: spec.fee,
    annualRate: spec.annualRate ?? DEFAULT_RATE,
    lines: [{ fee: spec.fee, first: start, last: end }],
    change: null,
  }
  const standings = [first]
  for (const change of spec.changes ?? []) standings.push(standingAfter(standings.at(-1)!, change))
  return standings
}

function standingAfter(before: Standing, change: Change): Standing {
  const { reason, from } = change
  const fee = change.fee ?? before.fee
  const after = {
    ...before,
    version: before.version + 1,
    validFrom: from,
    reason: reason === 'extension' ? 'modification' : reason,
    fee,
    annualRate: change.annualRate ?? before.annualRate,
    change,
  }
  if (reason === 'correction') return { ...after, lines: [{ fee, first: before.start, last: before.end }] }
  if (reason === 'extension') {
    const { agreedOn, end } = change
    const still = { fee: before.fee, first: agreedOn, last: before.end }
    const lines = [...linesUntil(before.lines, agreedOn), still, { fee, first: from, last: end }]
    return { ...after, validFrom: agreedOn, end, lines }
  }
  return { ...after, lines: [...linesUntil(before.lines, from), { fee, first: from, last: before.end }] }
}

const linesUntil = (lines: readonly Line[], day: string): Line[] =>
  lines
    .filter(({ first }) => first < day)
    .map((line) => (line.last >= day ? { ...line, last: addDays(day, -1) } : line))

function daysOf({ term, notice }: AgreementSpec, today: string): { start: string; end: string } {
  if ('start' in term) return term
  const end = endWithNoticeIn(today, term.noticeInDays, notice?.months ?? 0)
  return { start: addMonths(addDays(end, 1), -term.months), end }
}

/** The wire form of the domain's AgreementTerms: amounts as decimal strings with the currency's two decimals. */
export function termsOf(spec: AgreementSpec, kind: Kind, standing: Standing) {
  const { start, end } = standing
  const rent = rentOf(spec)
  const increased = spec.firstIncreasedRent && {
    ...rent,
    kind: 'first_increased',
    amount: amount(spec.firstIncreasedRent),
    intervalMonths: 'once',
    timing: 'advance',
    firstDate: start,
    lastDate: end,
  }
  const lines = standing.lines.map((line) => rentLine(spec, line))
  return {
    currency: spec.currency ?? 'SEK',
    commencementDate: start,
    endDate: end,
    payments: increased ? [increased, ...lines] : lines,
    discountRate: { annualRate: standing.annualRate, convention: 'effective' },
    ...(spec.residualValue && {
      residualValue: {
        amount: amount(spec.residualValue),
        guaranteedByLessee: false,
        expectedPayable: '0.00',
      },
    }),
    ...(spec.notice && {
      noticeRule: {
        noticeMonths: spec.notice.months,
        extensionMonths: spec.notice.extensionMonths,
        ...(kind === 'premises' && { premises: true }),
      },
    }),
  }
}

const rentOf = (spec: AgreementSpec) => ({
  kind: 'rent',
  intervalMonths: MONTHS[spec.feePeriod ?? 'month'],
  timing: spec.timing ?? 'advance',
  inLiability: true,
})

const rentLine = (spec: AgreementSpec, { fee, first, last }: Line) => ({
  ...rentOf(spec),
  amount: amount(fee),
  firstDate: first,
  lastDate: last,
})

/** The wire form of the domain's AgreementEvent that made the standing of the one before; null for the first. */
export function eventOf(spec: AgreementSpec, kind: Kind, standing: Standing) {
  const { change, validFrom: date, annualRate, end, lines } = standing
  if (!change) return null
  const discountRate = { annualRate, convention: 'effective' }
  switch (change.reason) {
    case 'index':
      return { date, kind: 'index', rent: amount(standing.fee) }
    case 'correction':
      return { date, kind: 'correction', terms: termsOf(spec, kind, standing) }
    case 'extension': {
      const payments = lines.filter(({ first }) => first >= date).map((line) => rentLine(spec, line))
      return { date, kind: 'modification', discountRate, endDate: end, payments }
    }
    case 'modification': {
      const { remainingShare } = change
      return {
        date,
        kind: 'modification',
        discountRate,
        rent: amount(standing.fee),
        ...(remainingShare && { remainingShare }),
      }
    }
  }
}

/** The reviewed fields by FieldId; what the lease does not say is left out. */
export function fieldsOf(spec: AgreementSpec, standing: Standing): Record<string, string | number> {
  const lessor = LESSORS[spec.lessor]
  const lessee = COMPANIES[spec.company]
  const fields = {
    lessorName: lessor.name,
    lessorOrgNo: lessor.orgNo,
    lesseeName: lessee.name,
    lesseeOrgNo: lessee.orgNo,
    contractNumber: spec.contractNumber,
    objectDescription: spec.object,
    objectId: spec.objectId,
    startDate: standing.start,
    endDate: standing.end,
    termMonths: wholeMonths(standing.start, standing.end),
    fee: standing.fee,
    feePeriod: spec.feePeriod ?? 'month',
    paymentTiming: spec.timing ?? 'advance',
    firstIncreasedRent: spec.firstIncreasedRent,
    residualValue: spec.residualValue,
    interestBase: spec.interest?.base,
    interestMargin: spec.interest?.margin,
    indexName: spec.index?.name,
    indexBaseMonth: spec.index?.baseMonth,
    noticeMonths: spec.notice?.months,
    extensionMonths: spec.notice?.extensionMonths,
    deposit: spec.deposit,
    currency: spec.currency ?? 'SEK',
  }
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | number] => entry[1] != null),
  )
}

/** One payment in minor units, and its share of a month to the nearest. */
export function feeMinor(spec: AgreementSpec, { fee }: Standing): { feeMinor: bigint; monthlyMinor: bigint } {
  const minor = BigInt(amount(fee).replace('.', ''))
  const months = BigInt(MONTHS[spec.feePeriod ?? 'month'])
  return { feeMinor: minor, monthlyMinor: (minor * 2n + months) / (months * 2n) }
}

function amount(decimal: string): string {
  const [whole, decimals = ''] = decimal.split('.')
  return `${whole}.${decimals.padEnd(2, '0')}`
}
