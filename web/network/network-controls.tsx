/** What the network is of: its nodes, what ties them, how it is weighed and cut. */
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { duplicateRules, networkTypes, timeWindows, variables } from '../state/url-params.js'
import type { ViewState } from '../state/url-state.js'
import { agreements, chosen, meanings, norms } from './network-params.js'

const words: Record<string, string> = {
  onemode: 'one kind of node',
  twomode: 'two kinds of node',
  person: 'people',
  organization: 'sides',
  concept: 'demands',
  include: 'all count',
  acrossrange: 'one in all',
  no: 'none',
}

export function NetworkControls({ state }: { state: ViewState }) {
  const { issues } = useNames()
  const { qualifierAggregation, normalization } = chosen(state)
  const set = (changed: Partial<ViewState>) => go({ ...state, row: null, column: null, window: null, ...changed })
  return (
    <fieldset class="network-controls">
      <legend class="hidden">What the network is of</legend>
      <Choice
        label="Network of"
        value={state.networkType}
        all={networkTypes}
        choose={(networkType) => set({ networkType })}
      />
      <Choice
        label="Nodes"
        value={state.variable1}
        all={variables}
        choose={(variable1) =>
          set({ variable1, ...(variable1 === state.variable2 ? { variable2: state.variable1 } : {}) })
        }
      />
      <Choice
        label={state.networkType === 'onemode' ? 'over' : 'by'}
        value={state.variable2}
        all={variables}
        choose={(variable2) =>
          set({ variable2, ...(variable2 === state.variable1 ? { variable1: state.variable2 } : {}) })
        }
      />
      <Choice
        label="Agreement"
        value={qualifierAggregation}
        all={agreements[state.networkType]}
        choose={(agreement) => set({ agreement })}
        title={meanings[qualifierAggregation]}
      />
      <Choice
        label="Normalised"
        value={normalization}
        all={norms[state.networkType]}
        choose={(chosenNorm) => set({ normalization: chosenNorm })}
        title={meanings[normalization]}
      />
      <Choice
        label="Repetitions"
        value={state.duplicates}
        all={duplicateRules}
        choose={(duplicates) => set({ duplicates })}
      />
      <Choice label="Windows" value={state.timeWindow} all={timeWindows} choose={(timeWindow) => set({ timeWindow })} />
      {state.timeWindow !== 'no' && (
        <label>
          of{' '}
          <input
            type="number"
            min={1}
            max={1000}
            value={state.windowSize}
            onChange={({ currentTarget }) => set({ windowSize: currentTarget.value })}
          />
        </label>
      )}
      <label>
        Issue{' '}
        <select value={state.issue ?? ''} onChange={({ currentTarget }) => set({ issue: currentTarget.value || null })}>
          <option value="">all</option>
          {[...issues].map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  all: readonly T[]
  choose: (value: T) => void
  title?: string | undefined
}

function Choice<T extends string>({ label, value, all, choose, title }: ChoiceProps<T>) {
  return (
    <label title={title}>
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const found = all.find((word) => word === currentTarget.value)
          if (found) choose(found)
        }}
      >
        {all.map((word) => (
          <option key={word} value={word}>
            {words[word] ?? word}
          </option>
        ))}
      </select>
    </label>
  )
}
