import { make } from '@mina/db/factories'
import { expect, test } from '@mina/db/testing'
import { addMonths } from '@mina/domain'
import { PROFILES } from '@mina/domain/profiles'
import { makeAgreement } from '../test-agreement'
import { callerFor, codeOf, TODAY, testDeps } from '../test-deps'
import type { EventInput } from './life.schema'

/** Park and Miller's generator: the same numbers for the same seed. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function randomEvent(below: (limit: number) => number): EventInput {
  const date = addMonths('2026-01-01', 1 + below(33))
  const discountRate = { annualRate: `0.0${3 + below(6)}`, convention: 'effective' }
  const rent = `${3000 + below(4000)}.00`
  const any: EventInput[] = [
    { kind: 'index', date, rent },
    { kind: 'index', date, factor: `1.0${below(9)}`, order: 'after_payments' },
    { kind: 'floating_rate', date, rent, discountRate },
    { kind: 'modification', date, rent, discountRate, remainingShare: `0.${2 + below(7)}` },
    { kind: 'modification', date, discountRate, endDate: addMonths('2028-12-31', 12 * below(3)) },
    { kind: 'reassessment', date, discountRate, endDate: '2029-12-31' },
    { kind: 'impairment', date, recoverableAmount: `${below(40_000)}.00` },
    { kind: 'variable_payment', date, amount: `${below(900)}.50` },
  ]
  return any[below(any.length)]!
}

test.for([14, 13, 23])(
  'whatever is recorded and taken back (seed %i), what was known can be told again',
  async (seed, { db }) => {
    const { actor } = await make.member(db, { role: 'accountant' })
    let clock = new Date(`${TODAY}T08:00:00Z`).getTime()
    const deps = await testDeps(db, { now: () => new Date(clock) })
    const { agreementId: id } = await makeAgreement(deps, actor)
    const caller = callerFor(deps, actor)
    const below = generator(seed)
    const picture = async (knownAt?: string) => {
      const known = knownAt ? { knownAt } : {}
      const profile = PROFILES[seed % PROFILES.length]!
      const { meta: _meta, ...roll } = await caller.reports.rollForward({
        from: '2026-01-01',
        to: '2027-12-31',
        profile,
        ...known,
      })
      const { months, paymentPlan } = await caller.agreements.schedule({ id, profile, ...known })
      expect(months.at(-1)).toMatchObject({ liability: { closing: '0.00' }, rightOfUse: { closing: '0.00' } })
      return { roll, months, paymentPlan }
    }

    let version = 1
    const told: { knownAt: string; picture: unknown }[] = []
    for (let step = 0; step < 10; step++) {
      clock += 60_000
      const isUndo = below(4) === 0
      const change = isUndo
        ? caller.agreements.undoEvent({ id, version })
        : caller.agreements.addEvent({ id, version, event: randomEvent(below) })
      const code = await codeOf(change)
      // An event may not fit what happened before; then nothing has changed.
      expect(['none', 'schedule.invalid_input', 'agreement.nothing_to_undo']).toContain(code)
      if (code === 'none') version++
      told.push({ knownAt: new Date(clock).toISOString(), picture: await picture() })
    }
    clock += 60_000
    expect(version).toBeGreaterThan(4)
    for (const { knownAt, picture: then } of told.reverse()) expect(await picture(knownAt)).toEqual(then)
    const { agreement } = await caller.agreements.get({ id })
    const { entries } = await caller.agreements.timeline({ id })
    expect(entries.find(({ type }) => type === 'end')?.date).toBe(agreement.endDate)
  },
)
