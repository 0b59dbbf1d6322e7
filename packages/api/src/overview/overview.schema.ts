import type { DocumentRow } from '../documents/documents.schema'

export type Money = { currency: string; amount: string }
export type Counts = { agreements: number; review: number; deadlines: number }
export type UpcomingDeadline = {
  agreementId: string
  name: string
  lessor: string | null
  noticeOn: string
  safeOn: string
  daysLeft: number
  missedEndOn: string | null
}
export type StartPage = {
  today: string
  agreements: number
  toReview: number
  reading: number
  deadlines: UpcomingDeadline[]
  monthlyCost: Money[]
  liability: Money[]
  recentDocuments: DocumentRow[]
  counts: Counts
}
