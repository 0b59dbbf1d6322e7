import type { Database } from '@mina/db'
import { make } from '@mina/db/factories'
import type { Role } from '@mina/domain'
import type { JournalPreview } from './journals/journals.schema'
import { makeAgreement } from './test-agreement'
import { callerFor, testDeps } from './test-deps'

/** For tests: a company with a car leased from January 2026 at 4 500 a month, looked at on a day. */
export async function company(db: Database, role: Role = 'accountant') {
  const { actor } = await make.member(db, { role })
  const { id: companyId } = await make.company(db, actor, { name: `Nordvik ${actor.userId}` })
  const at = async (day: string) => {
    const deps = await testDeps(db, { now: () => new Date(`${day}T12:00:00Z`), today: () => day })
    return { deps, caller: callerFor(deps, actor) }
  }
  const { deps } = await at('2026-01-02')
  const { agreementId } = await makeAgreement(deps, actor, { companyId })
  return { actor, companyId, agreementId, at }
}

export const cents = (amount: string | null) => BigInt((amount ?? '0').replace('.', ''))
export const months = (preview: JournalPreview) =>
  preview.vouchers.map(({ date, group, isClosed }) => `${date} ${group}${isClosed ? ' closed' : ''}`)
export const asked = (companyId: string | null) => ({ companyId, profile: 'IFRS16' as const })

/** Closes what a preview through the day shows. */
export async function closeThrough(
  caller: ReturnType<typeof callerFor>,
  companyId: string | null,
  through: string,
  profile: 'IFRS16' | 'K3-entity' = 'IFRS16',
) {
  const { closing } = await caller.journals.preview({ companyId, profile, to: through })
  return caller.journals.close({ companyId, profile, through, revision: closing.revision ?? '' })
}
