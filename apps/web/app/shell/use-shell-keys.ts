import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { ALL_PLACES } from './places'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `/` to the nearest search field, `g` and a letter to a page. */
export function useShellKeys() {
  const navigate = useNavigate()
  useEffect(() => {
    let isGoing = false
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/') {
        const field =
          document.querySelector<HTMLInputElement>('[data-page-search]') ??
          document.querySelector<HTMLInputElement>('[data-shell-search]')
        if (field) {
          event.preventDefault()
          field.focus()
        }
        return
      }
      const place = isGoing ? ALL_PLACES.find(({ key }) => key === event.key) : undefined
      isGoing = event.key === 'g'
      if (place) navigate(place.to)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
}
