import { type Proposal, propose } from '../candidates'
import { fold } from '../fold'
import type { Token } from '../layout'
import { cellAbove, cellsRight, isLabelCell, type Material } from '../material'
import { isLegalForm } from '../parsers/companies'
import { matches, runOf, textOf } from '../run'
import { nameWithoutForm } from './party-cells'
import { fromAliases, fromBetween, fromOwnTerms, fromVerbs } from './party-sentences'

export { proposeUnnamed } from './party-unnamed'

import {
  type Evidence,
  type Mention,
  mentionsOf,
  type Role,
  type RoleMention,
  roleMentionsOf,
} from './party-mentions'

const SIGNATURE =
  /underskrift|namnteckning|namnfortydligande|signature|firmatecknare|allekirjoitus|paraksts|parasas|allkiri|underskrevet/

const PASSING =
  /^(?:[:=\-–,("']+|namn|name|firma|foretag|ar|var|was|heter|is|the|utgors|av|och|and|are|company|nimi|nosaukums|pavadinimas|navn|er|on)$/

function inText(
  role: RoleMention,
  mention: Mention,
  mentions: Mention[],
  material: Material,
): Evidence | null {
  if (!role.prose || role.prose !== mention.prose) return null
  const { tokens } = role.prose.run
  const between = (from: number, to: number) => tokens.slice(from, to)
  const blocked = (from: number, to: number) =>
    mentions.some(
      (other) => other.prose === role.prose && other !== mention && other.from >= from && other.to < to,
    )
  if (mention.from > role.to) {
    const gap = between(role.to + 1, mention.from)
    if (blocked(role.to + 1, mention.from) || gap.length > 12) return null
    const passing = gap.every((token) => PASSING.test(token.folded.replace(/[:,.]$/, '')))
    const oneLine = role.place.line === mention.place.line
    const ends =
      gap.some((token) => /[.)]$/.test(token.text)) || /[.),]$/.test(role.tokens.at(-1)?.text ?? '')
    if (passing && !ends)
      return {
        mention,
        role: role.role,
        weight: role.closed || oneLine ? 0.96 : 0.9,
        rule: 'role-before-name',
      }
    if (role.closed && !oneLine && gap.length <= 8)
      return { mention, role: role.role, weight: 0.8, rule: 'role-above-name' }
    if (!ends && gap.length <= 4) return { mention, role: role.role, weight: 0.55, rule: 'role-near-name' }
    return null
  }
  const gap = between(mention.to + 1, role.from)
  if (gap.length > 45 || blocked(mention.to + 1, role.from)) return null
  const run = runOf(gap.slice(-6))
  const called = matches(run, material.lexicon.phrases.called).length > 0
  const quoted =
    /["'(]/.test(fold(role.tokens[0]?.text.charAt(0) ?? '')) ||
    /[("']$/.test(gap.at(-1)?.text ?? '') ||
    /^\(?(?:the|den|"the|\("?the)$/i.test(gap.at(-1)?.text ?? '')
  const stops = gap.some(
    (token) =>
      /[.;]$/.test(token.text) &&
      token.text.length > 4 &&
      !/\d/.test(token.text) &&
      !/^(?:org|nr|reg|no)/.test(token.folded),
  )
  if (stops && !quoted) return null
  const cell = material.cellOf.get(role.tokens[0] as Token)
  const isRowLabel =
    cell !== undefined &&
    mention.place.line !== role.place.line &&
    cell.run.tokens.length <= 5 &&
    cellsRight(material, cell).length > 0
  if (isRowLabel) return null
  if (called || quoted)
    return { mention, role: role.role, weight: 0.95 - 0.002 * gap.length, rule: 'name-called-role' }
  return null
}

function byPlace(role: RoleMention, mention: Mention, material: Material): Evidence | null {
  const [r, m] = [role.place, mention.place]
  if (r.page !== m.page || role.tokens.some((token) => mention.tokens.includes(token))) return null
  const cell = material.cellOf.get(role.tokens[0] as Token)
  if (!cell) return null
  const inBrackets = cell.run.tokens.length <= 6 && /^\(/.test(role.tokens[0]?.text ?? '')
  if (!role.closed && !inBrackets && role.tokens[0] !== cell.run.tokens[0]) return null
  const follower = cell.run.tokens[cell.run.tokens.indexOf(role.tokens[0] as Token) + role.tokens.length]
  const isGenitive =
    !role.closed &&
    !inBrackets &&
    follower !== undefined &&
    /^\p{Ll}{3,}/u.test(follower.text) &&
    /s$/.test(role.tokens.at(-1)?.folded ?? '') &&
    !cell.hits.some((hit) => hit.kinds.includes('name') || hit.kinds.includes('orgNo'))
  if (isGenitive) return null
  const lines = (m.base - r.base) / Math.max(r.size, m.size)
  const weakness = role.weak ? 0.12 : 0
  const captioned = cellAbove(material, cell)
  if (captioned && captioned.strength > 0.85 && captioned.cell.run.tokens.some(isLegalForm)) {
    return captioned.cell.run.tokens.includes(mention.tokens[0] as Token)
      ? { mention, role: role.role, weight: 0.93 - weakness, rule: 'above-caption' }
      : null
  }
  if (!role.closed && !inBrackets && cell.run.tokens.length > role.tokens.length + 3) return null
  const isCaption = SIGNATURE.test(cell.run.folded)
  if (isCaption && lines > -0.6) return null
  if (Math.abs(lines) < 0.6 && m.left >= r.right) {
    const [next] = cellsRight(material, cell).filter((other) => other.segment.left >= r.right - 0.001)
    const between = (material.cellsByLine.get(r.line) ?? []).filter(
      (other) => other.segment.left > r.right && other.segment.right < m.left,
    )
    if (next?.run.tokens.includes(mention.tokens[0] as Token))
      return { mention, role: role.role, weight: 0.95 - weakness, rule: 'right-of-role' }
    return between.every((other) => isLabelCell(other)) && between.length <= 1
      ? { mention, role: role.role, weight: 0.85 - weakness, rule: 'right-of-role' }
      : null
  }
  const aligned = Math.abs(m.left - r.left) < 1.6 * r.em
  const overlap = Math.min(m.right, r.right) - Math.max(m.left, r.left)
  const rivals = (material.cellsByLine.get(r.line) ?? []).filter(
    (other) => other !== cell && !other.hits[0]?.kinds.includes('name'),
  )
  const overOther = rivals.some(
    (other) =>
      Math.min(m.right, other.segment.right) - Math.max(m.left, other.segment.left) > Math.max(overlap, 0),
  )
  const beneath = aligned || overlap > 0 || (m.left > r.left && m.left < r.right + 8 * r.em && lines < 3.4)
  if (lines > 0.6 && lines < 14 && beneath && !(overOther && !aligned)) {
    const near = lines < 3.6 ? 0.93 : 0.9 - 0.02 * (lines - 3.6)
    return {
      mention,
      role: role.role,
      weight: Math.max(0.5, near - (aligned ? 0 : overlap > 0 ? 0.04 : 0.1) - weakness),
      rule: 'below-role',
    }
  }
  if (lines > 0.6 && lines < 3.4 && m.left > r.right && !overOther)
    return { mention, role: role.role, weight: 0.8 - weakness, rule: 'beside-role' }
  const isApart = material.layout.lines
    .slice(m.line + 1, r.line)
    .some((line) => line.segments.some((segment) => Math.abs(segment.left - m.left) < 1.6 * m.em))
  if (lines < -0.6 && lines > -4.5 && aligned && !isApart)
    return { mention, role: role.role, weight: 0.6 - weakness, rule: 'above-caption' }
  return null
}

/** Another role's heading between the two places makes the nearer heading the one that counts. */
function isShadowed(role: RoleMention, mention: Mention, roles: RoleMention[]): boolean {
  const [r, m] = [role.place, mention.place]
  if (m.base <= r.base) return false
  return roles.some(
    (other) =>
      other !== role &&
      other.role !== role.role &&
      (other.closed || other.leads || other.place.left < m.left) &&
      other.place.page === r.page &&
      other.place.base > r.base + 0.5 * r.size &&
      other.place.base <= m.base + 0.4 * m.size &&
      other.place.left < m.left + 1.5 * m.em &&
      !other.tokens.some((token) => mention.tokens.includes(token)),
  )
}

const nameFollows = (role: RoleMention, mention: Mention, mentions: Mention[], material: Material): boolean =>
  role.closed && inText(role, mention, mentions, material)?.rule === 'role-before-name'

/** All places where a company is tied to a role. */
export function partyEvidence(material: Material): {
  evidence: Evidence[]
  mentions: Mention[]
  roles: RoleMention[]
} {
  const named = mentionsOf(material)
  const roles = roleMentionsOf(material)
  const unformed = roles.flatMap((role) => nameWithoutForm(role, named, material))
  const mentions = [...named, ...unformed.map((entry) => entry.mention)]
  const evidence: Evidence[] = [...unformed]
  const onPage = new Map<number, Mention[]>()
  for (const mention of named)
    onPage.set(mention.place.page, [...(onPage.get(mention.place.page) ?? []), mention])
  for (const role of roles) {
    const nearby = onPage.get(role.place.page) ?? []
    const hasOwnName = nearby.some(
      (mention) => mention.place.line === role.place.line && nameFollows(role, mention, mentions, material),
    )
    for (const mention of nearby) {
      const found =
        inText(role, mention, mentions, material) ??
        (hasOwnName && mention.place.line !== role.place.line ? null : byPlace(role, mention, material))
      if (
        found &&
        !(
          found.rule.endsWith('role') &&
          found.rule !== 'name-called-role' &&
          isShadowed(role, mention, roles)
        )
      )
        evidence.push({ ...found, by: textOf(role.tokens) })
    }
  }
  evidence.push(...fromBetween(named, material), ...fromVerbs(named, material), ...fromAliases(named, roles))
  evidence.push(...fromOwnTerms(named, evidence))
  return { evidence, mentions, roles }
}

/** Names for both roles: evidence per company, less what ties it to another role. */
export function proposeNames(found: ReturnType<typeof partyEvidence>): Proposal[] {
  const byKey = new Map<string, Evidence[]>()
  for (const entry of found.evidence)
    byKey.set(entry.mention.key, [...(byKey.get(entry.mention.key) ?? []), entry])
  const out: Proposal[] = []
  for (const entries of byKey.values()) {
    const total = (role: Role) =>
      1 - entries.filter((e) => e.role === role).reduce((doubt, e) => doubt * (1 - e.weight), 1)
    const totals = { lessor: total('lessor'), lessee: total('lessee'), other: total('other') }
    for (const entry of entries) {
      if (entry.role === 'other') continue
      const rival = Math.max(
        ...(['lessor', 'lessee', 'other'] as const)
          .filter((role) => role !== entry.role)
          .map((role) => totals[role]),
      )
      const factor = rival > totals[entry.role] ? 0.35 : rival > 0.75 ? 0.8 : 1
      const field = entry.role === 'lessor' ? 'lessorName' : 'lesseeName'
      out.push(propose(field, entry.mention.name, entry.mention.tokens, entry.rule, entry.weight * factor))
    }
  }
  return out
}
