import { addDays, addMonths, type LocalDate, lastDayOfSpan } from '../dates'
import type { AgreementTerms, Option } from './agreement'
import { checkAmount, checkDate, checkMonths, LONGEST_TERM_MONTHS, must } from './check-values'

type OptionTerms = Pick<AgreementTerms, 'commencementDate' | 'endDate' | 'options' | 'noticeRule'>

/**
 * What each option says, and that they can be used together. An extension can only be reached through those before
 * it; the term that follows from all of them is no longer than any term may be.
 * @throws as `checkTerms`
 */
export function checkOptions(terms: OptionTerms) {
  const { options = [], commencementDate } = terms
  const latest = latestEnds(terms)
  const longest = latest.at(-1)!
  let end = terms.endDate
  let isReachable = true
  for (const [index, option] of options.entries()) {
    const path = `options.${index}`
    must(['lessee', 'lessor', 'both'].includes(option.holder), `${path}.holder`, 'unknown')
    const { assessedOn, reasonablyCertain } = option.certainty
    if (assessedOn !== undefined) checkDate(assessedOn, `${path}.certainty.assessedOn`)
    if (option.kind === 'extension') {
      const counts = reasonablyCertain || option.holder === 'lessor'
      must(!counts || isReachable, `${path}.certainty.reasonablyCertain`, 'not_reachable')
      isReachable = counts
      const from = addDays(end, 1)
      end = lastDayOfSpan(from, option.months)
      for (const [line, { firstDate, lastDate }] of (option.payments ?? []).entries()) {
        must(firstDate >= from, `${path}.payments.${line}.firstDate`, 'outside_term')
        must(lastDate <= end, `${path}.payments.${line}.lastDate`, 'outside_term')
      }
    } else if (option.kind === 'termination') {
      checkAmount(option.penalty, `${path}.penalty`)
      checkDate(option.lastDate, `${path}.lastDate`)
      const isWithin = option.lastDate >= commencementDate && option.lastDate < longest
      must(isWithin, `${path}.lastDate`, 'outside_term')
    } else {
      must(option.kind === 'purchase', `${path}.kind`, 'unknown')
      checkAmount(option.price, `${path}.price`)
    }
  }
  const used = (kind: Option['kind']) =>
    options.filter(
      (option) => option.kind === kind && option.certainty.reasonablyCertain && option.holder !== 'lessor',
    )
  const certainEnd = certainEndOf(terms)
  for (const option of used('termination')) {
    const path = `options.${options.indexOf(option)}`
    const isWithin = option.kind === 'termination' && option.lastDate < certainEnd
    must(isWithin, `${path}.lastDate`, 'outside_term')
    // Who ends it early does not buy at its end.
    must(used('purchase').length === 0, `${path}.certainty.reasonablyCertain`, 'contradicts')
  }
  const extra = used('purchase')[1]
  must(!extra, `options.${extra ? options.indexOf(extra) : 0}`, 'more_than_one')
}

/** The ends after each extension and all prolongations that count as certain, none of them refused. */
function latestEnds({ endDate, options = [], noticeRule, commencementDate }: OptionTerms): LocalDate[] {
  const ends = [endDate]
  const most = addMonths(commencementDate, LONGEST_TERM_MONTHS)
  for (const [index, option] of options.entries()) {
    if (option.kind !== 'extension') continue
    checkMonths(option.months, 1, `options.${index}.months`)
    ends.push(lastDayOfSpan(addDays(ends.at(-1)!, 1), option.months))
    must(ends.at(-1)! < most, `options.${index}.months`, 'too_long')
  }
  const months = (noticeRule?.extensionMonths ?? 0) * (noticeRule?.certainProlongations ?? 0)
  if (months > 0) {
    must(months <= LONGEST_TERM_MONTHS, 'noticeRule.certainProlongations', 'too_long')
    ends.push(lastDayOfSpan(addDays(ends.at(-1)!, 1), months))
    must(ends.at(-1)! < most, 'noticeRule.certainProlongations', 'too_long')
  }
  return ends
}

/** The end with every extension and prolongation that counts, before any termination. */
function certainEndOf({ endDate, options = [], noticeRule }: OptionTerms): LocalDate {
  let end = endDate
  for (const option of options) {
    const counts = option.certainty.reasonablyCertain || option.holder === 'lessor'
    if (option.kind === 'extension' && counts) end = lastDayOfSpan(addDays(end, 1), option.months)
  }
  const months = (noticeRule?.extensionMonths ?? 0) * (noticeRule?.certainProlongations ?? 0)
  return months > 0 ? lastDayOfSpan(addDays(end, 1), months) : end
}
