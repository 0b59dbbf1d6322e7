import { type Proposal, propose } from '../candidates'
import type { Token } from '../layout'
import type { Material } from '../material'
import { findRates } from '../parsers/rates'
import { matches, type Run, runOf } from '../run'
import type { PhraseKind } from '../vocabulary/types'
import type { Claim } from './claims'

export const PERIODS: [PhraseKind, string][] = [
  ['perHalfYear', 'half-year'],
  ['perQuarter', 'quarter'],
  ['perMonth', 'month'],
  ['perYear', 'year'],
]

/** The period named nearest before the end of a text, or null. */
export function periodIn(
  run: Run,
  material: Pick<Material, 'lexicon'>,
): { value: string; from: number; to: number } | null {
  let best: { value: string; from: number; to: number } | null = null
  for (const [phrase, value] of PERIODS) {
    const [match] = matches(run, material.lexicon.phrases[phrase])
    if (match && (best === null || match.from < best.from)) best = { value, from: match.from, to: match.to }
  }
  return best
}

const AMOUNT_FIELDS = ['fee', 'firstIncreasedRent', 'residualValue', 'deposit'] as const
const isAmountField = (kind: string): kind is (typeof AMOUNT_FIELDS)[number] =>
  AMOUNT_FIELDS.some((field) => field === kind)

/** A sum with value added tax, where the one without it is what the agreement counts with. */
function isGross(claim: Claim): boolean {
  const { folded } = runOf(claim.context)
  const net = /(?:exkl|excl|ekskl|exclu|exklu|\bex|utan|before|plus|\+)[a-z]*[.:]? (?:moms|vat|mva|alv|value)/
  const gross = /(?:inkl|incl|sis|med)[a-z]*[.:]? (?:[a-z]+ )?(?:\d+ ?% )?(?:moms|vat|mva|alv|value added)/
  return gross.test(folded) && !net.test(folded)
}

/** "Summa hyra per månad": the sum of the rows is the fee, not one of them. */
const isSumOfFees = (claim: Claim): boolean =>
  claim.kind === 'fee' &&
  claim.rule === 'right-of-label' &&
  /^(?:summa|total|totalt|samlet|yhteensa|sum)$/.test(claim.context[0]?.folded ?? '')

/** Fee, first increased rent, residual value and deposit from the labels that won their amounts. */
export function proposeAmounts(claims: readonly Claim[]): Proposal[] {
  return claims.flatMap((claim) => {
    if (claim.type !== 'amount' || !isAmountField(claim.kind)) return []
    const small = Number(claim.value) < 10 && !(claim.kind === 'residualValue' && Number(claim.value) === 0)
    const gross = isGross(claim) ? 0.85 : 1
    const doubt = gross * (claim.quality >= 0.9 ? 1 : 0.78 + 0.2 * claim.quality)
    return [
      propose(
        claim.kind,
        claim.value,
        claim.tokens,
        claim.rule,
        Math.min(0.98, claim.strength * doubt * (small ? 0.3 : 1) + (isSumOfFees(claim) ? 0.1 : 0)),
      ),
    ]
  })
}

/** "5 640 kronor i månaden": a sum with a period that no label claims; the largest such sum of the document. */
export function proposeUnlabelledFee(claims: readonly Claim[], material: Material): Proposal[] {
  const claimed = new Set(
    claims.filter((c) => c.type === 'amount' && c.strength >= 0.5).map((c) => c.tokens[0]?.word.id),
  )
  if (claims.some((claim) => claim.type === 'amount' && claim.kind === 'fee' && claim.strength >= 0.6))
    return []
  const out: { amount: number; proposals: Proposal[] }[] = []
  for (const cell of material.cells) {
    for (const amount of cell.values.amounts) {
      const tokens = cell.run.tokens.slice(amount.from, amount.to + 1)
      if (amount.quality < 0.9 || claimed.has(tokens[0]?.word.id)) continue
      const after = runOf(cell.run.tokens.slice(amount.to + 1, amount.to + 5))
      const left = (material.cellsByLine.get(cell.segment.line) ?? []).find(
        (other) => other.segment.right < cell.segment.left,
      )
      const period =
        periodIn(after, material) ?? (left && amount.from === 0 ? periodIn(left.run, material) : null)
      if (!period || /(?<![a-z])(?:kwh|km|mil|kg|tim|hour|sida|page)/.test(after.folded)) continue
      out.push({
        amount: Number(amount.value.value),
        proposals: [
          propose('fee', amount.value.value, tokens, 'sum-per-period', 0.6),
          propose('feePeriod', period.value, tokens, 'sum-per-period', 0.58),
        ],
      })
    }
  }
  return out.sort((a, b) => b.amount - a.amount)[0]?.proposals ?? []
}

const TIMINGS: [PhraseKind, string][] = [
  ['advance', 'advance'],
  ['arrears', 'arrears'],
]

/** Payment period and timing as the payment terms say them, and the period written with the fee. */
export function proposePayment(claims: readonly Claim[], material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const claim of claims) {
    if (claim.kind !== 'fee' || claim.type !== 'amount' || claim.strength < 0.45) continue
    const run = runOf(claim.context)
    const period = periodIn(run, material)
    if (period)
      out.push(
        propose(
          'feePeriod',
          period.value,
          run.tokens.slice(period.from, period.to + 1),
          'with-fee',
          0.95 * claim.strength,
        ),
      )
  }
  const { phrases } = material.lexicon
  for (const text of material.prose) {
    for (const [phrase, value] of TIMINGS) {
      for (const match of matches(text.run, phrases[phrase])) {
        const near = runOf(text.run.tokens.slice(Math.max(0, match.from - 12), match.to + 7))
        const paying = isPayment(
          near,
          text.hits.some((hit) =>
            hit.kinds.some((kind) => kind === 'paymentTiming' || kind === 'feePeriod' || kind === 'fee'),
          ),
        )
        const exact = match.to > match.from || match.text.length > 8
        out.push(
          propose(
            'paymentTiming',
            value,
            text.run.tokens.slice(match.from, match.to + 1),
            'payment-terms',
            (paying ? 0.93 : 0.8) - (exact ? 0 : 0.15),
          ),
        )
        const beside = runOf(text.run.tokens.slice(Math.max(0, match.from - 5), match.to + 5))
        const period = periodIn(beside, material)
        if (period)
          out.push(
            propose(
              'feePeriod',
              period.value,
              beside.tokens.slice(period.from, period.to + 1),
              'with-timing',
              0.8,
            ),
          )
      }
    }
  }
  for (const cell of material.cells) {
    const hit = cell.hits[0]
    if (!hit || hit.from > 0 || !hit.kinds.some((kind) => kind === 'feePeriod' || kind === 'paymentTiming'))
      continue
    for (const run of [
      runOf(cell.run.tokens.slice(hit.to + 1)),
      ...neighbours(cell.segment.line, material, cell.segment.left),
    ]) {
      const period = periodIn(run, material)
      if (!period || period.from > 6) continue
      out.push(
        propose(
          'feePeriod',
          period.value,
          run.tokens.slice(period.from, period.to + 1),
          'payment-label',
          0.86,
        ),
      )
      break
    }
  }
  return out
}

function neighbours(line: number, material: Material, left: number): Run[] {
  const right = (material.cellsByLine.get(line) ?? [])
    .filter((cell) => cell.segment.left > left)
    .sort((a, b) => a.segment.left - b.segment.left)[0]
  const below = [line + 1, line + 2]
    .flatMap((index) => material.cellsByLine.get(index) ?? [])
    .filter((cell) => Math.abs(cell.segment.left - left) < 0.012 && cell.run.tokens.length <= 8)
  return [...(right && right.hits[0]?.from !== 0 ? [right.run] : []), ...below.map((cell) => cell.run)]
}

function isPayment(run: Run, labelled: boolean): boolean {
  return (
    labelled ||
    /betal|erlagg|fakturer|debiter|avisera|payable|paid|invoice|payment|maks|apmoka|samaks|tasu/.test(
      run.folded,
    )
  )
}

const LATE =
  /drojsmal|late payment|default interest|overdue|forsinkelsesrente|morarente|viivast|delspinig|nokavej|viivis|straff|penalty/

/** Reference rate and the margin on top of it. */
export function proposeRates(claims: readonly Claim[], material: Material): Proposal[] {
  const out: Proposal[] = []
  const { lexicon } = material
  for (const text of material.prose) {
    for (const rate of findRates(text.run, lexicon)) {
      const [from, to] = text.sentences.find(([start, end]) => rate.from >= start && rate.from <= end) ?? [
        0, 0,
      ]
      const sentence = runOf(text.run.tokens.slice(from, to + 1))
      const late = LATE.test(sentence.folded) && to - from < 60
      out.push(
        propose(
          'interestBase',
          rate.value,
          rateTokens(text.run, rate),
          'rate-name',
          late ? 0.3 : 0.88 + 0.06 * rate.quality,
        ),
      )
      for (const percentage of text.values.percentages) {
        const distance = percentage.from - rate.to
        if (distance < 0 || distance > 14 || percentage.from > to) continue
        const between = runOf(text.run.tokens.slice(rate.to, percentage.to + 1))
        const plus = matches(between, lexicon.phrases.plus).length > 0 || /\+/.test(between.text)
        const isMargin =
          matches(between, lexicon.phrases.plus).length > 0 &&
          /margin|marginal|paslag|marza|marginaal|tillagg|tillaeg/.test(between.folded)
        if (plus && !late)
          out.push(
            propose(
              'interestMargin',
              percentage.value,
              text.run.tokens.slice(percentage.from, percentage.to + 1),
              'rate-plus-margin',
              isMargin || distance < 6 ? 0.94 : 0.8,
            ),
          )
      }
    }
  }
  for (const claim of claims) {
    if (claim.type !== 'percentage' || claim.kind !== 'interestMargin') continue
    const plausible = Math.abs(Number(claim.value)) <= 15 ? 1 : 0.3
    out.push(propose('interestMargin', claim.value, claim.tokens, claim.rule, claim.strength * plausible))
  }
  return out
}

/** The words of the rate's name and tenor. */
function rateTokens(run: Run, rate: { from: number; to: number; value: string }): Token[] {
  const wanted = rate.value.includes(' ') ? 2 : 0
  return run.tokens
    .slice(rate.from, Math.min(run.tokens.length, rate.to + 1 + wanted))
    .filter((token, index) => index === 0 || /\d|man|month|kk|men|kuu|dag|day/.test(token.folded))
}
