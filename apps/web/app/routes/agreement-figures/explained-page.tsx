import { useOutletContext, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Explaining } from '~/agreements/explaining'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplanationPanel } from './explanation-panel'
import type { ExplanationData } from './route'

const LAYOUT_ID = 'routes/agreement-figures/route'

/** Figures, and beside them what the chosen one is made of. */
export function ExplainedPage({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<ExplanationData>(LAYOUT_ID)
  const { explanation, isAsked } = data ?? { explanation: null, isAsked: false }
  const page = useOutletContext<AgreementPageData>()
  return (
    <Explaining
      isAsked={isAsked}
      panel={
        explanation ? <ExplanationPanel explanation={explanation} isAsked={isAsked} page={page} /> : null
      }
    >
      {children}
    </Explaining>
  )
}
