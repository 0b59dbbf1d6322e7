import type { Tx } from '../client'
import { toDate } from '../dates'
import { seedId } from './ids'
import type { OrganizationKey } from './organizations'

const BANK = 'Bankens offert på säkerställt lån'

/** Borrowing rates of the demo by currency and length: a base rate and what the group pays above it. */
const BORROWING_RATES = [
  { currency: 'SEK', kind: null, fromMonths: 1, toMonths: 36, annualRate: '0.043', source: BANK },
  { currency: 'SEK', kind: null, fromMonths: 37, toMonths: 60, annualRate: '0.045', source: BANK },
  { currency: 'SEK', kind: null, fromMonths: 61, toMonths: 1200, annualRate: '0.0475', source: BANK },
  { currency: 'SEK', kind: 'premises', fromMonths: 1, toMonths: 1200, annualRate: '0.0475', source: BANK },
  { currency: 'NOK', kind: null, fromMonths: 1, toMonths: 1200, annualRate: '0.0575', source: BANK },
  { currency: 'EUR', kind: null, fromMonths: 1, toMonths: 1200, annualRate: '0.041', source: BANK },
] as const
const RATES_VALID_FROM = '2026-01-01'

/** What an organization's accountants have entered: the group has a table of borrowing rates. */
export async function insertAccounting(
  tx: Tx,
  key: OrganizationKey,
  organizationId: string,
  approvedBy: string,
): Promise<void> {
  if (key !== 'group') return
  await tx.borrowingRate.createMany({
    data: BORROWING_RATES.map((rate) => ({
      id: seedId(
        `${organizationId}/borrowing-rate/${rate.currency}/${rate.kind ?? 'all'}/${rate.fromMonths}`,
      ),
      organizationId,
      ...rate,
      validFrom: toDate(RATES_VALID_FROM),
      approvedBy,
      recordedAt: new Date(`${RATES_VALID_FROM}T08:00:00Z`),
    })),
    skipDuplicates: true,
  })
}
