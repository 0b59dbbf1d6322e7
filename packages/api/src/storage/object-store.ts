import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { Transform, type TransformCallback } from 'node:stream'

/** What is known of a stored object. `sha256` is lower-case hex of its bytes. */
export type StoredObject = { key: string; bytes: number; sha256: string; mediaType: string }

/**
 * Where files lie. Keys are paths: segments of letters, digits, `.`, `_` and `-`, parted by `/`, e.g.
 * `<organization>/documents/<id>/original`.
 *
 * A put is all or nothing and durable when it returns; the same key again replaces the object. What is read is
 * compared with the sha256 from when it was written.
 */
export interface ObjectStore {
  readonly kind: 'disk' | 's3'
  /** The bucket, when another service may fetch objects by itself. */
  readonly bucket: string | null
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<StoredObject>
  /** @throws ObjectMissing · ObjectDamaged */
  get(key: string): Promise<Uint8Array>
  /**
   * A large object as a stream. The stream ends with ObjectDamaged when the bytes are not those that were written:
   * whoever reads it must not trust them before its end.
   * @throws ObjectMissing
   */
  open(key: string): Promise<StoredObject & { stream: Readable }>
  stat(key: string): Promise<StoredObject | null>
  /** Every key that begins with `prefix`, in no promised order. The empty prefix lists everything. */
  list(prefix: string): AsyncIterable<{ key: string; bytes: number }>
  /** Nothing happens when the object is not there. */
  delete(key: string): Promise<void>
}

export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing'
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`There is no stored object ${key}`, options)
  }
}

export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged'
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`The stored object ${key} is not what was written`, options)
  }
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/
const MAX_KEY_LENGTH = 512

/** @throws Error when a key could leave the store or mean something else on another file system */
export function checkKey(key: string): string {
  if (key.length > MAX_KEY_LENGTH || !key.split('/').every((segment) => SEGMENT.test(segment))) {
    throw new Error(`Not a key for stored objects: ${JSON.stringify(key.slice(0, 80))}`)
  }
  return key
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws ObjectDamaged */
export function verified(expected: StoredObject, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== expected.bytes || sha256Of(bytes) !== expected.sha256)
    throw new ObjectDamaged(expected.key)
  return bytes
}

/** Passes bytes through and fails at the end when they are not those that were written. */
export function verifyingStream(expected: StoredObject): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
    flush(done) {
      const isWhole = bytes === expected.bytes && hash.digest('hex') === expected.sha256
      done(isWhole ? null : new ObjectDamaged(expected.key))
    },
  })
}
