import { type Currency, type Fixed, type Minor, minorDigits } from '@mina/domain'

/** A Fixed as the number a spreadsheet computes with. */
export const numberOf = (value: Fixed): number => Number(value) / 2 ** 128

/** Minor units × 2^128 as a number of the major unit. */
export const majorOf = (value: Fixed, currency: Currency): number =>
  numberOf(value) / 10 ** minorDigits(currency)

/** Whole minor units as a number of the major unit. */
export const amountOf = (value: Minor, currency: Currency): number =>
  Number(value) / 10 ** minorDigits(currency)
