import { fold, foldedKey } from './fold'
import { DOCUMENT_LANGUAGES, type DocumentLanguage, type Page } from './types'
import { VOCABULARIES } from './vocabulary'

/** Letters that only some of the languages use, as printed. */
const LETTERS: Partial<Record<DocumentLanguage, string>> = {
  sv: 'åäö',
  da: 'æøå',
  nb: 'æøå',
  fi: 'äö',
  et: 'õäöü',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
}

const words = new Map<DocumentLanguage, Map<string, number>>()

/** Words that speak for a language: its small words count whole, the words of its labels a fifth. */
function wordsOf(language: DocumentLanguage): Map<string, number> {
  const known = words.get(language)
  if (known) return known
  const out = new Map<string, number>()
  const vocabulary = VOCABULARIES[language]
  for (const list of Object.values(vocabulary.labels)) {
    for (const word of fold(list).split(/[^a-z0-9]+/)) if (word.length >= 5) out.set(word, 0.2)
  }
  for (const stopWord of vocabulary.stopWords.split(' ')) out.set(foldedKey(stopWord), 1)
  words.set(language, out)
  return out
}

function sharesOf(pages: readonly Page[]): Map<DocumentLanguage, number> {
  const counts = new Map<string, number>()
  const letters = new Map<string, number>()
  for (const page of pages) {
    for (const word of page.words) {
      for (const part of word.text.split(/\s+/)) {
        const key = foldedKey(part)
        if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
        for (const character of part.toLowerCase())
          if (character > '\u007f') letters.set(character, (letters.get(character) ?? 0) + 1)
      }
    }
  }
  const shares = new Map<DocumentLanguage, number>()
  for (const language of DOCUMENT_LANGUAGES) {
    let share = 0
    for (const [word, weight] of wordsOf(language)) share += weight * (counts.get(word) ?? 0)
    const own = LETTERS[language] ?? ''
    for (const [character, count] of letters)
      if (/\p{L}/u.test(character)) share += own.includes(character) ? 0.15 * count : -0.1 * count
    shares.set(language, share)
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
  const shares = [...sharesOf(pages)]
    .filter(([language]) => candidates.includes(language))
    .sort((a, b) => b[1] - a[1] || DOCUMENT_LANGUAGES.indexOf(a[0]) - DOCUMENT_LANGUAGES.indexOf(b[0]))
  const [best] = shares
  if (!best || best[1] < 5) return { main: null, languages: [...candidates] }
  const languages = shares
    .filter(([, share]) => share >= 0.6 * best[1] && share >= 3)
    .map(([language]) => language)
  return { main: best[0], languages: languages.slice(0, 3) }
}
