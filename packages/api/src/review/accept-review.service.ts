import { asTenant, Prisma, type Tx } from '@mina/db'
import type { Actor } from '@mina/domain'
import { type AgreementTerms, termsFromFields } from '@mina/domain/agreements'
import { record } from '../access-log/record'
import { assertCompany } from '../accounting/company.service'
import { addAgreement } from '../agreements/add-agreement.service'
import type { ApiDeps } from '../deps'
import { keepLabels } from '../documents/learned-labels.service'
import { authorize } from '../identity/authorize.service'
import { labelsFromCorrections } from './learn-from-corrections.service'
import { lockReview, type StoredField, valuesOf } from './load-review.service'
import { newAgreementSettings } from './new-agreement-settings.service'
import type { AcceptInput } from './review.schema'

/**
 * Makes the reviewed document an agreement: version 1 with the origin of every field, its deadline, the labels that
 * the corrections taught and the log entries, all in one transaction. A second accept finds the review accepted.
 * @throws DomainError 'review.incomplete' { fields } | 'review.field_invalid' | 'schedule.invalid_input' |
 *         'review.already_accepted' { agreementId } | 'agreement.changed_meanwhile' | 'organization.not_found'
 */
export async function acceptReview(
  deps: ApiDeps,
  actor: Actor,
  input: AcceptInput,
): Promise<{ agreementId: string }> {
  authorize(actor, 'document.review')
  authorize(actor, 'agreement.edit')
  const learned = await labelsFromCorrections(deps, actor, input.reviewId)
  return asTenant(deps.db, actor, async (tx) => {
    const review = await lockReview(tx, actor, input.reviewId, input.revision)
    const { documentId } = review
    const terms = await termsOf(tx, actor, review.fields, input)
    const { agreementId, versionId } = await addAgreement(tx, actor, {
      ...input,
      terms,
      fields: valuesOf(review.fields),
      reason: 'reviewed',
      today: deps.today(),
      now: deps.now(),
    })
    const { engine } = await tx.document.update({
      where: { id: documentId },
      data: { status: 'accepted', agreementId },
      select: { engine: true },
    })
    await tx.fieldProvenance.createMany({
      data: review.fields.map((field) =>
        originOf(field, { actor, versionId, documentId, engine, now: deps.now() }),
      ),
    })
    await tx.review.update({
      where: { id: review.id },
      data: { status: 'accepted', agreementId, acceptedBy: actor.userId, acceptedAt: deps.now() },
    })
    if (learned) await keepLabels(tx, actor.organizationId, learned.lessorKey, learned.labels)
    await record(tx, actor, {
      action: 'review.accepted',
      subjectType: 'review',
      subjectId: review.id,
      details: { documentId, agreementId, labelsLearned: learned?.labels.length ?? 0 },
    })
    await record(tx, actor, {
      action: 'agreement.created',
      subjectType: 'agreement',
      subjectId: agreementId,
      details: { documentId, version: 1 },
    })
    return { agreementId }
  })
}

async function termsOf(
  tx: Tx,
  actor: Actor,
  fields: readonly StoredField[],
  { companyId, annualRate, kind }: AcceptInput,
): Promise<AgreementTerms> {
  await assertCompany(tx, actor, companyId)
  const { convention, withDepreciation } = await newAgreementSettings(tx, actor.organizationId, companyId)
  const terms = termsFromFields(valuesOf(fields), {
    discountRate: { annualRate, convention },
    premises: kind === 'premises',
  })
  return withDepreciation(terms)
}

type Origin = { actor: Actor; versionId: string; documentId: string; engine: string | null; now: Date }

/** A value nobody touched was accepted by accepting the whole. */
function originOf(field: StoredField, { actor, versionId, documentId, engine, now }: Origin) {
  return {
    organizationId: actor.organizationId,
    agreementVersionId: versionId,
    field: field.field,
    value: field.value ?? Prisma.DbNull,
    documentId,
    boxes: field.boxes ?? [],
    engine,
    rule: field.source === 'typed' ? null : field.rule,
    score: field.source === 'typed' ? null : field.score,
    source: field.source === 'reading' ? 'accepted' : field.source,
    reviewedBy: field.editedBy ?? actor.userId,
    reviewedAt: field.editedAt ?? now,
  }
}
