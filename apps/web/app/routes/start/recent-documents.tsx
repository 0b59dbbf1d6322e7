import { m } from '@mina/i18n'
import { formatInstant } from '@mina/i18n/format'
import { Panel } from '@mina/ui'
import { Link } from '@remix-run/react'
import { DocumentStatus, documentPlace } from '~/documents/document-status'
import type { StartData } from './route'

export function RecentDocuments({ documents }: { documents: StartData['start']['recentDocuments'] }) {
  return (
    <Panel id="recent" title={m.start_recent()} className="pb-2">
      {documents.length === 0 ? (
        <p className="px-4.5 pb-4 text-muted text-small">{m.start_recent_none()}</p>
      ) : (
        <ul className="grid gap-3 px-4.5 pb-3">
          {documents.map((document) => (
            <li key={document.id} className="flex items-start gap-3 text-small">
              <div className="min-w-0 flex-1">
                <Link to={documentPlace(document)} className="link wrap-anywhere">
                  {document.fileName}
                </Link>
                <p className="text-caption text-subtle">
                  {formatInstant(document.uploadedAt)}
                  {document.uploadedByName ? `, ${document.uploadedByName}` : ''}
                </p>
              </div>
              <DocumentStatus status={document.status} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
