import type { Tx } from '@mina/db'

type Subject = { subjectType: string; subjectId: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const keyOf = ({ subjectType, subjectId }: Subject) => `${subjectType} ${subjectId}`

/**
 * What people call the subjects of log entries, looked up in the tenant's own tables: one question for each kind of
 * subject. What has been removed since has no name any more.
 */
export async function subjectNamesOf(tx: Tx, organizationId: string, subjects: readonly Subject[]) {
  const idsOf = (type: string) => [
    ...new Set(
      subjects
        .filter(({ subjectType, subjectId }) => subjectType === type && UUID.test(subjectId))
        .map(({ subjectId }) => subjectId),
    ),
  ]
  const find = async <T extends { id: string }>(
    type: string,
    look: (ids: string[]) => Promise<T[]>,
    nameOf: (found: T) => string,
  ) => {
    const ids = idsOf(type)
    const found = ids.length === 0 ? [] : await look(ids)
    return found.map((one) => [keyOf({ subjectType: type, subjectId: one.id }), nameOf(one)] as const)
  }
  const agreements = await find(
    'agreement',
    (ids) =>
      tx.agreement.findMany({
        where: { id: { in: ids }, organizationId },
        select: { id: true, number: true, name: true },
      }),
    ({ number, name }) => `${number} ${name}`,
  )
  const documents = await find(
    'document',
    (ids) =>
      tx.document.findMany({
        where: { id: { in: ids }, organizationId },
        select: { id: true, fileName: true },
      }),
    ({ fileName }) => fileName,
  )
  const reviews = await find(
    'review',
    (ids) =>
      tx.review.findMany({
        where: { id: { in: ids }, organizationId },
        select: { id: true, document: { select: { fileName: true } } },
      }),
    ({ document }) => document.fileName,
  )
  const users = await find(
    'user',
    (ids) => tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    ({ name }) => name,
  )
  const companies = await find(
    'company',
    (ids) =>
      tx.company.findMany({
        where: { id: { in: ids }, organizationId },
        select: { id: true, name: true },
      }),
    ({ name }) => name,
  )
  const names = new Map([...agreements, ...documents, ...reviews, ...users, ...companies])
  return (subject: Subject): string | null => names.get(keyOf(subject)) ?? null
}
