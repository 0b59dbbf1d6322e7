import type { PostingRole } from './posting-role'

/** What is leased, as far as accounts differ by it. */
export const AGREEMENT_KINDS = ['premises', 'vehicle', 'machine', 'it', 'other'] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** `verified: false` is a default that nobody at the company has confirmed: say so where it is shown. */
export type MappedAccount = { account: string; name: string | null; verified: boolean }

/** A role, or a role for one kind of agreement: `vehicle.lease_expense`. The narrower one holds. */
export type MappingKey = PostingRole | `${AgreementKind}.${PostingRole}`

/** The accounts of one company, as data. */
export type AccountMapping = Readonly<Partial<Record<MappingKey, MappedAccount>>>
