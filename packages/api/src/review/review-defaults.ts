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

/** What is leased, folded, in the eight languages; the first that fits decides. A word may be the end of another. */
const OBJECTS: readonly [Kind, RegExp][] = [
  [
    'machine',
    /truck\b|trukki\b|truki\b|lastare\b|gravare\b|excavator|loader\b|kran\b|crane\b|lift\b|valt\b|svarv\b|lathe\b|\bcnc\b|maskin\b|maskine\b|machine\b|\bkone\b|masin\b|iekarta\b|masina\b/,
  ],
  [
    'it',
    /dator\b|datorer\b|laptop|notebook|computer|server|skrivare|printer|kopiator|copier|thinkpad|macbook|tietokone|tulostin|kompiuter|spausdintuv|arvuti|printeri|dators\b|surfplatta|switch|telefon|datamaskin/,
  ],
  [
    'premises',
    /lokal\b|kontor\b|lager\b|butik\b|verkstad\b|terminal\b|lagenhet\b|premises|office|warehouse|erhvervslejemal|toimitila|toimisto|varasto|patalp|sandel|telpa|noliktav|ruum\b|ladu\b|\bm2\b/,
  ],
  [
    'vehicle',
    /bil\b|bilar\b|\bcar\b|\bvan\b|vehicle|fordon|lorry|kjoretoy|koretoj|\bauto\b|henkiloauto|automobil|soiduk|volvo|volkswagen|scania|mercedes|toyota|\bkia\b|skoda|tesla|polestar|\bbmw\b|renault|\bdaf\b/,
  ],
]
/** A registration number: three letters, two digits, a letter or digit. */
const PLATE = /^[A-Z]{3} ?\d{2}[A-Z0-9]$/

export function kindOf({ objectDescription, objectId, indexName, interestBase }: ReviewedFields): Kind {
  if (PLATE.test(String(objectId ?? ''))) return 'vehicle'
  const object = String(objectDescription ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  const found = OBJECTS.find(([, words]) => words.test(object))
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
