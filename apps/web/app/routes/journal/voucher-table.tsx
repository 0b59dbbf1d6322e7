import { m } from '@mina/i18n'
import { formatAmount, formatCount, formatDate } from '@mina/i18n/format'
import { Badge, Panel, ScrollArea } from '@mina/ui'
import { Link } from '@remix-run/react'
import { CatchUpCauses } from './catch-up-causes'
import { groupName, objectsText, type Preview, type PreviewVoucher } from './journal-names'

/** The vouchers in order, each with its lines and its sum; at the foot the sums of all, whatever the page. */
export function VoucherTable({ preview }: { preview: Preview }) {
  const { vouchers, totals, currency } = preview
  const hasObjects = vouchers.some(({ lines }) => lines.some(({ objects }) => objects.length > 0))
  return (
    <Panel id="vouchers" title={m.reports_journal()} note={formatCount(totals.vouchers)}>
      <ScrollArea label={m.reports_journal()}>
        <table className="tbl tbl-dense max-sm:table-fixed">
          <thead>
            <tr>
              <th scope="col">{m.journal_account()}</th>
              {hasObjects ? <th scope="col">{m.journal_objects()}</th> : null}
              <th scope="col" className="num max-sm:w-[30%]">
                {m.journal_debit()} <span className="unit max-sm:hidden">{currency}</span>
              </th>
              <th scope="col" className="num max-sm:w-[33%]">
                {m.journal_credit()} <span className="unit max-sm:hidden">{currency}</span>
              </th>
            </tr>
          </thead>
          {vouchers.map((voucher) => (
            <VoucherRows
              key={`${voucher.date} ${voucher.group} ${voucher.agreementId}`}
              voucher={voucher}
              hasObjects={hasObjects}
              isMixed={preview.closing.problem !== 'closed'}
            />
          ))}
          <tfoot>
            <tr className="sum">
              <th scope="row" colSpan={hasObjects ? 2 : 1} className="!text-small !text-text">
                {m.journal_total()}
              </th>
              <td className="num">{formatAmount(totals.debit, 2)}</td>
              <td className="num">{formatAmount(totals.credit, 2)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
    </Panel>
  )
}

type RowsProps = { voucher: PreviewVoucher; hasObjects: boolean; isMixed: boolean }

function VoucherRows({ voucher, hasObjects, isMixed }: RowsProps) {
  const { lines, sum, causes } = voucher
  const columns = hasObjects ? 4 : 3
  return (
    <tbody className="break-inside-avoid">
      <tr>
        <th scope="rowgroup" colSpan={columns} className="!h-auto !whitespace-normal !bg-sunken !py-2">
          <VoucherHead voucher={voucher} isMixed={isMixed} />
        </th>
      </tr>
      {causes.length > 0 ? (
        <tr>
          <td colSpan={columns} className="!h-auto !py-2">
            <CatchUpCauses voucher={voucher} />
          </td>
        </tr>
      ) : null}
      {lines.map((line) => (
        <tr key={`${line.account} ${objectsText(line)}`}>
          <td className="wrap-anywhere max-sm:!h-auto max-sm:!py-1.5">
            <span className="num font-medium">{line.account}</span>{' '}
            <span className="text-muted">{line.name}</span>
          </td>
          {hasObjects ? <td className="text-muted">{objectsText(line)}</td> : null}
          <td className="num">{line.debit === null ? null : formatAmount(line.debit, 2)}</td>
          <td className="num">{line.credit === null ? null : formatAmount(line.credit, 2)}</td>
        </tr>
      ))}
      <tr className="sum">
        <td colSpan={hasObjects ? 2 : 1}>{m.journal_sum()}</td>
        <td className="num">{formatAmount(sum, 2)}</td>
        <td className="num">{formatAmount(sum, 2)}</td>
      </tr>
    </tbody>
  )
}

/** Which of them are closed is said where some are not. */
function VoucherHead({ voucher, isMixed }: Pick<RowsProps, 'voucher' | 'isMixed'>) {
  const { date, agreementId, number, name, group, isClosed } = voucher
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-text">
      <span className="num font-semibold">{formatDate(date)}</span>
      <Link to={`/agreements/${agreementId}`} className="link min-w-0 font-semibold wrap-anywhere">
        {number} {name}
      </Link>
      <span className="font-normal text-muted">{groupName(group)}</span>
      {group === 'catch_up' ? <Badge tone="warning">{m.journal_catch_up()}</Badge> : null}
      {isClosed && isMixed ? <Badge>{m.journal_state_closed()}</Badge> : null}
    </span>
  )
}
