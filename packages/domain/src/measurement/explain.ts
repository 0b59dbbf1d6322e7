import { roundFixed } from '../fixed-point'
import { explainCurrentPart, explainLiability } from './explain-liability'
import { explainPeriod } from './explain-period'
import { sourceOf, spreadParts } from './explain-source'
import type { ExplainedFigure, Explanation, ExplanationPart, OfTransition, OnDay } from './explanation'
import type { Measurement } from './measurement'
import { closingOf } from './position'
import { roundedStep } from './rounded-step'

/** @throws DomainError never for a figure of the measurement; days outside it give zero and no parts */
export function explain(measurement: Measurement, figure: ExplainedFigure): Explanation {
  switch (figure.figure) {
    case 'liability':
      return explainLiability(measurement, figure)
    case 'currentPart':
      return explainCurrentPart(measurement, figure)
    case 'rightOfUse':
    case 'provision':
    case 'prepaid':
      return explainBalance(measurement, figure)
    case 'transition':
      return explainTransition(measurement, figure)
    default:
      return explainPeriod(measurement, figure)
  }
}

function explainBalance(measurement: Measurement, figure: OnDay): Explanation {
  const position = closingOf(figure.date)
  const stretch = measurement.stretchAt(position)
  const balances = measurement.balancesAt(position)
  const name = figure.figure as 'rightOfUse' | 'provision' | 'prepaid'
  const explained = { figure, amount: roundFixed(balances[name]), rate: null, paragraph: PARAGRAPHS[name] }
  if (!stretch) return { ...explained, formula: 'none', parts: [] }
  const opening = measurement.balancesAt(stretch.start)[name]
  const since: 'depreciation' | null = name === 'rightOfUse' ? 'depreciation' : null
  const change = explained.amount - roundFixed(opening)
  return {
    ...explained,
    formula: 'sum',
    parts: [
      {
        name: 'opening',
        sign: '+',
        amount: roundFixed(opening),
        date: stretch.start.date,
        source: sourceOf(measurement, stretch.start, undefined),
      },
      since
        ? {
            name: 'depreciation',
            sign: '−',
            amount: -change,
            figure: { figure: since, from: stretch.start.date, to: figure.date },
          }
        : { name: 'change', sign: '+', amount: change },
      ...spreadParts(stretch),
    ],
  }
}

const PARAGRAPHS = { rightOfUse: 'IFRS 16.29–32', provision: 'IAS 37.60', prepaid: 'K3 20.29' }

/** What an event did to the result: asset and what was prepaid, less debts and cash, step by step. */
function explainTransition(measurement: Measurement, figure: OfTransition): Explanation {
  const transition = measurement.transitions[figure.index]
  const steps = transition?.steps ?? []
  const parts = steps.flatMap((step): ExplanationPart[] => {
    const { rightOfUse, liability, provision, prepaid, cash, assetCost } = roundedStep(step)
    return [
      { name: `${step.kind}.rightOfUse`, sign: '+', amount: rightOfUse },
      { name: `${step.kind}.prepaid`, sign: '+', amount: prepaid },
      { name: `${step.kind}.assetCost`, sign: '+', amount: assetCost },
      { name: `${step.kind}.liability`, sign: '−', amount: liability },
      { name: `${step.kind}.provision`, sign: '−', amount: provision },
      { name: `${step.kind}.cash`, sign: '−', amount: cash },
    ]
  })
  return {
    figure,
    amount: steps.reduce((sum, step) => sum + roundedStep(step).gain, 0n),
    formula: 'sum',
    paragraph: [...new Set(steps.map(({ paragraph }) => paragraph))].filter(Boolean).join('; '),
    rate: transition?.rateAfter ?? null,
    parts: parts.filter(({ amount }) => amount !== 0n),
  }
}
