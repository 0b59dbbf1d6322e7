import { m } from '@mina/i18n'
import { formatAmount } from '@mina/i18n/format'
import { Panel, ScrollArea } from '@mina/ui'
import { Link } from '@remix-run/react'
import { Amount } from '~/reports/amount'
import { accountsPlace, type Preview } from './journal-names'

/** What the period comes to account by account, with those that are only a proposal marked. */
export function AccountSums({ preview }: { preview: Preview }) {
  const { accounts, totals, unverified, currency } = preview
  const proposed = new Set(unverified.map(({ account }) => account))
  return (
    <Panel id="accounts" title={m.journal_accounts()} note={currency}>
      <ScrollArea label={m.journal_accounts()}>
        <table className="tbl tbl-dense max-sm:table-fixed">
          <thead>
            <tr>
              <th scope="col">{m.journal_account()}</th>
              <th scope="col" className="num max-sm:w-[30%]">
                {m.journal_debit()}
              </th>
              <th scope="col" className="num max-sm:w-[33%]">
                {m.journal_credit()}
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ account, name, debit, credit }) => (
              <tr key={account}>
                <td className="!h-auto !py-1.5">
                  <span className="num font-medium">{account}</span>
                  {proposed.has(account) ? (
                    <span className="text-caption text-muted"> {m.journal_proposed()}</span>
                  ) : null}
                  <p className="wrap-anywhere text-caption text-muted leading-4">{name}</p>
                </td>
                <td className="num">
                  <Amount amount={debit} isExact />
                </td>
                <td className="num">
                  <Amount amount={credit} isExact />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="sum">
              <td>{m.journal_total()}</td>
              <td className="num">{formatAmount(totals.debit, 2)}</td>
              <td className="num">{formatAmount(totals.credit, 2)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      {unverified.length > 0 ? (
        <p className="border-line border-t px-4.5 py-3 text-small">
          <Link to={accountsPlace(preview)} className="link">
            {m.journal_to_accounts()}
          </Link>
        </p>
      ) : null}
    </Panel>
  )
}
