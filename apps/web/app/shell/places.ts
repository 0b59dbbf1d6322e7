import { m } from '@mina/i18n'
import {
  CalendarClock,
  ChartColumn,
  FileText,
  House,
  type LucideIcon,
  ScanText,
  Settings,
  ShieldCheck,
  Upload,
} from 'lucide-react'
import type { Counts, Me } from './shell-data'

export type Place = {
  to: string
  label: () => string
  icon: LucideIcon
  /** `g` and this letter go there. */
  key: string
  count?: keyof Counts
}

const START: Place = { to: '/', label: m.app_menu_start, icon: House, key: 's' }
const AGREEMENTS: Place = {
  to: '/agreements',
  label: m.app_menu_agreements,
  icon: FileText,
  key: 'a',
  count: 'agreements',
}
const REVIEW: Place = { to: '/review', label: m.app_menu_review, icon: ScanText, key: 'r', count: 'review' }
const DEADLINES: Place = {
  to: '/deadlines',
  label: m.app_menu_deadlines,
  icon: CalendarClock,
  key: 'f',
  count: 'deadlines',
}
const REPORTS: Place = { to: '/reports', label: m.app_menu_reports, icon: ChartColumn, key: 'e' }
const ACCESS_LOG: Place = { to: '/access-log', label: m.app_menu_access_log, icon: ShieldCheck, key: 'l' }
const SETTINGS: Place = { to: '/settings', label: m.app_menu_settings, icon: Settings, key: 'i' }
const UPLOAD: Place = { to: '/upload', label: m.app_menu_upload_short, icon: Upload, key: 'u' }

export const DAILY_PLACES: readonly Place[] = [START, AGREEMENTS, REVIEW, DEADLINES]

export const FINANCE_PLACES: readonly Place[] = [REPORTS]

export const organizationPlaces = ({ can }: Pick<Me, 'can'>): Place[] =>
  can.includes('accessLog.read') ? [ACCESS_LOG, SETTINGS] : [SETTINGS]

/** On a phone: what a phone is used for. */
export const phonePlaces = ({ can }: Pick<Me, 'can'>): Place[] =>
  can.includes('document.upload')
    ? [START, AGREEMENTS, UPLOAD, REVIEW, DEADLINES]
    : [START, AGREEMENTS, REVIEW, DEADLINES]

export const ALL_PLACES: readonly Place[] = [...DAILY_PLACES, ...FINANCE_PLACES, ACCESS_LOG, SETTINGS, UPLOAD]
