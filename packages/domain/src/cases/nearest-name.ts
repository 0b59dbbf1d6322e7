/** A slip of the finger: as many letters may differ in any name. */
const SLIP = 2

/**
 * The known name that was probably meant, or null: for a refusal that helps. First one that differs by a slip, then one
 * that holds the name or is held by it (`rightOfUseAsset`: `rightOfUse`), then the nearest by letters.
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  const distances = known
    .map((candidate) => ({ candidate, distance: editDistance(plain(name), plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance)
  const nearest = distances[0]
  if (nearest && nearest.distance <= SLIP) return nearest.candidate
  const related = containing(plain(name), known)
  if (related) return related
  return nearest && nearest.distance <= name.length / 3 ? nearest.candidate : null
}

/** The longest such name; parts of three letters say nothing. */
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
