import type { LocalDate } from '@mina/domain'
import type { Profile } from '@mina/domain/profiles'

type Closing = { companyId: string | null; profile: string; to: LocalDate }

/**
 * The last locked day of a company and profile: what was closed of it, or a later day that somebody set by hand. A day
 * that the settings have from a close of other books is not by hand: each set of rules is closed by itself.
 * @param set of the settings
 */
export function lockOf(
  set: LocalDate | null,
  closings: readonly Closing[],
  { companyId, profile }: { companyId: string | null; profile: Profile },
): LocalDate | null {
  const byHand = closings.some(({ to }) => to === set) ? null : set
  const own = closings
    .filter((closing) => closing.companyId === companyId && closing.profile === profile)
    .map(({ to }) => to)
  return [...own, ...(byHand ? [byHand] : [])].sort().at(-1) ?? null
}
