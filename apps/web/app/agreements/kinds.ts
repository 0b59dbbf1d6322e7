/** What is leased, as far as rates and accounts differ by it. */
export const KINDS = ['premises', 'vehicle', 'machine', 'it', 'other'] as const
