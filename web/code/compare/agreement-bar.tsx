/** How far the two coders agree, in a line that stays at the end of the window; the tables behind one key. */

import { counted } from '../../state/phrases.js'
import { AgreementDialog } from './agreement-dialog.js'
import type { Comparison } from './comparison.js'
import { fieldText, figure } from './figures.js'

interface Props {
  comparison: Comparison
  name: (id: string) => string
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  undo: () => void
  redo: () => void
}

export function AgreementBar({ comparison, name, isOpen, setOpen, undo, redo }: Props) {
  const { agreement, canUndo, canRedo } = comparison
  const stances = agreement.units.find(({ kind, source }) => kind === 'stance' && source === 'all')
  return (
    <section class="agreement-bar" aria-label="Agreement">
      <p>
        {stances && (
          <span title={`${stances.both} stances that both found, of ${stances.a} and ${stances.b}`}>
            Stances: F1 <b>{figure(stances.f1)}</b>
          </span>
        )}
        {agreement.fields.map((field) => (
          <span key={field.field} class="of-field" title={`${counted(field.n, 'stance')} that both found`}>
            {fieldText(field)}
          </span>
        ))}
      </p>
      <p class="buttons">
        <button type="button" aria-keyshortcuts="g" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <span class="key" aria-hidden="true">
            g
          </span>{' '}
          Agreement
        </button>
        <button type="button" disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={undo}>
          Undo
        </button>
        <button type="button" disabled={!canRedo} aria-keyshortcuts="Control+Shift+Z" onClick={redo}>
          Redo
        </button>
      </p>
      {isOpen && <AgreementDialog comparison={comparison} name={name} close={() => setOpen(false)} />}
    </section>
  )
}
