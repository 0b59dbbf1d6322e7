import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../dates'
import type { AgreementTerms, Interval, Option, PaymentLine } from './agreement'
import { agreementTerms, rentLine } from './agreement.factory'
import type { AgreementEvent } from './agreement-event'
import { resolveOptions } from './options'
import { paymentPlan } from './payment-plan'
import { termsAfter } from './resulting-terms'

const discountRate = { annualRate: '0.06', convention: 'effective' as const }
const sure = { holder: 'lessee' as const, certainty: { reasonablyCertain: true } }
const rows = (terms: AgreementTerms) =>
  paymentPlan(terms).map(({ dueDate, kind, exact, from, to }) => `${dueDate} ${kind} ${exact} ${from}–${to}`)

const line = fc
  .record({
    intervalMonths: fc.constantFrom<Interval>(1, 2, 3, 4, 6, 12),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    rises: fc.boolean(),
    amount: fc.bigInt(0n, 10n ** 9n),
  })
  .map(({ intervalMonths, timing, rises, amount }): PaymentLine => {
    const increase = { rate: '0.0275', everyMonths: 12, rounding: 'minor' as const }
    return rentLine({ amount, intervalMonths, timing, ...(rises && { increase }) })
  })
const extension = fc
  .integer({ min: 1, max: 30 })
  .map((months): Option => ({ ...sure, kind: 'extension', months }))
const change = fc.oneof(
  fc.bigInt(0n, 10n ** 9n).map((rent) => ({ rent })),
  fc.constantFrom('0.5', '1.025', '2').map((factor) => ({ factor })),
  fc.constant({}),
)

test('an event on terms with open options leads where it leads on terms with the options decided', () => {
  fc.assert(
    fc.property(
      line,
      fc.array(extension, { maxLength: 3 }),
      change,
      fc.nat(),
      (rent, options, what, seed) => {
        const terms = agreementTerms({ payments: [rent], options })
        const resolved = resolveOptions(terms)
        const days = daysBetween(terms.commencementDate, resolved.endDate)
        const date = addDays(terms.commencementDate, seed % (days + 1))
        const event: AgreementEvent = { kind: 'modification', date, discountRate, ...what }
        expect(rows(resolveOptions(termsAfter(terms, event)))).toEqual(rows(termsAfter(resolved, event)))
      },
    ),
    { numRuns: 500 },
  )
})

test('several events one after the other: each leaves what was due before it as it was', () => {
  const event = fc.record({
    offset: fc.integer({ min: 0, max: 300 }),
    what: change,
    endShift: fc.integer({ min: -60, max: 400 }),
  })
  fc.assert(
    fc.property(line, fc.array(event, { minLength: 1, maxLength: 5 }), (rent, changes) => {
      let terms = agreementTerms({ payments: [rent] })
      let date = terms.commencementDate
      for (const { offset, what, endShift } of changes) {
        date = addDays(date, offset)
        if (date > terms.endDate) return
        const end = addDays(terms.endDate, endShift)
        const endDate = end < date ? date : end
        const after = termsAfter(terms, { kind: 'modification', date, discountRate, endDate, ...what })
        const before = (some: AgreementTerms) => rows(some).filter((row) => row.slice(0, 10) < date)
        // Days paid in advance beyond a new, earlier end are still paid, although the term no longer has them.
        const paid = (some: AgreementTerms) => before(some).map((row) => row.split(' ').slice(0, 3))
        expect(paid(after)).toEqual(paid(terms))
        terms = after
      }
      const plan = paymentPlan(terms)
      for (const [index, { from }] of plan.entries()) {
        if (index > 0) expect(from > plan[index - 1]!.to).toBe(true)
      }
      expect(plan.every(({ to }) => to <= terms.endDate)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
