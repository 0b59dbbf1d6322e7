import { findLabels, type LabelHit } from './labels'
import type { Layout, Line, Segment, Token } from './layout'
import { type Amount, findAmounts, findPercentages, findWordedAmounts } from './parsers/amounts'
import { type BusinessId, findBusinessIds } from './parsers/business-ids'
import { findDates } from './parsers/dates'
import { type Duration, findDurations } from './parsers/durations'
import { findRates } from './parsers/rates'
import { type Found, type Run, runOf } from './run'
import type { DocumentLanguage } from './types'
import type { Lexicon } from './vocabulary/lexicon'

/** Typed values recognised in a text, each kind on its own. */
export type Values = {
  dates: Found<string>[]
  amounts: Found<Amount>[]
  durations: Found<Duration>[]
  percentages: Found<string>[]
  businessIds: Found<BusinessId>[]
  rates: Found<string>[]
}

/** A piece of text with everything recognised in it. */
export type Text = { run: Run; hits: LabelHit[]; values: Values }
export type Cell = Text & { segment: Segment; sentences: [from: number, to: number][] }
export type Prose = Text & { segments: Segment[]; sentences: [from: number, to: number][] }

/** All that the rules work on. */
export type Material = {
  layout: Layout
  lexicon: Lexicon
  languages: readonly DocumentLanguage[]
  cells: Cell[]
  cellsByLine: Map<number, Cell[]>
  prose: Prose[]
  cellOf: Map<Token, Cell>
  proseOf: Map<Token, Prose>
  /** Labels that run over two lines, with the cell their value stands in. */
  wrapped: { label: Cell; value: Cell }[]
  /** Second lines of such labels: no labels of their own. */
  tails: Set<Cell>
}

const overlaps = (a: Found<unknown>, b: Found<unknown>): boolean => a.from <= b.to && b.from <= a.to

export function valuesOf(run: Run, lexicon: Lexicon, languages: readonly DocumentLanguage[]): Values {
  const durations = findDurations(run, lexicon)
  const rates = findRates(run, lexicon)
  const worded = findWordedAmounts(run, lexicon.numbers)
  if (!/\d/.test(run.folded))
    return { dates: [], amounts: worded, durations, percentages: [], businessIds: [], rates }
  const businessIds = findBusinessIds(run, languages)
  const dates = findDates(run, lexicon).filter(
    (date) => !businessIds.some((id) => id.quality === 1 && overlaps(date, id)),
  )
  const percentages = findPercentages(run, lexicon.phrases.percent)
  const blocked: Found<unknown>[] = [...businessIds, ...dates]
  const amounts = [...findAmounts(run), ...worded]
    .sort((a, b) => a.from - b.from)
    .filter(
      (amount) =>
        !blocked.some((other) => overlaps(amount, other)) &&
        !(amount.quality < 0.9 && [...durations, ...percentages].some((other) => overlaps(amount, other))),
    )
  return { dates, amounts, durations, percentages, businessIds, rates }
}

const ABBREVIATION =
  /^(?:nr|no|kr|ca|bl\.?a|t\.?ex|d\.?v\.?s|resp|inkl|exkl|excl|incl|ltd|inc|org|reg|tel|st|mm|m\.?m|osv|etc|jfr|kap|p|s|o\.?d|fr\.?o\.?m|t\.?o\.?m|mdr?|mnd|pr|ekskl|man|men|eks|mva|alv|kk|g|m|d|a|nro|str|cet|pvm|pvn)\.$/

/** Sentences by final stops before a capital; abbreviations and numbers do not end one. */
export function sentencesOf(
  tokens: Token[],
  startsRow: (token: Token) => boolean = () => false,
): [number, number][] {
  const out: [number, number][] = []
  let from = 0
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const stops = /[.!?;]["')]?$/.test(token.text) && !ABBREVIATION.test(token.folded)
    const numbered =
      next !== undefined &&
      /^\d{1,2}[.)]?$/.test(next.text) &&
      /^[§\p{Lu}]/u.test(tokens[index + 2]?.text ?? '')
    const capital = next !== undefined && (/^["'(§]?[A-ZÅÄÖÆØÜÕŠŽČĖĪĀĒ§]/.test(next.text) || numbered)
    const initial = token.text.length <= 2 && /^[A-ZÅÄÖ]/.test(token.text)
    const row = next !== undefined && next.line !== token.line && startsRow(next)
    if (next === undefined || row || (stops && capital && !initial)) {
      out.push([from, index])
      from = index + 1
    }
  }
  return out
}

/** "mån", "months": the unit of a length of time is no label. */
function withoutUnits(hits: LabelHit[], values: Values): LabelHit[] {
  return hits.filter(
    (hit) =>
      hit.length > 6 ||
      !values.durations.some((duration) => duration.from <= hit.to && hit.from <= duration.to),
  )
}

export function gatherMaterial(
  layout: Layout,
  lexicon: Lexicon,
  languages: readonly DocumentLanguage[],
): Material {
  const cells: Cell[] = layout.segments.map((segment) => {
    const run = runOf(segment.tokens)
    const values = valuesOf(run, lexicon, languages)
    return {
      segment,
      run,
      hits: withoutUnits(findLabels(segment.tokens, lexicon), values),
      values,
      sentences: sentencesOf(segment.tokens),
    }
  })
  const cellsByLine = new Map<number, Cell[]>()
  const cellOf = new Map<Token, Cell>()
  for (const cell of cells) {
    cellsByLine.set(cell.segment.line, [...(cellsByLine.get(cell.segment.line) ?? []), cell])
    for (const token of cell.segment.tokens) cellOf.set(token, cell)
  }
  const startsRow = (token: Token): boolean => {
    const cell = cellOf.get(token)
    const [label] = cell?.hits ?? []
    if (
      cell?.run.tokens[0] === token &&
      label?.from === 0 &&
      /:$/.test(cell.run.tokens[label.to]?.text ?? '')
    )
      return true
    const left = cellsByLine
      .get(token.line)
      ?.filter((other) => other !== cell && other.segment.right < token.left)
      .at(-1)
    return (
      cell?.run.tokens[0] === token &&
      left !== undefined &&
      left.run.tokens.length <= 6 &&
      (left.hits.length > 0 || /:$/.test(left.run.tokens.at(-1)?.text ?? ''))
    )
  }
  const prose: Prose[] = layout.passages.map((passage) => {
    const first = passage.tokens[0]
    const cell = first && cellOf.get(first)
    const same =
      cell && cell.run.tokens[0] === first && cell.run.tokens.length === passage.tokens.length ? cell : null
    const run = same?.run ?? runOf(passage.tokens)
    const values = same?.values ?? valuesOf(run, lexicon, languages)
    return {
      run,
      segments: passage.segments,
      hits: same?.hits ?? withoutUnits(findLabels(passage.tokens, lexicon), values),
      values,
      sentences: sentencesOf(passage.tokens, startsRow),
    }
  })
  const proseOf = new Map<Token, Prose>()
  for (const text of prose) for (const token of text.run.tokens) proseOf.set(token, text)
  const { wrapped, tails } = wrappedLabels(layout, cells, cellsByLine, lexicon)
  return { layout, lexicon, languages, cells, cellsByLine, prose, cellOf, proseOf, wrapped, tails }
}

/** A label such as "Månadshyra (exkl. / moms)": its second line begins small, and a value stands beside one of the two. */
function wrappedLabels(
  layout: Layout,
  cells: Cell[],
  cellsByLine: Map<number, Cell[]>,
  lexicon: Lexicon,
): Pick<Material, 'wrapped' | 'tails'> {
  const wrapped: Material['wrapped'] = []
  const tails = new Set<Cell>()
  for (const head of cells) {
    const { segment } = head
    if (head.run.tokens.length > 6) continue
    const under = [1, 2].flatMap((step) => cellsByLine.get(segment.line + step) ?? [])
    const tail = under.find(
      (other) =>
        other.segment.page === segment.page &&
        Math.abs(other.segment.left - segment.left) < 0.5 * (segment.tokens[0]?.em ?? 0.01),
    )
    const tight =
      tail && tail.segment.base - segment.base < 1.6 * segment.size && tail.segment.base > segment.base
    if (!tail || !tight || tail.run.tokens.length > 3 || !/^[\p{Ll}(]/u.test(tail.run.tokens[0]?.text ?? ''))
      continue
    const beside = layout.lines
      .slice(segment.line, tail.segment.line + 1)
      .flatMap((line) => cellsByLine.get(line.index) ?? [])
    const right = beside
      .filter(
        (other) =>
          other !== head &&
          other !== tail &&
          other.segment.left > Math.max(segment.right, tail.segment.right),
      )
      .sort((a, b) => a.segment.left - b.segment.left)[0]
    const onLine = (cell: Cell) =>
      (cellsByLine.get(cell.segment.line) ?? []).some((other) => other.segment.left > cell.segment.right)
    if (!right || (onLine(head) && onLine(tail))) continue
    const tokens = [...head.run.tokens, ...tail.run.tokens]
    const run = runOf(tokens)
    const label: Cell = {
      segment: { ...segment, tokens },
      run,
      hits: findLabels(tokens, lexicon),
      values: valuesOf(run, lexicon, []),
      sentences: [[0, tokens.length - 1]],
    }
    wrapped.push({ label, value: right })
    tails.add(tail)
  }
  return { wrapped, tails }
}

/** Cells in the lines under a cell that stand in its column, nearest first. */
export function cellsBelow(material: Material, cell: Cell, maxLines: number): Cell[] {
  const { segment } = cell
  const em = segment.tokens[0]?.em ?? 0.01
  const out: Cell[] = []
  const lines: Line[] = material.layout.lines
  for (
    let index = segment.line + 1;
    index < lines.length && index <= segment.line + 2 * maxLines + 2;
    index++
  ) {
    const line = lines[index]
    if (!line || line.page !== segment.page || line.base - segment.base > maxLines * 2.1 * segment.size) break
    if (line.base - segment.base < 0.5 * segment.size) continue
    for (const below of material.cellsByLine.get(index) ?? []) {
      const aligned = Math.abs(below.segment.left - segment.left) < 1.2 * em
      const overlap =
        Math.min(below.segment.right, segment.right) - Math.max(below.segment.left, segment.left)
      const rightAligned = Math.abs(below.segment.right - segment.right) < 1.2 * em
      const narrow = Math.min(below.segment.right - below.segment.left, segment.right - segment.left)
      if (aligned || rightAligned || overlap > 0.42 * narrow) out.push(below)
    }
  }
  return out
}

/** Cells to the right on the same line, nearest first. */
export function cellsRight(material: Material, cell: Cell): Cell[] {
  return (material.cellsByLine.get(cell.segment.line) ?? [])
    .filter((other) => other.segment.left > cell.segment.left)
    .sort((a, b) => a.segment.left - b.segment.left)
}

/** "Laddstolpe, typ", "Pump, model": the last word says that the cell is a label. */
export const isLabelled = (cell: Cell, hit: LabelHit): boolean =>
  hit.from === 1 &&
  hit.to === cell.run.tokens.length - 1 &&
  hit.kinds.some((kind) => kind === 'model' || kind === 'make') &&
  /^\p{L}+,$/u.test(cell.run.tokens[0]?.text ?? '')

/** True when the cell begins with a label that is more than a passing word. */
export function isLabelCell(cell: Cell): boolean {
  const first = cell.hits[0]
  if (first && isLabelled(cell, first)) return true
  if (!first || first.from > 0) return false
  const rest = cell.run.tokens.length - 1 - first.to
  const passing =
    !first.closed && rest > 0 && first.to === 0 && first.kinds.every((kind) => kind.startsWith('other'))
  if (passing && cell.run.tokens.slice(1).some((token) => /^\p{Lu}|\d/u.test(token.text))) return false
  return first.closed || rest === 0 || rest <= 4
}

/**
 * The value a caption stands under: the cell straight above, when it is set larger or clearly nearer than what
 * follows below.
 */
export function cellAbove(material: Material, cell: Cell): { cell: Cell; strength: number } | null {
  const { segment } = cell
  const em = segment.tokens[0]?.em ?? 0.01
  for (let index = segment.line - 1; index >= 0 && index >= segment.line - 3; index--) {
    const line = material.layout.lines[index]
    if (
      !line ||
      line.page !== segment.page ||
      segment.base - line.base > 2 * Math.max(segment.size, line.size)
    )
      return null
    const above = (material.cellsByLine.get(index) ?? []).find(
      (other) => Math.abs(other.segment.left - segment.left) < 1.2 * em,
    )
    if (!above) continue
    if (isLabelCell(above) || segment.base - above.segment.base < 0.5 * segment.size) return null
    const [below] = cellsBelow(material, cell, 2)
    const up = segment.base - above.segment.base
    const down = below ? below.segment.base - segment.base : Number.POSITIVE_INFINITY
    const smaller = segment.size < 0.93 * above.segment.size
    if (!smaller && up > 0.7 * down) return null
    return { cell: above, strength: smaller && up < 0.9 * down ? 0.9 : 0.78 }
  }
  return null
}
