import { FileText } from 'lucide-react'
import type { MouseEventHandler } from 'react'

type SourceTagProps = {
  /** `s. 2`. */
  children: string
  /** What happens on a press, for people who do not see the page beside it. */
  label: string
  /** Yellow: this is the source of what is open. Quiet in lists of facts. */
  isOpen?: boolean
} & (
  | { href: string; onClick?: undefined }
  | { href?: undefined; onClick: MouseEventHandler<HTMLButtonElement> }
)

/** The place in the document a value was read from. */
export function SourceTag({ children, label, isOpen, href, onClick }: SourceTagProps) {
  const className = isOpen ? 'src' : 'src src-quiet'
  if (href !== undefined) {
    return (
      <a href={href} className={className}>
        {isOpen ? <FileText className="i i-sm" aria-hidden="true" /> : null}
        {children}
        <span className="sr-only">. {label}</span>
      </a>
    )
  }
  return (
    <button type="button" className={className} onClick={onClick}>
      {children}
      <span className="sr-only">. {label}</span>
    </button>
  )
}
