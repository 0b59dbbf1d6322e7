import { type Proposal, propose } from '../candidates'
import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import { type Cell, cellsRight, type Material } from '../material'
import { matches } from '../run'
import { placesFor } from './places'

const strip = (text: string): string => text.replace(/^[("'“”„:#]+|[)"'“”,;:.]+$/g, '')
const isCodePart = (text: string): boolean =>
  /^[\p{L}\d][\p{L}\d/._\-–:+&]*$/u.test(text) && text.length <= 24

/**
 * The code at the beginning of some tokens: contract numbers, serial numbers. One or two short capital groups may
 * stand before the digits ("IT 40872-03"), further groups of digits may follow.
 */
export function codeAt(tokens: Token[], start = 0): { value: string; tokens: Token[] } | null {
  const taken: Token[] = []
  let hasDigit = false
  for (let index = start; index < tokens.length && taken.length < 5; index++) {
    const token = tokens[index]
    if (!token) break
    const text = strip(token.text)
    if (text === '' && taken.length === 0) continue
    const previous = taken.at(-1)
    const digits = (text.match(/\d/g) ?? []).length
    if (!isCodePart(text) || /^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) break
    const short = /^[A-ZÅÄÖ]{1,5}(?:-[A-ZÅÄÖ]{1,3})?[-/]?$/.test(text)
    if (previous && (/[,;]$/.test(previous.text) || previous.line !== token.line)) break
    if (
      digits === 0 &&
      !(short && !hasDigit) &&
      !(short && hasDigit && (text.length === 1 || (text.length === 3 && index === tokens.length - 1)))
    )
      break
    if (previous && hasDigit && digits > 0 && text.length > 6) break
    if (digits > 0) hasDigit = true
    taken.push(token)
  }
  if (!hasDigit) return null
  const value = taken.map((token) => strip(token.text)).join(' ')
  return value.length >= 2 && value.length <= 40 ? { value, tokens: taken } : null
}

const REGISTRATION = /^([A-ZÅÄÖ]{3}) ?(\d{2}[\dA-Z])$/
const ROOM = /^(?:lokal|lokalen|forhyrd lokal|premises|unit|suite|shop|lejemal|leieobjekt|butik|kontor)\W*$/
const ANNEX =
  /^(?:schedule|appendix|annex|exhibit|bilaga|bilag|liite|vedlegg) (?:[a-z0-9] )?(?:to|till|til) (?:the )?(?:(?:lease|rental|hire|master) )?(?:lease|agreement|contract|rental|hire|\p{L}*avtale?t?|\p{L}*kontrakte?t?) (?:(?:no|nr|number|nummer)\.? )?/u
const VIN = /^[A-HJ-NPR-Z\d]{17}$/

/** Registration plates without the space; other codes as printed. */
export function objectIdOf(code: { value: string; tokens: Token[] }): {
  value: string
  isVin: boolean
  isPlate: boolean
} {
  const plate = REGISTRATION.exec(code.value)
  if (plate) return { value: `${plate[1]}${plate[2]}`, isVin: false, isPlate: true }
  return { value: code.value, isVin: VIN.test(code.value), isPlate: false }
}

/** "Avtal" as all its cell says, over or beside "KA-9027" as all that one says, is as good as a label of its own. */
function weaknessOf(cell: Cell, hit: LabelHit, code: { value: string; tokens: Token[] }): number {
  const { value } = code
  const isWhole = hit.to - hit.from + 1 === cell.run.tokens.length
  return isWhole && /\p{L}/u.test(value) && /\d{3}/.test(value) && /[- /]/.test(value) ? 0.85 : 0.6
}

/** Contract number, from its label and from a heading such as "Leasingavtal nr 123". */
export function proposeContractNumber(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const cell of material.cells) {
    for (const hit of cell.hits) {
      if (!hit.kinds.includes('contractNumber')) continue
      if (
        hit.from > 2 &&
        !hit.closed &&
        cell.run.tokens.length > 9 &&
        !/\d/.test(cell.run.tokens[hit.to + 1]?.text ?? '')
      )
        continue
      for (const place of placesFor(cell, hit, material)) {
        const code = codeAt(
          place.tokens,
          place.tokens[0] &&
            matches({ ...cell.run }, material.lexicon.phrases.number).length > 0 &&
            !/\d/.test(place.tokens[0].text) &&
            place.tokens.length > 1 &&
            /^(?:nr|no|number|nummer|n)[.:]?$/.test(place.tokens[0].folded)
            ? 1
            : 0,
        )
        if (!code) continue
        const owner = material.cellOf.get(code.tokens[0] as Token)
        const other = owner?.values.businessIds.some(
          (id) =>
            owner.run.tokens.slice(id.from, id.to + 1).includes(code.tokens[0] as Token) && id.quality === 1,
        )
        out.push(
          propose(
            'contractNumber',
            code.value,
            code.tokens,
            place.rule,
            place.weight * (hit.weak ? weaknessOf(cell, hit, code) : 1) * (other ? 0.2 : 1),
          ),
        )
      }
    }
  }
  return [...out, ...fromHeadings(material)]
}

/** "Appendix to hire contract HC-204", "Bilaga till avtal 88-4031": an annex names the contract it belongs to. */
function fromAnnexes(material: Material): Proposal[] {
  return material.cells.flatMap((cell) => {
    const { tokens, folded } = cell.run
    const title = ANNEX.exec(folded)
    if (!title || tokens.length > 9) return []
    const code = codeAt(tokens, title[0].trim().split(' ').length)
    return code && /\d{3}/.test(code.value) && code.tokens.at(-1) === tokens.at(-1)
      ? [propose('contractNumber', code.value, code.tokens, 'annex-heading', 0.85)]
      : []
  })
}

function fromHeadings(material: Material): Proposal[] {
  const out = fromAnnexes(material)
  const firstPage = material.layout.lines[0]?.page
  for (const cell of material.cells) {
    if (cell.segment.page !== firstPage || cell.run.tokens.length > 14) continue
    for (const title of matches(cell.run, material.lexicon.phrases.title)) {
      if (title.from > 4) continue
      const before = cell.run.tokens[title.from - 1]?.folded ?? ''
      const isFrame =
        /^(?:master|framework|ram|under|service)/.test(before) ||
        /^(?:ramavtal|serviceavtal|master)/.test(title.text)
      const mark = matches(cell.run, material.lexicon.phrases.number).find(
        (match) => match.from > title.to && match.from - title.to <= 2,
      )
      const from = mark ? mark.to + 1 : title.to + 1
      const gap = cell.run.tokens.slice(title.to + 1, from)
      const code = codeAt(cell.run.tokens, from)
      if (!code || gap.length > 3) continue
      const bare = code.value.replace(/\D/g, '')
      const weight = mark ? 0.93 : /[-/]/.test(code.value) || bare.length >= 4 ? 0.75 : 0.4
      out.push(
        propose(
          'contractNumber',
          code.value,
          code.tokens,
          'heading',
          /^(?:19|20)\d\d$/.test(code.value) || isFrame ? 0.2 : weight,
        ),
      )
    }
  }
  return [...out, ...loneNumber(material), ...codeInHead(material)]
}

/** A code with letters or strokes among the first lines, where nothing else claims it: "Maskinhyra – RG/25-0881". */
function codeInHead(material: Material): Proposal[] {
  const head = material.cells.filter(
    (cell) => cell.segment.page === material.layout.lines[0]?.page && cell.segment.line < 6,
  )
  return head.flatMap((cell) => {
    const claimed = cell.hits.some(
      (hit) =>
        hit.kinds.some(
          (kind) =>
            kind === 'otherId' ||
            kind === 'objectId' ||
            kind === 'otherDate' ||
            kind === 'otherText' ||
            kind === 'orgNo',
        ) && !hit.kinds.includes('contractNumber'),
    )
    const isLoneCode = cell.run.tokens.length <= 2 && cell.segment.line >= 3
    if (
      claimed ||
      isLoneCode ||
      cell.run.tokens.length > 9 ||
      cell.values.businessIds.length + cell.values.dates.length > 0
    )
      return []
    return cell.run.tokens.flatMap((token, index) => {
      const code =
        /\d{3}/.test(token.text) &&
        !/^0\d{1,3}-/.test(token.text) &&
        /^[A-ZÅÄÖ]{1,5}[-/]?\d|^[A-ZÅÄÖ]{1,5}[-/]|^\d+[-/]\d+/.test(strip(token.text))
          ? codeAt(cell.run.tokens, index)
          : null
      return code && code.value.length >= 6
        ? [propose('contractNumber', code.value, code.tokens, 'code-at-head', 0.58)]
        : []
    })
  })
}

/** "Nr 4410-90233-1" on a line of its own at the head of the first page. */
function loneNumber(material: Material): Proposal[] {
  const head = material.cells.filter(
    (cell) => cell.segment.page === material.layout.lines[0]?.page && cell.segment.line < 8,
  )
  return head.flatMap((cell) => {
    const [mark] = matches(cell.run, material.lexicon.phrases.number)
    if (!mark || mark.start > 0 || cell.values.businessIds.length > 0) return []
    const code = codeAt(cell.run.tokens, mark.to + 1)
    const whole = code && code.tokens.length === cell.run.tokens.length - mark.to - 1
    return code && whole && code.value.length >= 4
      ? [propose('contractNumber', code.value, code.tokens, 'number-at-head', 0.8)]
      : []
  })
}

/** Serial, registration and premises numbers; a plate before a serial number before a chassis number. */
export function proposeObjectId(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const cell of material.cells) {
    for (const hit of cell.hits) {
      if (!hit.kinds.includes('objectId')) continue
      const isInSentence = hit.from > 3 && !/:$/.test(cell.run.tokens[hit.to]?.text ?? '')
      const embedded = hit.from > 0 && (!hit.closed || isInSentence)
      for (const place of placesFor(cell, hit, material)) {
        if (embedded && place.rule !== 'after-label') continue
        const skip = /^(?:nr|no|number|nummer|är|is|n)[.:]?$/.test(place.tokens[0]?.folded ?? '') ? 1 : 0
        const code = codeAt(place.tokens, skip)
        if (!code) continue
        const owner = material.cellOf.get(code.tokens[0] as Token)
        const company = owner?.values.businessIds.some((id) =>
          owner.run.tokens.slice(id.from, id.to + 1).includes(code.tokens[0] as Token),
        )
        if (company) continue
        const { value, isVin, isPlate } = objectIdOf(code)
        const weight =
          place.weight * (isPlate ? 1.02 : isVin ? 0.86 : 0.98) * (hit.weak && !isPlate && !isVin ? 0.8 : 1)
        out.push(propose('objectId', value, code.tokens, place.rule, Math.min(0.97, weight)))
      }
    }
  }
  return [...out, ...plates(material), ...namedRooms(material), ...numberedRooms(material)]
}

/** "lokal B2", "kontorsrum 5:12": premises by their number, in running text. */
function namedRooms(material: Material): Proposal[] {
  return material.prose.flatMap((prose) =>
    matches(
      prose.run,
      /(?<![a-z])(?:lokal|lokalen|kontorsrum|kontorslokal|butikslokal) (?:nr |no |nummer )?[a-z]?\d[\d:.a-z-]{0,6}(?= |$|[,;)])/g,
    ).flatMap((match) => {
      const token = prose.run.tokens[match.to]
      const value = strip(token?.text ?? '')
      return token && /^[\p{Lu}\d]/u.test(value) && !/^(?:19|20)\d\d/.test(value)
        ? [propose('objectId', value, [token], 'named-room', 0.68)]
        : []
    }),
  )
}

/** "Lokal | 12, kontor 80 m²": premises whose row begins with their number. */
function numberedRooms(material: Material): Proposal[] {
  return material.cells.flatMap((cell) => {
    const [hit] = cell.hits
    if (!hit?.closed || hit.from > 0 || !ROOM.test(cell.run.folded)) return []
    const [right] = cellsRight(material, cell)
    const [first, next] = right?.run.tokens ?? []
    const value = strip(first?.text ?? '')
    const isNumber = /^[A-Z]?\d{1,5}[A-Z]?(?:[-:]\d{1,3})?$/.test(value)
    return first && isNumber && (!next || /,$/.test(first.text))
      ? [propose('objectId', value, [first], 'numbered-room', 0.8)]
      : []
  })
}

function plates(material: Material): Proposal[] {
  const out: Proposal[] = []
  for (const prose of material.prose) {
    for (const match of matches(prose.run, /(?<![\p{L}\d-])[A-Z]{3} ?\d{2}[\dA-Z](?![\p{L}\d-])/gu, 'text')) {
      if (/^(?:SEK|EUR|NOK|DKK|GBP|USD|KPI|ISO|IBM|CPI)/.test(match.text)) continue
      const tokens = prose.run.tokens.slice(match.from, match.to + 1)
      out.push(propose('objectId', match.text.replace(' ', ''), tokens, 'plate', 0.5))
    }
  }
  return out
}
