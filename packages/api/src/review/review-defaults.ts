import type { ReviewedFields } from '@mina/domain/agreements'
import { foldedName } from '../documents/learned-labels.service'
import type { ReviewView } from './review.schema'

type Kind = ReviewView['defaults']['kind']
type Company = ReviewView['companies'][number]

/** What the form proposes for the things that no document says; a person decides. */
export function defaultsOf(
  fields: ReviewedFields,
  companies: readonly Company[],
  { annualRate, fileName }: { annualRate: string; fileName: string },
): ReviewView['defaults'] {
  return {
    name: nameOf(fields, fileName),
    kind: kindOf(fields),
    companyId: companyOf(fields, companies)?.id ?? null,
    annualRate,
  }
}

function nameOf({ objectDescription, lessorName, contractNumber }: ReviewedFields, fileName: string): string {
  const fromParties = [lessorName, contractNumber].filter(Boolean).join(' ')
  const name = String(objectDescription ?? '') || fromParties || fileName.replace(/\.\w+$/, '')
  return name.length <= 120 ? name : `${name.slice(0, 119)}…`
}

/** Stems of what is leased, folded, in the eight languages. */
const STEMS: readonly [Kind, RegExp][] = [
  [
    'premises',
    /\b(lokal|kontor|lager|butik|fastighet|hyresratt|premises|office|warehouse|erhverv|naeringslok|toimitila|toimisto|varasto|patalp|biur|telpa|ruum|pind)/,
  ],
  [
    'vehicle',
    /\b(bil|personbil|lastbil|fordon|car|van|vehicle|truck|kjoretoy|koretoj|auto|henkiloauto|transport|volvo|volkswagen|tesla|toyota|kia|bmw|mercedes|polestar|skoda)/,
  ],
  [
    'it',
    /\b(dator|laptop|server|skrivare|printer|kopiator|computer|it-|telefon|natverk|notebook|tietokone|kompiuter|dators|arvuti|pc|macbook|thinkpad|multifunktion)/,
  ],
  [
    'machine',
    /\b(maskin|machine|gravmaskin|svarv|press|robot|truckar|gaffeltruck|forklift|kone|trukki|masin|iekarta|seade|excavator|lathe|cnc)/,
  ],
]

export function kindOf({ objectDescription, indexName, interestBase }: ReviewedFields): Kind {
  const object = String(objectDescription ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  if (/gaffeltruck|forklift|motviktstruck|skjutstativtruck/.test(object)) return 'machine'
  const found = STEMS.find(([, stem]) => stem.test(object))
  if (found) return found[0]
  // Rent that follows a price index is rent for premises; a finance lease follows an interest rate.
  return indexName && !interestBase ? 'premises' : 'other'
}

function companyOf(
  { lesseeOrgNo, lesseeName }: ReviewedFields,
  companies: readonly Company[],
): Company | null {
  const digits = (text: unknown) => String(text ?? '').replace(/\D/g, '')
  return (
    companies.find(({ orgNo }) => orgNo && digits(orgNo) === digits(lesseeOrgNo)) ??
    companies.find(({ name }) => lesseeName && foldedName(name) === foldedName(lesseeName)) ??
    (companies.length === 1 ? companies[0]! : null)
  )
}
