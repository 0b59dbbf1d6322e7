import type { Currency } from '@mina/domain'
import { ledgerLines } from '@mina/domain/journals'
import type { ExportColumn, ExportKind, ExportRow, ExportTable } from '../exports'
import { JOURNAL_COLUMNS, type JournalColumn, type JournalTexts } from './journal-texts'
import type { ShownVoucher } from './preview-journal.service'

const KINDS: Partial<Record<JournalColumn, ExportKind>> = {
  voucher: 'integer',
  date: 'date',
  debit: 'amount',
  credit: 'amount',
}

/** One row a line of the vouchers, numbered as they stand, with the sums of debit and credit. */
export function journalTable(
  vouchers: readonly ShownVoucher[],
  names: ReadonlyMap<string, { number: string; name: string }>,
  currency: Currency,
  texts: JournalTexts,
): Pick<ExportTable, 'columns' | 'rows' | 'totals'> {
  const [rows, sums] = [[] as ExportRow[], { debit: 0n, credit: 0n }]
  for (const [index, { voucher, isClosed }] of vouchers.entries()) {
    const { agreementId, date, group, lines } = voucher
    for (const { account, name, objects, amount } of ledgerLines(lines)) {
      const [debit, credit] = amount > 0n ? [amount, 0n] : [0n, -amount]
      sums.debit += debit
      sums.credit += credit
      rows.push({
        voucher: index + 1,
        date,
        number: names.get(agreementId)?.number ?? null,
        name: names.get(agreementId)?.name ?? null,
        text: texts.group(group),
        account,
        accountName: name,
        objects: objects.map(({ dimension, object }) => `${texts.dimension(dimension)} ${object}`).join(', '),
        debit: debit || null,
        credit: credit || null,
        state: texts.state(isClosed),
      })
    }
  }
  const columns = JOURNAL_COLUMNS.map(
    (key): ExportColumn => ({ key, header: texts.column(key), kind: KINDS[key] ?? 'text', currency }),
  )
  return { columns, rows, totals: { number: texts.total, ...sums } }
}
