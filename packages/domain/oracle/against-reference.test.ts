import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROFILES, type Profile } from '../src/profiles'
import { differencesOf, positionsIn, rowDifferencesOf } from './compare'
import { lives, livesWithoutEvents } from './lives'
import { isOpen } from './open-differences'
import { measureOrRefuse, runsOf, TEST_TIMEOUT_MS } from './runs'

const shares = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 6, maxLength: 6 })
/** K3-entity, RFR2 and K2 carry every agreement alike: one of them each time is enough. */
const profiles = fc.constantFrom<Profile>('K3-entity', 'RFR2', 'K2').map((even) => {
  const others = PROFILES.filter((profile) => !['K3-entity', 'RFR2', 'K2'].includes(profile))
  return [...others, even]
})

describe('the engine against the reference that rolls balances forward', () => {
  test(
    'exact balances and flows of lives without events',
    () => {
      const run = compared()
      fc.assert(fc.property(livesWithoutEvents, profiles, shares, run.check), runsOf(500))
      expect(run.refused / run.measured).toBeLessThan(0.02)
    },
    TEST_TIMEOUT_MS,
  )

  test(
    'exact balances and flows of lives with up to five events',
    () => {
      const run = compared()
      fc.assert(fc.property(lives, profiles, shares, run.check), runsOf(500))
      expect(run.refused / run.measured).toBeLessThan(0.05)
    },
    TEST_TIMEOUT_MS,
  )

  test(
    'rounded rows, to the minor unit',
    () => {
      fc.assert(
        fc.property(lives, profiles, fc.constantFrom(1, 3, 12), (life, some, months) => {
          for (const profile of some) {
            const measured = measureOrRefuse(life, profile)
            if (!measured || isOpen(life, profile)) continue
            expect(rowDifferencesOf(measured, months)).toEqual([])
          }
        }),
        runsOf(200),
      )
    },
    TEST_TIMEOUT_MS,
  )
})

function compared() {
  const run = {
    measured: 0,
    refused: 0,
    check: (life: Parameters<typeof isOpen>[0], some: readonly Profile[], at: readonly number[]) => {
      for (const profile of some) {
        run.measured += 1
        const measured = measureOrRefuse(life, profile)
        if (!measured) {
          run.refused += 1
          continue
        }
        if (isOpen(life, profile)) continue
        const positions = positionsIn(life, at, measured.lastDate)
        expect(differencesOf(measured, positions)).toEqual([])
      }
    },
  }
  return run
}
