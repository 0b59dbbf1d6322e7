import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgreementTerms, type Interval, RATE_CONVENTIONS } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { calendarMonths, paymentPlan } from '../agreements/payment-plan'
import { addDays, addMonths, daysBetween, monthSpan } from '../dates'
import { plainLease } from './plain-lease.factory'

/** Any agreement: every interval, timing and convention, odd start days, a stub at the end, single payments beside. */
const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    startDay: fc.integer({ min: 0, max: 3000 }),
    months: fc.integer({ min: 1, max: 240 }),
    extraDays: fc.integer({ min: 0, max: 27 }),
    intervalMonths: fc.constantFrom<Interval>(1, 2, 3, 4, 6, 12),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    amount: fc.bigInt(1n, 10n ** 10n),
    extra: fc.option(fc.bigInt(1n, 10n ** 9n)),
    residual: fc.option(fc.bigInt(1n, 10n ** 9n)),
    annualRate: fc.integer({ min: 0, max: 400 }).map((permille) => (permille / 1000).toFixed(3)),
    convention: fc.constantFrom(...RATE_CONVENTIONS),
  })
  .map(
    ({
      startDay,
      months,
      extraDays,
      intervalMonths,
      timing,
      amount,
      extra,
      residual,
      annualRate,
      convention,
    }) => {
      const firstDate = addDays('2020-01-01', startDay)
      const lastDate = addDays(addMonths(firstDate, months), extraDays - 1)
      const rent = rentLine({ amount, intervalMonths, timing, firstDate, lastDate })
      const once = rentLine({
        kind: 'first_increased',
        amount: extra ?? 0n,
        intervalMonths: 'once',
        firstDate,
        lastDate,
      })
      return agreementTerms({
        commencementDate: firstDate,
        endDate: lastDate,
        payments: extra === null ? [rent] : [rent, once],
        discountRate: { annualRate, convention },
        ...(residual !== null && {
          residualValue: { amount: residual, guaranteedByLessee: true, expectedPayable: residual },
        }),
      })
    },
  )

/** Day by day: 1/366 of a year for each in a leap year, 1/365 for the others. */
function yearsActAct(from: string, to: string): number {
  const length = (day: string) => daysBetween(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`) + 1
  let years = 0
  for (let day = from; day < to; day = addDays(day, 1)) years += 1 / length(day)
  return years
}

function years30e360(from: string, to: string): number {
  const count = (date: string) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    return year * 360 + month * 30 + Math.min(day, 30)
  }
  return (count(to) - count(from)) / 360
}

/** Present value in floats, from the plan alone: none of the code under test but the dates. */
function presentValue(terms: AgreementTerms): number {
  const { annualRate, convention } = terms.discountRate
  const rate = Number(annualRate)
  const interval = Math.min(
    ...terms.payments.flatMap((line) => (line.intervalMonths === 'once' ? [] : [line.intervalMonths])),
  )
  const growth = (date: string) => {
    if (convention === 'act365') return (1 + rate) ** (daysBetween(terms.commencementDate, date) / 365)
    if (convention === 'actact') return (1 + rate) ** yearsActAct(terms.commencementDate, date)
    if (convention === '30e360') return (1 + rate) ** years30e360(terms.commencementDate, date)
    const { months, days, monthLength } = monthSpan(terms.commencementDate, date)
    const time = months + days / monthLength
    if (convention === 'effective') return (1 + rate) ** (time / 12)
    const period = (rate * interval) / 12
    return (
      (1 + period) ** Math.floor(time / interval) *
      (1 + period * (time / interval - Math.floor(time / interval)))
    )
  }
  return paymentPlan(terms)
    .filter((row) => row.moment > terms.commencementDate)
    .reduce((sum, { amount, moment }) => sum + Number(amount) / growth(moment), 0)
}

describe('any agreement', () => {
  test('every row adds up, the last closes at 0, interest is what is paid beyond the liability', () => {
    fc.assert(
      fc.property(anyTerms, fc.boolean(), (terms, byMonth) => {
        const periods = byMonth ? calendarMonths(terms.commencementDate, terms.endDate) : undefined
        const { rows, atCommencement } = plainLease(terms, periods)
        const totalPayments = paymentPlan(terms)
          .filter(({ moment }) => moment > terms.commencementDate)
          .reduce((sum, { amount }) => sum + amount, 0n)
        let opening = atCommencement
        let interest = 0n
        for (const row of rows) {
          expect(row.opening).toBe(opening)
          expect(row.closing).toBe(row.opening + row.interest - row.payment)
          expect(row.interest >= 0n && row.closing >= 0n).toBe(true)
          opening = row.closing
          interest += row.interest
        }
        expect(opening).toBe(0n)
        expect(interest).toBe(totalPayments - atCommencement)
      }),
      { numRuns: 300 },
    )
  })

  test('floats find the same present value', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const exact = Number(plainLease(terms).atCommencement)
        expect(Math.abs(exact - presentValue(terms))).toBeLessThan(0.51 + exact * 1e-12)
      }),
      { numRuns: 300 },
    )
  })

  test('the explained payments add up to the liability of any day', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 8000 }), (terms, day) => {
        const date = addDays(terms.commencementDate, day)
        const lease = plainLease(terms)
        const { amount, parts } = lease.explained(date)
        expect(amount).toBe(lease.liabilityAt(date))
        expect(parts.reduce((sum, part) => sum + part.amount!, 0n)).toBe(amount)
        expect(lease.currentAt(date) >= 0n && lease.currentAt(date) <= amount).toBe(true)
      }),
    )
  })

  test('the asset is depreciated to exactly 0, by about the same every month', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { assetRows: rows, rightOfUseAtCommencement: cost } = plainLease(terms)
        expect(rows.reduce((sum, row) => sum + row.depreciation, 0n)).toBe(cost)
        expect(rows.at(-1)!.closing).toBe(0n)
        const whole = rows.slice(0, -1).map((row) => row.depreciation)
        for (const depreciation of whole)
          expect(depreciation - whole[0]! <= 1n && whole[0]! - depreciation <= 1n).toBe(true)
      }),
    )
  })
})

test('in advance is worth a period more than in arrears', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(1, 3, 12),
      fc.integer({ min: 1, max: 40 }),
      (permille, interval, years) => {
        const annualRate = (permille / 1000).toFixed(3)
        const endDate = addDays(addMonths('2026-01-01', years * 12), -1)
        const worth = (timing: 'advance' | 'arrears') => {
          const line = rentLine({
            timing,
            intervalMonths: interval as 1,
            lastDate: endDate,
            amount: 10n ** 9n,
          })
          const terms = agreementTerms({
            endDate,
            payments: [line],
            discountRate: { annualRate, convention: 'effective' },
          })
          const { atCommencement, paidAtCommencement } = plainLease(terms)
          return Number(atCommencement + paidAtCommencement)
        }
        expect(worth('advance') / worth('arrears')).toBeCloseTo((1 + permille / 1000) ** (interval / 12), 8)
      },
    ),
  )
})

test('a longer lease, a larger fee and a lower rate never make the liability smaller', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const worth = (changed: AgreementTerms) => plainLease(changed).atCommencement
      const longer = addDays(terms.endDate, 40)
      const [rent, ...others] = terms.payments
      const before = worth(terms)
      expect(
        worth({ ...terms, payments: [{ ...rent!, amount: rent!.amount + 1000n }, ...others] }) >= before,
      ).toBe(true)
      expect(worth({ ...terms, discountRate: { ...terms.discountRate, annualRate: '0' } }) >= before).toBe(
        true,
      )
      if (!terms.residualValue && rent!.timing === 'advance') {
        expect(
          worth({ ...terms, endDate: longer, payments: [{ ...rent!, lastDate: longer }, ...others] }) >=
            before,
        ).toBe(true)
      }
    }),
  )
})

test('at rate 0 the liability is what is left to pay', () => {
  const terms = agreementTerms({ discountRate: { annualRate: '0', convention: 'effective' } })
  const { atCommencement, rows } = plainLease(terms)
  expect(atCommencement).toBe(11_000_000n)
  expect(rows.every(({ interest }) => interest === 0n)).toBe(true)
})

test('a year paid at once on the first day leaves no liability', () => {
  const terms = agreementTerms({ payments: [rentLine({ intervalMonths: 12 })] })
  const { atCommencement, paidAtCommencement, rows } = plainLease(terms)
  expect([atCommencement, paidAtCommencement]).toEqual([0n, 1_000_000n])
  expect(rows).toEqual([
    { from: '2026-01-01', to: '2026-12-31', opening: 0n, payment: 0n, interest: 0n, closing: 0n },
  ])
  expect(plainLease(terms).explained('2026-06-30')).toMatchObject({ amount: 0n, parts: [] })
})

test('15 / 1.2, 3 / 1.2 and 9 / 1.2 are ties, and go to the even öre', () => {
  const worthOf = (amount: bigint, annualRate: string) =>
    plainLease(
      agreementTerms({
        payments: [rentLine({ amount, intervalMonths: 12, timing: 'arrears' })],
        discountRate: { annualRate, convention: 'effective' },
      }),
    ).atCommencement
  expect([worthOf(15n, '0.2'), worthOf(3n, '0.2'), worthOf(9n, '0.2')]).toEqual([12n, 2n, 8n])
})

test('99 years at 99.9 % and the largest amount still end at 0 and agree with floats', () => {
  const line = rentLine({ amount: 10n ** 15n, lastDate: '2124-12-31' })
  const terms = agreementTerms({
    endDate: '2124-12-31',
    payments: [line],
    discountRate: { annualRate: '0.999', convention: 'effective' },
  })
  const { rows, atCommencement, liabilityAt } = plainLease(terms)
  expect(rows.at(-1)!.closing).toBe(0n)
  // The day before the last payment it is worth that payment less a day, at any rate and after any time.
  expect(liabilityAt('2124-11-30')).toBe(10n ** 15n)
  expect(Number(atCommencement) / presentValue(terms)).toBeCloseTo(1, 12)
})

const twoYears = agreementTerms({
  endDate: '2027-12-31',
  payments: [rentLine({ amount: 110_000n, intervalMonths: 12, timing: 'arrears', lastDate: '2027-12-31' })],
  discountRate: { annualRate: '0.1', convention: 'effective' },
})

// 1 100 / 1.1 + 1 100 / 1.1² = 1 000 + 909.09
test('two payments of 1 100.00 at 10 %, after a year and halfway', () => {
  const lease = plainLease(twoYears)
  expect([lease.atCommencement, lease.liabilityAt('2026-12-31')]).toEqual([190_909n, 100_000n])
  expect(lease.explained('2026-12-31').parts).toMatchObject([
    { date: '2027-12-31', kind: 'rent', decimal: '0.909090909091', amount: 100_000n },
  ])
  // 1 909.0909 × 1.1^(6/12) = 2 002.2714
  expect(lease.liabilityAt('2026-06-30')).toBe(200_227n)
})

test('the current part is what goes away in twelve months, nothing in a year that is free of rent', () => {
  const three = agreementTerms({ endDate: '2028-12-31', payments: [rentLine({ lastDate: '2028-12-31' })] })
  const lease = plainLease(three)
  expect(lease.currentAt('2026-12-31')).toBe(
    lease.liabilityAt('2026-12-31') - lease.liabilityAt('2027-12-31'),
  )

  const free = rentLine({ firstDate: '2028-01-01', lastDate: '2028-12-31' })
  expect(
    plainLease(agreementTerms({ endDate: '2028-12-31', payments: [free] })).currentAt('2026-06-30'),
  ).toBe(0n)

  const leap = agreementTerms({
    commencementDate: '2026-03-01',
    endDate: '2028-02-29',
    payments: [rentLine({ timing: 'arrears', firstDate: '2026-03-01', lastDate: '2028-02-29' })],
  })
  expect(plainLease(leap).currentAt('2027-02-28')).toBe(plainLease(leap).liabilityAt('2027-02-28'))
})

test('before commencement and after the end there is none', () => {
  for (const date of ['2025-12-31', '2027-12-31', '2199-12-31']) {
    expect(plainLease(twoYears).explained(date)).toMatchObject({ amount: 0n, parts: [] })
  }
})
