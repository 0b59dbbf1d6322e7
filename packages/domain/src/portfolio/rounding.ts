/** Adding and subtracting it rounds a float below 2^51 to a whole number, as a float addition rounds: half-even. */
export const ROUNDER = 1.5 * 2 ** 52

/** The relative error of one float operation is at most this. */
export const UNIT = 2 ** -53
