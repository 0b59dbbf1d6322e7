import { foldedKey } from './fold'
import { type DocumentLanguage, DOCUMENT_LANGUAGES, type Page } from './types'
import { VOCABULARIES } from './vocabulary'

/** Counted in words that few other languages share, so a name or an address does not decide. */
function stopWordShares(pages: readonly Page[]): Map<DocumentLanguage, number> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const word of page.words) {
      for (const part of word.text.split(/\s+/)) {
        const key = foldedKey(part)
        if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  const shares = new Map<DocumentLanguage, number>()
  for (const language of DOCUMENT_LANGUAGES) {
    const stopWords = VOCABULARIES[language].stopWords.split(' ')
    let hits = 0
    for (const stopWord of new Set(stopWords.map(foldedKey))) hits += counts.get(stopWord) ?? 0
    shares.set(language, hits)
  }
  return shares
}

/**
 * The languages a document is written in, the main one first: more than one when a second is nearly as present
 * (Danish and Norwegian, a bilingual form). Null when there is too little text to tell.
 */
export function detectLanguages(
  pages: readonly Page[],
  allowed: readonly DocumentLanguage[] = DOCUMENT_LANGUAGES,
): { main: DocumentLanguage | null; languages: DocumentLanguage[] } {
  const candidates = allowed.length > 0 ? allowed : DOCUMENT_LANGUAGES
  const shares = [...stopWordShares(pages)]
    .filter(([language]) => candidates.includes(language))
    .sort((a, b) => b[1] - a[1] || DOCUMENT_LANGUAGES.indexOf(a[0]) - DOCUMENT_LANGUAGES.indexOf(b[0]))
  const [best] = shares
  if (!best || best[1] < 3) return { main: null, languages: [...candidates] }
  const languages = shares.filter(([, hits]) => hits >= 0.55 * best[1] && hits >= 3).map(([language]) => language)
  return { main: best[0], languages: languages.slice(0, 3) }
}
