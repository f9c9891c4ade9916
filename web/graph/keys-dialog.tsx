/** The list of keyboard commands, opened with `?`. */
import { useEffect, useRef } from 'preact/hooks'
import { canvasKeys } from '../drawing/canvas-keys.js'

const viewKeys = [
  { keys: 'E', does: 'add its neighbours' },
  { keys: 'H', does: 'hide the node' },
  { keys: 'Ctrl+Z', does: 'undo' },
  { keys: 'Ctrl+Shift+Z', does: 'redo' },
]

export function KeysDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="keys-dialog" ref={dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">Keyboard commands</h2>
      <dl>
        {[...canvasKeys, ...viewKeys].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
