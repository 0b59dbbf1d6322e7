import type { ReactNode } from 'react'

type View = { id: 'chart' | 'table'; label: string; icon: ReactNode }
type ViewSwitchProps = { name: string; label: string; views: readonly View[] }

/**
 * Chooses between a picture and its table inside the nearest `.view-pair`. Radio buttons and CSS, so it works without
 * script; what is not chosen stays where it is for screen readers, and on paper both are printed.
 */
export function ViewSwitch({ name, label, views }: ViewSwitchProps) {
  return (
    <fieldset className="seg" aria-label={label}>
      {views.map(({ id, label: viewLabel, icon }, index) => (
        <label key={id} className="cursor-pointer">
          <input type="radio" name={name} value={id} defaultChecked={index === 0} className="sr-only" />
          {icon}
          {viewLabel}
        </label>
      ))}
    </fieldset>
  )
}
