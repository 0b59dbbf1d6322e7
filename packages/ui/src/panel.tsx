import type { ReactNode } from 'react'

type PanelProps = {
  title: string
  note?: string
  actions?: ReactNode
  children: ReactNode
  id: string
  className?: string
}

/** The only box. Panels never nest; rules divide inside them. */
export function Panel({ title, note, actions, children, id, className = '' }: PanelProps) {
  return (
    <section className={`panel min-w-0 ${className}`} aria-labelledby={`${id}-title`} id={id}>
      <div className="panel-head flex-wrap">
        <h2 id={`${id}-title`}>{title}</h2>
        {note ? <p className="text-small text-subtle num">{note}</p> : null}
        {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}

type PageHeadProps = { title: ReactNode; lead?: ReactNode; above?: ReactNode; actions?: ReactNode }

/** Name of the page, one line under it, and what can be done here. */
export function PageHead({ title, lead, above, actions }: PageHeadProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {above}
        {title}
        {lead ? <p className="mt-0.5 max-w-[90ch] text-pretty text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}
