import * as fc from 'fast-check'
import type { AgreementLife, AgreementTerms, IndexClause, Option, PaymentLine } from '../src/agreements'
import { dateOf, dayOf, plusMonths } from './days'
import { eventsOf } from './event-making'
import { eventRecipe, type TermsRecipe, termsRecipe } from './recipe'

/** Random lives: terms that `checkTerms` accepts, and up to five events, several of them on one day at times. */
export const lives: fc.Arbitrary<AgreementLife> = fc
  .record({ terms: termsRecipe, events: fc.array(eventRecipe, { maxLength: 5 }) })
  .map((recipe) => {
    const terms = termsOf(recipe.terms)
    return { terms, events: eventsOf(terms, recipe.events) }
  })

/** The same without events. */
export const livesWithoutEvents: fc.Arbitrary<AgreementLife> = termsRecipe.map((recipe) => ({
  terms: termsOf(recipe),
  events: [],
}))

/** A day from the first to the last of a span by a share of 1000. */
export const dayAt = (first: string, last: string, share: number): string =>
  dateOf(dayOf(first) + Math.floor(((dayOf(last) - dayOf(first)) * share) / 999))

export function termsOf(recipe: TermsRecipe): AgreementTerms {
  const start = dayOf(recipe.startDate)
  const whole = recipe.onlyDays ? start : plusMonths(start, recipe.months)
  const extraDays = recipe.months > 1000 ? 0 : recipe.extraDays
  const endDate = dateOf(whole + extraDays - (recipe.onlyDays && extraDays === 0 ? 0 : 1))
  const { residual, costs, restoration, usefulLife, classification, indexClause } = recipe
  const options = optionsOf(recipe, endDate)
  const isShort = recipe.months <= 11 && !recipe.extension && !recipe.purchase
  const exemption = recipe.exemption === 'low_value' || isShort ? recipe.exemption : undefined
  return {
    currency: 'SEK',
    commencementDate: recipe.startDate,
    endDate,
    payments: linesOf(recipe, endDate),
    discountRate: { annualRate: recipe.rate, convention: recipe.convention },
    depreciation: recipe.byDays ? 'days' : 'months',
    ...(classification ? { classification } : {}),
    ...(exemption ? { exemption } : {}),
    ...(indexClause ? { indexClause: clauseOf(indexClause) } : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(residual === undefined
      ? {}
      : {
          residualValue: {
            amount: BigInt(residual),
            guaranteedByLessee: true,
            expectedPayable: BigInt(residual),
          },
        }),
    ...(costs || restoration
      ? {
          initialCosts: {
            initialDirectCosts: BigInt(costs?.direct ?? 0),
            incentivesReceived: BigInt(costs?.incentives ?? 0),
            ...(restoration
              ? {
                  restoration: {
                    amount: BigInt(restoration.amount),
                    annualRate: restoration.rate,
                    dueDate:
                      restoration.at > 500 ? endDate : dayAt(recipe.startDate, endDate, restoration.at),
                  },
                }
              : {}),
          },
        }
      : {}),
    ...(usefulLife
      ? {
          usefulLife: {
            months: usefulLife.months,
            ownershipTransfers: usefulLife.transfers && classification === 'finance',
          },
        }
      : {}),
  }
}

const clauseOf = ({
  share,
  floor,
  cap,
  threshold,
}: NonNullable<TermsRecipe['indexClause']>): IndexClause => ({
  series: 'KPI',
  baseMonth: '2024-10',
  baseValue: '100',
  share,
  ...(floor !== undefined ? { floorChange: floor } : {}),
  ...(cap !== undefined ? { capChange: cap } : {}),
  ...(threshold !== undefined ? { threshold } : {}),
  adjustmentMonth: 1,
  indexMonth: 10,
})

function linesOf(recipe: TermsRecipe, endDate: string): PaymentLine[] {
  const { startDate, interval, timing, increase, step, dueDates, secondLine, single, early } = recipe
  const free = recipe.rentFreeMonths ? dateOf(plusMonths(dayOf(startDate), recipe.rentFreeMonths)) : startDate
  const shifted =
    recipe.startsInMonth === undefined ? free : dayAt(free, dateOf(dayOf(free) + 30), recipe.startsInMonth)
  const firstDate = shifted <= endDate ? shifted : startDate
  const rent: PaymentLine = {
    kind: 'rent',
    amount: BigInt(recipe.amount),
    intervalMonths: interval,
    timing,
    firstDate,
    lastDate: endDate,
    inLiability: true,
    ...(increase ? { increase } : {}),
  }
  const stepDate = step ? dayAt(firstDate, endDate, step.at) : firstDate
  const rents: PaymentLine[] = dueDates
    ? [{ ...rent, dueDates: [...new Set(dueDates.map((at) => dayAt(firstDate, endDate, at)))].sort() }]
    : step && stepDate > firstDate
      ? [
          { ...rent, lastDate: dateOf(dayOf(stepDate) - 1) },
          {
            ...rent,
            firstDate: stepDate,
            amount: BigInt(step.amount),
            intervalMonths: step.interval ?? interval,
            timing: step.timing ?? timing,
          },
        ]
      : [rent]
  const plain = { firstDate: startDate, lastDate: endDate, inLiability: true }
  if (secondLine) {
    const { amount, interval: intervalMonths, timing: when, inLiability } = secondLine
    rents.push({
      ...plain,
      kind: 'service',
      amount: BigInt(amount),
      intervalMonths,
      timing: when,
      inLiability,
    })
  }
  if (single) {
    const at = dayAt(startDate, endDate, single.at)
    rents.push({
      ...plain,
      kind: single.kind,
      amount: BigInt(single.amount),
      intervalMonths: 'once',
      timing: single.timing,
      firstDate: at,
      lastDate: at,
    })
  }
  if (early !== undefined && startDate >= '1901') {
    const before = dateOf(dayOf(startDate) - 20)
    rents.push({
      ...plain,
      kind: 'first_increased',
      amount: BigInt(early),
      intervalMonths: 'once',
      timing: 'advance',
      firstDate: before,
      lastDate: before,
    })
  }
  return rents
}

function optionsOf(
  { startDate, months, extension, penalty, purchase }: TermsRecipe,
  endDate: string,
): Option[] {
  const certain = { holder: 'lessee' as const, certainty: { reasonablyCertain: true } }
  const options: Option[] = []
  if (extension && months < 1000) {
    const { amount } = extension
    const payments = amount ? [carried(endDate, extension.months, amount)] : undefined
    options.push({
      ...certain,
      kind: 'extension',
      months: extension.months,
      ...(payments ? { payments } : {}),
    })
  } else if (penalty && startDate < endDate) {
    const lastDate = dayAt(startDate, dateOf(dayOf(endDate) - 1), penalty.at)
    options.push({ ...certain, kind: 'termination', lastDate, penalty: BigInt(penalty.amount) })
  } else if (purchase) options.push({ ...certain, kind: 'purchase', price: BigInt(purchase) })
  return options
}

const carried = (endDate: string, months: number, amount: number): PaymentLine => ({
  kind: 'rent',
  amount: BigInt(amount),
  intervalMonths: 1,
  timing: 'advance',
  firstDate: dateOf(dayOf(endDate) + 1),
  lastDate: dateOf(plusMonths(dayOf(endDate) + 1, months) - 1),
  inLiability: true,
})
