import { addDays, type LocalDate } from '../dates'
import { DomainError } from '../errors'
import { divideFixed, type Fixed, fixedFromDecimal, ONE } from '../fixed-point'
import { type Currency, minorDigits } from '../money'

/** One unit of `from` is worth `rate` of `to` on the day: an exact decimal above 0. */
export type SpotRate = { date: LocalDate; from: Currency; to: Currency; rate: string }

/** The average of the days `firstDate`–`lastDate`, both inclusive. */
export type AverageRate = {
  firstDate: LocalDate
  lastDate: LocalDate
  from: Currency
  to: Currency
  rate: string
}

export type ExchangeRates = { spot: readonly SpotRate[]; average: readonly AverageRate[] }

/** Banks are closed for this many days in a row at most; the rate of the last open day stands meanwhile. */
export const LONGEST_CLOSURE_DAYS = 7

/** A span of days and the factor that turns minor units of one currency into minor units of another. */
export type RatedSpan = { from: LocalDate; to: LocalDate; factor: Fixed }

/** Rates between two currencies, as factors between their minor units. */
export type RatePair = {
  from: Currency
  to: Currency
  /** @throws DomainError 'currency.rate_missing' { from, to, date, rate: 'spot' } */
  spot(date: LocalDate): Fixed
  /**
   * The average rates that a period is made of: the one stated for exactly these days, or the shortest ones that
   * cover it together.
   * @throws DomainError 'currency.rate_missing' { from, to, date, rate: 'average', firstDate, lastDate }: the first
   *         day of the period that no average covers
   */
  averages(from: LocalDate, to: LocalDate): RatedSpan[]
}

/**
 * Prepares one pair. A rate stated the other way round is inverted. A day without a rate has the one of the last day
 * before it, at most `LONGEST_CLOSURE_DAYS` back.
 * @throws DomainError 'input.invalid' { field: 'exchangeRates', reason: 'not_a_number' } for a rate that is none
 */
export function ratePair(rates: ExchangeRates, from: Currency, to: Currency): RatePair {
  const scale = (rate: Fixed) => scaled(rate, minorDigits(to) - minorDigits(from))
  const stated = <T extends { from: Currency; to: Currency; rate: string }>(all: readonly T[]) =>
    all
      .filter((one) => (one.from === from && one.to === to) || (one.from === to && one.to === from))
      .map((one) => ({
        ...one,
        factor: scale(one.from === from ? rateOf(one) : divideFixed(ONE, rateOf(one))),
      }))
  const spots = new Map(stated(rates.spot).map(({ date, factor }) => [date, factor]))
  const averages = stated(rates.average)
  const missing = (date: LocalDate, of: DomainError['details']) =>
    new DomainError('currency.rate_missing', { from, to, date, ...of })
  return {
    from,
    to,
    spot(date) {
      if (from === to) return ONE
      for (let back = 0; back <= LONGEST_CLOSURE_DAYS; back++) {
        const factor = spots.get(addDays(date, -back))
        if (factor !== undefined) return factor
      }
      throw missing(date, { rate: 'spot' })
    },
    averages(first, last) {
      if (from === to) return [{ from: first, to: last, factor: ONE }]
      const whole = averages.find(({ firstDate, lastDate }) => firstDate === first && lastDate === last)
      if (whole) return [{ from: first, to: last, factor: whole.factor }]
      const spans: RatedSpan[] = []
      for (let day = first; day <= last; ) {
        const covering = averages
          .filter(({ firstDate, lastDate }) => firstDate <= day && lastDate >= day)
          .sort((a, b) => (a.firstDate > b.firstDate || a.lastDate < b.lastDate ? -1 : 1))[0]
        if (!covering) throw missing(day, { rate: 'average', firstDate: first, lastDate: last })
        const end = covering.lastDate < last ? covering.lastDate : last
        spans.push({ from: day, to: end, factor: covering.factor })
        day = addDays(end, 1)
      }
      return spans
    },
  }
}

function rateOf({ rate }: { rate: string }): Fixed {
  const value = fixedFromDecimal(rate, 'exchangeRates')
  if (value === 0n) throw new DomainError('input.invalid', { field: 'exchangeRates', reason: 'not_a_number' })
  return value
}

const scaled = (rate: Fixed, digits: number): Fixed =>
  digits >= 0 ? rate * 10n ** BigInt(digits) : rate / 10n ** BigInt(-digits)
