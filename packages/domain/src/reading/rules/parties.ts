import { type Proposal, propose } from '../candidates'
import { fold } from '../fold'
import type { Token } from '../layout'
import { cellsBelow, cellsRight, isLabelCell, type Material } from '../material'
import { nameOf } from '../parsers/companies'
import { matches, runOf } from '../run'
import { type Mention, mentionsOf, nameKey, placeOf, type Role, type RoleMention, roleMentionsOf } from './party-mentions'

/** How strongly a company stands in a role at one place. */
type Evidence = { mention: Mention; role: Role; weight: number; rule: string }

const SIGNATURE = /underskrift|namnteckning|namnfortydligande|signature|firmatecknare|allekirjoitus|paraksts|parasas|allkiri|underskrevet/

const PASSING = /^(?:[:=\-–,("']+|namn|name|firma|foretag|ar|var|was|heter|is|the|utgors|av|och|and|are|company|nimi|nosaukums|pavadinimas|navn|er|on)$/

function inText(role: RoleMention, mention: Mention, mentions: Mention[], material: Material): Evidence | null {
  if (!role.prose || role.prose !== mention.prose) return null
  const { tokens } = role.prose.run
  const between = (from: number, to: number) => tokens.slice(from, to)
  const blocked = (from: number, to: number) => mentions.some((other) => other.prose === role.prose && other !== mention && other.from >= from && other.to < to)
  if (mention.from > role.to) {
    const gap = between(role.to + 1, mention.from)
    if (blocked(role.to + 1, mention.from) || gap.length > 12) return null
    const passing = gap.every((token) => PASSING.test(token.folded.replace(/[:,.]$/, '')))
    const oneLine = role.place.line === mention.place.line
    const ends = gap.some((token) => /[.)]$/.test(token.text)) || /[.),]$/.test(role.tokens.at(-1)?.text ?? '')
    if (passing && !ends) return { mention, role: role.role, weight: role.closed || oneLine ? 0.96 : 0.9, rule: 'role-before-name' }
    if (role.closed && !oneLine && gap.length <= 8) return { mention, role: role.role, weight: 0.8, rule: 'role-above-name' }
    if (!ends && gap.length <= 4) return { mention, role: role.role, weight: 0.55, rule: 'role-near-name' }
    return null
  }
  const gap = between(mention.to + 1, role.from)
  if (gap.length > 45 || blocked(mention.to + 1, role.from)) return null
  const run = runOf(gap.slice(-6))
  const called = matches(run, material.lexicon.phrases.called).length > 0
  const quoted = /["'(]/.test(fold(role.tokens[0]?.text.charAt(0) ?? '')) || /[("']$/.test(gap.at(-1)?.text ?? '') || /^\(?(?:the|den|"the|\("?the)$/i.test(gap.at(-1)?.text ?? '')
  const stops = gap.some((token) => /[.;]$/.test(token.text) && token.text.length > 4 && !/\d/.test(token.text) && !/^(?:org|nr|reg|no)/.test(token.folded))
  if (stops && !quoted) return null
  const cell = material.cellOf.get(role.tokens[0] as Token)
  const isRowLabel = cell !== undefined && mention.place.line !== role.place.line && cell.run.tokens.length <= 5 && cellsRight(material, cell).length > 0
  if (isRowLabel) return null
  if (called || quoted) return { mention, role: role.role, weight: 0.95 - 0.002 * gap.length, rule: 'name-called-role' }
  return null
}

function byPlace(role: RoleMention, mention: Mention, material: Material): Evidence | null {
  const [r, m] = [role.place, mention.place]
  if (r.page !== m.page || role.tokens.some((token) => mention.tokens.includes(token))) return null
  const cell = material.cellOf.get(role.tokens[0] as Token)
  if (!cell) return null
  const inBrackets = cell.run.tokens.length <= 6 && /^\(/.test(role.tokens[0]?.text ?? '')
  if (!role.closed && !inBrackets && role.tokens[0] !== cell.run.tokens[0]) return null
  const lines = (m.base - r.base) / Math.max(r.size, m.size)
  const weakness = role.weak ? 0.12 : 0
  if (!role.closed && !inBrackets && cell.run.tokens.length > role.tokens.length + 3) return null
  const isCaption = SIGNATURE.test(cell.run.folded)
  if (isCaption && lines > -0.6) return null
  if (Math.abs(lines) < 0.6 && m.left >= r.right) {
    const [next] = cellsRight(material, cell).filter((other) => other.segment.left >= r.right - 0.001)
    const between = (material.cellsByLine.get(r.line) ?? []).filter((other) => other.segment.left > r.right && other.segment.right < m.left)
    if (next?.run.tokens.includes(mention.tokens[0] as Token)) return { mention, role: role.role, weight: 0.95 - weakness, rule: 'right-of-role' }
    return between.every((other) => isLabelCell(other)) && between.length <= 1 ? { mention, role: role.role, weight: 0.85 - weakness, rule: 'right-of-role' } : null
  }
  const aligned = Math.abs(m.left - r.left) < 1.6 * r.em
  const overlap = Math.min(m.right, r.right) - Math.max(m.left, r.left)
  const rivals = (material.cellsByLine.get(r.line) ?? []).filter((other) => other !== cell && !other.hits[0]?.kinds.includes('name'))
  const overOther = rivals.some((other) => Math.min(m.right, other.segment.right) - Math.max(m.left, other.segment.left) > Math.max(overlap, 0))
  const beneath = aligned || overlap > 0 || (m.left > r.left && m.left < r.right + 8 * r.em && lines < 3.4)
  if (lines > 0.6 && lines < 14 && beneath && !(overOther && !aligned)) {
    const near = lines < 3.6 ? 0.93 : 0.9 - 0.02 * (lines - 3.6)
    return { mention, role: role.role, weight: Math.max(0.5, near - (aligned ? 0 : overlap > 0 ? 0.04 : 0.1) - weakness), rule: 'below-role' }
  }
  if (lines > 0.6 && lines < 3.4 && m.left > r.right && !overOther) return { mention, role: role.role, weight: 0.8 - weakness, rule: 'beside-role' }
  if (lines < -0.6 && lines > -4.5 && aligned) return { mention, role: role.role, weight: 0.6 - weakness, rule: 'above-caption' }
  return null
}

/** Another role's heading between the two places makes the nearer heading the one that counts. */
function isShadowed(role: RoleMention, mention: Mention, roles: RoleMention[]): boolean {
  const [r, m] = [role.place, mention.place]
  if (m.base <= r.base) return false
  return roles.some(
    (other) =>
      other !== role && other.role !== role.role && (other.closed || other.place.left < m.left) && other.place.page === r.page &&
      other.place.base > r.base + 0.5 * r.size && other.place.base <= m.base + 0.4 * m.size && other.place.left < m.left + 1.5 * m.em &&
      !other.tokens.some((token) => mention.tokens.includes(token)),
  )
}

/** All places where a company is tied to a role. */
export function partyEvidence(material: Material): { evidence: Evidence[]; mentions: Mention[]; roles: RoleMention[] } {
  const named = mentionsOf(material)
  const roles = roleMentionsOf(material)
  const unformed = roles.flatMap((role) => nameWithoutForm(role, named, material))
  const mentions = [...named, ...unformed.map((entry) => entry.mention)]
  const evidence: Evidence[] = [...unformed]
  for (const role of roles) {
    for (const mention of named) {
      const found = inText(role, mention, mentions, material) ?? byPlace(role, mention, material)
      if (found && !(found.rule.endsWith('role') && found.rule !== 'name-called-role' && isShadowed(role, mention, roles))) evidence.push(found)
    }
  }
  evidence.push(...fromBetween(named, material), ...fromVerbs(named, material))
  evidence.push(...fromOwnTerms(named, evidence))
  return { evidence, mentions, roles }
}

/** "Mellan X … och Y …": the first named lets, the second hires, unless the text calls them otherwise. */
function fromBetween(named: Mention[], material: Material): Evidence[] {
  const out: Evidence[] = []
  for (const prose of material.prose) {
    const inProse = named.filter((mention) => mention.prose === prose)
    for (const between of matches(prose.run, material.lexicon.phrases.between)) {
      const first = inProse.find((mention) => mention.from > between.to && mention.from - between.to <= 4)
      const second = first && inProse.find((mention) => mention.from > first.to && mention.from - first.to <= 60)
      if (!first || !second) continue
      const gap = runOf(prose.run.tokens.slice(first.to + 1, second.from))
      if (matches(gap, material.lexicon.phrases.and).length === 0) continue
      out.push({ mention: first, role: 'lessor', weight: 0.66, rule: 'between' }, { mention: second, role: 'lessee', weight: 0.66, rule: 'between' })
    }
  }
  return out
}

/** Names that carry no legal form: what stands in the cell of a role's heading. */
function nameWithoutForm(role: RoleMention, named: Mention[], material: Material): Evidence[] {
  const cell = material.cellOf.get(role.tokens[0] as Token)
  if (role.role === 'other' || !cell || role.tokens[0] !== cell.run.tokens[0]) return []
  const rest = cell.run.tokens.slice(role.tokens.length).filter((token) => !/^[:\-–]$/.test(token.text))
  const options: { tokens: Token[]; weight: number }[] = []
  if (rest.length > 0 && /:$/.test(role.tokens.at(-1)?.text ?? '')) options.push({ tokens: rest, weight: 0.8 })
  if (rest.length === 0) {
    const [right] = cellsRight(material, cell)
    if (right && !isLabelCell(right)) options.push({ tokens: right.run.tokens, weight: 0.8 })
    else {
      const below = cellsBelow(material, cell, 2.4).find((other) => !isLabelCell(other))
      if (below && role.closed) options.push({ tokens: below.run.tokens, weight: 0.74 })
    }
  }
  return options.flatMap(({ tokens, weight }) => {
    const name = nameOf(tokens)
    const usable = /^\p{Lu}/u.test(name) && tokens.length <= 7 && !/\d{3}/.test(name) && !/[.:]$/.test(name) && !/_{2}|\.{3}/.test(name)
    const covered = named.some((mention) => mention.tokens.some((token) => tokens.includes(token)))
    if (!usable || covered || name.length < 4 || tokens.filter((token) => /^\p{Ll}/u.test(token.text)).length > tokens.length / 2) return []
    const mention: Mention = { name, key: nameKey(name), tokens, prose: null, from: 0, to: tokens.length - 1, place: placeOf(tokens), hasForm: false }
    return [{ mention, role: role.role, weight: (role.weak ? 0.5 : 1) * weight, rule: 'role-cell' }]
  })
}

/** "X (…, ”Bolaget”) … Y (…, ”Förhyraren”)": two parties with terms of their own; one known role gives the other. */
function fromOwnTerms(named: Mention[], known: readonly Evidence[]): Evidence[] {
  const out: Evidence[] = []
  const roleOf = (mention: Mention) => known.find((entry) => entry.mention === mention && entry.weight >= 0.85)?.role
  const hasTerm = (mention: Mention) => {
    const after = (mention.prose?.run.tokens ?? []).slice(mention.to + 1, mention.to + 9).map((token) => fold(token.text)).join(' ')
    return /^\(?[^()]{0,60}"[^"]{2,30}"/.test(after)
  }
  for (const mention of named) {
    if (!mention.prose || !hasTerm(mention) || roleOf(mention)) continue
    const partner = named.find((other) => other.prose === mention.prose && other.key !== mention.key && hasTerm(other) && roleOf(other))
    const role = partner && roleOf(partner)
    if (role === 'lessor' || role === 'lessee') out.push({ mention, role: role === 'lessor' ? 'lessee' : 'lessor', weight: 0.8, rule: 'own-terms' })
  }
  return out
}

/** "X hyr ut … till Y", "leased out by X": who lets and who hires by the verb. */
function fromVerbs(named: Mention[], material: Material): Evidence[] {
  const out: Evidence[] = []
  const { phrases } = material.lexicon
  for (const prose of material.prose) {
    const inProse = named.filter((mention) => mention.prose === prose)
    const nextAfter = (index: number, reach: number) => inProse.find((mention) => mention.from > index && mention.from - index <= reach)
    const takers = matches(prose.run, phrases.to)
    for (const verb of matches(prose.run, phrases.lets)) {
      const to = takers.find((match) => match.from > verb.to && match.from - verb.to <= 25 && nextAfter(match.to, 1))
      const lessee = to && nextAfter(to.to, 1)
      const lessor = inProse.find((mention) => mention.to < verb.from && verb.from - mention.to <= 14)
      if (lessee) out.push({ mention: lessee, role: 'lessee', weight: 0.72, rule: 'let-to' })
      if (lessor && lessee) out.push({ mention: lessor, role: 'lessor', weight: 0.7, rule: 'lets' })
    }
    for (const verb of matches(prose.run, phrases.letBy)) {
      const lessor = nextAfter(verb.to, 2)
      if (lessor) out.push({ mention: lessor, role: 'lessor', weight: 0.78, rule: 'let-by' })
    }
  }
  return out
}

/** Lines from the foot of a page, or the first lines of the document, where a firm prints its own name. */
function isLetterhead(mention: Mention, material: Material): boolean {
  const lines = material.layout.lines.filter((line) => line.page === mention.place.page)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return false
  const { base } = mention.place
  const own = lines.filter((line) => Math.abs(line.base - base) < 0.6 * mention.place.size || (line.base > base && line.base - base < 1.8 * mention.place.size))
  const beside = own.flatMap((line) => line.tokens).filter((token) => !mention.tokens.includes(token))
  if (own[0]?.tokens[0] !== mention.tokens[0]) return false
  const hasAddress = beside.some((token) => /\d{2,}/.test(token.text) || /@|www/.test(token.text))
  const isFoot = hasAddress && lines.filter((line) => line.base > base + 0.3 * mention.place.size).length <= 3 && (own[0]?.tokens.length ?? 0) >= mention.tokens.length + 3
  return isFoot || (mention.place.page === material.layout.lines[0]?.page && lines.filter((line) => line.base < base - 0.3 * mention.place.size).length === 0)
}

/**
 * A party that no role word names: the firm whose own paper it is lets; the one other company of the document
 * hires. Only companies that stand in no other role count.
 */
export function proposeUnnamed(found: ReturnType<typeof partyEvidence>, named: readonly Proposal[], material: Material): Proposal[] {
  const taken = (field: 'lessorName' | 'lesseeName') => named.filter((p) => p.field === field && p.weight >= 0.5).map((p) => nameKey(String(p.value)))
  const [lessors, lessees] = [taken('lessorName'), taken('lesseeName')]
  const others = new Set(found.evidence.filter((entry) => entry.role === 'other' && entry.weight >= 0.6).map((entry) => entry.mention.key))
  const free = found.mentions.filter((mention) => mention.hasForm && ![...lessors, ...lessees].includes(mention.key) && !others.has(mention.key))
  const out: Proposal[] = []
  const ownPaper = free.filter((mention) => isLetterhead(mention, material))
  if (lessors.length === 0) for (const mention of ownPaper) out.push(propose('lessorName', mention.name, mention.tokens, 'letterhead', 0.72))
  const lessorKeys = lessors.length > 0 ? lessors : ownPaper.map((mention) => mention.key)
  const rest = free.filter((mention) => !lessorKeys.includes(mention.key))
  const counts = new Map<string, number>()
  for (const mention of rest) counts.set(mention.key, (counts.get(mention.key) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count > 1).map(([key]) => key)
  const keys = new Set(repeated.length === 1 ? repeated : counts.keys())
  const only = rest.filter((mention) => keys.has(mention.key))
  if (keys.size !== 1) return out
  if (lessees.length === 0 && lessorKeys.length > 0) for (const mention of only) out.push(propose('lesseeName', mention.name, mention.tokens, 'only-other-company', 0.62))
  if (lessors.length === 0 && ownPaper.length === 0 && lessees.length > 0) for (const mention of only) out.push(propose('lessorName', mention.name, mention.tokens, 'only-other-company', repeated.length === 1 ? 0.66 : 0.5))
  return out
}

/** Names for both roles: evidence per company, less what ties it to another role. */
export function proposeNames(found: ReturnType<typeof partyEvidence>): Proposal[] {
  const byKey = new Map<string, Evidence[]>()
  for (const entry of found.evidence) byKey.set(entry.mention.key, [...(byKey.get(entry.mention.key) ?? []), entry])
  const out: Proposal[] = []
  for (const entries of byKey.values()) {
    const total = (role: Role) => 1 - entries.filter((e) => e.role === role).reduce((doubt, e) => doubt * (1 - e.weight), 1)
    const totals = { lessor: total('lessor'), lessee: total('lessee'), other: total('other') }
    for (const entry of entries) {
      if (entry.role === 'other') continue
      const rival = Math.max(...(['lessor', 'lessee', 'other'] as const).filter((role) => role !== entry.role).map((role) => totals[role]))
      const factor = rival > totals[entry.role] ? 0.35 : rival > 0.75 ? 0.8 : 1
      const field = entry.role === 'lessor' ? 'lessorName' : 'lesseeName'
      out.push(propose(field, entry.mention.name, entry.mention.tokens, entry.rule, entry.weight * factor))
    }
  }
  return out
}

