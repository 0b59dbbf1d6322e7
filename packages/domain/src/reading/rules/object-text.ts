import { fold } from '../fold'
import type { Token } from '../layout'
import type { Cell } from '../material'

/** The words as one text, joined over a hyphen at the line's end, without the marks around it. */
export function textOfDescription(tokens: Token[]): string {
  return tokens
    .map((token) => token.text)
    .map((text, index) =>
      /[^ ]-$/.test(text) && tokens[index + 1] && tokens[index + 1]?.line !== tokens[index]?.line
        ? text
        : `${text} `,
    )
    .join('')
    .trim()
    .replace(/[,;:(\-–]+$/, '')
    .replace(/^[("“”„:\-–]+(?=[^)"”]*$)/, '')
    .replace(/\.$/, '')
    .trim()
}

/** Parts that tell the number, the year or the count, not what it is. */
const ASIDE =
  /^(?:\d{1,3} (?:st|pcs|stk|kpl|vnt|gab|tk|units?)\.?$|arsmodell|tillverkningsar|argang|vuosimalli|year|model year|nr |no\.? |serie|serial|reg)/

const MEASURE = /\d ?(?:m2|m²|kvm|kv\.? ?m|sqm|kvadrat|square|kw\b|kg\b|°c)/

/**
 * A description of premises without what follows its address: the area, and the town at its end
 * ("laopind 240 m², Sadama tee 11, Pärnu").
 */
export function withoutTown(text: string): string {
  const property =
    /^(?:Fastigheten |The property )?(\p{Lu}[\p{L} -]*? \d+:\d+)(?:, \p{Lu}[\p{L}-]+| i \p{Lu}[\p{L}-]+(?: kommun)?)?$/u.exec(
      text,
    ) ?? /^Fastigheten (\p{Lu}[\p{L} -]*? \d+)(?: i \p{Lu}[\p{L}-]+(?: kommun)?)?(?:, .*)?$/u.exec(text)
  if (property?.[1]) return property[1]
  const parts = text.split(', ')
  const cut = parts.findIndex(
    (part, index) =>
      index > 0 &&
      (ASIDE.test(fold(part)) || MEASURE.test(fold(part)) || (/^\p{Ll}/u.test(part) && !/\d/.test(part))),
  )
  const kept = cut > 0 ? parts.slice(0, cut) : parts
  const last = kept.at(-1) ?? ''
  const isTown = /^(?:(?:[A-Z]{2}-)?\d{3} ?\d{1,2} )?\p{Lu}[\p{L}-]+(?: \([^)]*\))?$/u.test(last)
  const hasStreet = kept.slice(0, -1).some((part) => /\p{L} \d/u.test(part) || /^\p{Lu}.* \d+/u.test(part))
  return kept.length >= 3 && isTown && hasStreet ? kept.slice(0, -1).join(', ') : kept.join(', ')
}

/** "Fastighet: Mjölnaren 4, Bruksgatan 2": a property's registered name, without the street that says where it lies. */
export function ofProperty(text: string, label: Cell): string {
  const [name = '', street = ''] = text.split(', ')
  const isProperty = /^(?:fastighet|fastighetsbeteckning|ejendom|kiinteisto)/.test(label.run.folded)
  return isProperty && /^\p{Lu}[\p{L} ]* \d+(?::\d+)?$/u.test(name) && /^\p{Lu}.* \d/u.test(street)
    ? name
    : text
}

export const plausible = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && text.length >= 4 && text.length <= 110
