/** How far the pass is, whether it is saved, and closing it. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { KeyTable } from './keys/key-table.js'
import type { Synced } from './pass/pass-sync.js'
import { unwritten } from './statement/drafts.js'
import { useSyncedValue } from './use-synced-value.js'
import './bench-footer.css'

interface Props extends Pick<Synced, 'unsaved' | 'status' | 'said' | 'staysClosed'> {
  dealtWith: number
  paragraphs: number
  state: 'open' | 'closed'
  readOnly: string | null
  torn: number
  retry: () => void
  discard: () => void
  hush: () => void
  /** Whether it asks if the pass shall be closed. */
  asking: boolean
  ask: (asking: boolean) => void
  /** Where a closed pass goes on. */
  compareHref: string
  publishHref: string
  close: () => void
  reopen: () => void
  run: (name: 'walk.rule' | 'walk.keys') => void
  keys: KeyTable
  /** null where there is nothing to undo. */
  undo: (() => void) | null
  redo: (() => void) | null
}

const closing =
  'Once two coders have closed their passes, they can compare them, and neither can change a pass any more.'

export function BenchFooter(props: Props) {
  const { dealtWith, paragraphs, state, readOnly, unsaved, status, said, torn, staysClosed } = props
  const isTyping = useSyncedValue(unwritten)
  const yes = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLAnchorElement>(null)
  const wasOpen = useRef(state === 'open')
  useLayoutEffect(() => {
    if (wasOpen.current && state === 'closed') next.current?.focus()
    wasOpen.current = state === 'open'
  }, [state])
  useLayoutEffect(() => {
    if (props.asking) yes.current?.focus()
  }, [props.asking])
  return (
    <footer class="bench-foot">
      {said && (
        <p class="said" role="alert">
          {said}{' '}
          {status === 'refused' ? (
            <>
              <button type="button" onClick={props.retry}>
                Try again
              </button>{' '}
              <button type="button" onClick={props.discard}>
                Give up what is not saved
              </button>
            </>
          ) : status === 'waiting' ? (
            <button type="button" onClick={props.retry}>
              Try now
            </button>
          ) : (
            <button type="button" onClick={props.hush}>
              Good
            </button>
          )}
        </p>
      )}
      {torn > 0 && (
        <p class="said">
          The file of this pass ended in the middle of a line, {torn} bytes that were never acknowledged: they were left
          out.
        </p>
      )}
      <p role="status">
        <b>
          {dealtWith} of {paragraphs}
        </b>{' '}
        paragraphs dealt with
      </p>
      <p role="status" class={unsaved > 0 && status !== 'saving' ? 'unsaved' : 'quiet'}>
        {unsaved === 0 ? (isTyping ? 'saving' : 'all saved') : `${unsaved} not yet saved`}
      </p>
      <button type="button" disabled={!props.undo} onClick={() => props.undo?.()}>
        Undo <span class="key">{props.keys['walk.undo']}</span>
      </button>
      <button type="button" disabled={!props.redo} onClick={() => props.redo?.()}>
        Redo <span class="key">{props.keys['walk.redo']}</span>
      </button>
      <button
        type="button"
        class="plain"
        // It helps with the field in focus, which keeps the focus.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => props.run('walk.rule')}
      >
        Help <span class="key">{props.keys['walk.rule']}</span>
      </button>
      <button type="button" class="plain" onClick={() => props.run('walk.keys')}>
        Keys <span class="key">{props.keys['walk.keys']}</span>
      </button>
      {props.asking ? (
        <p class="ends">
          {paragraphs > dealtWith && `${paragraphs - dealtWith} paragraphs are not dealt with. `}
          {closing}{' '}
          <button
            type="button"
            ref={yes}
            onClick={() => {
              props.ask(false)
              props.close()
            }}
          >
            Close it
          </button>{' '}
          <button type="button" onClick={() => props.ask(false)}>
            Not yet
          </button>
        </p>
      ) : state === 'open' ? (
        <button type="button" class="ends" disabled={readOnly !== null} onClick={() => props.ask(true)}>
          Close the pass <span class="key">{props.keys['walk.close']}</span>
        </button>
      ) : (
        <p class="ends">
          {staysClosed ? 'Both passes are closed: ' : 'This pass is closed. '}
          <a href={staysClosed ? props.compareHref : props.publishHref} ref={next}>
            {staysClosed ? 'compare them' : 'Publish it'}
          </a>
          {staysClosed ? (
            `. ${staysClosed}`
          ) : (
            <>
              , or <a href={props.compareHref}>compare</a> it once a second coder has closed theirs.{' '}
              <button type="button" disabled={readOnly !== null} onClick={props.reopen}>
                Reopen
              </button>
            </>
          )}
        </p>
      )}
    </footer>
  )
}
