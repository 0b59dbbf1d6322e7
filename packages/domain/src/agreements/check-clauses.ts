import type { AgreementTerms } from './agreement'
import {
  checkAmount,
  checkDate,
  checkMonths,
  checkNotNegative,
  checkPositive,
  checkRate,
  checkShare,
  decimalOf,
  LONGEST_TERM_MONTHS,
  must,
} from './check-values'

const LONGEST_NOTICE_MONTHS = 120
const LONGEST_NOTICE_DAYS = 3660
/** Months written as in `2025-10`. */
const YEAR_AND_MONTH = /^(19\d\d|2[01]\d\d)-(0[1-9]|1[0-2])$/

/** What surrounds the liability in the asset. @throws as `checkTerms` */
export function checkAsset({ initialCosts, usefulLife, commencementDate }: AgreementTerms) {
  if (initialCosts) {
    checkAmount(initialCosts.incentivesReceived, 'initialCosts.incentivesReceived')
    checkAmount(initialCosts.initialDirectCosts, 'initialCosts.initialDirectCosts')
    const { restoration } = initialCosts
    if (restoration) {
      const path = 'initialCosts.restoration'
      checkAmount(restoration.amount, `${path}.amount`)
      checkDate(restoration.dueDate, `${path}.dueDate`)
      must(restoration.dueDate >= commencementDate, `${path}.dueDate`, 'before_start')
      checkRate(restoration.annualRate, `${path}.annualRate`)
    }
  }
  if (usefulLife) {
    checkMonths(usefulLife.months, 1, 'usefulLife.months')
    checkAmount(usefulLife.residualValue ?? 0n, 'usefulLife.residualValue')
  }
}

export function checkNoticeRule({ noticeRule: rule }: Pick<AgreementTerms, 'noticeRule'>) {
  if (!rule) return
  const path = 'noticeRule'
  checkMonths(rule.noticeMonths, 0, `${path}.noticeMonths`, LONGEST_NOTICE_MONTHS)
  if (rule.noticeDays !== undefined) {
    checkMonths(rule.noticeDays, 0, `${path}.noticeDays`, LONGEST_NOTICE_DAYS)
  }
  if (rule.extensionMonths !== null) checkMonths(rule.extensionMonths, 1, `${path}.extensionMonths`)
  const { mostProlongations, certainProlongations } = rule
  if (mostProlongations !== undefined) {
    checkMonths(mostProlongations, 0, `${path}.mostProlongations`)
    must(rule.extensionMonths !== null, `${path}.mostProlongations`, 'contradicts')
  }
  if (certainProlongations !== undefined && certainProlongations !== 0) {
    const field = `${path}.certainProlongations`
    checkMonths(certainProlongations, 0, field)
    must(rule.extensionMonths !== null, field, 'contradicts')
    must(certainProlongations <= (mostProlongations ?? LONGEST_TERM_MONTHS), field, 'too_many')
  }
  // What has no end is not prolonged.
  must(!rule.openEnded || rule.extensionMonths === null, `${path}.openEnded`, 'contradicts')
}

/** Index and rate clauses. */
export function checkClauses({ indexClause, rateClause }: AgreementTerms) {
  if (indexClause) {
    const path = 'indexClause'
    must(indexClause.series !== '', `${path}.series`, 'none')
    must(YEAR_AND_MONTH.test(indexClause.baseMonth), `${path}.baseMonth`, 'not_a_month')
    checkPositive(indexClause.baseValue, `${path}.baseValue`)
    // More than all of it is a clause too: 1.2 times the change of the index.
    checkNotNegative(indexClause.share, `${path}.share`)
    const { floorChange, capChange, threshold } = indexClause
    if (floorChange !== undefined) checkRate(floorChange, `${path}.floorChange`)
    if (capChange !== undefined) checkRate(capChange, `${path}.capChange`)
    if (floorChange !== undefined && capChange !== undefined) {
      const [floor, cap] = [decimalOf(floorChange, path), decimalOf(capChange, path)]
      must(
        floor.numerator * cap.denominator <= cap.numerator * floor.denominator,
        `${path}.capChange`,
        'contradicts',
      )
    }
    if (threshold !== undefined) checkNotNegative(threshold, `${path}.threshold`)
    checkCalendarMonth(indexClause.adjustmentMonth, `${path}.adjustmentMonth`)
    checkCalendarMonth(indexClause.indexMonth, `${path}.indexMonth`)
  }
  if (rateClause) {
    must(rateClause.series !== '', 'rateClause.series', 'none')
    checkRate(rateClause.margin, 'rateClause.margin')
    if (rateClause.floor !== undefined) checkRate(rateClause.floor, 'rateClause.floor')
    checkMonths(rateClause.resetMonths, 1, 'rateClause.resetMonths')
  }
}

function checkCalendarMonth(month: number, field: string) {
  must(Number.isInteger(month) && month >= 1 && month <= 12, field, 'not_a_month')
}

/** Exemptions, balances taken over, the seller's and the lessor's side. */
export function checkOtherSides(terms: AgreementTerms) {
  checkExemption(terms)
  const { openingBalances, firstApplication, saleAndLeaseback, lessor } = terms
  if (firstApplication) {
    const field = 'firstApplication.date'
    checkDate(firstApplication.date, field)
    must(firstApplication.date > terms.commencementDate, field, 'before_start')
    must(firstApplication.date <= terms.endDate, field, 'outside_term')
    must(!openingBalances, field, 'overlaps')
  }
  if (openingBalances?.provision !== undefined) {
    must(terms.initialCosts?.restoration !== undefined, 'openingBalances.provision', 'contradicts')
  }
  if (openingBalances) {
    const path = 'openingBalances'
    checkDate(openingBalances.date, `${path}.date`)
    must(openingBalances.date >= terms.commencementDate, `${path}.date`, 'before_start')
    must(openingBalances.date <= terms.endDate, `${path}.date`, 'outside_term')
    for (const key of ['liability', 'rightOfUse', 'provision'] as const) {
      const balance = openingBalances[key]
      if (balance !== undefined) checkNotNegative(balance, `${path}.${key}`)
    }
  }
  if (saleAndLeaseback) {
    const path = 'saleAndLeaseback'
    for (const key of ['proceeds', 'fairValue', 'carryingAmount'] as const) {
      checkAmount(saleAndLeaseback[key], `${path}.${key}`)
    }
    must(saleAndLeaseback.fairValue > 0n, `${path}.fairValue`, 'not_positive')
    if (saleAndLeaseback.shareRetained !== undefined) {
      checkShare(saleAndLeaseback.shareRetained, `${path}.shareRetained`)
    }
    must(!lessor, path, 'contradicts')
  }
  if (lessor) {
    must(['finance', 'operating'].includes(lessor.classification), 'lessor.classification', 'unknown')
    for (const key of ['carryingAmount', 'initialDirectCosts', 'unguaranteedResidual'] as const) {
      checkAmount(lessor[key], `lessor.${key}`)
    }
    if (lessor.fairValue !== undefined) checkAmount(lessor.fairValue, 'lessor.fairValue')
  }
}

/** A lease with a purchase option is never short-term, used or not (IFRS 16 Appendix A); its length is for `checkEvents`. */
function checkExemption({ exemption, options = [], payments }: AgreementTerms) {
  if (exemption === undefined) return
  must(exemption === 'short_term' || exemption === 'low_value', 'exemption', 'unknown')
  if (exemption !== 'short_term') return
  const hasPurchase =
    options.some(({ kind }) => kind === 'purchase') ||
    payments.some(({ kind, inLiability }) => kind === 'purchase_option' && inLiability)
  must(!hasPurchase, 'exemption', 'purchase_option')
}
