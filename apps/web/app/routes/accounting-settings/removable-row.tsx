import { m } from '@mina/i18n'
import { Button } from '@mina/ui'
import { Form } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import type { Intent } from './outcome'

type RemoveProps = {
  intent: Extract<Intent, `${string}-removed`>
  name: string
  /** All of the row, so that it can be put back. */
  values: Record<string, string>
  canEdit: boolean
}

/** Takes a row out of a table. The answer offers to put it back. */
export function RemoveButton({ intent, name, values, canEdit }: RemoveProps) {
  if (!canEdit) return null
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button
        type="submit"
        variant="ghost"
        size="small"
        isIconOnly
        aria-label={m.accounting_remove({ name })}
        icon={<Trash2 className="i i-sm" aria-hidden="true" />}
      />
    </Form>
  )
}
