const CLEAR = 256
const END = 257

/** How many bytes packed data of PDF's older kinds unpacks to, counted without unpacking it. Stops at `limit`. */
export function lzwSize(packed: Uint8Array, limit: number): number {
  const lengths = new Uint32Array(4097).fill(1, 0, 256)
  let next = 258
  let width = 9
  let previous = 0
  let size = 0
  let bits = 0
  let held = 0
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >>> bits) & ((1 << width) - 1)
    if (code === END || size > limit) return size
    if (code === CLEAR) {
      next = 258
      width = 9
      previous = 0
      continue
    }
    const length = code < next ? (lengths[code] ?? 0) : previous + 1
    size += length
    if (previous > 0 && next < 4096) lengths[next++] = previous + 1
    previous = length
    // The code grows one early, as every program that writes PDF does it.
    width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9
  }
  return size
}

export function runLengthSize(packed: Uint8Array, limit: number): number {
  let size = 0
  for (let at = 0; at < packed.length && size <= limit; ) {
    const head = packed[at]!
    if (head === 128) return size
    size += head < 128 ? head + 1 : 257 - head
    at += head < 128 ? head + 2 : 2
  }
  return size
}
