import type { Outcome } from './outcome'
import type { AccountingData } from './route'

/** What every section of the page gets. */
export type SectionProps = { page: AccountingData; canEdit: boolean; outcome: Outcome | undefined }
