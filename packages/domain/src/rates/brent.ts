/**
 * A root of `f` between two points where it has different signs, by Brent's method: inverse quadratic or secant
 * steps while they shrink the bracket, bisection when they do not.
 *
 * @param tolerance width that the root is known to; the bracket can never be left
 * @returns null when `f` has the same sign at both ends
 */
export function brentRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
): number | null {
  let [a, b] = [low, high]
  let [fa, fb] = [f(a), f(b)]
  if (fa === 0) return a
  if (fb === 0) return b
  if (fa > 0 === fb > 0) return null
  let [c, fc] = [a, fa]
  let step = b - a
  let stepBefore = step
  for (;;) {
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= least || fb === 0) return b
    const proposed = Math.abs(stepBefore) >= least && Math.abs(fa) > Math.abs(fb) ? interpolate() : null
    if (proposed !== null && 2 * Math.abs(proposed) < Math.min(3 * Math.abs(half), Math.abs(stepBefore))) {
      stepBefore = step
      step = proposed
    } else {
      step = half
      stepBefore = half
    }
    ;[a, fa] = [b, fb]
    b += Math.abs(step) > least ? step : Math.sign(half) * least
    fb = f(b)
    if (fb > 0 === fc > 0) {
      ;[c, fc] = [a, fa]
      step = b - a
      stepBefore = step
    }

    function interpolate(): number | null {
      const s = fb / fa
      if (a === c) {
        const secant = (2 * half * s) / (s - 1)
        return Math.sign(secant) === Math.sign(half) ? secant : null
      }
      const q = fa / fc
      const r = fb / fc
      const quadratic = (s * (2 * half * q * (q - r) - (b - a) * (r - 1))) / -((q - 1) * (r - 1) * (s - 1))
      return Math.sign(quadratic) === Math.sign(half) ? quadratic : null
    }
  }
}
