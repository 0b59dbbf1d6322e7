/** The known name that looks most like `name`, or null when none does: for a refusal that helps. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(plain(name), plain(candidate))
    if (distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

/** `first_date`, `First date` and `firstDate` are spelled alike. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Letters to insert, delete or replace (Levenshtein), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
