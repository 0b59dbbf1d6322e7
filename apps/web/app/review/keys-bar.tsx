import { m } from '@mina/i18n'
import { Dialog } from '@mina/ui'

type KeyHint = { keys: string[]; name: () => string }

const MAIN: readonly KeyHint[] = [
  { keys: ['J', 'K'], name: m.review_keys_next },
  { keys: ['N'], name: m.review_keys_uncertain },
  { keys: ['1', '2'], name: m.review_keys_choose },
  { keys: ['Enter'], name: m.review_keys_accept },
  { keys: ['M'], name: m.review_keys_mark },
]
const ALL: readonly KeyHint[] = [
  ...MAIN,
  { keys: ['X'], name: m.review_keys_not_there },
  { keys: ['E'], name: m.review_keys_edit },
  { keys: ['Esc'], name: m.review_keys_leave },
  { keys: ['U'], name: m.review_keys_undo },
  { keys: ['+', '−', '0'], name: m.review_keys_zoom },
  { keys: ['R'], name: m.review_keys_rotate },
  { keys: ['?'], name: m.review_keys_all },
]

const Keys = ({ keys }: { keys: string[] }) => (
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
      {MAIN.map(({ keys, name }) => (
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

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.review_keys_title()} closeLabel={m.app_close()}>
      <dl className="mt-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5 text-small">
        {ALL.map(({ keys, name }) => (
          <div key={name()} className="contents">
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd className="text-muted">{name()}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
