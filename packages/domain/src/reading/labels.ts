import { foldedKey } from './fold'
import type { Token } from './layout'
import type { LearnedLabel } from './types'
import type { LabelEntry, Lexicon } from './vocabulary/lexicon'
import type { LabelKind } from './vocabulary/types'

/** A label of the vocabulary found at tokens `from`–`to` of a text. */
export type LabelHit = {
  from: number
  to: number
  kinds: LabelKind[]
  /** Only used with care: the word means other things too. */
  weak: boolean
  /** Taught by a correction: where the value stands. */
  learned: LearnedLabel['placement'] | null
  /** A colon, or the end of the text, stands directly after it. */
  closed: boolean
  /** Length of the label in letters and digits. */
  length: number
}

const LONGEST_LABEL_TOKENS = 7

/** The entries of a label, its ending aside; an ending lies inside the last word, `lastLength` letters long. */
function entriesOf(key: string, lastLength: number, lexicon: Lexicon): LabelEntry[] | undefined {
  const exact = lexicon.labels.get(key)
  if (exact) return exact
  for (const ending of lexicon.endings) {
    if (key.length - ending.length >= 4 && lastLength > ending.length && key.endsWith(ending)) {
      const entries = lexicon.labels.get(key.slice(0, -ending.length))
      if (entries) return entries
    }
  }
  return undefined
}

/** Adds what corrections taught. Learned labels win over the vocabulary's own meaning of the same words. */
export function withLearned(lexicon: Lexicon, learned: readonly LearnedLabel[]): Lexicon {
  if (learned.length === 0) return lexicon
  const labels = new Map(lexicon.labels)
  const prefixes = new Set(lexicon.prefixes)
  for (const { field, label, placement } of learned) {
    const key = foldedKey(label)
    if (key === '') continue
    labels.set(key, [
      { kind: field, weak: false, language: lexicon.languages[0] ?? 'sv', learned: placement },
    ])
    for (let length = 1; length <= key.length; length++) prefixes.add(key.slice(0, length))
  }
  return { ...lexicon, labels, prefixes }
}

/** All labels in a token sequence, the longest at each place, left to right, not overlapping. */
export function findLabels(tokens: Token[], lexicon: Lexicon): LabelHit[] {
  const hits: LabelHit[] = []
  let index = 0
  while (index < tokens.length) {
    const hit = labelAt(tokens, index, lexicon)
    if (hit && !isVatRemark(tokens, hit)) {
      const previous = hits.at(-1)
      const summed =
        previous &&
        previous.to === hit.from - 1 &&
        previous.kinds.includes('otherAmount') &&
        hit.kinds.includes('fee')
      if (
        summed &&
        /^(?:total|totalt|summa|sum|samlet|totalbelopp|kokonais)/.test(tokens[previous.from]?.folded ?? '')
      )
        hits.pop()
      hits.push(hit)
    }
    index = hit ? hit.to + 1 : index + 1
  }
  return hits
}

/** "exkl. moms", "plus VAT": a remark on the label before it, not a label of its own. */
function isVatRemark(tokens: Token[], hit: LabelHit): boolean {
  const previous = tokens[hit.from - 1]?.folded ?? ''
  return (
    hit.length <= 15 &&
    /^[(]?(?:exkl|excl|ex|inkl|incl|plus|utan|without|excluding|including|exclusive|exklusive|inklusive|eks|ekskl|be|bez|ilma|sis|of|\+)[.:]?$/.test(
      previous,
    ) &&
    hit.kinds.every((kind) => kind === 'otherAmount' || kind === 'otherRate')
  )
}

type Best = { to: number; entries: LabelEntry[]; length: number }

/** "Slutbetalning/restvärde": a word of several labels means any of them. */
function partsAt(token: Token | undefined, start: number, lexicon: Lexicon): Best | null {
  const parts = token?.folded.includes('/')
    ? token.folded
        .split('/')
        .map(foldedKey)
        .filter((part) => part.length >= 4)
    : []
  if (parts.length < 2) return null
  const entries = parts.flatMap((part) => entriesOf(part, part.length, lexicon) ?? [])
  return entries.length > 0
    ? { to: start, entries, length: Math.max(...parts.map((part) => part.length)) }
    : null
}

function labelAt(tokens: Token[], start: number, lexicon: Lexicon): LabelHit | null {
  let key = ''
  let best: Best | null = null
  for (let index = start; index < tokens.length && index < start + LONGEST_LABEL_TOKENS; index++) {
    const token = tokens[index]
    if (!token) break
    const part = foldedKey(token.folded)
    if (part === '' && index === start) return null
    key += part
    const entries = part === '' ? undefined : entriesOf(key, part.length, lexicon)
    if (entries) best = { to: index, entries, length: key.length }
    const next = tokens[index + 1]
    const ends =
      /[:;]$/.test(token.text) || (/[.,]$/.test(token.text) && next !== undefined && next.line !== token.line)
    const wraps = next !== undefined && next.line !== token.line && !/^[\p{Ll}(]/u.test(next.text)
    if (ends || wraps || !lexicon.prefixes.has(key)) break
  }
  if (!best) best = partsAt(tokens[start], start, lexicon)
  if (!best) return null
  const last = tokens[best.to]
  const next = tokens[best.to + 1]
  return {
    from: start,
    to: best.to,
    kinds: best.entries.map((entry) => entry.kind),
    weak: best.entries.every((entry) => entry.weak),
    learned: best.entries[0]?.learned ?? null,
    closed: next === undefined || /[:]$/.test(last?.text ?? '') || next.text === ':',
    length: best.length,
  }
}
