/** A network asked for in words: what is asked, among whom, on which issue, over which time, and how much it takes to count. */
import { go } from '../../state/navigation.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { useNarrow } from '../../state/use-narrow.js'
import { Choice, Count, TiesDrawn } from '../fields.js'
import { OnWhat } from '../on-what.js'

const asks = { agreement: 'who agrees with whom', topics: 'who is for and against what' } as const
const amongs = { sides: 'sides', people: 'people' } as const
const overs = {
  no: 'the whole time',
  months: 'each month',
  quarters: 'each three months',
  years: 'each year',
} as const
const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as K[]

export function PlainControls({ state }: { state: ViewState }) {
  const narrow = useNarrow()
  const { ask, among, concessions, over, common } = state
  const set = (changed: Partial<ViewState>) => go({ ...state, row: null, column: null, window: null, ...changed })
  const fewest = (variable: 'minStatements1' | 'minStatements2', label: string) => (
    <Count
      label={label}
      after="statements"
      value={state[variable]}
      most={100_000}
      choose={(chosen) => set({ [variable]: chosen })}
    />
  )
  return (
    <fieldset class="network-controls">
      <legend class="hidden">Network</legend>
      <Choice
        label="Show"
        value={ask}
        all={keysOf(asks)}
        text={(it) => asks[it]}
        choose={(chosen) => set({ ask: chosen })}
      />
      <Choice
        label="among"
        value={among}
        all={keysOf(amongs)}
        text={(it) => amongs[it]}
        choose={(chosen) => set({ among: chosen })}
      />
      <OnWhat state={state} choose={set} />
      <Choice
        label="over"
        value={over}
        all={keysOf(overs)}
        text={(it) => overs[it]}
        choose={(chosen) => set({ over: chosen })}
      />
      <label>
        <input
          type="checkbox"
          checked={concessions === 'in'}
          onChange={({ currentTarget }) => set({ concessions: currentTarget.checked ? 'in' : 'out' })}
        />{' '}
        count concessions as being for it
      </label>
      <details class="network-least" open={!narrow || undefined}>
        <summary>Leave out small numbers</summary>
        <div class="network-fields">
          {ask === 'agreement' && !state.demand && (
            <Count
              label="Both spoke on at least"
              after="demands"
              value={common}
              most={1000}
              choose={(chosen) => set({ common: chosen })}
            />
          )}
          {fewest('minStatements1', `${among === 'sides' ? 'Sides' : 'People'} with at least`)}
          {fewest('minStatements2', 'Demands with at least')}
          <TiesDrawn state={state} choose={(ties) => set({ ties })} />
        </div>
      </details>
      <a href={hrefOf({ ...state, expert: 'true', window: null, row: null, column: null })}>
        Expert: all arguments of rDNA
      </a>
    </fieldset>
  )
}
