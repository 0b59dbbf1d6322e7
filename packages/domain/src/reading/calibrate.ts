import type { Candidate, ConfidenceLevel, FieldId, FieldReading } from './types'

/** Scores from which a value is shown as certain, likely, or to be looked at; below the last it is only offered. */
const LEVELS = { high: 0.9, medium: 0.75, low: 0.55 } as const

/** A rival this close to the best value makes it doubtful. */
const RIVAL_SHARE = 0.82

function levelOf(best: Candidate, alternatives: Candidate[]): ConfidenceLevel {
  const rival = alternatives[0]
  const contested = rival !== undefined && rival.score > RIVAL_SHARE * best.score
  if (best.score >= LEVELS.high) return contested ? 'medium' : 'high'
  if (best.score >= LEVELS.medium) return contested ? 'low' : 'medium'
  return 'low'
}

/** The reading of one field: a best value only when it is likelier right than wrong. */
export function readingOf(field: FieldId, candidates: readonly Candidate[]): FieldReading {
  const [best, ...rest] = candidates.filter((candidate) => candidate.score >= 0.15).slice(0, 6)
  if (!best || best.score < LEVELS.low) {
    return { field, best: null, alternatives: best ? [best, ...rest] : [], level: 'missing' }
  }
  return { field, best, alternatives: rest, level: levelOf(best, rest) }
}
