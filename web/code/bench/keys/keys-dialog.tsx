/** The list of all keys, in which each can be changed: press the button, then the new key. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import {
  type CommandName,
  canBeUsed,
  commandNames,
  commands,
  fixedKeys,
  groups,
  type KeyTable,
  nameOfKey,
  usualKeys,
  withKey,
} from './key-table.js'
import './keys-dialog.css'

interface Props {
  keys: KeyTable
  change: (keys: KeyTable) => void
  close: () => void
}

export function BenchKeysDialog({ keys, change, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [waits, setWaits] = useState<CommandName | null>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class="code-dialog bench-keys"
      ref={dialog}
      onClose={close}
      aria-labelledby="bench-keys-title"
      onCancel={(event) => {
        if (!waits) return
        event.preventDefault()
        setWaits(null)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (!waits) return
        const pressed = nameOfKey(event)
        if (pressed !== 'Escape' && !canBeUsed(pressed)) return
        event.preventDefault()
        if (pressed !== 'Escape') change(withKey(keys, waits, pressed))
        setWaits(null)
      }}
    >
      <header>
        <h2 id="bench-keys-title">Keys of the bench</h2>
        <button type="button" onClick={() => change(usualKeys)}>
          As they were
        </button>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </header>
      <p class="quiet">
        Press the button of a key, then the new one. Single letters work while no text is being typed. What you change
        stays in this browser.
      </p>
      <div class="bench-keys-groups">
        {Object.entries(groups).map(([group, title]) => (
          <section key={group}>
            <h3>{title}</h3>
            <dl>
              {commandNames
                .filter((name) => name.startsWith(`${group}.`))
                .map((name) => (
                  <div key={name}>
                    <dt>
                      <button
                        type="button"
                        aria-label={`${shownKey(keys[name])}: change the key for ${commands[name].does}`}
                        aria-pressed={waits === name}
                        onClick={() => setWaits(name)}
                      >
                        {waits === name ? 'press a key' : shownKey(keys[name])}
                      </button>
                    </dt>
                    <dd>{commands[name].does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Always</h3>
          <dl>
            {fixedKeys.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </dialog>
  )
}

const arrows: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

/** As it stands on the key. */
const shownKey = (keys: string) => keys.replace(/Arrow(Left|Right|Up|Down)|Escape/, (name) => arrows[name] ?? name)
