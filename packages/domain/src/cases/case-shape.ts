import type { AverageRate, ExchangeRates, SpotRate } from '../currency'
import { AGREEMENT_KINDS } from '../journals'
import { PROFILES } from '../profiles'
import { type Case, type CaseAgreement, type ExpectedFigure, MOMENTS, type Source } from './case-file'
import { EVENT_SHAPES } from './event-shapes'
import {
  currency,
  date,
  decimal,
  flag,
  listOf,
  mapOf,
  needed,
  objectOf,
  optional,
  type Shape,
  text,
  whole,
  words,
} from './shape'
import { termsShape } from './terms-shape'

const source: Shape = {
  type: 'either',
  texts: text,
  objects: objectOf<Source>({ title: needed(text), url: optional(text) }),
}

const at: Shape = {
  type: 'either',
  texts: date,
  objects: objectOf<{ date: 1; moment: 1; from: 1; to: 1; event: 1 }>({
    date: optional(date),
    moment: optional(words(MOMENTS)),
    from: optional(date),
    to: optional(date),
    event: optional(whole),
  }),
}

/** As written; `exact` becomes a tolerance of null. */
export type ExpectedJson = Omit<ExpectedFigure, 'at' | 'profile' | 'tolerance' | 'unit' | 'source'> & {
  at?: string | { date?: string; moment?: string; from?: string; to?: string; event?: number }
  profile?: ExpectedFigure['profile']
  tolerance?: string
  exact?: boolean
  unit?: ExpectedFigure['unit']
  source?: Source | string
}

const expectedShape = objectOf<ExpectedJson>({
  agreement: optional(text),
  at: optional(at),
  profile: optional(words(PROFILES)),
  figure: needed(text),
  value: needed(decimal),
  tolerance: optional(decimal),
  exact: optional(flag),
  currency: optional(currency),
  account: optional({ type: 'either', texts: text, objects: text }),
  unit: optional(words(['one', 'percent'])),
  source: optional(source),
  convention: optional(text),
  note: optional(text),
})

export type AgreementJson = Omit<CaseAgreement, 'id' | 'events' | 'assetKind'> & {
  id?: string
  assetKind?: CaseAgreement['assetKind']
  events?: CaseAgreement['events']
}

const agreementShape = objectOf<AgreementJson>({
  id: optional(text),
  assetKind: optional(words(AGREEMENT_KINDS)),
  terms: needed(termsShape),
  events: optional(listOf({ type: 'kinds', kinds: EVENT_SHAPES }), []),
})

export type CaseJson = Omit<Case, 'agreements' | 'expected' | 'exchangeRates' | 'source' | 'accounts'> & {
  source: Source | string
  agreements: AgreementJson[]
  expected: ExpectedJson[]
  accounts?: Record<string, string>
  exchangeRates?: { spot?: SpotRate[]; average?: AverageRate[] }
  /** For figures that say none. */
  profile?: ExpectedFigure['profile']
  tolerance?: string
}

export const caseShape = objectOf<CaseJson>({
  id: needed(text),
  kind: optional(text),
  title: needed(text),
  source: needed(source),
  convention: optional(text),
  note: optional(text),
  functionalCurrency: optional(currency),
  exchangeRates: optional(
    objectOf<ExchangeRates>({
      spot: optional(
        listOf(
          objectOf<SpotRate>({
            date: needed(date),
            from: needed(currency),
            to: needed(currency),
            rate: needed(decimal),
          }),
        ),
        [],
      ),
      average: optional(
        listOf(
          objectOf<AverageRate>({
            firstDate: needed(date),
            lastDate: needed(date),
            from: needed(currency),
            to: needed(currency),
            rate: needed(decimal),
          }),
        ),
        [],
      ),
    }),
  ),
  accounts: optional(mapOf(text)),
  agreements: needed(listOf(agreementShape)),
  expected: needed(listOf(expectedShape)),
  profile: optional(words(PROFILES)),
  tolerance: optional(decimal),
})
