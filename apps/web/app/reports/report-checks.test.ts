import { expect, test } from 'vitest'
import { behindCell, cellName } from './class-figures'
import { classGroups } from './class-groups'
import { checkMaturity } from './maturity-checks'
import { maturityFigures } from './maturity-lines'
import { checkRollForward } from './movement-checks'
import { movementFigures, type RollForward } from './movement-lines'
import { namedDays, namedPeriods } from './report-days'

const movements = (opening: string, interest: string, payment: string, closing: string) => ({
  liability: { opening, additions: '0', remeasurement: '0', decrease: '0', interest, payment, closing },
  rightOfUse: {
    opening: '0',
    additions: '0',
    remeasurement: '0',
    decrease: '0',
    depreciation: '0',
    impairment: '0',
    closing: '0',
  },
  leaseExpense: '0',
  variableExpense: '0',
  serviceExpense: '0',
  gain: '0',
})
const agreement = (number: string, amounts: ReturnType<typeof movements>) => ({
  agreementId: number,
  number,
  name: `Car ${number}`,
  kind: 'vehicle',
  companyName: null,
  lessorName: null,
  currency: 'SEK',
  ...amounts,
})

function rollForward(closingOfClass: string): Pick<RollForward, 'classes' | 'totals'> {
  const one = agreement('1', movements('100.00', '1.05', '20.00', '81.05'))
  const other = agreement('2', movements('50.00', '0.45', '10.00', '40.45'))
  const whole = movements('150.00', '1.50', '30.00', closingOfClass)
  return {
    classes: [{ currency: 'SEK', kind: 'vehicle', count: 2, ...whole, agreements: [one, other] }],
    totals: [{ currency: 'SEK', agreements: 2, ...whole }],
  }
}

test('a report whose figures agree says so, and against how many it was held', () => {
  const checks = checkRollForward(rollForward('121.50'))
  expect(checks.map(({ deviation }) => deviation)).toEqual(['0.00', '0.00', '0.00'])
  expect(checks.find(({ name }) => name === 'movements')?.compared).toBe(8)
})

test('one öre too much is found, both in the movements and in the sum of the agreements', () => {
  const checks = checkRollForward(rollForward('121.51'))
  const deviationOf = Object.fromEntries(checks.map(({ name, deviation }) => [name, deviation]))
  expect(deviationOf).toEqual({ movements: '0.01', agreements: '0.01', totals: '0.00' })
})

const maturing = (carrying: string, discounting: string) => ({
  bands: ['60.00', '50.00'],
  undiscounted: '110.00',
  discounting,
  carrying,
  current: carrying,
  nonCurrent: '0.00',
  weightedRate: null,
  weightedMonths: null,
})
const maturityOf = (...parts: ReturnType<typeof maturing>[]) => {
  const agreements = parts.map((part, index) => ({
    ...agreement(String(index), movements('0', '0', '0', '0')),
    ...part,
  }))
  const sum = (key: 'undiscounted' | 'discounting' | 'carrying') =>
    parts.reduce((total, part) => total + Number(part[key]), 0).toFixed(2)
  const whole = {
    ...maturing(sum('carrying'), sum('discounting')),
    bands: [(60 * parts.length).toFixed(2), (50 * parts.length).toFixed(2)],
    undiscounted: sum('undiscounted'),
  }
  const classes = [{ currency: 'SEK', kind: 'vehicle', count: parts.length, ...whole, agreements }]
  return { classes, totals: [{ currency: 'SEK', agreements: parts.length, ...whole }] }
}
const deviations = (checks: ReturnType<typeof checkMaturity>) =>
  Object.fromEntries(checks.map(({ name, deviation }) => [name, deviation]))

test('an öre lost in discounting is found', () => {
  const wrong = checkMaturity(maturityOf(maturing('100.00', '9.99')))
  expect(deviations(wrong)).toMatchObject({ bands: '0.00', discounting: '0.01', split: '0.00' })
})

test('fees that are expensed evenly are no liability, alone and beside agreements that have one', () => {
  const even = maturing('0.00', '0.00')
  const mixed = maturityOf(maturing('100.00', '10.00'), even)
  expect(deviations(checkMaturity(maturityOf(even)))).not.toHaveProperty('discounting')
  expect(new Set(checkMaturity(mixed).map(({ deviation }) => deviation))).toEqual(new Set(['0.00']))
  expect(maturityFigures(mixed.totals[0]!)).toMatchObject({ outside: '110.00', carrying: '100.00' })
})

test('behind a cell stand its agreements, the largest first, without a rest', () => {
  const { classes, totals } = rollForward('121.50')
  const groups = classGroups(classes, totals, movementFigures)
  const behind = behindCell(cellName({ key: 'liability.interest', kind: 'vehicle', currency: 'SEK' }), groups)
  expect(behind).toMatchObject({ amount: '1.50', rest: '0.00' })
  expect(behind?.rows.map(({ number, amount }) => [number, amount])).toEqual([
    ['1', '1.05'],
    ['2', '0.45'],
  ])
  expect(behindCell('liability.interest~total~SEK', groups)?.rows).toHaveLength(2)
  for (const name of ['liability.interest~it~SEK', 'liability.interest~vehicle~EUR', 'made-up', undefined])
    expect(behindCell(name, groups)).toBeNull()
})

test('days and periods by name, also over the turn of a year', () => {
  expect(namedDays('2026-02-14')).toEqual({
    monthEnd: '2026-01-31',
    quarterEnd: '2025-12-31',
    yearEnd: '2025-12-31',
  })
  expect(namedPeriods('2026-11-25')).toEqual({
    year: { from: '2026-01-01', to: '2026-11-30' },
    month: { from: '2026-10-01', to: '2026-10-31' },
    quarter: { from: '2026-07-01', to: '2026-09-30' },
    lastYear: { from: '2025-01-01', to: '2025-12-31' },
  })
})
