import type { DocumentLanguage, FieldId } from '../types'

/**
 * What a printed label can stand for. Besides the fields themselves: the generic labels that a party block
 * shares (`name`, `orgNo`), the parts of an object (`make`, `model`), and the neighbours that must not be
 * mistaken for a field (`other…`).
 */
export type LabelKind =
  | Exclude<FieldId, 'lessorOrgNo' | 'lesseeOrgNo'>
  | 'lessorOrgNo'
  | 'lesseeOrgNo'
  | 'orgNo'
  | 'name'
  | 'make'
  | 'model'
  | 'otherParty'
  | 'otherAmount'
  | 'otherDate'
  | 'otherRate'
  | 'otherId'
  | 'otherPeriod'
  | 'otherText'

/** Lists are written in one text, separated by `|`. In `phrases` and `months` a final `*` allows an ending. */
export type Vocabulary = {
  language: DocumentLanguage
  /** Frequent small words that tell the language. */
  stopWords: string
  /** Labels as printed. A leading `~` marks one that is also used for other things. */
  labels: Partial<Record<LabelKind, string>>
  /** Labels made of parts: every choice of one entry per list is a label of the kind. An empty entry may be left out. */
  compounds?: Partial<Record<LabelKind, string[][]>>
  /** Twelve groups separated by `|`, forms separated by space. */
  months: string
  /** `1 en ett|2 två|…`: the forms of 1–20 and of the tens. */
  numbers: string
  /** Stands between unit and tens where the unit comes first (Danish "seksogtredive"). */
  unitsFirst?: string
  phrases: Record<PhraseKind, string>
  /** What may be added to a label's last word. */
  endings: string
  /** What a bare "kr" means in this language. */
  krone?: string
}

export const PHRASE_KINDS = [
  'notice',
  'extend',
  'eachTime',
  'from',
  'until',
  'advance',
  'arrears',
  'perMonth',
  'perQuarter',
  'perHalfYear',
  'perYear',
  'month',
  'quarter',
  'year',
  'day',
  'week',
  'called',
  'title',
  'between',
  'and',
  'entered',
  'is',
  'number',
  'percent',
  'plus',
  'indexWords',
  'address',
  'excludingVat',
  'liesBefore',
  'runs',
  'signed',
  'lessorWords',
  'lesseeWords',
  'lets',
  'letBy',
  'to',
] as const
export type PhraseKind = (typeof PHRASE_KINDS)[number]
