import type { AgreementWorkbookTexts, WorkbookFacts } from '@mina/api/agreements'
import { workbookTextsFrom } from '@mina/api/exports'
import type { RateConvention } from '@mina/domain/agreements'
import { type Locale, m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { withLocale } from '@mina/i18n/server'
import { profileName } from '../reports/profile-names'

type Message = (inputs: object, options: { locale: Locale }) => string

/** Every word of an agreement's calculation workbook in one language, whatever language the request is in. */
export function agreementWorkbookTexts(locale: Locale): AgreementWorkbookTexts {
  const sheets = workbookTextsFrom((key) => message(key)({}, { locale }))
  return {
    sheets,
    meta: (facts) => metaLines(facts, sheets.conventions, locale),
    source: (file, page) =>
      page === null ? file : m.workbook_source_page({ file, page: String(page) }, { locale }),
  }
}

/** @throws Error for a key that has no message: a cell of the workbook would be empty */
function message(key: string): Message {
  const name = messageName(key)
  const found = (m as unknown as Record<string, Message | undefined>)[name]
  if (!found) throw new Error(`no message ${name}`)
  return found
}

/** `sheet.rightOfUse` is the message `workbook_sheet_right_of_use`. */
const messageName = (key: string): string =>
  `workbook_${key.replace('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** A line each, name and value apart, so that no language has to inflect a name or a date. */
function metaLines(
  facts: WorkbookFacts,
  conventions: Record<RateConvention, string>,
  locale: Locale,
): string[] {
  const at = (instant: Date) => formatInstant(instant, 'table', locale)
  const { number, name, companyName, organizationName, profile, calculationVersion: version } = facts
  const convention = conventions[facts.convention as RateConvention] ?? facts.convention
  return [
    m.workbook_meta_agreement({ number, name }, { locale }),
    ...(companyName === null ? [] : [m.workbook_meta_company({ name: companyName }, { locale })]),
    m.workbook_meta_organization({ name: organizationName }, { locale }),
    m.workbook_meta_profile({ profile: withLocale(locale, () => profileName(profile)) }, { locale }),
    m.workbook_meta_convention({ convention }, { locale }),
    m.workbook_meta_calculation({ version }, { locale }),
    m.workbook_meta_known({ at: at(facts.knownAt) }, { locale }),
    m.workbook_meta_pulled({ at: at(facts.pulledAt), name: facts.pulledBy }, { locale }),
  ]
}
