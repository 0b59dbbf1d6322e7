import { expect, test } from 'vitest'
import type { AgreementEvent } from '../agreements'
import { calendarMonths } from '../agreements'
import { agreementTerms, rentLine } from '../agreements/agreement.factory'
import { fixedFromDecimal } from '../fixed-point'
import { closingOf, measure, positionOf, scheduleRows } from '../measurement'
import { PROFILES } from '../profiles'
import { cashFlowIn, deferredTaxOn, k3NoteOf, type Movements, movementsIn, sumMovements } from './index'

const terms = agreementTerms({
  endDate: '2029-12-31',
  payments: [
    rentLine({ lastDate: '2029-12-31' }),
    rentLine({
      kind: 'service',
      amount: 50_000n,
      timing: 'arrears',
      inLiability: false,
      lastDate: '2029-12-31',
    }),
  ],
  initialCosts: { incentivesReceived: 0n, initialDirectCosts: 150_000n },
})
const discountRate = { annualRate: '0.06', convention: 'effective' } as const
const events: AgreementEvent[] = [
  { kind: 'index', date: '2027-01-01', rent: 1_030_000n },
  { kind: 'modification', date: '2027-07-01', discountRate, remainingShare: '0.5', rent: 600_000n },
  { kind: 'impairment', date: '2028-01-01', recoverableAmount: 3_000_000n },
  { kind: 'termination', date: '2028-07-01', penalty: 1_000_000n },
]
const lives = [
  { terms, events: [] },
  { terms, events },
  { terms: { ...terms, classification: 'finance' as const }, events: events.slice(0, 2) },
]
const years = ['2026', '2027', '2028', '2029'].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }))

function expectWhole({ liability, rightOfUse }: Movements, name: string) {
  const change = ({ additions, remeasurement, decrease }: Movements['liability'] | Movements['rightOfUse']) =>
    additions + remeasurement - decrease
  expect(liability.opening + change(liability) + liability.interest - liability.payment, name).toBe(
    liability.closing,
  )
  expect(
    rightOfUse.opening + change(rightOfUse) - rightOfUse.depreciation - rightOfUse.impairment,
    name,
  ).toBe(rightOfUse.closing)
}

test('every account of every profile opens with what it closed with and adds up, alone and summed', () => {
  for (const profile of PROFILES) {
    const measurements = lives.map((life) => measure(life, profile))
    let before = sumMovements([])
    for (const year of years) {
      const parts = measurements.map((one) => movementsIn(one, year))
      const total = sumMovements(parts)
      for (const part of [...parts, total]) expectWhole(part, `${profile} ${year.from}`)
      expect(total.liability.opening).toBe(before.liability.closing)
      expect(total.rightOfUse.opening).toBe(before.rightOfUse.closing)
      expect(total.liability.closing).toBe(parts.reduce((sum, { liability }) => sum + liability.closing, 0n))
      before = total
    }
    expect(before.liability.closing).toBe(0n)
    expect(before.rightOfUse.closing).toBe(0n)
  }
})

test('the months of a year add up to the year', () => {
  const measurement = measure(lives[1]!, 'IFRS16')
  for (const year of years) {
    const months = scheduleRows(measurement, calendarMonths(year.from, year.to))
    const { liability, rightOfUse, result } = movementsIn(measurement, year)
    const sum = (pick: (row: (typeof months)[number]) => bigint) =>
      months.reduce((total, row) => total + pick(row), 0n)
    expect(sum((row) => row.liability.interest)).toBe(liability.interest)
    expect(sum((row) => row.liability.payment)).toBe(liability.payment)
    expect(sum((row) => row.rightOfUse.depreciation)).toBe(rightOfUse.depreciation)
    expect(sum((row) => row.result.gain)).toBe(result.gain)
  }
})

test('what is paid is principal and interest, and the interest paid in all is the interest of the term', () => {
  const measurement = measure(lives[0]!, 'IFRS16')
  const flows = years.map((year) => cashFlowIn(measurement, year))
  for (const { principal, interest, straightLine, variable, services, atEvents, total } of flows) {
    expect(principal + interest + straightLine + variable + services + atEvents).toBe(total)
    expect(services).toBe(600_000n)
  }
  const interest = years.reduce((sum, year) => sum + movementsIn(measurement, year).liability.interest, 0n)
  expect(flows.reduce((sum, flow) => sum + flow.interest, 0n)).toBe(interest)
  // The first rent and the direct costs are paid at commencement, before there is a liability.
  expect(flows[0]!.atEvents).toBe(1_150_000n)
  expect(flows[1]!.principal + flows[1]!.interest).toBe(12_000_000n)
})

test('interest that nobody has paid yet is not paid: a rent-free year pays none, and the first rents pay it', () => {
  const free = agreementTerms({
    endDate: '2028-12-31',
    payments: [
      rentLine({ amount: 0n, lastDate: '2026-12-31' }),
      rentLine({ firstDate: '2027-01-01', lastDate: '2028-12-31' }),
    ],
  })
  const measurement = measure({ terms: free, events: [] }, 'IFRS16')
  const [first, second, third] = years.map((year) => cashFlowIn(measurement, year))
  expect(first).toMatchObject({ interest: 0n, principal: 0n })
  const accrued = years.slice(0, 2).map((year) => movementsIn(measurement, year).liability.interest)
  expect(second!.interest).toBe(accrued[0]! + accrued[1]!)
  expect(third!.principal + third!.interest).toBe(12_000_000n)
})

test('the note of a K3 company has the fees to come and what was expensed', () => {
  const { initialCosts: _costs, ...fees } = terms
  const measurement = measure({ terms: fees, events: [] }, 'K3-entity')
  expect(k3NoteOf(measurement, years[0]!)).toEqual({
    withinOneYear: 12_000_000n,
    oneToFiveYears: 24_000_000n,
    laterThanFiveYears: 0n,
    expensed: 12_000_000n,
    variableExpensed: 0n,
  })
  expect(cashFlowIn(measurement, years[0]!)).toMatchObject({ straightLine: 12_000_000n, principal: 0n })
})

test('deferred tax is the rate of what is owed above the asset', () => {
  const measurement = measure({ terms, events: [] }, 'IFRS16')
  const balances = measurement.balancesAt(closingOf('2027-12-31'))
  const { liability, rightOfUse } = movementsIn(measurement, years[1]!)
  const expected = (Number(liability.closing - rightOfUse.closing) * 206) / 1000
  expect(Number(deferredTaxOn(balances, fixedFromDecimal('0.206')))).toBeCloseTo(expected, -1)
  expect(deferredTaxOn(measurement.balancesAt(positionOf('2025-01-01', 'opening')), 1n)).toBe(0n)
})
