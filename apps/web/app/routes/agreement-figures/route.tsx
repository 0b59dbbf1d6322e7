import { dayOfInstant } from '@mina/i18n/format'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useOutletContext } from '@remix-run/react'
import { CLOSED, readFigure, trailOf } from '~/agreements/figure-address'
import { profileOf } from '~/agreements/profiles'
import type { AgreementPageData } from '~/routes/agreement/route'
import { apiOf, problemOf } from '~/server/api.server'

/** What a figure of the agreement is made of. On the overview today's liability is explained until one is chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const api = apiOf(args)
  const { pathname, searchParams } = new URL(args.request.url)
  const id = args.params.id ?? ''
  const asked = trailOf(searchParams).at(-1)
  const isOverview = pathname.replace(/\.data$/, '').replace(/\/$/, '') === `/agreements/${id}`
  const ofToday = { figure: 'liability', date: dayOfInstant(new Date()) } as const
  const figure = asked === undefined && isOverview ? ofToday : readFigure(asked ?? '')
  if (!figure || asked === CLOSED) return { explanation: null, isAsked: false }
  try {
    const explanation = await api.agreements.explainFigure({ id, profile: profileOf(searchParams), figure })
    return { explanation, isAsked: asked !== undefined }
  } catch (error) {
    // Terms that cannot be computed: the page says why, where its figures would stand.
    if (!problemOf(error)) throw error
    return { explanation: null, isAsked: false }
  }
}

export type ExplanationData = Awaited<ReturnType<typeof loader>>

/** Around the pages whose figures explain themselves. */
export default function AgreementFigures() {
  return <Outlet context={useOutletContext<AgreementPageData>()} />
}
