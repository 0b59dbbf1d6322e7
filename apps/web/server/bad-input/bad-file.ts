import type { ErrorCode } from '@mina/domain'

/** A file that someone may upload, and what becomes of it. */
export type BadFile = {
  /** As it stands in docs/bad-input.md. */
  name: string
  /** What it calls itself; a harmless PDF's name when left out. */
  fileName?: string
  bytes: () => Uint8Array | Promise<Uint8Array>
  gets: ErrorCode | 'taken in'
}
