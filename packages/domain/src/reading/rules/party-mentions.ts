import { fold } from '../fold'
import type { Token } from '../layout'
import type { Cell, Material, Prose } from '../material'
import { findCompanies, isLegalForm } from '../parsers/companies'
import { matches, runOf } from '../run'
import type { LabelKind } from '../vocabulary/types'

export type Role = 'lessor' | 'lessee' | 'other'

/** A place where a company is named. */
export type Mention = {
  name: string
  key: string
  tokens: Token[]
  prose: Prose | null
  from: number
  to: number
  place: Place
  hasForm: boolean
}

/** A place where a role is named. `closed`: a heading or caption rather than a word in a sentence. */
export type RoleMention = {
  role: Role
  tokens: Token[]
  prose: Prose | null
  from: number
  to: number
  place: Place
  closed: boolean
  /** First in its cell. */
  leads: boolean
  weak: boolean
}

export type Place = {
  page: number
  line: number
  left: number
  right: number
  base: number
  size: number
  em: number
}

/** How strongly a company stands in a role at one place. */
/** `by`: the role's word as printed, where one stands. */
export type Evidence = { mention: Mention; role: Role; weight: number; rule: string; by?: string }

export function placeOf(tokens: Token[]): Place {
  const [first] = tokens
  const sameLine = tokens.filter((token) => token.line === first?.line)
  return {
    page: first?.page ?? 0,
    line: first?.line ?? 0,
    left: first?.left ?? 0,
    right: Math.max(0, ...sameLine.map((t) => t.right)),
    base: first?.base ?? 0,
    size: first?.size ?? 0.01,
    em: first?.em ?? 0.01,
  }
}

export const nameKey = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')

const isShouted = (name: string): boolean => name === name.toUpperCase() && name.length > 6

/** Gives a name that is set in capitals, or lost its accents in one place, the spelling it has elsewhere. */
function withPrintedSpelling(mentions: Mention[]): Mention[] {
  const spellings = new Map<string, Mention[]>()
  for (const mention of mentions)
    if (!isShouted(mention.name))
      spellings.set(mention.key, [...(spellings.get(mention.key) ?? []), mention].slice(0, 12))
  return mentions.map((mention) => {
    const same = spellings.get(mention.key) ?? []
    const accents = (name: string) => [...name].filter((character) => character > '\u007f').length
    const best = same.reduce<Mention | undefined>(
      (most, other) => (most && accents(most.name) >= accents(other.name) ? most : other),
      undefined,
    )
    return best && (isShouted(mention.name) || accents(best.name) > accents(mention.name))
      ? { ...mention, name: best.name }
      : mention
  })
}

const ROLES: Partial<Record<LabelKind, Role>> = {
  lessorName: 'lessor',
  lesseeName: 'lessee',
  otherParty: 'other',
}

/** "Kafé Ankaret i / Mora AB" torn by the label beside it: the line above belongs to the name that stands whole elsewhere. */
function withLineAbove(mention: Mention, all: Mention[], material: Material): Mention {
  const longer = all.filter((other) => other.key !== mention.key && other.key.endsWith(mention.key))
  if (longer.length === 0) return mention
  const { line, left, em, base, size } = mention.place
  const above = [1, 2].flatMap((step) => material.cellsByLine.get(line - step) ?? [])
  for (const { segment, run } of above) {
    const isOver = Math.abs(segment.left - left) < 0.6 * em && base - segment.base < 2.2 * size
    const whole = isOver && longer.find((other) => nameKey(run.text) + mention.key === other.key)
    if (whole)
      return {
        ...mention,
        name: whole.name,
        key: whole.key,
        tokens: [...run.tokens, ...mention.tokens],
      }
  }
  return mention
}

/** Every company named in the text, in order of place. */
export function mentionsOf(material: Material): Mention[] {
  const out: Mention[] = []
  const seen = new Set<number>()
  const add = (tokens: Token[], name: string, prose: Prose | null, from: number, to: number) => {
    const id = tokens[0]?.word.id ?? -1
    if (seen.has(id)) return
    seen.add(id)
    out.push({ name, key: nameKey(name), tokens, prose, from, to, place: placeOf(tokens), hasForm: true })
  }
  for (const prose of material.prose) {
    for (const found of findCompanies(prose.run, prose.hits)) {
      add(prose.run.tokens.slice(found.from, found.to + 1), found.value, prose, found.from, found.to)
    }
  }
  return withPrintedSpelling(out.map((mention) => withLineAbove(mention, out, material)))
}

function roleOf(kinds: LabelKind[]): Role | null {
  const roles = kinds.map((kind) => ROLES[kind])
  return roles.find((role) => role === 'lessor' || role === 'lessee') ?? roles.find((role) => role) ?? null
}

/** Every role word, as heading, caption or in running text. */
export function roleMentionsOf(material: Material): RoleMention[] {
  const out: RoleMention[] = []
  for (const prose of material.prose) {
    for (const hit of prose.hits) {
      const role = roleOf(hit.kinds)
      if (!role) continue
      const tokens = prose.run.tokens.slice(hit.from, hit.to + 1)
      const cell = material.cellOf.get(tokens[0] as Token)
      const roles = new Set(
        cell && cell.run.tokens.length <= 6
          ? cell.hits.map((other) => roleOf(other.kinds)).filter((found) => found !== null)
          : [],
      )
      if (roles.size > 1) continue
      out.push({
        role,
        tokens,
        prose,
        from: hit.from,
        to: hit.to,
        place: placeOf(tokens),
        leads: cell?.run.tokens[0] === tokens[0],
        weak: hit.weak,
        closed: hit.closed || (cell !== undefined && isHeading(cell, tokens)),
      })
    }
  }
  return underSublease([...out, ...roleWordsOf(material, out)])
}

const SUBLETS =
  /^[("]*(?:andrahands(?:hyresvard|uthyrar|upplatar)|sub-?(?:lessor|landlord)|fremlejegiver|fremleier)/
const LETS = /^[("]*(?:the )?(?:fastighetsagar|hyresvard|owner|landlord|udlejer|utleier|ejer|eier)/

/** Where someone sublets, the owner and the landlord are those of the head lease. */
function underSublease(roles: RoleMention[]): RoleMention[] {
  const words = (role: RoleMention) => role.tokens.map((token) => token.folded).join(' ')
  if (!roles.some((role) => SUBLETS.test(words(role)))) return roles
  return roles.map((role) =>
    role.role === 'lessor' && LETS.test(words(role)) ? { ...role, role: 'other' } : role,
  )
}

/** Short cells and questions that describe a role: "Företag som hyr", "Who lets the space?". */
function roleWordsOf(material: Material, known: readonly RoleMention[]): RoleMention[] {
  const taken = new Set(known.flatMap((role) => role.tokens))
  const { phrases } = material.lexicon
  return material.cells.flatMap((cell) => {
    const colon = cell.run.tokens.findIndex((token, index) => index < 5 && token.text.endsWith(':'))
    const tokens = colon >= 0 ? cell.run.tokens.slice(0, colon + 1) : cell.run.tokens
    const label = colon >= 0 ? runOf(tokens) : cell.run
    if (
      tokens.length > 7 ||
      tokens.some(
        (token) =>
          taken.has(token) || /\d/.test(token.text) || (isLegalForm(token) && !/^\p{Ll}/u.test(token.text)),
      )
    )
      return []
    const longest = (expression: RegExp) =>
      Math.max(0, ...matches(label, expression).map((match) => match.text.length))
    const [asLessor, asLessee] = [longest(phrases.lessorWords), longest(phrases.lesseeWords)]
    if (asLessor === asLessee) return []
    const lessor = asLessor > asLessee
    const prose = material.proseOf.get(tokens[0] as Token) ?? null
    const from = prose ? prose.run.tokens.indexOf(tokens[0] as Token) : 0
    return [
      {
        role: lessor ? 'lessor' : 'lessee',
        tokens,
        prose,
        from,
        to: from + tokens.length - 1,
        place: placeOf(tokens),
        closed: true,
        leads: true,
        weak: true,
      } satisfies RoleMention,
    ]
  })
}

/** The role word is all its cell says, numbering, brackets, slashes and "the" aside. */
function isHeading(cell: Cell, tokens: Token[]): boolean {
  const rest = cell.run.tokens.filter(
    (token) =>
      !tokens.includes(token) &&
      !/^(?:\d{1,2}[.)]?|[-–:/(]|§|the|for|för|namn|name|uppgifter|uppgift|details|information|data|tiedot|duomenys|rekvizīti|andmed|och|and|[("'].{0,40}[)"']|\(?[\p{L}]+\)?(?<=\)))$/iu.test(
        token.text,
      ),
  )
  return rest.length === 0
}
