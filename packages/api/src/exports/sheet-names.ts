const LONGEST = 31
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu

/**
 * Names that a workbook accepts, one a title, in order: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe
 * at the ends, not the reserved `History`, no two the same in any case. What a title has of these is replaced; a name
 * that is taken gets ` (2)`.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return titles.map((title) => {
    const wanted = cut(title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '), LONGEST) || 'Sheet'
    let name = wanted
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const suffix = ` (${count})`
      name = cut(wanted, LONGEST - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** UTF-16 units are what the limit counts; a character is not cut in two. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  return short.replace(/^['\s]+|['\s]+$/g, '')
}
