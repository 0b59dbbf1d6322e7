export type BadgeTone = 'positive' | 'warning' | 'negative' | 'accent' | 'neutral'

type BadgeProps = {
  tone?: BadgeTone
  /** Filled: settled. Ring: open. None: proposed. */
  mark?: 'filled' | 'ring' | 'none'
  children: string
}

/** A state in one word, told by shape and word before colour. */
export function Badge({ tone = 'neutral', mark = 'filled', children }: BadgeProps) {
  return (
    <span className={tone === 'neutral' ? 'badge' : `badge badge-${tone}`}>
      {mark === 'none' ? null : <span className={mark === 'ring' ? 'dot dot-ring' : 'dot'} />}
      {children}
    </span>
  )
}
