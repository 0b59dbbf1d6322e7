import { isLocalDate, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { type Currency, formatAmount, type Minor, parseAmount } from '../money'

/** A type as it crosses a border: every amount a decimal string in the major unit. */
export type WithDecimals<T> = T extends bigint
  ? string
  : T extends readonly (infer Item)[]
    ? readonly WithDecimals<Item>[]
    : T extends object
      ? { [Key in keyof T]: WithDecimals<T[Key]> }
      : T

/**
 * How a value is written as JSON and read back. `path` names the value in errors: `payments.0.amount`.
 * `read` throws DomainError 'input.invalid' { field, reason }: 'missing', 'unknown' (a key), 'wrong_type',
 * 'unknown_value', or what is wrong with a date, a number or an amount.
 */
export type Shape<T> = {
  read(json: unknown, path: string, currency: Currency): T
  write(value: T, currency: Currency): unknown
}

type OptionalShape<T> = Shape<T> & { optional: true }

/** A shape for every key; the compiler asks for one when a type gets another key. */
type Fields<T> = {
  [Key in keyof T]-?: undefined extends T[Key] ? OptionalShape<Exclude<T[Key], undefined>> : Shape<T[Key]>
}

const refuse = (field: string, reason: string) => new DomainError('input.invalid', { field, reason })

const unchanged = <T>(is: (json: unknown) => json is T, reason = 'wrong_type'): Shape<T> => ({
  read(json, path) {
    if (!is(json)) throw refuse(path, reason)
    return json
  },
  write: (value) => value,
})

export const text = unchanged((json): json is string => typeof json === 'string')
export const flag = unchanged((json): json is boolean => typeof json === 'boolean')
export const count = unchanged((json): json is number => Number.isFinite(json))
export const date = unchanged((json): json is LocalDate => isLocalDate(json), 'not_a_date')
/** An exact decimal that stays text: a rate, a share, an unrounded balance. */
export const decimal = unchanged(
  (json): json is string => typeof json === 'string' && /^-?\d{1,30}(\.\d{1,60})?$/.test(json),
  'not_a_number',
)

export const amount: Shape<Minor> = {
  read(json, path, currency) {
    if (typeof json !== 'string') throw refuse(path, 'wrong_type')
    return parseAmount(json, currency, path)
  },
  write: (value, currency) => formatAmount(value, currency),
}

export const choice = <const T extends string | number>(values: readonly T[]): Shape<T> =>
  unchanged((json): json is T => values.includes(json as T), 'unknown_value')

export const optional = <T>(shape: Shape<T>): OptionalShape<T> => ({ ...shape, optional: true })

export const nullable = <T>(shape: Shape<T>): Shape<T | null> => ({
  read: (json, path, currency) => (json === null ? null : shape.read(json, path, currency)),
  write: (value, currency) => (value === null ? null : shape.write(value, currency)),
})

export const list = <T>(item: Shape<T>): Shape<readonly T[]> => ({
  read(json, path, currency) {
    if (!Array.isArray(json)) throw refuse(path, 'wrong_type')
    return json.map((one, index) => item.read(one, `${path}.${index}`, currency))
  },
  write: (values, currency) => values.map((value) => item.write(value, currency)),
})

/** An object with these keys and no other. A key whose value is undefined counts as absent. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const keys = Object.keys(fields) as (keyof T & string)[]
  return {
    read(json, path, currency) {
      const given = objectAt(json, path)
      const within = path === '' ? '' : `${path}.`
      for (const key of Object.keys(given)) {
        if (!Object.hasOwn(fields, key)) throw refuse(`${within}${key}`, 'unknown')
      }
      const result: Partial<T> = {}
      for (const key of keys) {
        const shape = fields[key] as Shape<T[typeof key]> & { optional?: true }
        if (given[key] !== undefined) result[key] = shape.read(given[key], `${within}${key}`, currency)
        else if (!shape.optional) throw refuse(`${within}${key}`, 'missing')
      }
      return result as T
    },
    write(value, currency) {
      const json: Record<string, unknown> = {}
      for (const key of keys) {
        const shape = fields[key] as Shape<T[typeof key]>
        if (value[key] !== undefined) json[key] = shape.write(value[key], currency)
      }
      return json
    },
  }
}

/** A union whose members are told apart by `kind`; `shapeOf` gives null for a kind that it does not know. */
export const byKind = <T extends { kind: string }>(
  shapeOf: (value: { kind: string } & Record<string, unknown>) => Shape<T> | null,
): Shape<T> => ({
  read(json, path, currency) {
    const given = objectAt(json, path)
    const field = path === '' ? 'kind' : `${path}.kind`
    const { kind } = given
    if (typeof kind !== 'string') throw refuse(field, kind === undefined ? 'missing' : 'wrong_type')
    const shape = shapeOf({ ...given, kind })
    if (!shape) throw refuse(field, 'unknown_value')
    return shape.read(json, path, currency)
  },
  write(value, currency) {
    const shape = shapeOf(value)
    if (!shape) throw refuse('kind', 'unknown_value')
    return shape.write(value, currency)
  },
})

function objectAt(json: unknown, path: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw refuse(path, 'wrong_type')
  return json as Record<string, unknown>
}
