import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import type { Material, Text } from '../material'
import { matches } from '../run'
import { type Claim, dayDoubt, kindsFor, typedValues } from './claim'

/** The label before a value; of several in one label cell beside the value, the first one says what the row is. */
function leadingLabel(before: LabelHit[], valueFrom: number, text: Text): LabelHit | undefined {
  const nearest = before.at(-1)
  if (!nearest) return undefined
  const { tokens } = text.run
  const gapAfter =
    tokens[valueFrom - 1] && tokens[valueFrom]
      ? (tokens[valueFrom]?.left ?? 0) - (tokens[valueFrom - 1]?.right ?? 0)
      : 0
  const sameLine = tokens[nearest.to]?.line === tokens[valueFrom]?.line
  if (!sameLine || gapAfter < 1.15 * (tokens[valueFrom]?.em ?? 0)) return nearest
  return (
    before.find(
      (hit) =>
        tokens[hit.from]?.line === tokens[nearest.from]?.line &&
        (hit.from === 0 || tokens[hit.from - 1]?.line !== tokens[hit.from]?.line),
    ) ?? nearest
  )
}

/** "ingen deposition", "no deposit": what is denied has no value. */
const DENIED =
  /^(?:ingen|inget|inga|no|without|nil|ikke|intet|utan|uden|uten|nor|neither|varken|ei|bez|ilma)$/

function isDenied(hit: LabelHit, text: Text): boolean {
  const before = [1, 2].map((step) => text.run.tokens[hit.from - step]?.folded ?? '')
  return before.some((word) => DENIED.test(word))
}

/** "En månadshyra, 9 000 kronor, deponeras": the verb right behind a sum says what the sum is. */
const VERB = /^(?:deponeras|deponeres|deponerad|deposited)$/

const CONTRACT =
  /avtal|hyr|leas|kontrakt|uthyrning|upplat|period|tid|agreement|contract|rental|rent|term|hire|licen|tenancy|forhall|lej|leie|aftale|sopimu|vuokra|sutart|nuom|ligum|nom|leping|rent|uur/

/** "Its certificate is valid until …": a date about something else than the agreement. */
function isAboutElse(hit: LabelHit, start: number, text: Text): boolean {
  const label = text.run.tokens.slice(hit.from, hit.to + 1)
  if (!/^(?:valid|giltig|gyldig|voimassa|galioj|kehtiv|deri)/.test(label[0]?.folded ?? '')) return false
  return hit.from > start && !namesContract(text.run.tokens.slice(start, hit.from))
}

/** True when some words name the agreement, its term or the letting. */
export const namesContract = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => CONTRACT.test(token.folded))

/** True when a word such as "totalt" stands right before the place. */
export const isTotal = (from: number, text: Text): boolean =>
  text.run.tokens
    .slice(Math.max(0, from - 3), from)
    .some((token) => /^(?:totalt|sammanlagt|tillsammans|total|altogether)[:,]?$/.test(token.folded))

/** "450 kr per plats, sammanlagt 1 800 kr per månad": the price of one, with the sum of all behind it. */
function hasTotalBehind(value: { to: number }, start: number, text: Text): boolean {
  const end = text.run.tokens.findIndex(
    (token, index) => index > value.to && /[.;]$/.test(token.text) && !/^kr\.$/.test(token.text),
  )
  return typedValues(text.values).some(
    (other) =>
      other.type === 'amount' &&
      other.from > value.to &&
      other.from - value.to <= 9 &&
      start <= other.from &&
      (end < 0 || other.from <= end) &&
      isTotal(other.from, text),
  )
}

/** Labels inside the same text that stand before a value, the nearest one first; a sentence is the farthest reach. */
export function claimsInText(
  text: Text,
  reach: (index: number) => number,
  isProse: boolean,
  material: Material,
): Claim[] {
  const claims: Claim[] = []
  const runs = isProse && text.values.dates.length > 0 ? matches(text.run, material.lexicon.phrases.runs) : []
  const { tokens } = text.run
  for (const value of typedValues(text.values)) {
    const start = reach(value.from)
    const before = text.hits.filter(
      (hit) =>
        hit.to < value.from &&
        hit.from >= start &&
        kindsFor(hit, value.type).length > 0 &&
        !(value.type === 'amount' && isDenied(hit, text)) &&
        !(
          value.type === 'amount' &&
          hit.kinds.includes('fee') &&
          [...text.values.durations, ...text.values.amounts].some((found) => found.to === hit.from - 1)
        ),
    )
    const nearest = leadingLabel(before, value.from, text)
    const add = (hit: LabelHit, strength: number, rule: string) => {
      for (const kind of kindsFor(hit, value.type)) {
        claims.push({
          type: value.type,
          kind,
          value: value.value,
          tokens: tokens.slice(value.from, value.to + 1),
          quality: value.quality,
          strength: strength - dayDoubt(hit, kind),
          rule,
          context: tokens.slice(
            Math.max(0, Math.min(hit.from, value.from)),
            Math.min(tokens.length, value.to + 6),
          ),
        })
      }
    }
    if (nearest) {
      const distance = value.from - nearest.to - 1
      const other = typedValues(text.values).some(
        (v) => v.type === value.type && v.from > nearest.to && v.to < value.from,
      )
      const base =
        nearest.learned === 'same' ? 1.05 : nearest.from === 0 || nearest.closed ? 0.97 : isProse ? 0.9 : 0.93
      const far = Math.max(0, distance - 2) * (isProse ? 0.035 : 0.02)
      const opens =
        nearest.from === start ||
        (nearest.from === start + 1 && /^(?:\d{1,2}[.)]?|§|[a-z][.)])$/.test(tokens[start]?.folded ?? ''))
      const weak = nearest.weak ? (opens ? 0.1 : isProse ? 0.45 : 0.3) : 0
      const summed = value.type === 'amount' && hasTotalBehind(value, start, text)
      const elsewhere = value.type === 'date' && isAboutElse(nearest, start, text) ? 0.45 : 0
      const bare = value.type === 'amount' && value.quality < 0.9 && isProse && distance > 1 ? 0.3 : 0
      const about = runs.some((match) => match.from >= start && match.to < value.from)
      const astray = isProse && value.type === 'date' && !nearest.closed && !opens && !about ? 0.45 : 0
      add(
        nearest,
        Math.max(
          0.1,
          base -
            far -
            weak -
            astray -
            elsewhere -
            bare -
            (summed ? 0.35 : 0) -
            (other && !isTotal(value.from, text) ? 0.35 : 0),
        ),
        isProse ? 'prose' : 'same-cell',
      )
    }
    const after = text.hits.find((hit) => hit.from > value.to && kindsFor(hit, value.type).length > 0)
    const ends = tokens
      .slice(value.to, after?.from ?? value.to)
      .some((token) => /[.;]$/.test(token.text) && !/^kr\.$/i.test(token.text))
    if (after && !ends && after.from - value.to <= 4 && !after.weak && !after.closed) {
      const linked =
        tokens
          .slice(value.to + 1, after.from)
          .every((token) => /^(?:som|i|as|in|of|such|by|way|sasom|for)$/.test(token.folded)) &&
        after.from - value.to > 1
      const isVerb = after.from === value.to + 1 && VERB.test(tokens[after.from]?.folded ?? '')
      const strength = linked || isVerb ? 0.92 : nearest ? 0.5 : 0.78
      add(after, strength - 0.06 * (after.from - value.to - 1), 'label-after')
    }
  }
  return claims
}
