import { m } from '@mina/i18n'
import { BrandMark, Button, TextField } from '@mina/ui'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { problemText } from '~/errors/error-text'
import { orProblem } from '~/server/api.server'
import { safeReturnTo } from '~/server/return-to'
import { LanguageMenu } from '~/shell/language-menu'
import { loadWithMessages } from '~/shell/load-messages'
import { SourcePromise } from './source-promise'

export const meta: MetaFunction = () => [{ title: `${m.identity_login_title()} · ${m.app_name()}` }]

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.session) throw redirect(safeReturnTo(new URL(request.url).searchParams.get('returnTo')))
  return null
}

export const clientLoader = loadWithMessages

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
  const result = await orProblem(() =>
    context.signIn({ email, password: String(form.get('password') ?? '') }),
  )
  if (result.ok) return redirect(safeReturnTo(new URL(request.url).searchParams.get('returnTo')))
  const { problem, status } = result
  const seconds = problem.details.seconds
  return data({ problem, email }, { status, headers: seconds ? { 'Retry-After': String(seconds) } : {} })
}

export default function Login() {
  const result = useActionData<typeof action>()
  const isPending = useNavigation().formAction?.startsWith('/login') ?? false
  const [query] = useSearchParams()
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
      <main className="flex flex-col p-6 lg:p-10">
        <div className="flex items-center gap-2">
          <BrandMark />
          <span className="font-bold text-[15px] tracking-tight">{m.app_name()}</span>
          <div className="ml-auto">
            <LanguageMenu returnTo={`/login?${query}`} />
          </div>
        </div>
        <div className="m-auto w-full max-w-[23.5rem] py-8">
          <h1 className="text-title">{m.identity_login_title()}</h1>
          <p className="mt-1.5 text-muted">{m.identity_login_lead()}</p>
          {query.has('signedOut') && !result ? (
            <p className="banner mt-5 text-small" role="status">
              {m.identity_login_signed_out()}
            </p>
          ) : null}
          {result ? (
            <p className="banner banner-negative mt-5 text-small" role="alert">
              {problemText(result.problem)}
            </p>
          ) : null}
          <Form method="post" className="mt-6 grid gap-4">
            <TextField
              label={m.identity_login_email()}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={result?.email}
              required
            />
            <TextField
              label={m.identity_login_password()}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
            <Button
              type="submit"
              variant="primary"
              className="btn-block"
              pendingLabel={isPending && m.identity_login_pending()}
            >
              {m.identity_login_submit()}
            </Button>
          </Form>
        </div>
      </main>
      <SourcePromise />
    </div>
  )
}
