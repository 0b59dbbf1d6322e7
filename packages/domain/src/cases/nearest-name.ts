/** The known name that looks most like `name`, or null when none does: for a refusal that helps. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.max(2, Math.floor(name.length / 4)) + 1
  for (const candidate of known) {
    const distance = editDistance(plain(name), plain(candidate))
    if (distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest ?? containing(plain(name), known)
}

/** `rightOfUseAsset` holds `rightOfUse`, `convention` is in `rateConvention`: the longest such name. */
function containing(name: string, known: readonly string[]): string | null {
  const related = known.filter((candidate) => {
    const other = plain(candidate)
    return name.length > 3 && other.length > 3 && (other.includes(name) || name.includes(other))
  })
  return related.sort((a, b) => b.length - a.length)[0] ?? null
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
