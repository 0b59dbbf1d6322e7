import type { DocumentLanguage } from '../types'
import { en } from './en'
import { compileLexicon, type Lexicon } from './lexicon'
import { sv } from './sv'
import type { Vocabulary } from './types'

export const VOCABULARIES: Partial<Record<DocumentLanguage, Vocabulary>> = { sv, en }

const compiled = new Map<string, Lexicon>()

/** The lexicon of the languages, in that order of importance; built once per combination. */
export function lexiconFor(languages: readonly DocumentLanguage[]): Lexicon {
  const key = languages.join(' ')
  const known = compiled.get(key)
  if (known) return known
  const lexicon = compileLexicon(languages.flatMap((language) => VOCABULARIES[language] ?? []))
  compiled.set(key, lexicon)
  return lexicon
}
