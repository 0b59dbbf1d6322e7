import { createHash } from 'node:crypto'
import { parse } from '@marcbachmann/cel-js'

/** A compiled CEL expression over `event` (the run's event) and, where two events meet, `async` (the new one). */
export interface Expression {
  readonly source: string
  evaluate(variables: Record<string, unknown>): unknown
}

/** @throws Error when the text is not CEL */
export function compileExpression(source: string): Expression {
  const run = parse(source)
  return { source, evaluate: (variables) => run(variables) as unknown }
}

/** True only for `true`. An expression that throws, as CEL does on a missing key, does not match. */
export function matches(expression: Expression | null, variables: Record<string, unknown>): boolean {
  if (!expression) return true
  try {
    return expression.evaluate(variables) === true
  } catch {
    // A missing key or a comparison of unlike types: this event is not the one meant.
    return false
  }
}

/** A short fingerprint of the expression's value; null when it cannot be evaluated. */
export function keyOf(expression: Expression, variables: Record<string, unknown>): string | null {
  let value: unknown
  try {
    value = expression.evaluate(variables)
  } catch {
    // A missing key: the caller decides what "no key" means.
    return null
  }
  const text = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}` : part))
  return createHash('sha256')
    .update(text ?? 'undefined')
    .digest('base64url')
}
