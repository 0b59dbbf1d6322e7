/** A rectangle on one page, as fractions (0–1) of the displayed page, origin top left. `page` counts from 1. */
export type Box = { page: number; x: number; y: number; w: number; h: number }

/**
 * One word with its place, the same for every engine.
 * `size` is the text's height as a fraction of the page height (font size, or the row height of a scan).
 * `baseline` is the y of the line the word stands on, a fraction of the page height.
 */
export type Word = {
  id: number
  text: string
  /** 0–1, as the engine judged it; 1 for a text layer. */
  confidence: number
  box: Box
  size: number
  baseline: number
  source: WordSource
}
export type WordSource = 'text' | 'tesseract' | 'textract'

/** One page as the extractor sees it. `aspect` = height / width, so that fractions can be compared across axes. */
export type Page = { page: number; aspect: number; words: Word[] }

/** The languages a contract may be written in. */
export type DocumentLanguage = 'sv' | 'en' | 'da' | 'nb' | 'fi' | 'lt' | 'lv' | 'et'
export const DOCUMENT_LANGUAGES: readonly DocumentLanguage[] = [
  'sv',
  'en',
  'da',
  'nb',
  'fi',
  'lt',
  'lv',
  'et',
]

/** The fields that are read from every agreement, in the order people review them. */
export const FIELD_IDS = [
  'lessorName',
  'lessorOrgNo',
  'lesseeName',
  'lesseeOrgNo',
  'contractNumber',
  'objectDescription',
  'objectId',
  'startDate',
  'endDate',
  'termMonths',
  'fee',
  'feePeriod',
  'paymentTiming',
  'firstIncreasedRent',
  'residualValue',
  'interestBase',
  'interestMargin',
  'indexName',
  'indexBaseMonth',
  'noticeMonths',
  'extensionMonths',
  'deposit',
  'currency',
  'signingDate',
] as const
export type FieldId = (typeof FIELD_IDS)[number]

/**
 * Values as they are stored and compared. Dates `YYYY-MM-DD`, `indexBaseMonth` `YYYY-MM`, amounts as decimal
 * strings in the currency's major unit (`"31275.50"` is written `"31275.5"`), `interestMargin` a decimal string in
 * percentage points, months as integers, `feePeriod` month | quarter | half-year | year, `paymentTiming`
 * advance | arrears, `currency` ISO 4217.
 */
export type FieldValue = string | number

/** How far a value can be trusted without looking: shown as three bars, two, one, none. */
export type ConfidenceLevel = 'high' | 'medium' | 'low' | 'missing'

/** One possible value of a field with the words it was read from and the rule that found it. */
export type Candidate = {
  value: FieldValue
  /** The text as it stands on the page. */
  raw: string
  /** 0–1, calibrated: the share of such readings that turned out right. */
  score: number
  boxes: Box[]
  wordIds: number[]
  rule: string
}

/** What was read for one field. `best` is null when the document does not say. Alternatives are ordered by score. */
export type FieldReading = {
  field: FieldId
  best: Candidate | null
  alternatives: Candidate[]
  level: ConfidenceLevel
}

/** A label learned from a correction: for this lessor, this printed label stands before this field. */
export type LearnedLabel = { field: FieldId; label: string; placement: 'right' | 'below' | 'same' }

export type ExtractInput = {
  pages: Page[]
  /** The vocabularies to use; all of them when empty. */
  languages?: DocumentLanguage[]
  /** From corrections of earlier documents of the same lessor. */
  learned?: LearnedLabel[]
}
export type ExtractResult = { version: string; language: DocumentLanguage | null; readings: FieldReading[] }
