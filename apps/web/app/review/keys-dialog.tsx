import { m } from '@mina/i18n'
import { Dialog } from '@mina/ui'
import { type KeyHint, Keys, MAIN_KEYS } from './keys-bar'

const ALL: readonly KeyHint[] = [
  ...MAIN_KEYS,
  { keys: ['X'], name: m.review_keys_not_there },
  { keys: ['E'], name: m.review_keys_edit },
  { keys: ['Esc'], name: m.review_keys_leave },
  { keys: ['U'], name: m.review_keys_undo },
  { keys: ['+', '−', '0'], name: m.review_keys_zoom },
  { keys: ['R'], name: m.review_keys_rotate },
  { keys: ['?'], name: m.review_keys_all },
]

/** Every key of the review. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={m.review_keys_title()} closeLabel={m.app_close()}>
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
