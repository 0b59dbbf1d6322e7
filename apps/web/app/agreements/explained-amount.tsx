import { m } from '@mina/i18n'
import { formatDate } from '@mina/i18n/format'
import { Dialog } from '@mina/ui'
import { Link, useFetcher } from '@remix-run/react'
import { createContext, type MouseEvent, type ReactNode, useContext, useState } from 'react'
import type { Explanation } from './agreement-data'
import { Explained } from './explain-liability'

type Opener = { agreementId: string; openOn: string | null; open: (asOf: string) => void }
const OpenerContext = createContext<Opener | null>(null)

/** Where a figure of the agreement is explained, without script and with it: the overview reads the day from here. */
const explanationPlace = (agreementId: string, asOf: string) => `/agreements/${agreementId}?explain=${asOf}`

type ExplainingProps = { agreementId: string; convention: string; children: ReactNode }

/** Around figures that explain themselves: holds the one panel they open. */
export function Explaining({ agreementId, convention, children }: ExplainingProps) {
  const fetcher = useFetcher<{ explanation: Explanation | null }>()
  const [openOn, setOpenOn] = useState<string | null>(null)
  const open = (asOf: string) => {
    setOpenOn(asOf)
    fetcher.load(explanationPlace(agreementId, asOf).replace('?', '?index&'))
  }
  const explanation = fetcher.data?.explanation
  return (
    <OpenerContext.Provider value={{ agreementId, openOn, open }}>
      {children}
      <Dialog
        isOpen={openOn !== null}
        onClose={() => setOpenOn(null)}
        title={openOn ? m.agreement_explain_title({ date: formatDate(openOn) }) : ''}
        closeLabel={m.app_close()}
        place="side"
      >
        {explanation?.asOf === openOn ? (
          <div className="-mx-6">
            <Explained explanation={explanation} convention={convention} />
          </div>
        ) : (
          <p className="text-muted" role="status">
            {m.agreement_explain_waiting()}
          </p>
        )}
      </Dialog>
    </OpenerContext.Provider>
  )
}

/** A liability at the end of a day; pressing it tells how it comes about. */
export function ExplainedAmount({ asOf, children }: { asOf: string; children: ReactNode }) {
  const opener = useContext(OpenerContext)
  if (!opener) return <>{children}</>
  const { agreementId, openOn, open } = opener
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    open(asOf)
  }
  return (
    <Link
      to={`${explanationPlace(agreementId, asOf)}#explain`}
      className={`explains ${openOn === asOf ? 'is-open' : ''}`}
      title={m.agreement_explain_open({ date: formatDate(asOf) })}
      aria-haspopup="dialog"
      onClick={press}
    >
      {children}
    </Link>
  )
}
