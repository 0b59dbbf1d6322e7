import type { RateConvention } from '@mina/domain/agreements'

/**
 * Rounds a cell half-even, as the engine does: exactly half goes to the even minor unit. `reference` is one cell, so
 * that the formula stays readable.
 */
export function halfEven(reference: string, digits: number): string {
  const scale = 10 ** digits
  const units = digits === 0 ? reference : `${reference}*${scale}`
  const isHalf = `ABS(${units}-INT(${units})-0.5)<=ABS(${reference})*1E-13+1E-9`
  const even = `2*ROUND(${reference}*${scale / 2},0)${digits === 0 ? '' : `/${scale}`}`
  return `IF(${isHalf},${even},ROUND(${reference},${digits}))`
}

/** Whole months from one date to another: anniversaries, the last of a shorter month counting as one. */
export function monthsFormula(from: string, to: string): string {
  const turns = `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`
  return `${turns}-IF(EDATE(${from},${turns})>${to},1,0)`
}
export const daysFormula = (from: string, to: string, months: string): string =>
  `${to}-EDATE(${from},${months})`
export const monthLengthFormula = (from: string, months: string): string =>
  `EDATE(${from},${months}+1)-EDATE(${from},${months})`

/** The cells that a growth is computed from. */
export type GrowthCells = {
  rate: string
  interval: string
  countedFrom: string
  date: string
  months: string
  days: string
  monthLength: string
  years: string
}

export type TimeFormulas = {
  months?: string
  days: string
  monthLength?: string
  years: string
  growth: string
}

/** How each convention turns two dates and a yearly rate into growth. */
export function growthFormulas(convention: RateConvention, cells: GrowthCells): TimeFormulas {
  const { rate, interval, countedFrom, date, months, days, monthLength, years } = cells
  const growth = `(1+${rate})^${years}`
  switch (convention) {
    case 'act365':
      return { days: `${date}-${countedFrom}`, years: `${days}/365`, growth }
    case '30e360':
      return { days: `DAYS360(${countedFrom},${date},TRUE)`, years: `${days}/360`, growth }
    case 'actact':
      return {
        days: `${date}-${countedFrom}`,
        years: `${yearsIn(date)}-(${yearsIn(countedFrom)})`,
        growth,
      }
    default: {
      const perPeriod = `${rate}*${interval}/12`
      const compounded = `(1+${perPeriod})^INT(${months}/${interval})`
      const simple = `(1+${perPeriod}*(MOD(${months},${interval})+${days}/${monthLength})/${interval})`
      return {
        months: monthsFormula(countedFrom, date),
        days: daysFormula(countedFrom, date, months),
        monthLength: monthLengthFormula(countedFrom, months),
        years: `(${months}+${days}/${monthLength})/12`,
        growth: convention === 'nominal' ? `${compounded}*${simple}` : growth,
      }
    }
  }
}

/** The year and the part of it that has passed, in days of its own length. */
const yearsIn = (date: string) =>
  `YEAR(${date})+(${date}-DATE(YEAR(${date}),1,1))/(DATE(YEAR(${date})+1,1,1)-DATE(YEAR(${date}),1,1))`
