import { m } from '@mina/i18n'
import type { Outputs } from '~/shell/shell-data'

export type Notice = Outputs['documents']['get']['notices'][number]

/** Something about the reading that a person must know before trusting it. */
export function noticeText({ code, details }: Notice): string {
  switch (code) {
    case 'engine_fell_back':
      return m.upload_notice_engine_fell_back()
    case 'pages_read_here':
      return m.upload_notice_pages_read_here({ pages: String(details.pages ?? '') })
    default:
      return m.upload_notice_other({ code })
  }
}
