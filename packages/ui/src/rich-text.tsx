import { Fragment } from 'react'

/** A message whose `**parts**` are set in bold: the translator decides where they stand. */
export function RichText({ children }: { children: string }) {
  return (
    <>
      {children.split('**').map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
          <b key={index} className="num font-semibold text-text">
            {part}
          </b>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  )
}
