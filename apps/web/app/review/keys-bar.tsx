import { m } from '@mina/i18n'

export type KeyHint = { keys: string[]; name: () => string }

export const MAIN_KEYS: readonly KeyHint[] = [
  { keys: ['J', 'K'], name: m.review_keys_next },
  { keys: ['N'], name: m.review_keys_uncertain },
  { keys: ['1', '2'], name: m.review_keys_choose },
  { keys: ['Enter'], name: m.review_keys_accept },
  { keys: ['M'], name: m.review_keys_mark },
]

export const Keys = ({ keys }: { keys: string[] }) => (
  <span className="flex gap-1">
    {keys.map((key) => (
      <kbd key={key} className="kbd">
        {key}
      </kbd>
    ))}
  </span>
)

/** The keys at the bottom of the form: seen once, used a thousand times. */
export function KeysBar({ onAll }: { onAll: () => void }) {
  return (
    <div className="hidden h-10 flex-none items-center gap-x-5 overflow-hidden whitespace-nowrap border-line border-t bg-canvas px-5 text-caption text-muted lg:flex">
      {MAIN_KEYS.map(({ keys, name }) => (
        <span key={name()} className="flex items-center gap-1.5">
          <Keys keys={keys} />
          {name()}
        </span>
      ))}
      <button type="button" className="ml-auto flex items-center gap-1.5 hover:text-text" onClick={onAll}>
        <kbd className="kbd">?</kbd>
        {m.review_keys_all()}
      </button>
    </div>
  )
}
