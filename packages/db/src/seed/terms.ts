import type { AgreementSpec, FeePeriod, Kind } from './agreement-spec'
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
  }
  const standings = [first]
  for (const change of spec.changes ?? []) {
    const before = standings.at(-1)!
    const fee = change.fee ?? before.fee
    const end = change.end ?? before.end
    const kept = before.lines
      .filter((line) => line.first < change.from)
      .map((line) => (line.last >= change.from ? { ...line, last: addDays(change.from, -1) } : line))
    standings.push({
      ...before,
      version: before.version + 1,
      validFrom: change.from,
      reason: change.reason,
      end,
      fee,
      annualRate: change.annualRate ?? before.annualRate,
      lines: [...kept, { fee, first: change.from, last: end }],
    })
  }
  return standings
}

function daysOf({ term, notice }: AgreementSpec, today: string): { start: string; end: string } {
  if ('start' in term) return term
  const end = endWithNoticeIn(today, term.noticeInDays, notice?.months ?? 0)
  return { start: addMonths(addDays(end, 1), -term.months), end }
}

/** The wire form of the domain's AgreementTerms: amounts as decimal strings with the currency's two decimals. */
export function termsOf(spec: AgreementSpec, kind: Kind, standing: Standing) {
  const { start, end } = standing
  const rent = {
    kind: 'rent',
    intervalMonths: MONTHS[spec.feePeriod ?? 'month'],
    timing: spec.timing ?? 'advance',
    inLiability: true,
  }
  const increased = spec.firstIncreasedRent && {
    ...rent,
    kind: 'first_increased',
    amount: amount(spec.firstIncreasedRent),
    intervalMonths: 'once',
    timing: 'advance',
    firstDate: start,
    lastDate: end,
  }
  const lines = standing.lines.map(({ fee, first, last }) => ({
    ...rent,
    amount: amount(fee),
    firstDate: first,
    lastDate: last,
  }))
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
