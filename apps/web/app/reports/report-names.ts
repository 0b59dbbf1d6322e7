import type { ReportMeta } from '@mina/api/reports'
import { m } from '@mina/i18n'
import {
  ArrowLeftRight,
  CalendarClock,
  CalendarRange,
  Hourglass,
  List,
  type LucideIcon,
  NotebookPen,
} from 'lucide-react'

type ReportName = ReportMeta['report']

export type ReportPage = {
  name: ReportName
  path: string
  title: () => string
  /** The question it answers. */
  answers: () => string
  icon: LucideIcon
}

export const REPORT_PAGES: readonly ReportPage[] = [
  {
    name: 'contractList',
    path: '/reports/contracts',
    title: m.reports_contract_list,
    answers: m.reports_contract_list_answers,
    icon: List,
  },
  {
    name: 'deadlineCalendar',
    path: '/reports/deadlines',
    title: m.reports_deadline_calendar,
    answers: m.reports_deadline_calendar_answers,
    icon: CalendarClock,
  },
  {
    name: 'rollForward',
    path: '/reports/roll-forward',
    title: m.reports_roll_forward,
    answers: m.reports_roll_forward_answers,
    icon: ArrowLeftRight,
  },
  {
    name: 'monthlyCalculation',
    path: '/reports/months',
    title: m.reports_monthly_calculation,
    answers: m.reports_monthly_calculation_answers,
    icon: CalendarRange,
  },
  {
    name: 'maturity',
    path: '/reports/maturity',
    title: m.reports_maturity,
    answers: m.reports_maturity_answers,
    icon: Hourglass,
  },
  {
    name: 'journal',
    path: '/reports/journal',
    title: m.reports_journal,
    answers: m.reports_journal_answers,
    icon: NotebookPen,
  },
]

export const pageOf = (name: string): ReportPage | undefined =>
  REPORT_PAGES.find((page) => page.name === name)
/** What a report is called; the code of one that is newer than the words. */
export const reportName = (name: string): string => pageOf(name)?.title() ?? name
