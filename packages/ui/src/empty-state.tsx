import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children: ReactNode; actions?: ReactNode; picture?: ReactNode }

/** What belongs here, why, and how to begin. The picture is for the first use only. */
export function EmptyState({ title, children, actions, picture }: EmptyStateProps) {
  return (
    <section className={picture ? 'panel grid overflow-hidden lg:grid-cols-2' : 'panel'}>
      <div className="px-6 py-8 lg:px-12 lg:py-12">
        <h2 className="text-section">{title}</h2>
        <p className="mt-1.5 max-w-[60ch] text-muted">{children}</p>
        {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {picture ? (
        <div className="hidden place-items-center border-line border-l bg-sunken p-8 lg:grid">{picture}</div>
      ) : null}
    </section>
  )
}

/** A page whose marked words become values in a form: the product in one picture. */
export function ReadingPicture() {
  return (
    <svg viewBox="0 0 420 250" className="w-full max-w-md" aria-hidden="true">
      <rect x="16" y="8" width="176" height="234" rx="6" className="fill-surface stroke-line-strong" />
      <g className="fill-line-strong">
        <rect x="36" y="34" width="74" height="10" rx="2" />
        <rect x="36" y="66" width="132" height="5" rx="2" />
        <rect x="36" y="80" width="110" height="5" rx="2" />
        <rect x="36" y="138" width="132" height="5" rx="2" />
        <rect x="36" y="152" width="100" height="5" rx="2" />
        <rect x="36" y="204" width="126" height="5" rx="2" />
        <rect x="36" y="218" width="92" height="5" rx="2" />
      </g>
      <g className="fill-mark stroke-mark-edge">
        <rect x="34" y="98" width="98" height="20" rx="3" />
        <rect x="82" y="172" width="80" height="16" rx="3" />
      </g>
      <rect x="236" y="40" width="172" height="172" rx="8" className="fill-surface stroke-line-strong" />
      <g className="fill-none stroke-mark-edge" strokeWidth="1.5">
        <path d="M132 108C190 108 196 78 254 78" />
        <path d="M162 180C212 180 204 130 254 130" />
      </g>
      <g className="fill-line-strong">
        <rect x="254" y="56" width="52" height="6" rx="2" />
        <rect x="254" y="108" width="68" height="6" rx="2" />
        <rect x="254" y="160" width="42" height="6" rx="2" />
      </g>
      <g className="fill-canvas stroke-control">
        <rect x="254" y="66" width="136" height="24" rx="4" />
        <rect x="254" y="118" width="136" height="24" rx="4" />
        <rect x="254" y="170" width="136" height="24" rx="4" />
      </g>
      <g className="fill-text">
        <rect x="264" y="75" width="62" height="6" rx="3" />
        <rect x="264" y="127" width="44" height="6" rx="3" />
      </g>
      <g className="fill-conf-high">
        <rect x="368" y="81" width="3.4" height="4" rx="1" />
        <rect x="373" y="77.500" width="3.4" height="7.5" rx="1" />
        <rect x="378" y="74" width="3.4" height="11" rx="1" />
      </g>
    </svg>
  )
}
