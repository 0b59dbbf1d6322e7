import type { AgreementLife } from '../src/agreements'
import { DomainError } from '../src/errors'
import { type Measurement, measure } from '../src/measurement'
import type { Profile } from '../src/profiles'

/** How many random lives, and from which seed: the same ones each time, unless the environment says otherwise. */
export const runsOf = (usual: number) => ({
  numRuns: process.env.ORACLE_RUNS ? Number(process.env.ORACLE_RUNS) : usual,
  seed: process.env.ORACLE_SEED ? Number(process.env.ORACLE_SEED) : 16,
})

/** Thousands of lives take minutes. */
export const TEST_TIMEOUT_MS = process.env.ORACLE_RUNS ? 3_600_000 : 240_000

/** The measurement of a life, or null when the engine refuses the life as one that cannot be. */
export function measureOrRefuse(life: AgreementLife, profile: Profile): Measurement | null {
  try {
    return measure(life, profile)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
