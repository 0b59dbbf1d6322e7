export { exportJournal, type JournalFile } from './export-journal.service'
export { JOURNAL_COLUMNS, type JournalColumn, type JournalHead, type JournalTexts } from './journal-texts'
export { exportJournalInput, type JournalPreview } from './journals.schema'
