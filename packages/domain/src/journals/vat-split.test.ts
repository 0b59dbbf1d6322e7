import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vatOfGross, vatOfNet } from './vat-split'

const CAR = { rate: '0.25', deductibleShare: '0.5' }

test('a car fee of 4 000 with VAT: 3 200 and 800, half of it deductible', () => {
  const expected = { vat: 80_000n, deductible: 40_000n, cost: 40_000n }
  expect(vatOfGross(400_000n, CAR)).toEqual({ net: 320_000n, ...expected })
  expect(vatOfNet(320_000n, CAR)).toEqual(expected)
})

test('an odd öre of VAT: the halves differ by it, none is lost', () => {
  expect(vatOfNet(4n, CAR)).toEqual({ vat: 1n, deductible: 0n, cost: 1n })
  expect(vatOfNet(12n, CAR)).toEqual({ vat: 3n, deductible: 2n, cost: 1n })
})

test('a taxi deducts all of it, an exempt landlord charges none', () => {
  expect(vatOfNet(320_000n, { rate: '0.25', deductibleShare: '1' })).toMatchObject({
    deductible: 80_000n,
    cost: 0n,
  })
  expect(vatOfNet(320_000n, { rate: '0', deductibleShare: '1' })).toEqual({
    vat: 0n,
    deductible: 0n,
    cost: 0n,
  })
})

test('from the gross amount comes the net amount that it was made of', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.constantFrom('0', '0.06', '0.12', '0.25', '0.255'),
      fc.constantFrom('0', '0.5', '1', '0.333'),
      (net, rate, deductibleShare) => {
        const vat = vatOfNet(net, { rate, deductibleShare })
        expect(vat.deductible + vat.cost).toBe(vat.vat)
        expect(vatOfGross(net + vat.vat, { rate, deductibleShare })).toEqual({ net, ...vat })
      },
    ),
    { numRuns: 3000 },
  )
})
