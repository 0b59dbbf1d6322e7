import { createHash } from 'node:crypto'

/** The same id for the same name in every database: a UUID of version 8, which is free for rules of one's own. */
export function seedId(name: string): string {
  const hex = createHash('sha256').update(`mina-sidor/seed/${name}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
