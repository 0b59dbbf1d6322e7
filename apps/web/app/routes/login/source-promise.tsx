import { m } from '@mina/i18n'

/** What the product is about, beside the form: a clause, the words marked in it, and the figure they become. */
export function SourcePromise() {
  return (
    <aside className="hidden flex-col justify-between border-line border-l bg-sunken p-12 lg:flex xl:p-16">
      <p className="max-w-md text-balance text-title">{m.identity_login_promise()}</p>
      <div className="grid max-w-lg">
        <div className="scheme-light rounded-sm bg-surface text-text p-8 shadow-float">
          <PaperLines widths={['w-3/5', 'w-4/5']} />
          <p className="mt-5 font-semibold">{m.identity_login_example_clause()}</p>
          <p className="mt-1 leading-7">
            {m.identity_login_example_before()}{' '}
            <mark className="rounded-xs bg-mark px-1 py-0.5 font-semibold text-mark-text outline outline-mark-edge">
              {m.identity_login_example_amount()}
            </mark>{' '}
            {m.identity_login_example_after()} {m.identity_login_example_rest()}
          </p>
          <div className="mt-5">
            <PaperLines widths={['w-11/12', 'w-2/3']} />
          </div>
        </div>
        <svg className="h-10 w-full" viewBox="0 0 520 40" aria-hidden="true">
          <path
            d="M226 0v14q0 12 12 12h34q12 0 12 14"
            fill="none"
            className="stroke-mark-edge"
            strokeWidth="1.5"
          />
        </svg>
        <div className="panel ml-20 p-5">
          <p className="text-small text-muted">{m.identity_login_example_label()}</p>
          <p className="flex items-baseline gap-1.5">
            <span className="num explains is-open text-figure">{m.identity_login_example_result()}</span>
            <span className="text-small text-subtle">{m.identity_login_example_unit()}</span>
          </p>
          <p className="num mt-1 text-caption text-subtle">
            {m.identity_login_example_formula()}{' '}
            <span className="src ml-1">{m.app_page_short({ page: 1 })}</span>
          </p>
        </div>
      </div>
      <p />
    </aside>
  )
}

const PaperLines = ({ widths }: { widths: string[] }) => (
  <div className="grid gap-3" aria-hidden="true">
    {widths.map((width) => (
      <span key={width} className={`block h-1.5 rounded-xs bg-line-strong ${width}`} />
    ))}
  </div>
)
