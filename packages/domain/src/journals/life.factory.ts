import fc from 'fast-check'
import type { AgreementEvent, AgreementTerms } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { addDays, addMonths, lastDayOfSpan } from '../dates'

const START = '2026-01-01'
const CAR_VAT = { rate: '0.25', deductibleShare: '0.5' }

/** A lease with fees in advance or arrears, VAT, direct costs, perhaps services and restoration. For tests. */
export const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    months: fc.integer({ min: 7, max: 40 }),
    offset: fc.integer({ min: 0, max: 27 }),
    amount: fc.bigInt({ min: 1_000n, max: 10n ** 8n }),
    timing: fc.constantFrom('advance' as const, 'arrears' as const),
    intervalMonths: fc.constantFrom(1 as const, 3 as const),
    rate: fc.constantFrom('0', '0.0475', '0.12'),
    costs: fc.bigInt({ min: 0n, max: 10n ** 6n }),
    restoration: fc.option(fc.bigInt({ min: 1n, max: 10n ** 7n }), { nil: undefined }),
    service: fc.boolean(),
  })
  .map(({ months, offset, amount, timing, intervalMonths, rate, costs, restoration, service }) => {
    const firstDate = addDays(START, offset)
    const lastDate = lastDayOfSpan(firstDate, months)
    const line = { firstDate, lastDate, timing, vat: CAR_VAT }
    return agreementTerms({
      commencementDate: firstDate,
      endDate: lastDate,
      payments: [
        rentLine({ ...line, amount, intervalMonths }),
        ...(service ? [rentLine({ ...line, kind: 'service', amount: 5_001n, inLiability: false })] : []),
      ],
      discountRate: { annualRate: rate, convention: 'effective' },
      initialCosts: {
        incentivesReceived: 0n,
        initialDirectCosts: costs,
        ...(restoration && { restoration: { amount: restoration, dueDate: lastDate, annualRate: '0.03' } }),
      },
    })
  })

const at = (month: number) => addMonths(addDays(START, 27), month)
/** Up to three of an index, a variable payment, a smaller scope, an end and a purchase, in order. For tests. */
export const anyEvents: fc.Arbitrary<AgreementEvent[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.record({
        kind: fc.constant('index' as const),
        date: fc.constant(at(2)),
        factor: fc.constantFrom('1.03', '0.9'),
      }),
      fc.record({
        kind: fc.constant('variable_payment' as const),
        date: fc.constant(at(3)),
        amount: fc.constant(777n),
      }),
      fc.record({
        kind: fc.constant('modification' as const),
        date: fc.constant(at(4)),
        discountRate: fc.constant({ annualRate: '0.06', convention: 'effective' as const }),
        remainingShare: fc.constantFrom('0.5', '0.8'),
      }),
      fc.record({
        kind: fc.constant('termination' as const),
        date: fc.constant(at(5)),
        penalty: fc.bigInt({ min: 0n, max: 10n ** 6n }),
      }),
      fc.record({
        kind: fc.constant('buy_out' as const),
        date: fc.constant(at(5)),
        price: fc.constant(123_456n),
      }),
    ),
    { maxLength: 3, selector: (event) => event.date },
  )
  .map((events) => events.sort((a, b) => (a.date < b.date ? -1 : 1)))
