import { inspect } from 'node:util'

const HIDDEN = '[confidential]'

/**
 * A value that no log line, error or JSON shows by accident: a personal number, an order's secrets, a signature.
 * `reveal` is the one way to it, so that every use can be found by searching for that word.
 */
export class Confidential<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  reveal(): T {
    return this.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [inspect.custom](): string {
    return HIDDEN
  }
}
