/** CodeMirror for Cypher: its colours, completion from the schema, remarks where something is wrong. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { completionAt, type Schema } from './completion.js'
import { offsetOf, parameterNames } from './query-text.js'

/** An error or a warning at a place in the text; line and column count from 1. */
export interface Remark {
  line: number
  column: number
  severity: 'error' | 'warning'
  message: string
}

export interface Editor {
  /** Replaces the text if it differs. */
  write(text: string): void
  remark(remarks: readonly Remark[]): void
  close(): void
}

interface Hooks {
  edit(text: string): void
  run(text: string, cursor: number): void
  schema(): Schema | null
}

export function openEditor(host: HTMLElement, text: string, hooks: Hooks): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(colours),
        autocompletion({ override: [(context) => complete(context, hooks.schema())], icons: false }),
        lintGutter(),
        placeholder('MATCH …'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', spellcheck: 'false', tabindex: '0' }),
        overwriting,
        look,
        keymap.of([
          {
            key: 'Mod-Enter',
            run({ state }) {
              hooks.run(state.doc.toString(), state.selection.main.head)
              return true
            },
          },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) hooks.edit(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    write(next) {
      const { doc } = view.state
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } })
    },
    remark(remarks) {
      const whole = view.state.doc.toString()
      const diagnostics = remarks.map(({ line, column, severity, message }) => {
        const from = offsetOf(whole, { line, column })
        const word = /^[\w`$]+/.exec(whole.slice(from))?.[0].length ?? 1
        return { from, to: Math.min(whole.length, from + word), severity, message }
      })
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    close: () => view.destroy(),
  }
}

function complete(
  { state, pos, explicit }: { state: EditorState; pos: number; explicit: boolean },
  schema: Schema | null,
) {
  if (!schema) return null
  const text = state.doc.toString()
  const found = completionAt(text.slice(0, pos), schema, parameterNames(text))
  if (!found || (found.from === pos && !explicit && !/[:.$|]\s*$/.test(text.slice(0, pos)))) return null
  const options = found.choices.map(({ label, type, detail }) => ({ label, type, ...(detail ? { detail } : {}) }))
  return { from: found.from, options, validFor: /^\w*$/ }
}

/** When a selection is typed over, Chromium keeps its colours as an inline style, which the content security policy forbids. */
const overwriting = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event
    if (inputType !== 'insertText' || !data || view.composing || view.state.selection.main.empty) return false
    event.preventDefault()
    view.dispatch({ ...view.state.replaceSelection(data), userEvent: 'input.type', scrollIntoView: true })
    return true
  },
})

/** The page's own colours, in light and dark. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.atom], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
])

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontSize: '0.875rem', maxHeight: '45vh' },
  '&.cm-focused': { outline: '2px solid var(--accent)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', minHeight: '7.5rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--band)', color: 'var(--quiet)', borderRight: '1px solid var(--rule)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--accent-soft) !important' },
  '.cm-tooltip': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.8' },
  '.cm-placeholder': { color: 'var(--quiet)' },
})
