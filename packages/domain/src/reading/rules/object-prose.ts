import { type Proposal, propose } from '../candidates'
import type { Token } from '../layout'
import type { Material } from '../material'
import { isLegalForm } from '../parsers/companies'
import { matches } from '../run'
import { plausible, textOfDescription, withoutTown } from './object-text'

const ARTICLE = /^(?:our|your|var|vart|er|ert|en|ett|a|an|one|1|following|foljande|en\.|et|den|det|the)$/
const LINK = /^(?:med|with|bearing|having|,|\(|och|and|jamte|har|har|med,|serial|manufacturer's)$/

/** In running text: "… hyr ut en saxlift Vertimo S12 E med individnummer …": what stands before the serial number. */
export function beforeSerialNumber(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const prose of material.prose) {
    if (prose.run.tokens.length < 10) continue
    for (const hit of prose.hits) {
      if (!hit.kinds.includes('objectId') || hit.from < 2) continue
      const value = prose.run.tokens[hit.to + 1]
      if (
        !value ||
        !/\d/.test(value.text + (prose.run.tokens[hit.to + 2]?.text ?? '')) ||
        prose.values.businessIds.some((id) => id.from - hit.to <= 4 && id.from > hit.to)
      )
        continue
      let end = hit.from - 1
      while (end > 0 && LINK.test((prose.run.tokens[end]?.folded ?? '').replace(/(?<=.)[,(]$/, ''))) end--
      let start = end
      while (start > 0 && end - start < 9) {
        const previous = prose.run.tokens[start - 1]
        const here = prose.run.tokens[start]
        if (!previous || !here || ARTICLE.test(previous.folded) || /[:.;,]$/.test(previous.text)) break
        const heading = previous.line !== here.line && material.cellOf.get(previous)
        if (heading && heading.run.tokens.length <= 3) break
        const isLabel = prose.hits.some(
          (other) =>
            other.to === start - 1 &&
            (other.closed || !other.kinds.includes('objectDescription')) &&
            other.kinds.some(
              (kind) => kind === 'lesseeName' || kind === 'lessorName' || kind === 'objectDescription',
            ),
        )
        if (isLabel) break
        start--
      }
      while (
        start < end &&
        /^(?:av|of|market|marke|fabrikat|typ|type|modell|model|make)$/.test(
          prose.run.tokens[start]?.folded ?? '',
        )
      )
        start++
      const verb = matches(prose.run, material.lexicon.phrases.lets).filter(
        (match) => match.from >= start && match.to < end,
      )
      start = (verb.at(-1)?.to ?? start - 1) + 1
      const tokens = prose.run.tokens.slice(start, end + 1)
      const text = textOfDescription(tokens)
      const named =
        tokens.some((token, index) => index > 0 && /^[\p{Lu}\d]/u.test(token.text)) || /^\p{Lu}/u.test(text)
      if (plausible(text) && named && tokens.length >= 2 && !tokens.some(isLegalForm))
        out.push(propose('objectDescription', text, tokens, 'before-serial-number', 0.8))
    }
  }
  return out
}

/** "fastigheten Terminalen 7 i Kalmar kommun": a property by its registered name. */
export function namedProperty(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const prose of material.prose) {
    for (const match of matches(
      prose.run,
      /(?<![a-z])(?:fastigheten|fastighet|fastighetsbeteckning|fastighetsbeteckningen|property|ejendommen|eiendommen|kiinteiston?) (?:med beteckningen |known as |designated |benamnd )?/g,
    )) {
      const tokens: Token[] = []
      for (const token of prose.run.tokens.slice(match.to + 1, match.to + 6)) {
        if (!/^["'“”]?[\p{Lu}\d]/u.test(token.text)) break
        tokens.push(token)
        if (/[,.;]$/.test(token.text) || /^\d+:?\d*$/.test(token.text)) break
      }
      const text = textOfDescription(tokens)
      if (tokens.length >= 2 && /\d/.test(text) && /^\p{Lu}/u.test(text))
        out.push(propose('objectDescription', text, tokens, 'named-property', 0.86))
    }
  }
  return out
}

const SKIPPED =
  /^(?:to|you|your|our|er|vår|vart|till|at|the|herewith|hereby|harmed|foljande|following|den|det|sin|sit|til|herved|one|en|ett|et|a|an|utrustning:?|equipment:?|:)$/

/** "The Landlord lets to the Tenant Office suite 4B, …": what follows the verb of letting. */
export function afterVerb(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const prose of material.prose) {
    for (const verb of matches(prose.run, material.lexicon.phrases.lets)) {
      const role = (index: number) =>
        prose.hits.find(
          (hit) =>
            hit.from <= index &&
            index <= hit.to &&
            hit.kinds.some((kind) => kind === 'lesseeName' || kind === 'lessorName'),
        )
      let from = verb.to + 1
      while (from < verb.to + 8 && (role(from) || SKIPPED.test(prose.run.tokens[from]?.folded ?? '')))
        from = (role(from)?.to ?? from) + 1
      const to = prose.sentences.find(([start, end]) => from >= start && from <= end)?.[1] ?? from
      const tokens = prose.run.tokens.slice(from, Math.min(to + 1, from + 16))
      const text = withoutTown(textOfDescription(tokens))
      const count = text.split(' ').length
      if (
        plausible(text) &&
        count <= 9 &&
        count >= 2 &&
        /\d/.test(text) &&
        /\p{Lu}/u.test(text) &&
        !tokens.slice(0, count).some(isLegalForm)
      ) {
        out.push(propose('objectDescription', text, tokens.slice(0, count), 'after-verb', 0.62))
      }
    }
  }
  return out
}
