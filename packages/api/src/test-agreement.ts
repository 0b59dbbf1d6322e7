import { asTenant } from '@mina/db'
import type { TestActor } from '@mina/db/factories'
import { termsFromFields } from '@mina/domain/agreements'
import { addAgreement, type NewAgreement } from './agreements/add-agreement.service'
import type { ApiDeps } from './deps'
import { READ } from './test-review'

/** An agreement with a version, a lessor and a deadline, written as accepting a review writes it. */
export function makeAgreement(
  deps: ApiDeps,
  actor: TestActor,
  overrides: Partial<Pick<NewAgreement, 'name' | 'kind' | 'companyId'>> & {
    fields?: NewAgreement['fields']
  } = {},
): Promise<{ agreementId: string; versionId: string }> {
  const { fields: changed, ...rest } = overrides
  const fields = { ...READ, ...changed }
  const terms = termsFromFields(fields, { discountRate: { annualRate: '0.05', convention: 'effective' } })
  const [today, now] = [deps.today(), deps.now()]
  return asTenant(deps.db, actor, (tx) =>
    addAgreement(tx, actor, {
      name: 'Volvo EX40',
      kind: 'vehicle',
      companyId: null,
      ...rest,
      terms,
      fields,
      reason: 'reviewed',
      today,
      now,
    }),
  )
}
