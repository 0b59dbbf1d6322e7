import { deletions, fold, foldedKey, withinOneEdit } from '../fold'
import type { DocumentLanguage } from '../types'
import { numberForms } from './number-forms'
import { type LabelKind, PHRASE_KINDS, type PhraseKind, type Vocabulary } from './types'

/** A label of the vocabulary: what it stands for, and whether it is used for other things too. */
export type LabelEntry = {
  kind: LabelKind
  weak: boolean
  language: DocumentLanguage
  learned?: 'right' | 'below' | 'same'
}

/** The vocabularies of some languages, prepared for look-up. All texts are folded. */
export type Lexicon = {
  languages: DocumentLanguage[]
  /** By the label's letters and digits without spaces. */
  labels: Map<string, LabelEntry[]>
  /** Every beginning of a label, so that a search can stop early. */
  prefixes: Set<string>
  endings: string[]
  /** Month number by form; `monthStems` for forms that take endings. */
  months: Map<string, number>
  monthStems: [stem: string, month: number][]
  numbers: Map<string, number>
  /** One expression per kind of phrase, over folded text; every match lies between word borders. */
  phrases: Record<PhraseKind, RegExp>
  krone: string | null
  /** The word of the vocabulary that the given folded word is, one wrong character aside; else the word itself. */
  correct: (word: string) => string
}

const split = (list: string): string[] =>
  list
    .split('|')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

function phrasePattern(phrase: string): string {
  const words = fold(phrase).split(' ')
  return words
    .map((word) =>
      word.endsWith('*') ? `${escapeExpression(word.slice(0, -1))}[a-z]{0,14}` : escapeExpression(word),
    )
    .join('[.,]? ')
}

/** Longest phrases first, so that "från och med" is not read as "från". */
function phraseExpression(phrases: string[]): RegExp {
  if (phrases.length === 0) return /(?!)/g
  const sorted = [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const alternatives = sorted.map((phrase) => {
    const pattern = phrasePattern(phrase)
    const open = /^[a-z0-9]/.test(fold(phrase)) ? '(?<![a-z0-9])' : ''
    const close = /[a-z0-9]$/.test(fold(phrase)) ? '(?![a-z0-9])' : ''
    return open + pattern + close
  })
  return new RegExp(alternatives.join('|'), 'g')
}

function addLabel(lexicon: Lexicon, kind: LabelKind, label: string, language: DocumentLanguage): void {
  const weak = label.startsWith('~')
  const key = foldedKey(label)
  const entries = lexicon.labels.get(key) ?? []
  if (!entries.some((entry) => entry.kind === kind)) entries.push({ kind, weak, language })
  lexicon.labels.set(key, entries)
  for (let length = 1; length <= key.length; length++) lexicon.prefixes.add(key.slice(0, length))
}

/** Every combination of one entry from each list, in order. */
function combinations(parts: string[]): string[] {
  return parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => part.split('|').map((tail) => `${head} ${tail.trim()}`.trim())),
    [''],
  )
}

function addLabels(lexicon: Lexicon, vocabulary: Vocabulary): void {
  for (const [kind, list] of Object.entries(vocabulary.labels)) {
    for (const label of split(list ?? '')) addLabel(lexicon, kind as LabelKind, label, vocabulary.language)
  }
  for (const [kind, sets] of Object.entries(vocabulary.compounds ?? {})) {
    for (const label of (sets ?? []).flatMap(combinations)) {
      if (!lexicon.labels.has(foldedKey(label)))
        addLabel(lexicon, kind as LabelKind, label, vocabulary.language)
    }
  }
}

function addMonths(lexicon: Lexicon, vocabulary: Vocabulary): void {
  for (const [index, group] of vocabulary.months.split('|').entries()) {
    for (const form of group.trim().split(/\s+/)) {
      const word = fold(form)
      if (!word.endsWith('*')) lexicon.months.set(word, index + 1)
      else {
        lexicon.months.set(word.slice(0, -1), index + 1)
        lexicon.monthStems.push([word.slice(0, -1), index + 1])
      }
    }
  }
}

function spelling(vocabularies: Vocabulary[], lexicon: Lexicon): (word: string) => string {
  const words = new Set<string>()
  const add = (text: string) => {
    for (const word of fold(text).split(/[^a-z0-9*]+/)) {
      if (word.length >= 5 && !word.endsWith('*') && !/\d/.test(word)) words.add(word)
    }
  }
  for (const vocabulary of vocabularies) {
    for (const list of Object.values(vocabulary.labels)) add(list ?? '')
    for (const list of Object.values(vocabulary.phrases)) add(list)
  }
  for (const form of [...lexicon.months.keys(), ...lexicon.numbers.keys()])
    if (form.length >= 5) words.add(form)
  const byDeletion = new Map<string, string>()
  for (const word of [...words].sort()) {
    for (const key of deletions(word)) if (!byDeletion.has(key)) byDeletion.set(key, word)
  }
  const known = new Map<string, string>()
  return (word) => {
    if (word.length < 6 || word.length > 40 || words.has(word)) return word
    const seen = known.get(word)
    if (seen !== undefined) return seen
    let result = word
    for (const key of deletions(word)) {
      const candidate = byDeletion.get(key)
      if (candidate !== undefined && withinOneEdit(candidate, word)) {
        result = candidate
        break
      }
    }
    if (known.size < 20000) known.set(word, result)
    return result
  }
}

/** Merges vocabularies; the first one decides what a bare "kr" means. */
export function compileLexicon(vocabularies: Vocabulary[]): Lexicon {
  const lexicon: Lexicon = {
    languages: vocabularies.map((vocabulary) => vocabulary.language),
    labels: new Map(),
    prefixes: new Set(),
    endings: [...new Set(vocabularies.flatMap((v) => split(v.endings).map(foldedKey)))].filter(
      (e) => e !== '',
    ),
    months: new Map(),
    monthStems: [],
    numbers: new Map(),
    phrases: Object.fromEntries(
      PHRASE_KINDS.map((kind) => [
        kind,
        phraseExpression(vocabularies.flatMap((v) => split(v.phrases[kind]))),
      ]),
    ) as Record<PhraseKind, RegExp>,
    krone: vocabularies.find((vocabulary) => vocabulary.krone !== undefined)?.krone ?? null,
    correct: (word) => word,
  }
  for (const vocabulary of vocabularies) {
    addLabels(lexicon, vocabulary)
    addMonths(lexicon, vocabulary)
    for (const [form, value] of numberForms(vocabulary))
      if (!lexicon.numbers.has(form)) lexicon.numbers.set(form, value)
  }
  lexicon.correct = spelling(vocabularies, lexicon)
  return lexicon
}
