import type { LogAction } from '@mina/api/access-log'
import type { Role } from '@mina/domain'
import { m } from '@mina/i18n'
import { roleName } from '~/shell/role-name'

const ACTIONS: Record<LogAction, () => string> = {
  'session.started': m.access_log_action_session_started,
  'session.ended': m.access_log_action_session_ended,
  'session.refused': m.access_log_action_session_refused,
  'session.organization_opened': m.access_log_action_session_organization_opened,
  'document.uploaded': m.access_log_action_document_uploaded,
  'document.read': m.access_log_action_document_read,
  'document.reading_failed': m.access_log_action_document_reading_failed,
  'document.downloaded': m.access_log_action_document_downloaded,
  'document.removed': m.access_log_action_document_removed,
  'document.retried': m.access_log_action_document_retried,
  'review.field_changed': m.access_log_action_review_field_changed,
  'review.field_undone': m.access_log_action_review_field_undone,
  'review.accepted': m.access_log_action_review_accepted,
  'agreement.created': m.access_log_action_agreement_created,
  'agreement.read': m.access_log_action_agreement_read,
  'agreement.prolonged': m.access_log_action_agreement_prolonged,
  'agreement.event_added': m.access_log_action_agreement_event_added,
  'agreement.event_undone': m.access_log_action_agreement_event_undone,
  'agreement.workbook_pulled': m.access_log_action_agreement_workbook_pulled,
  'report.viewed': m.access_log_action_report_viewed,
  'report.pulled': m.access_log_action_report_pulled,
  'journal.closed': m.access_log_action_journal_closed,
  'journal.pulled': m.access_log_action_journal_pulled,
  'accounting.settings_changed': m.access_log_action_accounting_settings_changed,
  'accounting.accounts_changed': m.access_log_action_accounting_accounts_changed,
  'accounting.borrowing_rate_added': m.access_log_action_accounting_borrowing_rate_added,
  'accounting.borrowing_rate_removed': m.access_log_action_accounting_borrowing_rate_removed,
  'accounting.exchange_rate_saved': m.access_log_action_accounting_exchange_rate_saved,
  'accounting.exchange_rate_removed': m.access_log_action_accounting_exchange_rate_removed,
  'accounting.index_value_saved': m.access_log_action_accounting_index_value_saved,
  'accounting.index_value_removed': m.access_log_action_accounting_index_value_removed,
  'access_log.read': m.access_log_action_access_log_read,
  'policy.denied': m.access_log_action_policy_denied,
}
/** The event in words; its code where the log is newer than the words. */
export const actionName = (action: string): string =>
  Object.hasOwn(ACTIONS, action) ? ACTIONS[action as LogAction]() : action

const SUBJECTS: Record<string, () => string> = {
  agreement: m.access_log_subject_agreement,
  document: m.access_log_subject_document,
  review: m.access_log_subject_review,
  user: m.access_log_subject_user,
  organization: m.access_log_subject_organization,
  company: m.access_log_subject_company,
  report: m.access_log_subject_report,
  procedure: m.access_log_subject_procedure,
}
export const subjectName = (subjectType: string): string => SUBJECTS[subjectType]?.() ?? subjectType

export const actingRole = (role: string): string =>
  role === 'system' ? m.app_system() : roleName(role as Role)
