/**
 * Arithmetic on numbers of twice a float's length: the unevaluated sum high + low, about 32 digits. Every operation
 * here errs by less than 2^-100 of its result, which is what the bounds of the bulk kernel are proved with.
 *
 * Source: T. J. Dekker, A floating-point technique for extending the available precision, 1971.
 */
export type DoubleDouble = { high: number; low: number }

/** Cuts a float into two halves of 26 bits whose products are exact. */
const SPLITTER = 2 ** 27 + 1

/** a × b without any error. Both below 2^990 in size. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b
  const aCut = SPLITTER * a
  const aHigh = aCut - (aCut - a)
  const aLow = a - aHigh
  const bCut = SPLITTER * b
  const bHigh = bCut - (bCut - b)
  const bLow = b - bHigh
  return { high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow) }
}

/** a + b without any error. */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b
  const bPart = high - a
  return { high, low: a - (high - bPart) + (b - bPart) }
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = exactProduct(a.high, b.high)
  return normalize(high, low + (a.high * b.low + a.low * b.high))
}

/** base^exponent for an exponent of 1, 2, 3, … */
export function power(base: DoubleDouble, exponent: number): DoubleDouble {
  let result: DoubleDouble | null = null
  let square = base
  for (let rest = exponent; ; rest >>= 1) {
    if (rest & 1) result = result ? multiply(result, square) : square
    if (rest <= 1) return result!
    square = multiply(square, square)
  }
}

/** high + low again as a float and its rest; `low` is the smaller. */
function normalize(high: number, low: number): DoubleDouble {
  const sum = high + low
  return { high: sum, low: low - (sum - high) }
}
