import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../dates'
import { formatFixed, ONE } from '../fixed-point'
import { agreementTerms, rentLine } from './agreement.factory'
import { calendarMonths, partOf, paymentPlan, periodsFrom } from './payment-plan'

test('quarters in arrears are due on their last day and leave the account when it is over', () => {
  const plan = paymentPlan(
    agreementTerms({
      endDate: '2026-06-30',
      payments: [
        rentLine({ amount: 300_000n, intervalMonths: 3, timing: 'arrears', lastDate: '2026-06-30' }),
      ],
    }),
  )
  expect(plan).toEqual([
    {
      dueDate: '2026-03-31',
      moment: '2026-04-01',
      from: '2026-01-01',
      to: '2026-03-31',
      kind: 'rent',
      amount: 300_000n,
      exact: 300_000n * ONE,
      inLiability: true,
      line: 0,
    },
    {
      dueDate: '2026-06-30',
      moment: '2026-07-01',
      from: '2026-04-01',
      to: '2026-06-30',
      kind: 'rent',
      amount: 300_000n,
      exact: 300_000n * ONE,
      inLiability: true,
      line: 0,
    },
  ])
})

test('a step, a service beside it and a residual value, in order of due date', () => {
  const plan = paymentPlan(
    agreementTerms({
      endDate: '2026-03-31',
      payments: [
        rentLine({ amount: 100n, lastDate: '2026-02-28' }),
        rentLine({ amount: 110n, firstDate: '2026-03-01', lastDate: '2026-03-31' }),
        rentLine({ kind: 'service', amount: 7n, lastDate: '2026-03-31', inLiability: false }),
      ],
      residualValue: { amount: 5000n, guaranteedByLessee: true, expectedPayable: 900n },
    }),
  )
  expect(plan.map(({ dueDate, kind, amount }) => `${dueDate} ${kind} ${amount}`)).toEqual([
    '2026-01-01 rent 100',
    '2026-01-01 service 7',
    '2026-02-01 rent 100',
    '2026-02-01 service 7',
    '2026-03-01 rent 110',
    '2026-03-01 service 7',
    '2026-03-31 residual 900',
  ])
})

test('a series from 31 January does not lose the month ends', () => {
  const line = rentLine({ firstDate: '2026-01-31', lastDate: '2026-05-30' })
  const plan = paymentPlan(
    agreementTerms({ commencementDate: '2026-01-31', endDate: '2026-05-30', payments: [line] }),
  )
  expect(plan.map((row) => row.dueDate)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
})

// Tjänstebilsfakta: the initial fee of a car is 1/30 of the monthly fee a day.
test('a part of a period is paid by thirtieths', () => {
  expect(partOf(300_000n, 1, '2026-04-17', '2026-04-30')).toBe(140_000n)
  expect(partOf(300_000n, 1, '2026-01-01', '2026-01-30')).toBe(300_000n)
  expect(partOf(900_000n, 3, '2026-01-01', '2026-02-15')).toBe(450_000n)
  expect(partOf(100n, 1, '2026-01-01', '2026-01-01')).toBe(3n)
})

test('the last period of a term that ends within it is paid in part', () => {
  const plan = paymentPlan(
    agreementTerms({
      endDate: '2026-02-10',
      payments: [rentLine({ amount: 3000n, lastDate: '2026-02-10' })],
    }),
  )
  expect(plan.map((row) => [row.from, row.to, row.amount])).toEqual([
    ['2026-01-01', '2026-01-31', 3000n],
    ['2026-02-01', '2026-02-10', 1000n],
  ])
})

test('periods and calendar months cover the term without gap or overlap', () => {
  const first = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(
      first,
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      (start, days, months) => {
        const end = addDays(start, days)
        for (const periods of [periodsFrom(start, end, months), calendarMonths(start, end)]) {
          expect(periods[0]!.from).toBe(start)
          expect(periods.at(-1)!.to).toBe(end)
          for (const [index, { from, to }] of periods.entries()) {
            expect(from <= to).toBe(true)
            if (index > 0) expect(from).toBe(addDays(periods[index - 1]!.to, 1))
          }
        }
        expect(
          calendarMonths(start, end)
            .slice(1)
            .every(({ from }) => from.endsWith('-01')),
        ).toBe(true)
      },
    ),
  )
})

const risingLine = (rounding: 'minor' | 'none') =>
  rentLine({
    amount: 10_000_001n,
    intervalMonths: 3,
    firstDate: '2026-01-01',
    lastDate: '2028-02-15',
    increase: { rate: '0.03', everyMonths: 12, rounding },
  })
const risingTerms = (rounding: 'minor' | 'none') =>
  agreementTerms({ endDate: '2028-02-15', payments: [risingLine(rounding)] })

test('an agreed rise comes once a year and compounds; invoices are rounded, textbooks not', () => {
  const rounded = paymentPlan(risingTerms('minor'))
  expect(rounded.map(({ amount }) => amount)).toEqual([
    ...Array(4).fill(10_000_001n),
    ...Array(4).fill(10_300_001n), // 10 300 001.03
    5_304_500n, // 45/90 of the 10 609 001.0609 that are invoiced as 10 609 001
  ])
  const exact = paymentPlan(risingTerms('none'))
  expect(exact.map(({ exact }) => formatFixed(exact, 6)).slice(3)).toEqual([
    '10000001.000000',
    ...Array(4).fill('10300001.030000'),
    '5304500.530450',
  ])
  expect(exact.at(-1)!.amount).toBe(5_304_501n)
})

test('a fee can fall by agreement', () => {
  const payments = [rentLine({ increase: { rate: '-0.1', everyMonths: 6, rounding: 'minor' } })]
  expect(paymentPlan(agreementTerms({ payments }))[6]!.amount).toBe(900_000n)
})

test('own days of payment, in advance and in arrears, cover the days of their line', () => {
  const line = rentLine({ intervalMonths: 3, dueDates: ['2026-03-20', '2026-06-21', '2026-12-31'] })
  const spans = (timing: 'advance' | 'arrears') =>
    paymentPlan(agreementTerms({ payments: [{ ...line, timing }] })).map(
      ({ dueDate, moment, from, to, amount }) => `${dueDate} ${moment} ${from}–${to} ${amount}`,
    )
  expect(spans('advance')).toEqual([
    '2026-03-20 2026-03-20 2026-03-20–2026-06-20 1000000',
    '2026-06-21 2026-06-21 2026-06-21–2026-12-30 1000000',
    '2026-12-31 2026-12-31 2026-12-31–2026-12-31 1000000',
  ])
  expect(spans('arrears')).toEqual([
    '2026-03-20 2026-03-21 2026-01-01–2026-03-20 1000000',
    '2026-06-21 2026-06-22 2026-03-21–2026-06-21 1000000',
    '2026-12-31 2027-01-01 2026-06-22–2026-12-31 1000000',
  ])
})

test('a line that takes over within a series keeps its month ends and its rises', () => {
  const increase = { rate: '0.1', everyMonths: 3, rounding: 'minor' as const }
  const whole = rentLine({ firstDate: '2026-01-31', lastDate: '2026-07-30', increase })
  const head = { ...whole, lastDate: '2026-02-27' }
  const tail = { ...whole, firstDate: '2026-02-28', countedFrom: '2026-01-31' }
  const planOf = (payments: (typeof whole)[]) =>
    paymentPlan(agreementTerms({ commencementDate: '2026-01-31', payments })).map(({ line, ...row }) => row)
  expect(planOf([head, tail])).toEqual(planOf([whole]))
})

test('whole years are paid in full whatever the interval', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3, 4, 6, 12),
      fc.integer({ min: 1, max: 30 }),
      fc.bigInt(0n, 10n ** 9n),
      (intervalMonths, years, amount) => {
        const endDate = addDays(addMonths('2026-01-01', years * 12), -1)
        const plan = paymentPlan(
          agreementTerms({
            endDate,
            payments: [rentLine({ amount, intervalMonths: intervalMonths as 1, lastDate: endDate })],
          }),
        )
        expect(plan).toHaveLength((12 / intervalMonths) * years)
        expect(plan.every((row) => row.amount === amount)).toBe(true)
      },
    ),
  )
})
