import { type ActionFunctionArgs, redirect } from '@remix-run/node'

export async function action({ context }: ActionFunctionArgs) {
  await context.signOut()
  return redirect('/login?signedOut=1')
}

export const loader = () => redirect('/')
