import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from './errors'
import { allocate, CURRENCIES, divideHalfEven, formatAmount, isCurrency, parseAmount } from './money'

test.each([
  ['31275.5', 'SEK', 3127550n],
  ['31275.50', 'SEK', 3127550n],
  ['0', 'EUR', 0n],
  ['-0.01', 'EUR', -1n],
  ['1500', 'JPY', 1500n],
  ['1500.00', 'ISK', 1500n],
] as const)('%s %s', (text, currency, minor) => {
  expect(parseAmount(text, currency)).toBe(minor)
})

test.each([
  ['1.005', 'SEK', 'too_many_decimals'],
  ['1.5', 'JPY', 'too_many_decimals'],
  ['1,5', 'SEK', 'not_a_number'],
  ['1 000', 'SEK', 'not_a_number'],
  ['1e3', 'SEK', 'not_a_number'],
  ['', 'SEK', 'not_a_number'],
  ['.5', 'SEK', 'not_a_number'],
  ['NaN', 'SEK', 'not_a_number'],
  ['10000000000000.01', 'SEK', 'too_large'],
] as const)('%s %s is refused: %s', (text, currency, reason) => {
  expect(() => parseAmount(text, currency, 'fee')).toThrow(
    new DomainError('input.invalid', { field: 'fee', reason }),
  )
})

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.constantFrom(...CURRENCIES), (amount, currency) => {
      expect(parseAmount(formatAmount(amount, currency), currency)).toBe(amount)
    }),
  )
})

test('small and negative amounts keep their zeros', () => {
  expect(formatAmount(5n, 'SEK')).toBe('0.05')
  expect(formatAmount(-123n, 'SEK')).toBe('-1.23')
  expect(formatAmount(-123n, 'JPY')).toBe('-123')
})

test('a currency is an own word of the list', () => {
  expect(isCurrency('SEK')).toBe(true)
  expect(isCurrency('sek')).toBe(false)
  expect(isCurrency('toString')).toBe(false)
})

test('halves go to the even neighbour, on both sides of zero', () => {
  expect([1n, 3n, 5n, -1n, -3n, -5n].map((half) => divideHalfEven(half, 2n))).toEqual([
    0n,
    2n,
    2n,
    0n,
    -2n,
    -2n,
  ])
  expect([4n, 5n, -4n, -5n].map((third) => divideHalfEven(third, 3n))).toEqual([1n, 2n, -1n, -2n])
})

test('a hundred kronor in three parts', () => {
  expect(allocate(10_000n, [1n, 1n, 1n])).toEqual([3333n, 3334n, 3333n])
})

test('parts add up and none is a whole unit from its share', () => {
  const weights = fc
    .array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 40 })
    .filter((all) => all.some((w) => w > 0n))
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), weights, (total, all) => {
      const parts = allocate(total, all)
      const sum = all.reduce((a, b) => a + b, 0n)
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(total)
      for (const [index, part] of parts.entries()) {
        const off = part * sum - total * all[index]!
        expect(off <= sum && off >= -sum).toBe(true)
      }
    }),
  )
})

test('nothing is split by weights of nothing', () => {
  expect(() => allocate(1n, [])).toThrow(DomainError)
  expect(() => allocate(1n, [0n])).toThrow(DomainError)
  expect(() => allocate(1n, [2n, -1n])).toThrow(DomainError)
})

test('every currency in use, with its own decimals', () => {
  expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length)
  expect(formatAmount(1234n, 'XXX')).toBe('12.34')
  expect(formatAmount(1234n, 'KWD')).toBe('1.234')
  expect(formatAmount(1234n, 'KRW')).toBe('1234')
  expect(parseAmount('1.2345', 'CLF')).toBe(12_345n)
  expect(CURRENCIES.length).toBeGreaterThan(160)
})
