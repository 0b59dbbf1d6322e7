import { m } from '@mina/i18n'
import { Banner, Button } from '@mina/ui'
import { Form } from '@remix-run/react'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { type Outcome, refusalText } from './outcome'

/** What became of the last press, with the way back from a removal. */
export function OutcomeBanner({ outcome, canEdit }: { outcome: Outcome; canEdit: boolean }) {
  if (!outcome.ok) {
    return (
      <div className="mb-5">
        <Banner
          tone="negative"
          icon={<CircleAlert className="i i-lg" aria-hidden="true" />}
          title={refusalText(outcome)}
          isAlert
        />
      </div>
    )
  }
  return (
    <div className="mb-5">
      <Banner
        tone="positive"
        icon={<CircleCheck className="i i-lg" aria-hidden="true" />}
        title={outcome.again ? m.accounting_removed() : m.accounting_saved()}
        actions={
          outcome.again && canEdit ? (
            <Form method="post">
              {Object.entries(outcome.again).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit">{m.accounting_put_back()}</Button>
            </Form>
          ) : null
        }
      />
    </div>
  )
}
