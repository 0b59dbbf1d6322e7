import { m } from '@mina/i18n'
import { Panel } from '@mina/ui'
import { useShell } from '~/shell/use-shell'

const ENGINE_NAMES: Record<string, string> = { tesseract: 'Tesseract', textract: 'Amazon Textract' }

/** Said before the upload: what is kept, where it is read, and that nothing applies by itself. */
export function WhatHappens() {
  const { region } = useShell()
  const steps = [
    { name: m.upload_what_saved(), text: m.upload_what_saved_text() },
    {
      name: m.upload_what_read(),
      text:
        region.region === null
          ? m.upload_what_read_inside()
          : m.upload_what_read_outside({
              engine: ENGINE_NAMES[region.engine] ?? region.engine,
              region: region.region,
            }),
    },
    { name: m.upload_what_proposed(), text: m.upload_what_proposed_text() },
    { name: m.upload_what_review(), text: m.upload_what_review_text() },
  ]
  return (
    <Panel id="what-happens" title={m.upload_what_title()}>
      <ol className="grid gap-3 px-4.5 pb-4.5 text-small">
        {steps.map(({ name, text }, index) => (
          <li key={name} className="grid grid-cols-[1.25rem_1fr]">
            <span className="num text-subtle" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
