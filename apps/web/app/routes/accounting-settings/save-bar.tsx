import { m } from '@mina/i18n'
import { Button } from '@mina/ui'
import { useNavigation } from '@remix-run/react'
import type { Intent } from './outcome'

type SaveBarProps = { intent: Intent; canEdit: boolean; label?: string }

/** The button of one form of the page; whoever may not change is not shown one. */
export function SaveBar({ intent, canEdit, label }: SaveBarProps) {
  const { formMethod, formData } = useNavigation()
  if (!canEdit) return null
  const isPending = formMethod === 'POST' && formData?.get('intent') === intent
  return (
    <div>
      <Button type="submit" pendingLabel={isPending && m.accounting_saving()}>
        {label ?? m.accounting_save()}
      </Button>
    </div>
  )
}
