import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { apiOf } from '~/server/api.server'

/** Every address that no page has. Strangers are led to the login page first: they learn nothing about what exists. */
export function loader(args: LoaderFunctionArgs) {
  apiOf(args)
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
