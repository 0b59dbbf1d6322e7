import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'danger'
export type ButtonSize = 'medium' | 'small'
type Look = { variant?: ButtonVariant; size?: ButtonSize; isIconOnly?: boolean; className?: string }

/** The look of a button, for links that lead on from a view. */
export function buttonClass({
  variant = 'default',
  size = 'medium',
  isIconOnly,
  className = '',
}: Look = {}): string {
  const classes = ['btn']
  if (variant !== 'default') classes.push(`btn-${variant}`)
  if (size === 'small') classes.push('btn-sm')
  if (isIconOnly) classes.push('btn-icon')
  if (className) classes.push(className)
  return classes.join(' ')
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> & {
    icon?: ReactNode
    /** Set while the act is under way: replaces the label and stops a second press. */
    pendingLabel?: string | false
    /** Why the button cannot be used now. It stays in the tab order and says so. */
    unavailable?: string | false
  }

/** Starts an act. Going somewhere is a link with `buttonClass`. */
export function Button({
  variant,
  size,
  isIconOnly,
  className,
  icon,
  pendingLabel,
  unavailable,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const isOff = Boolean(unavailable) || Boolean(pendingLabel)
  return (
    <button
      {...rest}
      type={isOff && type === 'submit' ? 'button' : type}
      className={buttonClass({ variant, size, isIconOnly, className })}
      aria-disabled={isOff || undefined}
      title={unavailable || rest.title}
      onClick={isOff ? undefined : onClick}
    >
      {pendingLabel ? <Spinner /> : icon}
      {pendingLabel || children}
      {unavailable ? <span className="sr-only">{`. ${unavailable}`}</span> : null}
    </button>
  )
}

const Spinner = () => (
  <svg className="i spin" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="26 12" />
  </svg>
)
