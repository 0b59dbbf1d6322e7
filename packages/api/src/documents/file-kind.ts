export const DOCUMENT_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const
export type DocumentMediaType = (typeof DOCUMENT_MEDIA_TYPES)[number]

const SIGNATURES: readonly [DocumentMediaType, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

/**
 * What a file is by its first bytes, never by its name; null for everything that is not read as an agreement.
 * A PDF must begin at the first byte: one that begins later is also something else.
 */
export function documentMediaType(bytes: Uint8Array): DocumentMediaType | null {
  const match = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  return match?.[0] ?? null
}
