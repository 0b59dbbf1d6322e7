import { m } from '@mina/i18n'

/** `Avtal · Mina sidor`. */
export const pageTitle = (name: string | undefined) => [
  { title: name ? `${name} · ${m.app_name()}` : m.app_name() },
]
