import { asTenant } from '@mina/db'
import { type Actor, DomainError } from '@mina/domain'
import { type AgreementTerms, missingFields, termsFromFields } from '@mina/domain/agreements'
import { noticeDeadlineOf, paymentRows } from '../agreements/figures.service'
import { scheduleOf } from '../agreements/life-schedule.service'
import type { ApiDeps } from '../deps'
import { authorize } from '../identity/authorize.service'
import { findReview, valuesOf } from './load-review.service'
import { newAgreementSettings } from './new-agreement-settings.service'
import type { PreviewInput, ReviewPreview } from './review.schema'
import { kindOf } from './review-defaults'

const FIRST_ROWS = 6

/** What the agreement would be if it were accepted now. */
export async function previewReview(
  deps: ApiDeps,
  actor: Actor,
  input: PreviewInput,
): Promise<ReviewPreview> {
  authorize(actor, 'document.read')
  const { organizationId } = actor
  const { review, organization, settings } = await asTenant(deps.db, actor, async (tx) => ({
    review: await findReview(tx, actor, input.reviewId),
    organization: await tx.organization.findUniqueOrThrow({ where: { id: organizationId } }),
    settings: await newAgreementSettings(tx, organizationId, input.companyId ?? null),
  }))
  const fields = valuesOf(review.fields)
  const missing = missingFields(fields)
  if (missing.length > 0) return { missing, problem: null, plan: null }
  try {
    const terms = termsFromFields(fields, {
      discountRate: {
        annualRate: input.annualRate ?? organization.discountRate,
        convention: settings.convention,
      },
      premises: (input.kind ?? kindOf(fields)) === 'premises',
    })
    return { missing, problem: null, plan: planOf(settings.withDepreciation(terms), deps.today()) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { missing, problem: { code: error.code, details: error.details }, plan: null }
  }
}

function planOf(terms: AgreementTerms, today: string): ReviewPreview['plan'] {
  const { totals } = scheduleOf({ life: { terms, events: [] }, eventVersions: [] }, 'IFRS16', today)
  return {
    currency: terms.currency,
    rows: paymentRows(terms).slice(0, FIRST_ROWS),
    totals: { payments: totals.payments, interest: totals.interest },
    liabilityAtStart: totals.liabilityAtStart,
    rightOfUseAtStart: totals.rightOfUseAtStart,
    deadline: noticeDeadlineOf(terms, today),
  }
}
