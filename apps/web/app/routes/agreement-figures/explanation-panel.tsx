import { m } from '@mina/i18n'
import { currencyUnit, formatAmount, formatPercent } from '@mina/i18n/format'
import { buttonClass } from '@mina/ui'
import { Link, useSearchParams } from '@remix-run/react'
import { ArrowLeft, FileSpreadsheet, X } from 'lucide-react'
import type { Explanation } from '~/agreements/agreement-data'
import { useFocusWhenOpened } from '~/agreements/explaining'
import { conventionName, figureTitle, formulaText } from '~/agreements/explanation-texts'
import { CLOSED, trailOf, withTrail, writeFigure } from '~/agreements/figure-address'
import { profileName } from '~/agreements/profiles'
import type { AgreementPageData } from '~/routes/agreement/route'
import { ExplanationSources } from './explanation-sources'
import { PartTable, PresentValueTable } from './part-tables'

type PanelProps = { explanation: Explanation; isAsked: boolean; page: AgreementPageData }

/** Why a figure is what it is: what it is made of, by which rule, and where that was read or recorded. */
export function ExplanationPanel({ explanation, isAsked, page }: PanelProps) {
  const [query] = useSearchParams()
  const trail = trailOf(query).filter((figure) => figure !== CLOSED)
  const title = useFocusWhenOpened<HTMLHeadingElement>(writeFigure(explanation.figure), isAsked)
  const { amount, currency, parts, rate, paragraph } = explanation
  const isDiscounted = parts.some(({ name }) => name === 'present_value')
  return (
    <section
      id="explain"
      aria-labelledby="explain-title"
      className={`float explanation min-w-0 pt-3.5 ${isAsked ? 'is-asked' : ''}`}
    >
      <div className="flex items-start gap-2 px-4.5">
        {trail.length > 1 ? (
          <Link
            to={withTrail(query, trail.slice(0, -1))}
            className={buttonClass({ variant: 'ghost', size: 'small', isIconOnly: true, className: '-ms-2' })}
            aria-label={m.figure_back()}
            preventScrollReset
          >
            <ArrowLeft className="i" aria-hidden="true" />
          </Link>
        ) : null}
        <h2
          id="explain-title"
          ref={title}
          tabIndex={-1}
          className="min-w-0 flex-1 pt-1 text-caption text-subtle"
        >
          {figureTitle(explanation.figure)}
        </h2>
        <Link
          to={withTrail(query, isAsked ? [] : [CLOSED])}
          className={buttonClass({ variant: 'ghost', size: 'small', isIconOnly: true, className: '-me-2' })}
          aria-label={m.figure_close()}
          preventScrollReset
        >
          <X className="i" aria-hidden="true" />
        </Link>
      </div>
      <p className="flex items-baseline gap-1.5 px-4.5">
        <span className="num text-figure">{formatAmount(amount, 2)}</span>
        <span className="text-small text-subtle">{currencyUnit(currency)}</span>
      </p>
      <p className="px-4.5 pb-2 text-muted text-small">{formulaText(explanation)}</p>
      {parts.length === 0 ? null : isDiscounted ? (
        <PresentValueTable explanation={explanation} />
      ) : (
        <PartTable explanation={explanation} />
      )}
      <dl className="explanation-facts border-line border-t px-4.5 py-3.5 text-small">
        {rate ? (
          <>
            <dt>{m.figure_rate()}</dt>
            <dd>
              <span className="num">{formatPercent(rate.annualRate)}</span>, {conventionName(rate.convention)}
            </dd>
          </>
        ) : null}
        <dt>{m.figure_rule()}</dt>
        <dd>
          {paragraph ? `${paragraph}. ` : ''}
          {profileName(page.profile)}
        </dd>
        <ExplanationSources explanation={explanation} page={page} />
      </dl>
      <div className="flex flex-wrap items-center gap-2 border-line border-t px-4.5 py-3">
        <a
          href={`/agreements/${page.details.agreement.id}/workbook?profile=${page.profile}`}
          className={buttonClass({ size: 'small' })}
          download
        >
          <FileSpreadsheet className="i" aria-hidden="true" />
          {m.figure_workbook()}
        </a>
        <span className="num ml-auto text-caption text-subtle">
          {m.figure_calculation({ version: page.life?.calculationVersion ?? '' })}
        </span>
      </div>
    </section>
  )
}
