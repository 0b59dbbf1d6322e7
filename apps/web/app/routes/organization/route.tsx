import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { apiOf, orProblem } from '~/server/api.server'

/** Opens another of the person's organizations. The record that was open belongs to the first one: back to the start. */
export async function action(args: ActionFunctionArgs) {
  const api = apiOf(args)
  const form = await args.request.formData()
  const organizationId = String(form.get('organizationId') ?? '')
  const result = await orProblem(() => api.identity.switchOrganization({ organizationId }))
  if (!result.ok) throw data(result.problem, { status: 404 })
  return redirect('/')
}

export const loader = () => redirect('/')

/** Never seen: with a page of its own, a refused switch gets the page for it instead of bare data. */
export default function OrganizationSwitch() {
  return null
}
