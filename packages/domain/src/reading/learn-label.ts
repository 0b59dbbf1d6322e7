import { findLabels } from './labels'
import { readLayout, type Segment, type Token } from './layout'
import { isInside } from './read-box'
import { textOf } from './run'
import { type Box, DOCUMENT_LANGUAGES, type FieldId, type LearnedLabel, type Page } from './types'
import { lexiconFor } from './vocabulary'

/** A label is a few words, mostly letters. */
function labelText(tokens: Token[]): string | null {
  const text = textOf(tokens)
    .replace(/[\s:.·…]+$/, '')
    .replace(/^[\s•·*–-]+/, '')
  const letters = text.replace(/[^\p{L}]/gu, '').length
  const digits = text.replace(/\D/g, '').length
  const usable =
    tokens.length > 0 && tokens.length <= 6 && text.length <= 60 && letters >= 2 && digits <= letters / 4
  return usable ? text : null
}

/** The whole text is a label that some language's vocabulary has, for whichever field. */
function isKnownLabel(tokens: Token[]): boolean {
  const last = tokens.length - 1
  return findLabels(tokens, lexiconFor(DOCUMENT_LANGUAGES)).some((hit) => hit.from === 0 && hit.to >= last)
}

function above(segments: Segment[], value: Segment): Segment[] {
  const em = value.tokens[0]?.em ?? 0.01
  return segments
    .filter((other) => other.base < value.base - 0.4 * value.size && value.base - other.base < 5 * value.size)
    .filter(
      (other) =>
        Math.abs(other.left - value.left) < 1.5 * em ||
        (other.left < value.right && other.right > value.left),
    )
    .sort((a, b) => b.base - a.base)
}

/**
 * Finds the printed label that stands before a value a person chose: in the same cell, left of it, or above it.
 * What it returns makes `extract` look behind that label in the lessor's next document.
 *
 * @param page the words of the page the value stands on
 * @param box  the box around the value
 * @returns null when nothing printed there looks like a label
 */
export function learnLabel(page: Page, field: FieldId, box: Box): LearnedLabel | null {
  const { lines, segments } = readLayout([page], (word) => word)
  const value = segments.find((segment) => segment.tokens.some((token) => isInside(token.word, box)))
  if (!value) return null
  const first = value.tokens.findIndex((token) => isInside(token.word, box))
  const same = labelText(value.tokens.slice(0, first))
  if (same) return { field, label: same, placement: 'same' }
  if (first > 0) return null
  const line = lines.find((candidate) => candidate.index === value.line)
  const left = line?.segments.filter((segment) => segment.right <= value.left).at(-1)
  const leftLabel = left ? labelText(left.tokens) : null
  const [over] = above(segments, value)
  const overLabel = over ? labelText(over.tokens) : null
  const isCaption =
    over !== undefined &&
    over.size < 0.93 * value.size &&
    Math.abs(over.left - value.left) < 1.5 * (value.tokens[0]?.em ?? 0.01)
  const row = lines.find((candidate) => candidate.index === over?.line)
  const columns =
    row?.segments.filter((head) =>
      line?.segments.some((cell) => Math.abs(cell.left - head.left) < 0.5 * (cell.tokens[0]?.em ?? 0.01)),
    ) ?? []
  // Aligned columns are a heading over cells, or a list of labels and values: there a known label stands at the left.
  const isHeading = columns.length > 1 && !(left && isKnownLabel(left.tokens))
  if (overLabel && (isCaption || !leftLabel || isHeading))
    return { field, label: overLabel, placement: 'below' }
  return leftLabel ? { field, label: leftLabel, placement: 'right' } : null
}
