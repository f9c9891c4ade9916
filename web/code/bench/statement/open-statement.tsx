/** The open statement: its number, done and remove, and its fields. */
import type { CommandName } from '../keys/key-table.js'
import { StatementForm } from './statement-form.js'
import { type Work, WorkContext } from './work.js'
import './statement-form.css'

interface Props {
  work: Work
  /** Its place among all, from 1. */
  number: number
  rare: { isOpen: boolean; toggle: (open: boolean) => void }
  run: (name: CommandName) => void
}

export function OpenStatement({ work, number, rare, run }: Props) {
  const { keys, disabled } = work
  return (
    <section class="statement-form" aria-label="The open statement">
      <header>
        <h2>Statement {number}</h2>
        <button type="button" onClick={() => run('state.save')}>
          Done <span class="key">{keys['state.save']}</span>
        </button>
        <button type="button" disabled={disabled} onClick={() => run('state.drop')}>
          Remove <span class="key">{keys['state.drop']}</span>
        </button>
      </header>
      <WorkContext.Provider value={work}>
        <StatementForm rare={rare} />
      </WorkContext.Provider>
    </section>
  )
}
