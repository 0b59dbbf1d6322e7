import { Decimal } from 'decimal.js'

/** Decimal numbers of 50 digits: amounts in minor units, rates, growth. Nothing here is shared with the engine. */
export const RealNumber = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_HALF_EVEN })
export type Real = Decimal

export const real = (value: string | number | bigint): Real =>
  new RealNumber(typeof value === 'bigint' ? value.toString() : value)
export const ZERO: Real = real(0)
export const ONE: Real = real(1)

export const sumOf = (values: readonly Real[]): Real => values.reduce((sum, value) => sum.plus(value), ZERO)

/** To whole minor units, ties to the even one. */
export const toMinor = (value: Real): bigint =>
  BigInt(value.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN).toFixed(0))
