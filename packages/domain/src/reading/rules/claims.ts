import { isLabelCell, type Material, type Prose } from '../material'
import { claimCell, claimsOfCell, isTyped } from './cell-claims'
import type { Claim } from './claim'
import { claimsInText } from './text-claims'

export type { Claim } from './claim'

const sentenceStart = (prose: Pick<Prose, 'sentences'>, index: number): number =>
  prose.sentences.find(([from, to]) => index >= from && index <= to)?.[0] ?? 0

/** All claims, after the strongest claim to each value has put the weaker ones in their place. */
export function claimsOf(material: Material): Claim[] {
  const claims: Claim[] = []
  for (const { label, value } of material.wrapped) {
    const hit = label.hits.find(isTyped)
    if (hit && !isLabelCell(value))
      claims.push(...claimCell(label, hit, value, 0.95 - 0.02 * hit.from, 'right-of-label', material))
  }
  for (const cell of material.cells) {
    if (material.tails.has(cell)) continue
    claims.push(
      ...claimsInText(cell, (index) => sentenceStart(cell, index), cell.run.tokens.length > 9, material),
    )
    claims.push(...claimsOfCell(cell, material))
  }
  for (const prose of material.prose) {
    if (prose.segments.length > 1)
      claims.push(...claimsInText(prose, (index) => sentenceStart(prose, index), true, material))
  }
  const strongest = new Map<string, Claim>()
  const placeOf = (claim: Claim) => `${claim.type}/${claim.tokens[0]?.word.id}`
  for (const claim of claims) {
    const place = placeOf(claim)
    const known = strongest.get(place)
    if (!known || claim.strength > known.strength) strongest.set(place, claim)
  }
  return claims.map((claim) => {
    const winner = strongest.get(placeOf(claim))
    const loses = winner && winner.kind !== claim.kind && winner.strength > claim.strength
    const shared = winner && winner.kind !== claim.kind && winner.strength === claim.strength
    return loses
      ? { ...claim, strength: claim.strength * 0.4 }
      : shared
        ? { ...claim, strength: claim.strength * 0.8 }
        : claim
  })
}
