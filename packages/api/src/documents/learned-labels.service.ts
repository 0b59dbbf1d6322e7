import { asTenant, type Tx } from '@mina/db'
import type { FieldValue, LearnedLabel } from '@mina/domain/reading'
import type { ApiDeps } from '../deps'

/** What a lessor is known by: its organization number, or its folded name. Null when the document has neither. */
export function lessorKeyOf(
  orgNo: FieldValue | null | undefined,
  name: FieldValue | null | undefined,
): string | null {
  if (orgNo) return `no:${String(orgNo).replace(/\D/g, '')}`
  const folded = foldedName(name)
  return folded ? `name:${folded}` : null
}

/** Letters and digits only, lower case, without marks: how two spellings of a name are compared. */
export const foldedName = (name: FieldValue | null | undefined): string =>
  String(name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What corrections of the organization's earlier documents taught about this lessor's papers. */
export async function learnedLabelsFor(
  { db }: Pick<ApiDeps, 'db'>,
  organizationId: string,
  lessorKey: string | null,
): Promise<LearnedLabel[]> {
  if (lessorKey === null) return []
  const labels = await asTenant(db, { organizationId }, (tx) =>
    tx.learnedLabel.findMany({
      where: { organizationId, lessorKey },
      select: { field: true, label: true, placement: true },
      orderBy: { learnedAt: 'asc' },
    }),
  )
  return labels as LearnedLabel[]
}

/** Keeps labels; one that is known already stays as it is. */
export async function keepLabels(
  tx: Tx,
  organizationId: string,
  lessorKey: string,
  labels: readonly LearnedLabel[],
): Promise<void> {
  await tx.learnedLabel.createMany({
    data: labels.map((label) => ({ organizationId, lessorKey, ...label })),
    skipDuplicates: true,
  })
}
