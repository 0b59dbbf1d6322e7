import type { DocumentLanguage } from '../types'
import { da } from './da'
import { en } from './en'
import { et } from './et'
import { fi } from './fi'
import { compileLexicon, type Lexicon } from './lexicon'
import { lt } from './lt'
import { lv } from './lv'
import { nb } from './nb'
import { sv } from './sv'
import type { Vocabulary } from './types'

export const VOCABULARIES: Record<DocumentLanguage, Vocabulary> = { sv, en, da, nb, fi, lt, lv, et }

const compiled = new Map<string, Lexicon>()

/** The lexicon of the languages, in that order of importance; built once per combination. */
export function lexiconFor(languages: readonly DocumentLanguage[]): Lexicon {
  const key = languages.join(' ')
  const known = compiled.get(key)
  if (known) return known
  const lexicon = compileLexicon(languages.flatMap((language) => VOCABULARIES[language]))
  compiled.set(key, lexicon)
  return lexicon
}
