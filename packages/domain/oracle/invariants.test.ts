import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreementEvent, AgreementLife } from '../src/agreements'
import type { Fixed } from '../src/fixed-point'
import { type Measurement, measure, type Position, scheduleRows } from '../src/measurement'
import { PROFILES } from '../src/profiles'
import { ofFixed, periodsOf, positionsIn } from './compare'
import { dateOf, dayOf, plusMonths } from './days'
import { lives, livesWithoutEvents } from './lives'
import { toMinor } from './real'
import { measureOrRefuse, runsOf, TEST_TIMEOUT_MS } from './runs'

const profile = fc.constantFrom(...PROFILES)
const BEGIN: Position = { date: '1900-01-01', step: 'opening' }
const END: Position = { date: '2200-12-30', step: 'done' }
const ACCOUNTS = ['liability', 'rightOfUse', 'provision', 'prepaid'] as const

/** Runs a check on every measurement that the engine does not refuse. */
function holds(name: string, runs: number, check: (measured: Measurement, life: AgreementLife) => void) {
  test(
    name,
    () => {
      const property = fc.property(lives, profile, (life, under) => {
        const measured = measureOrRefuse(life, under)
        if (measured) check(measured, life)
      })
      fc.assert(property, runsOf(runs))
    },
    TEST_TIMEOUT_MS,
  )
}

/** Equal but for the last of the 128 binary places, lost in the operations on the way. */
const isNear = (a: Fixed, b: Fixed) =>
  ofFixed(a - b)
    .abs()
    .lt('0.000001')

describe('rows', () => {
  holds('chain, and add up account by account', 200, (measured) => {
    const rows = scheduleRows(measured, periodsOf(measured, 1))
    for (const [index, row] of rows.entries()) {
      const { liability, rightOfUse, provision, prepaid } = row
      const next = rows[index + 1]
      if (next) for (const account of ACCOUNTS) expect(next[account].opening).toBe(row[account].closing)
      const moved = (part: typeof liability | typeof rightOfUse | typeof provision) =>
        part.opening + part.additions + part.remeasurement - part.decrease
      expect(moved(liability) + liability.interest - liability.payment).toBe(liability.closing)
      expect(moved(rightOfUse) - rightOfUse.impairment - rightOfUse.depreciation).toBe(rightOfUse.closing)
      expect(moved(provision) + provision.unwinding - provision.used).toBe(provision.closing)
      expect(prepaid.opening + prepaid.payment - prepaid.expense + prepaid.adjustment).toBe(prepaid.closing)
    }
  })

  holds('of months add up to those of years within a minor unit a month and event', 100, (measured, life) => {
    const months = scheduleRows(measured, periodsOf(measured, 1))
    const years = scheduleRows(measured, periodsOf(measured, 12))
    const sum = (rows: typeof months, of: (row: (typeof months)[number]) => bigint) =>
      rows.reduce((all, row) => all + of(row), 0n)
    const slack = BigInt(months.length + life.events.length + 1)
    for (const of of [
      (row: (typeof months)[number]) => row.liability.interest,
      (row: (typeof months)[number]) => row.liability.payment,
      (row: (typeof months)[number]) => row.rightOfUse.depreciation,
      (row: (typeof months)[number]) => row.prepaid.expense,
    ]) {
      const apart = sum(months, of) - sum(years, of)
      expect(apart < 0n ? -apart : apart).toBeLessThanOrEqual(slack)
    }
  })
})

describe('balances', () => {
  holds('are zero when everything is over', 200, (measured) => {
    const { liability, rightOfUse, provision, prepaid } = measured.balancesAt(END)
    for (const balance of [liability, provision, prepaid]) expect(isNear(balance, 0n)).toBe(true)
    if (!measured.life.terms.usefulLife?.residualValue) expect(isNear(rightOfUse, 0n)).toBe(true)
  })

  holds('follow from the flows and the steps between any two positions', 200, (measured, life) => {
    const [a = BEGIN, b = END] = positionsIn(life, [150, 777], measured.lastDate)
    const [from, to] = a.date < b.date ? [a, b] : [b, a]
    const flows = measured.flowsBetween(from, to)
    const before = measured.balancesAt(from)
    const after = measured.balancesAt(to)
    const steps = stepsBetween(measured, from, to)
    const isStraight = measured.treatment === 'straight_line'
    const liability = isStraight ? 0n : flows.interest - flows.payments
    const prepaid = isStraight ? flows.payments - flows.leaseExpense : 0n
    expect(isNear(after.liability - before.liability, liability + steps.liability)).toBe(true)
    expect(isNear(after.rightOfUse - before.rightOfUse, steps.rightOfUse - flows.depreciation)).toBe(true)
    expect(isNear(after.prepaid - before.prepaid, prepaid + steps.prepaid)).toBe(true)
    const provision = flows.provisionUnwinding - flows.provisionUsed
    expect(isNear(after.provision - before.provision, provision + steps.provision)).toBe(true)
  })

  holds('do not depend on how a report is cut', 100, (measured, life) => {
    const [at = END] = positionsIn(life, [480], measured.lastDate)
    const whole = measured.flowsBetween(BEGIN, END)
    const first = measured.flowsBetween(BEGIN, at)
    const second = measured.flowsBetween(at, END)
    for (const key of Object.keys(whole) as (keyof typeof whole)[]) {
      expect(isNear(whole[key], first[key] + second[key])).toBe(true)
    }
  })

  holds('every step balances: gain = assets + cost − debts − cash', 200, (measured) => {
    for (const { steps } of measured.transitions) {
      for (const { gain, rightOfUse, prepaid, assetCost, liability, provision, cash, kind } of steps) {
        if (kind === 'variable_payment') continue
        expect(isNear(gain, rightOfUse + prepaid + assetCost - liability - provision - cash)).toBe(true)
      }
    }
  })
})

function stepsBetween({ transitions }: Measurement, from: Position, to: Position) {
  const order = ['opening', 'before_payments', 'after_payments', 'done']
  const key = ({ date, step }: Position) => `${date}${order.indexOf(step)}`
  const sum = { liability: 0n, rightOfUse: 0n, provision: 0n, prepaid: 0n }
  for (const { position, steps } of transitions) {
    if (key(position) <= key(from) || key(position) > key(to)) continue
    for (const step of steps) for (const account of ACCOUNTS) sum[account] += step[account]
  }
  return sum
}

describe('what must not matter', () => {
  test(
    'an event without effect',
    () => {
      const check = fc.property(livesWithoutEvents, profile, fc.nat({ max: 999 }), (life, under, share) => {
        const plain = measureOrRefuse(life, under)
        if (!plain) return
        const { discountRate, commencementDate, endDate } = life.terms
        const first = dayOf(commencementDate) + 1
        const date = dateOf(first + Math.floor(((dayOf(endDate) - first) * share) / 999))
        if (date <= commencementDate || date > plain.transitions[0]!.endAfter) return
        const idle: AgreementEvent[] = [
          { kind: 'index', date, factor: '1' },
          { kind: 'modification', date, discountRate, remainingShare: '1' },
          { kind: 'variable_payment', date, amount: 1n },
          { kind: 'reassessment', date, discountRate },
        ]
        for (const event of idle) {
          const moved = measureOrRefuse({ ...life, events: [event] }, under)
          expect(moved).not.toBeNull()
          for (const at of positionsIn(life, [300, 600, 900], plain.lastDate)) {
            const before = plain.balancesAt(at)
            const after = moved!.balancesAt(at)
            for (const account of ACCOUNTS) expect(isNear(after[account], before[account])).toBe(true)
          }
        }
      })
      fc.assert(check, runsOf(150))
    },
    TEST_TIMEOUT_MS,
  )

  test(
    'the years: 28 later, figures by months are the same',
    () => {
      const check = fc.property(lives, profile, (life, under) => {
        if (life.terms.commencementDate < '2019' || life.terms.endDate >= '2065') return
        const then = measureOrRefuse(life, under)
        const later = measureOrRefuse(shifted(life), under)
        if (!then || !later) return
        for (const at of positionsIn(life, [250, 500, 750], then.lastDate)) {
          const before = then.balancesAt(at)
          const after = later.balancesAt({ ...at, date: in28Years(at.date) })
          for (const account of ACCOUNTS) expect(isNear(after[account], before[account])).toBe(true)
        }
      })
      fc.assert(check, runsOf(200))
    },
    TEST_TIMEOUT_MS,
  )
})

const in28Years = (date: string) => dateOf(plusMonths(dayOf(date), 28 * 12))
/** Every day of a life 28 years later: the same weekdays and leap years until 2100. */
const shifted = (life: AgreementLife): AgreementLife =>
  JSON.parse(
    JSON.stringify(life, (_key, value) => (typeof value === 'bigint' ? { minor: `${value}` } : value)),
    (_key, value) => {
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return in28Years(value)
      return value !== null && typeof value === 'object' && 'minor' in value ? BigInt(value.minor) : value
    },
  )

describe('what must matter in a known way', () => {
  test(
    'amounts: a thousand times all of them is a thousand times every balance',
    () => {
      const check = fc.property(livesWithoutEvents, profile, (life, under) => {
        // Sixths and thirtieths of these amounts are whole, and rises keep their decimals.
        const small = scaled(life, 360n)
        const large = scaled(life, 360_000n)
        const one = measureOrRefuse(small, under)
        const thousand = measureOrRefuse(large, under)
        if (!one || !thousand) return
        for (const at of positionsIn(life, [100, 400, 800], one.lastDate)) {
          const less = one.balancesAt(at)
          const more = thousand.balancesAt(at)
          for (const account of ACCOUNTS) {
            const apart = ofFixed(more[account]).minus(ofFixed(less[account]).times(1000))
            expect(apart.abs().lt('0.001')).toBe(true)
          }
        }
      })
      fc.assert(check, runsOf(150))
    },
    TEST_TIMEOUT_MS,
  )

  test(
    'rate: a higher one never gives a larger liability',
    () => {
      const rates = fc.tuple(fc.nat({ max: 4000 }), fc.nat({ max: 4000 }))
      const check = fc.property(livesWithoutEvents, rates, (life, [a, b]) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const start: Position = { date: life.terms.commencementDate, step: 'done' }
        const at = (basisPoints: number) => {
          const annualRate = (basisPoints / 10_000).toFixed(4)
          const { discountRate } = life.terms
          const terms = {
            ...life.terms,
            initialCosts: undefined,
            discountRate: { ...discountRate, annualRate },
          }
          return measure({ terms, events: [] }, 'IFRS16').balancesAt(start).liability
        }
        if (measureOrRefuse(life, 'IFRS16'))
          expect(toMinor(ofFixed(at(low) - at(high)))).toBeGreaterThanOrEqual(0n)
      })
      fc.assert(check, runsOf(200))
    },
    TEST_TIMEOUT_MS,
  )
})

const scaled = ({ terms, events }: AgreementLife, by: bigint): AgreementLife => {
  const { residualValue: _, initialCosts: __, payments, ...rest } = terms
  return {
    events,
    terms: {
      ...rest,
      payments: payments.map((line) => ({
        ...line,
        amount: (line.amount % 1_000_000n) * by,
        ...(line.increase ? { increase: { ...line.increase, rounding: 'none' } } : {}),
      })),
      options: [],
    },
  }
}
