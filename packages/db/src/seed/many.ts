import type { Database } from '../client'
import { asTenant } from '../tenant'
import { type AgreementRows, agreementRows, type Owner } from './agreement-rows'
import type { AgreementSpec, FeePeriod, Kind } from './agreement-spec'
import { addDays, addMonths } from './calendar'
import { insertAgreements, insertParties } from './insert'
import type { CompanyKey, LessorKey } from './organizations'

export type ManyOptions = {
  count: number
  /** Terms lie around it: most run, some have ended. */
  today: string
  /** Whether each version says where its fields came from: twenty rows an agreement. */
  provenance?: boolean
}

const BATCH = 500
const COMPANIES: readonly CompanyKey[] = ['logistics', 'construction', 'services']
const LESSORS: readonly LessorKey[] = [
  'stenporten',
  'kajplats',
  'rullvagn',
  'langtradar',
  'schakt',
  'bitpark',
  'kopiera',
  'storkok',
]
const OBJECTS: Record<Kind, readonly string[]> = {
  premises: ['Kontor', 'Lager', 'Verkstad', 'Butik'],
  vehicle: ['Volvo V60', 'Scania R 450', 'Renault Kangoo', 'Kia EV6'],
  machine: ['Hjullastare', 'Motviktstruck', 'Saxlift', 'Minigrävare'],
  it: ['Bärbara datorer', 'Kopiator', 'Servrar', 'Nätverk'],
  other: ['Storkök', 'Solceller', 'Möbler', 'Laddstolpar'],
}
const KINDS = Object.keys(OBJECTS) as Kind[]
const PLACES = ['Stockholm', 'Göteborg', 'Malmö', 'Örebro', 'Umeå', 'Åre', 'Östersund', 'Ängelholm']
const PERIODS: readonly FeePeriod[] = ['month', 'month', 'month', 'quarter', 'half-year', 'year']

/**
 * Many agreements for measurements, the same for the same count and day: number M-1 to M-count in the owner's
 * organization, which must exist.
 *
 * @returns how many there are now
 */
export async function seedMany(db: Database, owner: Owner, options: ManyOptions): Promise<number> {
  const random = generator(options.count)
  const specs = Array.from({ length: options.count }, (_, index) => specOf(index + 1, options.today, random))
  await asTenant(db, owner, (tx) =>
    insertParties(
      tx,
      owner.organizationId,
      specs.map(({ spec }) => spec),
    ),
  )
  for (let start = 0; start < specs.length; start += BATCH) {
    const rows = specs.slice(start, start + BATCH).map(({ kind, spec }): AgreementRows => {
      const all = agreementRows(spec, kind, owner, options.today)
      return options.provenance ? all : { ...all, provenance: [] }
    })
    await asTenant(db, owner, (tx) => insertAgreements(tx, rows))
  }
  return asTenant(db, owner, (tx) => tx.agreement.count())
}

function specOf(index: number, today: string, random: () => number): { kind: Kind; spec: AgreementSpec } {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const kind = pick(KINDS)
  const months = pick([24, 36, 48, 60, 84])
  const start = `${addMonths(today, -Math.floor(random() * (months + 4))).slice(0, 7)}-01`
  const thing = pick(OBJECTS[kind])
  const place = pick(PLACES)
  const spec: AgreementSpec = {
    number: `M-${index}`,
    name: `${thing} ${place} ${index}`,
    company: pick(COMPANIES),
    lessor: pick(LESSORS),
    contractNumber: `${10_000 + index}`,
    object: `${thing}, ${place}`,
    currency: pick(['SEK', 'SEK', 'SEK', 'SEK', 'EUR', 'NOK']),
    term: { start, end: addDays(addMonths(start, months), -1) },
    fee: `${1000 + Math.floor(random() * 90_000)}.${10 + Math.floor(random() * 90)}`,
    feePeriod: pick(PERIODS),
    timing: pick(['advance', 'advance', 'advance', 'arrears']),
    ...(random() < 0.8 && {
      notice: { months: kind === 'premises' ? 9 : 3, extensionMonths: pick([12, 12, 36, null]) },
    }),
    ...(kind === 'vehicle' && { residualValue: `${20_000 + Math.floor(random() * 300_000)}` }),
  }
  return { kind, spec }
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
