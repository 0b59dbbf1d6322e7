import type { At } from '@mina/domain/cases'
import type { Profile } from '@mina/domain/profiles'

/** One expected figure beside the engine's. Numbers are decimals as texts, in whole units of the currency. */
export type SelfCheckFigure = {
  /** Name by docs/cases.md, such as `liabilityAtCommencement`. */
  figure: string
  agreement: string | null
  profile: Profile
  at: At | null
  currency: string | null
  account: string | null
  unit: 'one' | 'percent'
  expected: string
  /** Largest difference that passes; null: exact, to a millionth. */
  tolerance: string | null
  /** Null when the engine refused; `reason` says why. */
  computed: string | null
  difference: string | null
  passed: boolean
  reason: string | null
  /** A remark on this figure: why a source that is defective prints something else. */
  note: string | null
}

export type SelfCheckCase = {
  id: string
  kind: string | null
  title: string
  source: { title: string; url: string | null }
  convention: string | null
  note: string | null
  passed: boolean
  figures: SelfCheckFigure[]
}

export type SelfCheck = {
  calculationVersion: string
  passed: number
  failed: number
  /** In all cases together. */
  figures: number
  cases: SelfCheckCase[]
}
