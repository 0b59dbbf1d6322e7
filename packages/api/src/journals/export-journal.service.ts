import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import {
  SIE_IMPORT_EXTENSION,
  sieAccounts,
  sieObjects,
  sieVouchers,
  type WrittenSie,
  writeSie4i,
} from '@mina/domain/sie'
import { record } from '../access-log/record'
import { CALCULATION_VERSION } from '../agreements/stored-terms.schema'
import type { ApiDeps } from '../deps'
import { toCsv, toXlsx } from '../exports'
import { authorize } from '../identity/authorize.service'
import type { ReportFile } from '../reports/reports.schema'
import { type Journal, journalOf } from './journal-of.service'
import { journalTable } from './journal-table'
import type { JournalTexts } from './journal-texts'
import type { ExportJournalInput, JournalFormat } from './journals.schema'
import { agreementNames, shownVouchers } from './preview-journal.service'

/** `replaced`: characters of a SIE file that code page 437 lacks and what stands for them; empty for other formats. */
export type JournalFile = ReportFile & { replaced: WrittenSie['replaced'] }

const MEDIA_TYPES: Record<JournalFormat, string> = {
  // Bytes of code page 437: a media type of text would have them read as something else.
  sie: 'application/octet-stream',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * The journal of a period as a file, for a route that sends it on; that it was pulled is in the access log before the
 * first byte. What is closed comes as it was stored. `rows` counts vouchers.
 * @throws DomainError 'organization.not_found'; 'journal.account_missing' where a voucher could not be made;
 *         'input.invalid' { field, reason }, see `writeSie4i`
 */
export async function exportJournal(
  deps: ApiDeps,
  actor: Actor,
  { format, ...selection }: ExportJournalInput,
  texts: JournalTexts,
): Promise<JournalFile> {
  authorize(actor, 'agreement.read')
  const journal = await journalOf(deps, actor, selection, { isLook: false })
  const { books, open, from, to } = journal
  if (open.missing.length > 0) {
    const postings = open.missing.map(({ kind, role }) => `${kind}.${role}`).join(', ')
    throw new DomainError('journal.account_missing', { postings })
  }
  const vouchers = shownVouchers(journal)
  const pulledAt = deps.now()
  const names = await asTenant(deps.db, actor, async (tx) => {
    await record(tx, actor, {
      action: 'journal.pulled',
      subjectType: 'report',
      subjectId: 'journal',
      details: {
        profile: books.profile,
        format,
        from,
        to,
        grouping: selection.grouping,
        companyId: books.companyId,
        vouchers: vouchers.length,
        open: open.vouchers.length,
      },
    })
    return agreementNames(tx, actor.organizationId, vouchers)
  })
  const file = {
    fileName: fileNameOf(journal, format),
    mediaType: MEDIA_TYPES[format],
    rows: vouchers.length,
    replaced: [],
  }
  if (format === 'sie') {
    const { bytes, replaced } = sieOf(journal, names, texts, { by: actor.name, on: deps.today() })
    return { ...file, replaced, body: inOneGo(bytes) }
  }
  const head = {
    companyName: books.keeper.name,
    profile: books.profile,
    from,
    to,
    currency: books.currency,
    lockedThrough: books.lockedThrough,
    calculationVersion: CALCULATION_VERSION,
    knownAt: books.portfolio.meta.knownAt,
  }
  const table = {
    title: texts.title,
    meta: texts.meta(head, { by: actor.name, at: pulledAt }),
    ...journalTable(vouchers, names, books.currency, texts),
  }
  return {
    ...file,
    body:
      format === 'csv'
        ? toCsv(table, { locale: texts.locale })
        : inOneGo(await toXlsx([table], { createdAt: pulledAt })),
  }
}

async function* inOneGo(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

type Names = ReadonlyMap<string, { number: string; name: string }>

/** SIE 4I; no fiscal years and no chart: the receiving program knows its own. */
function sieOf(
  journal: Journal,
  names: Names,
  texts: JournalTexts,
  made: { by: string; on: string },
): WrittenSie {
  const { books } = journal
  const vouchers = shownVouchers(journal).map(({ voucher }) => voucher)
  const objects = sieObjects(vouchers, () => undefined)
  const { name, organizationNumber } = books.keeper
  return writeSie4i({
    program: { name: 'Mina sidor', version: CALCULATION_VERSION },
    generatedOn: made.on,
    generatedBy: made.by,
    companyName: name,
    ...(organizationNumber && SIE_NUMBER.test(organizationNumber) && { organizationNumber }),
    currency: books.currency,
    accounts: sieAccounts(vouchers),
    dimensions: [...new Set(objects.map(({ dimension }) => dimension))].map((dimension) => ({
      dimension,
      name: texts.dimension(dimension),
    })),
    objects,
    vouchers: sieVouchers(vouchers, ({ agreementId, group }) => {
      const { number, name: called } = names.get(agreementId) ?? { number: '', name: '' }
      return `${number} ${called}, ${texts.group(group)}`
    }),
  })
}

/** A number of another country has no place in the file. */
const SIE_NUMBER = /^(?:\d\d)?\d{6}-?\d{4}$/

/** Plain letters, so that every system keeps it; `open` when some of it may still change. */
function fileNameOf({ books, open, from, to }: Journal, format: JournalFormat): string {
  const parts = ['journal', books.profile, from, to, ...(open.vouchers.length > 0 ? ['open'] : [])]
  return `${parts.join('-')}${format === 'sie' ? SIE_IMPORT_EXTENSION : `.${format}`}`
}
