import { fold } from '../fold'
import type { Material, Prose } from '../material'
import { matches, runOf } from '../run'
import type { Evidence, Mention, RoleMention } from './party-mentions'

function byProse(named: Mention[]): Map<Prose, Mention[]> {
  const out = new Map<Prose, Mention[]>()
  for (const mention of named)
    if (mention.prose) out.set(mention.prose, [...(out.get(mention.prose) ?? []), mention])
  return out
}

/** "Mellan X … och Y …": the first named lets, the second hires, unless the text calls them otherwise. */
export function fromBetween(named: Mention[], material: Material): Evidence[] {
  const out: Evidence[] = []
  for (const [prose, inProse] of byProse(named)) {
    for (const between of matches(prose.run, material.lexicon.phrases.between)) {
      const first = inProse.find((mention) => mention.from > between.to && mention.from - between.to <= 4)
      const second =
        first && inProse.find((mention) => mention.from > first.to && mention.from - first.to <= 60)
      if (!first || !second) continue
      const gap = runOf(prose.run.tokens.slice(first.to + 1, second.from))
      if (matches(gap, material.lexicon.phrases.and).length === 0) continue
      out.push(
        { mention: first, role: 'lessor', weight: 0.66, rule: 'between' },
        { mention: second, role: 'lessee', weight: 0.66, rule: 'between' },
      )
    }
  }
  return out
}

/** "X (…, ”Bolaget”) … Y (…, ”Förhyraren”)": two parties with terms of their own; one known role gives the other. */
export function fromOwnTerms(named: Mention[], known: readonly Evidence[]): Evidence[] {
  const out: Evidence[] = []
  const roleOf = (mention: Mention) =>
    known.find((entry) => entry.mention === mention && entry.weight >= 0.85)?.role
  const hasTerm = (mention: Mention) => {
    const after = (mention.prose?.run.tokens ?? [])
      .slice(mention.to + 1, mention.to + 9)
      .map((token) => fold(token.text))
      .join(' ')
    return /^\(?[^()]{0,60}"[^"]{2,30}"/.test(after)
  }
  for (const mention of named) {
    if (!mention.prose || !hasTerm(mention) || roleOf(mention)) continue
    const partner = named.find(
      (other) =>
        other.prose === mention.prose && other.key !== mention.key && hasTerm(other) && roleOf(other),
    )
    const role = partner && roleOf(partner)
    if (role === 'lessor' || role === 'lessee')
      out.push({ mention, role: role === 'lessor' ? 'lessee' : 'lessor', weight: 0.8, rule: 'own-terms' })
  }
  return out
}

/** "X hyr ut … till Y", "leased out by X": who lets and who hires by the verb. */
export function fromVerbs(named: Mention[], material: Material): Evidence[] {
  const out: Evidence[] = []
  const { phrases } = material.lexicon
  for (const [prose, inProse] of byProse(named)) {
    const nextAfter = (index: number, reach: number) =>
      inProse.find((mention) => mention.from > index && mention.from - index <= reach)
    const takers = matches(prose.run, phrases.to)
    for (const verb of matches(prose.run, phrases.lets)) {
      const to = takers.find(
        (match) => match.from > verb.to && match.from - verb.to <= 25 && nextAfter(match.to, 1),
      )
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

/** "X AB (”Bolaget”) …. Hyresvärd är Bolaget.": a role given to a party by the short name it was defined with. */
export function fromAliases(named: Mention[], roles: readonly RoleMention[]): Evidence[] {
  const bare = (text: string) => fold(text).replace(/[^a-z0-9 ]/g, '')
  const aliases = named.flatMap((mention) => {
    const after = (mention.prose?.run.tokens ?? [])
      .slice(mention.to + 1, mention.to + 9)
      .map((token) => token.text)
    const term = /^[^"]{0,60}\("([^"]{3,30})"/.exec(fold(after.join(' ')))
    return term?.[1] ? [{ mention, alias: bare(term[1]) }] : []
  })
  return roles.flatMap((role) => {
    const after = role.prose?.run.tokens.slice(role.to + 1, role.to + 6) ?? []
    const from = after.findIndex((token) => !/^(?::|=|ar|is|er|on|utgors|av)$/.test(token.folded))
    const text = bare(
      after
        .slice(from)
        .map((token) => token.text)
        .join(' '),
    )
    const named = from > 0 && aliases.find(({ alias }) => text === alias || text.startsWith(`${alias} `))
    return named ? [{ mention: named.mention, role: role.role, weight: 0.93, rule: 'role-is-alias' }] : []
  })
}
