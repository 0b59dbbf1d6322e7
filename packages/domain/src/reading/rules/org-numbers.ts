import { type Proposal, propose } from '../candidates'
import type { Token } from '../layout'
import type { Material, Prose } from '../material'
import type { BusinessId } from '../parsers/business-ids'
import type { FieldId } from '../types'
import { type Mention, type Place, placeOf, type RoleMention } from './party-mentions'

type Seen = {
  value: BusinessId
  tokens: Token[]
  prose: Prose | null
  from: number
  place: Place
  quality: number
  labelled: boolean
}

type Scored = { number: Seen; lessor: number; lessee: number; other: number }

function seenNumbers(material: Material): Seen[] {
  const out: Seen[] = []
  const seen = new Set<number>()
  for (const prose of material.prose) {
    for (const found of prose.values.businessIds) {
      const tokens = prose.run.tokens.slice(found.from, found.to + 1)
      const id = tokens[0]?.word.id ?? -1
      if (seen.has(id)) continue
      seen.add(id)
      const near = prose.hits.some(
        (hit) =>
          hit.to < found.from && found.from - hit.to <= 4 && hit.kinds.some((kind) => /orgno$/i.test(kind)),
      )
      out.push({
        value: found.value,
        tokens,
        prose,
        from: found.from,
        place: placeOf(tokens),
        quality: found.quality,
        labelled: near,
      })
    }
  }
  return out
}

/** How far a number stands from a name, in lines; what stands before or above its name is farther. */
function distance(number: Seen, mention: Mention, isOnNamedLine: boolean): number {
  if (number.prose !== null && number.prose === mention.prose) {
    const tokens = number.from - mention.to
    const sameLine = number.place.line === mention.place.line
    if (tokens > 0 && tokens < 30) return (sameLine ? 0.2 : 0.5) + tokens * 0.08
    if (tokens < 0 && tokens > -8) return 3 + Math.abs(tokens) * 0.2
  }
  const [n, m] = [number.place, mention.place]
  if (n.page !== m.page) return 60
  const lines = (n.base - m.base) / Math.max(n.size, m.size)
  const across = Math.abs(n.left - m.left) / n.em
  const aside = across < 3 ? 0 : n.left > m.left ? 0.5 + across * 0.02 : 2.5 + across * 0.06
  if (Math.abs(lines) < 0.6) return n.left > m.right ? 0.3 + Math.min(across, 60) * 0.006 : 6 + aside
  if (lines > 0 && isOnNamedLine) return lines * 0.6 + aside + 1.5
  return lines > 0 ? lines * 0.6 + aside * (lines < 5 ? 1.2 : 1.6) : Math.abs(lines) * 1.6 + 2 + aside
}

function nearest(number: Seen, mentions: Mention[], all: Mention[]): number {
  const named = all.some(
    ({ place }) =>
      place.page === number.place.page &&
      Math.abs(place.base - number.place.base) < 0.5 * place.size &&
      place.right < number.place.left,
  )
  return mentions.reduce((least, mention) => Math.min(least, distance(number, mention, named)), 70)
}

/** "Leasetagarens organisationsnummer": the role stands in the label itself. */
function fromRoleLabels(material: Material, numbers: Seen[]): Proposal[] {
  const out: Proposal[] = []
  for (const cell of material.cells) {
    const hit = cell.hits[0]
    const field = hit?.kinds.find((kind) => kind === 'lessorOrgNo' || kind === 'lesseeOrgNo')
    if (!hit || hit.from > 0 || (field !== 'lessorOrgNo' && field !== 'lesseeOrgNo')) continue
    const place = placeOf(cell.run.tokens)
    const options = numbers
      .filter(
        ({ place: n }) =>
          n.page === place.page &&
          ((n.line === place.line && n.left > place.left) ||
            (n.base > place.base &&
              n.base - place.base < 2.8 * place.size &&
              Math.abs(n.left - place.left) < 2 * place.em)),
      )
      .sort((a, b) => a.place.line - b.place.line || a.place.left - b.place.left)
    const [number] = options
    if (number)
      out.push(
        propose(
          field,
          number.value.id,
          number.tokens,
          'role-label',
          0.96 * (number.quality === 1 ? 1 : 0.85),
        ),
      )
  }
  return out
}

/** "ert bolag, 556000-0001 (leasetagare)": the role stands in brackets right behind the number. */
function calledRole(numbers: Seen[], roles: readonly RoleMention[]): Proposal[] {
  return numbers.flatMap((number) => {
    const to = number.from + number.tokens.length - 1
    const role = roles.find(
      (other) =>
        other.prose === number.prose &&
        other.prose !== null &&
        other.from === to + 1 &&
        /^[("“”]/.test(other.tokens[0]?.text ?? ''),
    )
    if (role?.role !== 'lessor' && role?.role !== 'lessee') return []
    const field = role.role === 'lessor' ? 'lessorOrgNo' : 'lesseeOrgNo'
    return [
      propose(field, number.value.id, number.tokens, 'number-called-role', number.quality === 1 ? 0.93 : 0.8),
    ]
  })
}

/** Pairs registration numbers with the two parties so that the sum of the distances to their names is least. */
export function proposeOrgNumbers(
  material: Material,
  parties: { lessor: Mention[]; lessee: Mention[]; others: Mention[]; roles: RoleMention[] },
): Proposal[] {
  const all = [...parties.lessor, ...parties.lessee, ...parties.others]
  const usable = seenNumbers(material).filter((number) => number.quality === 1 || number.labelled)
  const plain = usable.filter((number) => !number.value.isVat)
  const numbers =
    plain.length > 0
      ? usable.filter((n) => !n.value.isVat || !plain.some((p) => p.value.id === n.value.id))
      : usable
  const called = calledRole(numbers, parties.roles)
  const out = [...fromRoleLabels(material, numbers), ...called]
  const scored = numbers
    .filter((number) => !called.some((proposal) => proposal.value === number.value.id))
    .map((number) => ({
      number,
      lessor: nearest(number, parties.lessor, all),
      lessee: nearest(number, parties.lessee, all),
      other: nearest(number, parties.others, all),
    }))
    .map((entry) => ({
      ...entry,
      penalty: (entry.number.value.isVat ? 1.5 : 0) + (entry.number.labelled ? 0 : 0.3),
    }))
  const pick = (role: 'lessor' | 'lessee') => {
    const rival = role === 'lessor' ? 'lessee' : 'lessor'
    const field = role === 'lessor' ? 'lessorOrgNo' : 'lesseeOrgNo'
    for (const entry of scored) {
      const own = entry[role] + entry.penalty
      if (own > 30) continue
      const contested = Math.min(entry[rival], entry.other)
      const margin = contested - entry[role]
      const base = own < 2.2 ? 0.95 : own < 4 ? 0.88 : own < 8 ? 0.78 : 0.62
      const weight = margin > 0.8 ? base : margin > 0.2 ? base * 0.88 : margin > 0 ? base * 0.7 : base * 0.3
      out.push(
        propose(
          field,
          entry.number.value.id,
          entry.number.tokens,
          'near-name',
          weight * (entry.number.quality === 1 ? 1 : 0.8),
        ),
      )
    }
  }
  pick('lessor')
  pick('lessee')
  return separate([...withFairShares(out, scored), ...leftOver(out, scored)])
}

const strongest = (proposals: readonly Proposal[], field: FieldId): number =>
  proposals.filter((p) => p.field === field).reduce((most, p) => Math.max(most, p.weight), 0)

/** Two numbers near one party, none near the other: each goes where the two distances together are least. */
function withFairShares(proposals: Proposal[], scored: readonly Scored[]): Proposal[] {
  const sides = ['lessor', 'lessee'] as const
  const poor = sides.find((side) => strongest(proposals, `${side}OrgNo`) < 0.5)
  const rich = sides.find((side) => side !== poor)
  const ids = [...new Set(scored.map(({ number }) => number.value.id))]
  if (!poor || !rich || ids.length !== 2) return proposals
  const near = (id: string, side: 'lessor' | 'lessee') =>
    scored
      .filter(({ number }) => number.value.id === id)
      .reduce((least, entry) => Math.min(least, entry[side]), 70)
  const [one = '', two = ''] = ids
  const straight = near(one, rich) + near(two, poor)
  const crossed = near(two, rich) + near(one, poor)
  if (Math.abs(straight - crossed) < 2) return proposals
  const [own, others] = straight < crossed ? [one, two] : [two, one]
  if (near(own, rich) > 2.5 || near(others, poor) > 3.5) return proposals
  return proposals.map((p) =>
    p.field === `${rich}OrgNo` && p.value === others
      ? { ...p, weight: p.weight * 0.4 }
      : p.field === `${poor}OrgNo` && p.value === others
        ? { ...p, weight: Math.max(p.weight, 0.85) }
        : p.field === `${rich}OrgNo` && p.value === own
          ? { ...p, weight: Math.min(p.weight, 0.88) }
          : p,
  )
}

/** The firm whose paper it is prints its number at the foot, without its name: the one number that is nobody's. */
function leftOver(proposals: readonly Proposal[], scored: readonly Scored[]): Proposal[] {
  if (strongest(proposals, 'lessorOrgNo') >= 0.5 || strongest(proposals, 'lesseeOrgNo') < 0.5) return []
  const [top] = proposals.filter((p) => p.field === 'lesseeOrgNo').sort((a, b) => b.weight - a.weight)
  const free = scored.filter(({ number }) => number.value.id !== top?.value)
  const [only] = free
  const isOne = free.every(({ number }) => number.value.id === only?.number.value.id)
  if (!only || !isOne || !only.number.labelled || only.number.quality < 1) return []
  return only.lessor < 60 && only.other > 8
    ? [propose('lessorOrgNo', only.number.value.id, only.number.tokens, 'only-other-number', 0.62)]
    : []
}

/** One number cannot belong to both parties: it stays with the one it fits better. */
function separate(proposals: Proposal[]): Proposal[] {
  const best = (field: string, value: unknown) =>
    proposals
      .filter((p) => p.field === field && p.value === value)
      .reduce((most, p) => Math.max(most, p.weight), 0)
  return proposals.map((proposal) => {
    const rival = proposal.field === 'lessorOrgNo' ? 'lesseeOrgNo' : 'lessorOrgNo'
    return best(rival, proposal.value) > best(proposal.field, proposal.value)
      ? { ...proposal, weight: proposal.weight * 0.3 }
      : proposal
  })
}
