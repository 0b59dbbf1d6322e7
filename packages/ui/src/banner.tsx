import type { ReactNode } from 'react'

export type BannerTone = 'accent' | 'warning' | 'negative' | 'positive'
type BannerProps = {
  tone?: BannerTone
  icon: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Appears by itself and must be heard at once. */
  isAlert?: boolean
}

/** Stands at what it concerns. One a view, the most serious. */
export function Banner({ tone = 'accent', icon, title, children, actions, isAlert }: BannerProps) {
  return (
    <div
      className={`banner ${tone === 'accent' ? '' : `banner-${tone}`} flex-wrap items-center md:flex-nowrap`}
      role={isAlert ? 'alert' : 'status'}
    >
      {icon}
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{title}</p>
        {children ? <div className="text-small text-muted">{children}</div> : null}
      </div>
      {actions ? <div className="flex gap-2 max-md:w-full">{actions}</div> : null}
    </div>
  )
}
