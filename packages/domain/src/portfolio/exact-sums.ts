/**
 * The sum of a column of whole numbers up to 2^52, without rounding however long the column is: partial sums stay
 * below 2^53, where a float counts exactly, and go into a bigint before they leave it.
 */
export function exactSum(column: Float64Array): bigint {
  let total = 0n
  let part = 0
  for (let row = 0; row < column.length; row++) {
    part += column[row]!
    if (part > 2 ** 52 || part < -(2 ** 52)) {
      total += BigInt(part)
      part = 0
    }
  }
  return total + BigInt(part)
}

/** So many products of 26 by 22 bits fit together into a float. */
const BLOCK = 32

/** Σ a × b, without rounding, for whole a from 0 to 2^52 and b from 0 to 2^44. */
export function exactDot(a: Float64Array, b: Float64Array): bigint {
  let total = 0n
  for (let start = 0; start < a.length; start += BLOCK) {
    let highHigh = 0
    let highLow = 0
    let lowHigh = 0
    let lowLow = 0
    const end = Math.min(start + BLOCK, a.length)
    for (let row = start; row < end; row++) {
      const aHigh = Math.floor(a[row]! / 2 ** 26)
      const aLow = a[row]! - aHigh * 2 ** 26
      const bHigh = Math.floor(b[row]! / 2 ** 22)
      const bLow = b[row]! - bHigh * 2 ** 22
      highHigh += aHigh * bHigh
      highLow += aHigh * bLow
      lowHigh += aLow * bHigh
      lowLow += aLow * bLow
    }
    total += (BigInt(highHigh) << 48n) + (BigInt(highLow) << 26n) + (BigInt(lowHigh) << 22n) + BigInt(lowLow)
  }
  return total
}
