import { m } from '@mina/i18n'
import { Button, Menu, TextField } from '@mina/ui'
import { Form, Link, useSearchParams } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { withChanges } from './report-query'

type ChipProps = { name: string; value: string; children: ReactNode }

/** One parameter of the report, readable as part of a sentence; a press shows what else it can be. */
function Chip({ name, value, children }: ChipProps) {
  return (
    <Menu
      label={`${name}: ${value}`}
      className="chip max-w-full cursor-pointer"
      button={
        <>
          <span className="text-muted">{name}</span>
          <b className="min-w-0 truncate">{value}</b>
          <ChevronDown className="i i-sm text-subtle" aria-hidden="true" />
        </>
      }
    >
      {children}
    </Menu>
  )
}

export type ChipChoice = { label: string; changes: Record<string, string | null>; isChosen: boolean }

function Choices({ choices }: { choices: readonly ChipChoice[] }) {
  const [search] = useSearchParams()
  return (
    <>
      {choices.map(({ label, changes, isChosen }) => (
        <Link
          key={label}
          to={withChanges(search, changes)}
          className="menu-item"
          aria-current={isChosen || undefined}
          preventScrollReset
        >
          {label}
        </Link>
      ))}
    </>
  )
}

export function ChoiceChip({ choices, ...chip }: Omit<ChipProps, 'children'> & { choices: ChipChoice[] }) {
  return (
    <Chip {...chip}>
      <Choices choices={choices} />
    </Chip>
  )
}

type DaysChipProps = Omit<ChipProps, 'children'> & {
  /** Days that are asked for most, by name. */
  choices: ChipChoice[]
  fields: { name: string; label: string; value: string | undefined }[]
  hint?: string
}

/** A day or two: by name, or typed. */
export function DaysChip({ choices, fields, hint, ...chip }: DaysChipProps) {
  const [search] = useSearchParams()
  const named = fields.map(({ name }) => name)
  const kept = [...search].filter(([name]) => !named.includes(name) && !['page', 'cell'].includes(name))
  return (
    <Chip {...chip}>
      <Choices choices={choices} />
      <Form
        className="mt-1.5 grid gap-3 border-line border-t px-2.5 pt-3 pb-1.5"
        onSubmit={closeMenu}
        preventScrollReset
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map(({ name, label, value }) => (
          <TextField
            key={`${name} ${value}`}
            type="date"
            name={name}
            label={label}
            defaultValue={value}
            max="2200-12-31"
            boxClassName="num"
          />
        ))}
        {hint ? <p className="hint max-w-[32ch] text-pretty">{hint}</p> : null}
        <Button type="submit" size="small" className="justify-self-start">
          {m.reports_show()}
        </Button>
      </Form>
    </Chip>
  )
}

function closeMenu({ currentTarget }: FormEvent<HTMLFormElement>) {
  const menu = currentTarget.closest('details')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
}
