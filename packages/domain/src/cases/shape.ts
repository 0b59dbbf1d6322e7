import { isLocalDate } from '../dates'
import { isCurrency } from '../money'
import { decimalText } from './decimal-text'
import { nearestName } from './nearest-name'

/**
 * What a piece of JSON must look like. `decimal`: a number or the text of one, read as text. `words`: one of them,
 * numbers also as text. `map`: an object with any keys. `kinds`: an object whose `kind` says which keys it has.
 */
export type Shape =
  | { type: 'text' | 'decimal' | 'date' | 'whole' | 'flag' | 'currency' }
  | { type: 'words'; words: readonly (string | number)[] }
  | { type: 'list'; item: Shape }
  | { type: 'map'; of: Shape }
  | { type: 'nullable'; of: Shape }
  | ObjectShape
  | { type: 'kinds'; kinds: Readonly<Record<string, ObjectShape>> }
  | { type: 'either'; texts: Shape; objects: Shape }

export type ObjectShape = { type: 'object'; keys: Readonly<Record<string, Key>> }
/** `ifAbsent` is what an absent key stands for; without it an absent optional key stays absent. */
export type Key = { shape: Shape; required: boolean; ifAbsent?: unknown }

/** Where and why something is refused: `agreements[0].terms.payments[2].amout: unknown key, …`. */
export type Problem = { path: string; reason: string }

export const needed = (shape: Shape): Key => ({ shape, required: true })
export const optional = (shape: Shape, ifAbsent?: unknown): Key => ({ shape, required: false, ifAbsent })

export const text: Shape = { type: 'text' }
export const decimal: Shape = { type: 'decimal' }
export const date: Shape = { type: 'date' }
export const whole: Shape = { type: 'whole' }
export const flag: Shape = { type: 'flag' }
export const currency: Shape = { type: 'currency' }
export const words = (all: readonly (string | number)[]): Shape => ({ type: 'words', words: all })
export const listOf = (item: Shape): Shape => ({ type: 'list', item })
export const mapOf = (of: Shape): Shape => ({ type: 'map', of })
export const nullable = (of: Shape): Shape => ({ type: 'nullable', of })
/** Every key of `T` must be named: a new one of the engine that nobody may write would not compile. */
export const objectOf = <T>(keys: { [Name in keyof T]-?: Key }): ObjectShape => ({
  type: 'object',
  keys: keys as Readonly<Record<string, Key>>,
})

/**
 * Reads JSON by its shape: decimals become texts, absent keys their defaults. Unknown keys are refused by name.
 * @param problems what is wrong is added here; the value returned is of use only when nothing was added
 */
export function readShape(shape: Shape, value: unknown, path: string, problems: Problem[]): unknown {
  const refuse = (reason: string) => {
    problems.push({ path, reason })
    return value
  }
  switch (shape.type) {
    case 'text':
      return typeof value === 'string' ? value : refuse(`must be a text, not ${shown(value)}`)
    case 'decimal':
      return decimalText(value) ?? refuse(`must be a decimal such as "1234.50", not ${shown(value)}`)
    case 'date':
      return isLocalDate(value) ? value : refuse(`must be a date YYYY-MM-DD, not ${shown(value)}`)
    case 'whole':
      return Number.isInteger(value) ? value : refuse(`must be a whole number, not ${shown(value)}`)
    case 'flag':
      return typeof value === 'boolean' ? value : refuse(`must be true or false, not ${shown(value)}`)
    case 'currency':
      if (isCurrency(value)) return value
      return refuse(`must be an ISO 4217 code ("XXX" when the source names no currency), not ${shown(value)}`)
    case 'words':
      return readWord(shape.words, value) ?? refuse(wordRefusal(shape.words, value))
    case 'nullable':
      return value === null ? null : readShape(shape.of, value, path, problems)
    case 'either':
      return readShape(typeof value === 'object' ? shape.objects : shape.texts, value, path, problems)
    case 'list':
      if (!Array.isArray(value)) return refuse(`must be a list, not ${shown(value)}`)
      return value.map((item, index) => readShape(shape.item, item, `${path}[${index}]`, problems))
    case 'map':
      if (!isObject(value)) return refuse(`must be an object, not ${shown(value)}`)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [
          name,
          readShape(shape.of, one, `${path}.${name}`, problems),
        ]),
      )
    case 'kinds': {
      if (!isObject(value)) return refuse(`must be an object, not ${shown(value)}`)
      const known = Object.keys(shape.kinds)
      const kind = readWord(known, value.kind)
      if (kind === undefined) {
        problems.push({ path: `${path}.kind`, reason: wordRefusal(known, value.kind) })
        return value
      }
      return readObject(shape.kinds[kind]!, value, path, problems)
    }
    case 'object':
      if (!isObject(value)) return refuse(`must be an object, not ${shown(value)}`)
      return readObject(shape, value, path, problems)
  }
}

function readObject(
  { keys }: ObjectShape,
  value: Record<string, unknown>,
  path: string,
  problems: Problem[],
): Record<string, unknown> {
  const prefix = path === '' ? '' : `${path}.`
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(keys, name)) {
      const nearest = nearestName(name, Object.keys(keys))
      const hint = nearest ? `did you mean "${nearest}"?` : `known are ${Object.keys(keys).join(', ')}`
      problems.push({ path: `${prefix}${name}`, reason: `unknown key; ${hint}` })
    }
  }
  const read: Record<string, unknown> = {}
  for (const [name, key] of Object.entries(keys)) {
    if (value[name] !== undefined) {
      read[name] = readShape(key.shape, value[name], `${prefix}${name}`, problems)
    } else if (key.required) problems.push({ path: `${prefix}${name}`, reason: 'is missing' })
    else if (key.ifAbsent !== undefined) read[name] = key.ifAbsent
  }
  return read
}

function readWord<T extends string | number>(known: readonly T[], value: unknown): T | undefined {
  return known.find((word) => word === value || (typeof word === 'number' && String(word) === value))
}

function wordRefusal(known: readonly (string | number)[], value: unknown): string {
  if (value === undefined) return `is missing; one of ${known.join(', ')}`
  const nearest = typeof value === 'string' ? nearestName(value, known.map(String)) : null
  const hint = nearest ? `did you mean "${nearest}"?` : `one of ${known.join(', ')}`
  return `${shown(value)} is not known; ${hint}`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing'
  return written.length > 60 ? `${written.slice(0, 57)}…` : written
}
