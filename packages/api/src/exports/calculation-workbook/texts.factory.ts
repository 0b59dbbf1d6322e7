import { type WorkbookTexts, workbookTextsFrom } from './texts'

/** The last word of every key for a text, sheets apart from columns. For tests. */
export const workbookTexts = (changes: Partial<WorkbookTexts> = {}): WorkbookTexts => ({
  ...workbookTextsFrom((key) => (key.startsWith('sheet.') ? `Sheet ${key.slice(6)}` : key.split('.')[1]!)),
  ...changes,
})
