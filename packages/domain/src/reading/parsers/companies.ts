import { fold } from '../fold'
import type { LabelHit } from '../labels'
import type { Token } from '../layout'
import type { Found, Run } from '../run'

const strip = (text: string): string => text.replace(/^[("'“”„«»‘’[]+|[)"'“”„«»‘’\],;:.]+$/g, '')

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Legal forms as printed; those in `ANY_CASE` are recognised in any case, the others only as written. */
const EXACT =
  words(`AB HB KB EF BRF Brf Oy OY Oyj OYJ Ky KY Tmi A/S AS ASA ApS APS Aps P/S I/S K/S IVS ANS DA NUF SA UAB
  MB IĮ VšĮ SIA OÜ OU TÜ UÜ FIE MTÜ GmbH AG BV B.V. NV SE LLC PLC plc Plc LLP Ltd LTD Limited LIMITED
  Inc Inc. Corp Ltd. Sp. S.A. SpA IK ZS`)
const ANY_CASE =
  words(`aktiebolag aktiebolaget handelsbolag handelsbolaget kommanditbolag kommanditbolaget osakeyhtio
  aktieselskab anpartsselskab aktieselskap aksjeselskap filial kommun kommune kunta kaupunki stiftelse
  stiftelsen forening foreningen bostadsrattsforeningen aktsiaselts osauhing akciju ab/publ ab(publ)
  fastighetsaktiebolaget byggnadsaktiebolaget landsting saatio forvaltningsaktiebolag
  fastighetsaktiebolag`)
/** Forms that also stand in front of the name. */
const LEADING = words(`AB HB KB AS SIA UAB MB OÜ Brf BRF Aktiebolaget Handelsbolaget Kommanditbolaget
  Fastighetsaktiebolaget Stiftelsen Bostadsrättsföreningen Föreningen Oy A/S IĮ VšĮ ZS IK`)
/** "Fastighets AB Lindhagen": a first part that wants its name after the form. */
const OPEN_STEM =
  /^(?:fastighets|byggnads|forvaltnings|handels|industri|rederi|bygg|maleri|akeri|kommandit|investment|invest|bostads)$/
const CONNECTORS = words('i och & + of and for för av på vid og the de la von – - ja un ir in at till')
const NOT_A_NAME =
  words(`mellan between and och the this detta denna mellem mellom vid hos av for by med from från org orgnr
  nr hyrande uthyrande upplåtande nyttjande avropande samt har att til till för gm genom c/o jag signed by`)

const BORDER_KINDS = words(
  'lessorName lesseeName lessorOrgNo lesseeOrgNo orgNo name otherParty otherId contractNumber currency signingDate objectId',
)
const bare = (token: Token): string => strip(token.text)
const foldedBare = (token: Token): string => fold(bare(token))

export function isLegalForm(token: Token): boolean {
  const text = bare(token)
  return (
    EXACT.has(text) ||
    ANY_CASE.has(foldedBare(token)) ||
    /^.{4,}(?:aktiebolag|aktiebolaget|aktieselskab|handelsbolag)$/.test(foldedBare(token))
  )
}

const isCapital = (text: string): boolean => /^[\p{Lu}\d&]/u.test(text)
const endsPhrase = (token: Token): boolean =>
  /[,;:.)]$/.test(token.text) && !/^(?:St|Dr|Co|J|[A-ZÅÄÖ])\.$/.test(token.text)

/** True when the next line only finishes the name, or the line above runs to the end of its column. */
function mayCross(run: Run, left: Token, right: Token, formIndex: number): boolean {
  if (left.line === right.line) return right.left - left.right < 2.3 * right.em
  const onLine = run.tokens.filter((token) => token.line === right.line)
  if (onLine[0] === run.tokens[formIndex] && onLine.length === 1) return true
  const above = run.tokens.filter((token) => token.line === left.line)
  return above.length > 6 && onLine.length > 1
}

/** "ek. för.", "Ekonomisk Förening": where a form of two words begins. */
function startOfForm(run: Run, form: number): number {
  const [word, before] = [run.tokens[form], run.tokens[form - 1]]
  if (!word || !before) return form
  const twoWords =
    (foldedBare(word) === 'for' && foldedBare(before) === 'ek') ||
    (/^forening(?:en)?$/.test(foldedBare(word)) && /^(?:ekonomisk|ideell)a?$/.test(foldedBare(before)))
  return twoWords ? form - 1 : form
}

const isForm = (run: Run, index: number): boolean =>
  isLegalForm(run.tokens[index] as Token) || startOfForm(run, index) < index

/** "981 42 Kiruna / Arctic AB": the end of an address on the line above is no part of the name below it. */
function withoutAddressAbove(run: Run, start: number, form: number): number {
  const line = run.tokens[form]?.line
  const below = run.tokens.findIndex((token, index) => index >= start && token.line === line)
  const above = run.tokens.slice(Math.max(0, start - 1), below)
  return below > start && above.some((token) => /^\d/.test(token.text)) ? below : start
}

function startOfName(run: Run, form: number, isBorder: (index: number) => boolean): number {
  let start = startOfForm(run, form)
  while (start > 0 && form - start < 8) {
    const [token, here] = [run.tokens[start - 1], run.tokens[start]]
    if (!token || !here || isBorder(start - 1) || !mayCross(run, token, here, form)) break
    const text = bare(token)
    const abbreviated = start >= form - 1 && /^\p{L}{1,6}\.$/u.test(token.text)
    if ((endsPhrase(token) && !abbreviated) || isLegalForm(token)) break
    const opens = /^["'“„«(]/.test(here.text) && start !== form
    if (opens) break
    if (isCapital(text) && !/\d[\d-]{3,}/.test(text)) {
      if (NOT_A_NAME.has(text.toLowerCase())) break
      start--
      continue
    }
    const beyond = run.tokens[start - 2]
    const joins =
      CONNECTORS.has(text) &&
      beyond &&
      !isBorder(start - 2) &&
      isCapital(bare(beyond)) &&
      !isLegalForm(beyond) &&
      !endsPhrase(beyond)
    if (!joins || !mayCross(run, beyond, token, form)) break
    start--
  }
  return withoutAddressAbove(run, start, form)
}

function endOfName(run: Run, form: number, isBorder: (index: number) => boolean, limit: number): number {
  let end = form
  while (end + 1 < run.tokens.length && end - form < limit) {
    const [here, token] = [run.tokens[end], run.tokens[end + 1]]
    if (!here || !token || isBorder(end + 1) || (endsPhrase(here) && !/^["“„]/.test(token.text))) break
    const text = bare(token)
    const sameLine = here.line === token.line && token.left - here.right < 1.6 * token.em
    if (!sameLine) break
    if (isCapital(text) && !/^\d{3,}/.test(text) && !(isLegalForm(token) && end > form)) end++
    else {
      const beyond = run.tokens[end + 2]
      if (
        !CONNECTORS.has(text) ||
        text === 'och' ||
        text === 'and' ||
        text === 'og' ||
        !beyond ||
        isBorder(end + 2) ||
        !isCapital(bare(beyond)) ||
        beyond.line !== token.line
      )
        break
      end += 2
    }
  }
  return end
}

/** "UAB Žalioji lentpjūvė,": a name that goes on in small letters up to a comma, a bracket or the end of its cell. */
function endOfBalticName(run: Run, form: number, isBorder: (index: number) => boolean): number {
  if (
    !/^(?:UAB|MB|IĮ|VšĮ|SIA|AS|OÜ|AB|ZS)$/.test(bare(run.tokens[form] as Token)) ||
    !isCapital(bare(run.tokens[form + 1] ?? (run.tokens[form] as Token)))
  )
    return form
  for (let end = form + 1; end < run.tokens.length && end - form <= 4; end++) {
    const [here, next] = [run.tokens[end], run.tokens[end + 1]]
    if (!here || isBorder(end) || /\d/.test(here.text)) return form
    const closes =
      /[,;”“"]$/.test(here.text) ||
      !next ||
      next.line !== here.line ||
      next.left - here.right > 1.15 * here.em ||
      isBorder(end + 1) ||
      /^\(/.test(next.text)
    if (closes) return end
  }
  return form
}

/** Suffixes that belong to a name although a bracket opens them. */
function withSuffix(run: Run, end: number): number {
  const next = run.tokens[end + 1]
  if (!next || endsPhrase(run.tokens[end] ?? next)) return end
  if (/^\((?:publ|sverige|sweden|norden|nordic|norge|danmark|finland)\)[,.]?$/i.test(next.text))
    return end + 1
  return isLegalForm(next) && /^filial|^AS$|^Ltd\.?,?$|^LTD/.test(next.text) ? end + 1 : end
}

/** Words of a name without the marks around it. */
export function nameOf(tokens: Token[]): string {
  return tokens
    .map((token) => token.text)
    .join(' ')
    .replace(/^[("'[]+(?=[^)\]"']*$)/, '')
    .replace(/^\(([^()]*)\)?[.,]?$/, '$1')
    .replace(/[,;:]+$/, '')
    .replace(/(?<!Inc|Ltd|B\.V|S\.A|Co|Corp|ek\. för)\.$/, '')
    .trim()
}

/** "Aktiva Finansbolaget i Skåne AB", "Nord Mobil Norden AB": a label's word inside a name, and the name goes on. */
function isInsideName(run: Run, hit: LabelHit, bordered: ReadonlySet<number>): boolean {
  const [before, word, next, beyond] = [-1, 0, 1, 2].map((step) => run.tokens[hit.from + step])
  if (!before || !word || !next || hit.from !== hit.to || hit.closed || bordered.has(hit.from - 1))
    return false
  const goesOn = /^(?:i|&|of|in)$/.test(next.text) && isCapital(bare(beyond ?? next))
  const isRole = hit.kinds.some((kind) => /Name$|^name$|^otherParty$/.test(kind))
  const nearForm = [next, beyond].find((token) => token && isLegalForm(token))
  return (
    isCapital(bare(before)) &&
    isCapital(bare(word)) &&
    !isLegalForm(before) &&
    !endsPhrase(before) &&
    !endsPhrase(word) &&
    before.line === word.line &&
    (goesOn || (!isRole && nearForm?.line === word.line && isCapital(bare(next)) && !endsPhrase(next)))
  )
}

/**
 * Company names, recognised by their legal form in any place: "X AB", "AB X", "Fastighets AB X Y", UAB „X“,
 * "X OÜ". Labels and punctuation bound the name.
 */
export function findCompanies(run: Run, hits: readonly LabelHit[]): Found<string>[] {
  const out: Found<string>[] = []
  const bordered = new Set<number>()
  for (const hit of hits) {
    const isRole = hit.kinds.some(
      (kind) =>
        kind !== 'objectDescription' && kind !== 'otherText' && kind !== 'otherAmount' && kind !== 'fee',
    )
    const lineStart = hit.from === 0 || run.tokens[hit.from - 1]?.line !== run.tokens[hit.from]?.line
    const isPart = hit.kinds.some((kind) => BORDER_KINDS.has(kind))
    if (isInsideName(run, hit, bordered)) continue
    if ((isRole && isPart) || hit.closed || (lineStart && isPart))
      for (let i = hit.from; i <= hit.to; i++) bordered.add(i)
  }
  const isBorder = (index: number): boolean => bordered.has(index) && !isLegalForm(run.tokens[index] as Token)
  let last = -1
  for (let form = 0; form < run.tokens.length; form++) {
    const token = run.tokens[form]
    if (!token || form <= last || !isForm(run, form)) continue
    const start = Math.max(last + 1, startOfName(run, form, isBorder))
    const before = form - start
    const text = bare(token)
    const wantsMore =
      (before === 0 && LEADING.has(text)) ||
      (before === 1 && OPEN_STEM.test(foldedBare(run.tokens[start] as Token)))
    const end = withSuffix(
      run,
      wantsMore
        ? Math.max(
            endOfName(run, form, isBorder, 6),
            before === 0 ? endOfBalticName(run, form, isBorder) : form,
          )
        : form,
    )
    if (end - start < 1) {
      if (!/^.{6,}(?:aktiebolag|handelsbolag)$/.test(foldedBare(token))) continue
    }
    const tokens = run.tokens.slice(start, end + 1)
    const name = nameOf(tokens)
    if (name.length < 4 || !/\p{L}{2}/u.test(name)) continue
    out.push({ from: start, to: end, value: name, quality: 1 })
    last = end
  }
  return out
}
