import { m } from '@mina/i18n'
import { PageHead, Panel } from '@mina/ui'
import { useMemo } from 'react'
import { type DocumentListRow, DocumentRow } from '~/documents/document-row'
import { useProgress } from '~/documents/use-progress'

/** A document on its way to its review: the page follows it and becomes the review when it is read. */
export function NotReadYet({ document }: { document: DocumentListRow }) {
  const rows = useMemo(() => [document], [document])
  const progress = useProgress(rows)
  return (
    <main id="main" className="page">
      <PageHead
        title={<h1 className="text-title">{m.review_not_read_title()}</h1>}
        lead={m.error_review_not_ready()}
      />
      <Panel id="document" title={document.fileName}>
        <ul className="border-line border-t">
          <DocumentRow document={document} progress={progress.get(document.id)!} />
        </ul>
      </Panel>
    </main>
  )
}
