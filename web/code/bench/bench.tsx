/** The bench of one text: the text at the left, the statement at the right, all statements below it, how far the pass is at the foot. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CodingApi } from '../coding-api.js'
import { NewRecord } from '../records/new-record.js'
import { useFaults } from '../use-faults.js'
import { benchActs } from './acts.js'
import { BenchFooter } from './bench-footer.js'
import { type BenchState, firstState, opening } from './bench-state.js'
import { faultsOf } from './faults-of.js'
import { keepKeys, keptKeys } from './keys/kept-keys.js'
import type { CommandName } from './keys/key-table.js'
import { BenchKeysDialog } from './keys/keys-dialog.js'
import { inFocus, useBenchKeys } from './keys/use-bench-keys.js'
import { canRedo, canUndo } from './pass/fold-sent.js'
import { CodebookPanel } from './rules/codebook-panel.js'
import { type BenchParts, runCommand } from './run-command.js'
import { SelectionBar } from './selection-bar.js'
import type { CodedStatement } from './statement/edits.js'
import { OpenStatement } from './statement/open-statement.js'
import type { Work } from './statement/work.js'
import { StatementList } from './statement-list.js'
import { nextOpen } from './text/bench-text.js'
import { BenchTextView } from './text/bench-text-view.js'
import { caretAt, type Selected } from './text/selected.js'
import { selectedStore } from './text/selected-store.js'
import type { SelectionView } from './text/selection-view.js'
import { isWithinUsable, uncode } from './uncode.js'
import { UncodedChoice } from './uncoded-choice.js'
import type { LoadedBench } from './use-bench.js'
import { useNamedStatement } from './use-named-statement.js'
import { usePassView } from './use-pass-view.js'
import { useSettled } from './use-settled.js'
import { useSuggested } from './use-suggested.js'
import { fieldInFocus, useWantedFocus } from './use-wanted-focus.js'
import './bench.css'

type Props = LoadedBench & {
  api: CodingApi
  compareHref: string
  publishHref: string
  /** The statement that the address names. */
  named: string | null
  /** Names the open statement in the address. */
  nameOpen: (key: string | null) => void
}

export function Bench({ matter, sync, synced, api, named, nameOpen, ...hrefs }: Props) {
  const { pass, readOnly } = synced
  const root = useRef<HTMLDivElement>(null)
  const view = useRef<SelectionView | null>(null)
  const focus = useWantedFocus(root)
  const [state, setState] = useState<BenchState>(firstState)
  const [keys, setKeys] = useState(keptKeys)
  const [said, say] = useState('')
  const selected = useMemo(selectedStore, [])
  const acts = useMemo(() => benchActs(sync), [sync])
  const { text, statements, places, isDealtWith, dealtWith, choices, name, taken } = usePassView(matter, pass)
  const { items } = pass
  const { statement: kept, uncoded } = items
  const statement = state.open === null ? undefined : kept.get(state.open)
  const disabled = readOnly !== null || pass.state === 'closed'

  const place = statement?.citations[state.place] ?? statement?.citations[0]
  const settled = useSettled(selected, text)
  const ranked = useSuggested(
    api,
    matter.source.id,
    place ? { start: place.start, end: place.end, speaker: statement?.speaker } : settled,
    kept,
  )
  const faults = useFaults(matter.source.id, statement)

  const change: BenchParts['change'] = (next) =>
    setState((before) => (typeof next === 'function' ? next(before) : { ...before, ...next }))
  const select = (next: Selected) => {
    selected.set(next)
    view.current?.show(next, true)
  }
  const open = (key: string) => {
    const first = kept.get(key)?.citations.toSorted((a, b) => a.start - b.start)[0]
    change((before) => opening(before, key))
    if (first) select({ anchor: first.start, focus: first.end, held: null })
  }
  const edit = (next: CodedStatement, group?: string) => {
    const untouched = [...state.carried].filter(([field]) => next[field] === statement?.[field])
    if (untouched.length < state.carried.size) change({ carried: new Map(untouched) })
    acts.edit(next, group)
  }
  const parts: BenchParts = {
    ...{ state, change, statement, statements, items, acts, ranked, disabled, isDealtWith, focus, edit, say },
    ...{ selected, select, open, text: () => text, view: () => view.current },
  }
  const run = (...[command, extend, inFocus]: Parameters<Parameters<typeof useBenchKeys>[1]>) => {
    say('')
    runCommand(parts, command, extend, inFocus)
  }
  /** The same by a button, which leaves the focus where it is. */
  const press = (command: CommandName) =>
    run(command, false, (attribute) => inFocus(document.activeElement ?? document.body, attribute))
  useBenchKeys(keys, run, state.keysShown || state.adding !== null)

  // Where the coder went on last is the first gap.
  useEffect(() => {
    if (named !== null && kept.has(named)) return open(named)
    const first = nextOpen(text, -1, 1, { isDealtWith })
    const begin = isDealtWith(text.paragraphs[0]?.number ?? 1) ? first : text.paragraphs[0]
    if (begin) select(caretAt(begin.start))
  }, [text])
  useEffect(() => {
    if (state.open !== null && !statement) change((before) => opening(before, null))
  }, [statement])

  useNamedStatement({ named, nameOpen, shown: state.open, has: (key) => kept.has(key), open })

  const work: Work | null = statement
    ? {
        ...{ text, matter, name, choices, ranked, keys, disabled, statement, edit, focus },
        pass: `${matter.source.id} ${api.coder.name}`,
        ...{ carried: state.carried, stance: state.stance, place: state.place },
        chooseStance: (stance) => stance !== state.stance && change({ stance }),
        choosePlace: (at) => at !== state.place && change({ place: at }),
        faultsAt: (field) => faultsOf(faults, field),
        reveal: (start, end) => select({ anchor: start, focus: end, held: null }),
        add: (kind, typed, then) => change({ adding: { kind, name: typed, then, from: fieldInFocus() } }),
      }
    : null
  const openFrom = (own: readonly string[]) => {
    const at = own.indexOf(state.open ?? '')
    const next = own[(at + 1) % own.length]
    if (next !== undefined) open(next)
  }
  return (
    <div class={`bench${statement ? ' with-statement' : ''}${state.rule === undefined ? '' : ' with-rule'}`} ref={root}>
      <div class="bench-left">
        <BenchTextView
          {...{ text, places, view }}
          title={matter.source.title}
          reasons={uncoded}
          open={state.open}
          usableTo={matter.source.usableTo}
          picked={selected.set}
          openStatement={openFrom}
        />
        {state.uncoded !== null && (
          <UncodedChoice
            key={state.uncoded}
            paragraph={state.uncoded}
            reasons={matter.reasons}
            chosen={uncoded.get(String(state.uncoded))}
            isWithin={isWithinUsable(text, state.uncoded, matter.source.usableTo)}
            {...{ selected, text }}
            choose={(reason, note) => uncode(parts, matter.source.usableTo, reason, note)}
            close={() => change({ uncoded: null })}
            leave={() => {
              change({ uncoded: null })
              focus('text')
            }}
          />
        )}
        <SelectionBar
          {...{ selected, text, keys, disabled }}
          run={press}
          isOpen={statement !== undefined}
          said={said}
        />
      </div>
      <div class="bench-right">
        <div class="bench-scroller">
          {readOnly && <p class="note">{readOnly}</p>}
          {state.adding && (
            <NewRecord
              kind={state.adding.kind}
              name={state.adding.name}
              material={matter}
              taken={taken}
              save={(kind, record) => {
                const { then, from = 'speaker' } = state.adding ?? {}
                change({ adding: null })
                focus(from)
                if (acts.add(kind, record)) then?.(record.id)
              }}
              cancel={() => {
                change({ adding: null })
                focus(state.adding?.from ?? 'speaker')
              }}
            />
          )}
          {work && (
            <OpenStatement
              work={work}
              number={statements.findIndex(({ key }) => key === state.open) + 1}
              rare={{
                isOpen: state.rareOpen,
                toggle: (rareOpen) => rareOpen !== state.rareOpen && change({ rareOpen }),
              }}
              run={press}
            />
          )}
          <StatementList {...{ statements, text, name }} open={state.open} openStatement={open} />
        </div>
        {state.rule !== undefined && (
          <CodebookPanel
            key={state.rule}
            field={state.rule}
            close={() => {
              change({ rule: undefined })
              focus(state.ruleFrom ?? 'text')
            }}
          />
        )}
      </div>
      <BenchFooter
        {...synced}
        dealtWith={dealtWith}
        paragraphs={text.paragraphs.length}
        state={pass.state}
        retry={sync.retry}
        discard={sync.discard}
        hush={sync.hush}
        {...hrefs}
        asking={state.closing}
        ask={(closing) => {
          change({ closing })
          if (!closing) focus('text')
        }}
        close={acts.close}
        reopen={acts.reopen}
        run={press}
        keys={keys}
        undo={canUndo(pass) ? () => press('walk.undo') : null}
        redo={canRedo(pass) ? () => press('walk.redo') : null}
      />
      {state.keysShown && (
        <BenchKeysDialog
          keys={keys}
          change={(next) => {
            keepKeys(next)
            setKeys(next)
          }}
          close={() => {
            change({ keysShown: false })
            focus(state.keysFrom ?? 'text')
          }}
        />
      )}
    </div>
  )
}
