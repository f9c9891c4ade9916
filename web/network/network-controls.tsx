/** The controls of a network: its nodes, what links them, how links are counted, and how time is cut. */
import {
  aggregationsOf,
  duplicateRules,
  networkTypes,
  normalizationsOf,
  variables,
} from '../../src/codebook/network-words.js'
import { go } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'
import { Choice, Count, TiesDrawn } from './fields.js'
import { fittingMeasures } from './network-request.js'
import { choiceText, minimumText } from './network-words.js'
import { OnWhat } from './on-what.js'
import { windows } from './params.js'

export function NetworkControls({ state }: { state: ViewState }) {
  const { networkType, variable1, variable2, windowSize } = state
  const { qualifierAggregation, normalization } = fittingMeasures(state)
  const set = (changed: Partial<ViewState>) =>
    go({ ...state, expert: 'true', row: null, column: null, window: null, ...changed })
  const text = (word: string) => choiceText(networkType, word)
  return (
    <fieldset class="network-controls">
      <legend class="hidden">Network</legend>
      <Choice
        label="Network of"
        value={networkType}
        all={networkTypes}
        text={text}
        choose={(chosen) => set({ networkType: chosen })}
      />
      <Choice
        label="Nodes"
        value={variable1}
        all={variables}
        text={text}
        choose={(chosen) => set({ variable1: chosen, ...(chosen === variable2 ? { variable2: variable1 } : {}) })}
      />
      <Choice
        label={networkType === 'onemode' ? 'linked by' : 'and'}
        value={variable2}
        all={variables}
        text={text}
        choose={(chosen) => set({ variable2: chosen, ...(chosen === variable1 ? { variable1: variable2 } : {}) })}
      />
      <Choice
        label="Count"
        value={qualifierAggregation}
        all={aggregationsOf[networkType]}
        text={text}
        choose={(chosen) => set({ qualifierAggregation: chosen })}
      />
      <Choice
        label="Normalise by"
        value={normalization}
        all={normalizationsOf[networkType]}
        text={text}
        choose={(chosen) => set({ normalization: chosen })}
      />
      <Choice
        label="Repeated stances"
        value={state.duplicates}
        all={duplicateRules}
        text={text}
        choose={(chosen) => set({ duplicates: chosen })}
      />
      <Choice
        label="Time windows"
        value={state.timeWindow}
        all={windows}
        text={text}
        choose={(chosen) => set({ timeWindow: chosen })}
      />
      {state.timeWindow !== 'no' && (
        <Count label="of" value={windowSize} most={1000} choose={(chosen) => set({ windowSize: chosen })} />
      )}
      <Count
        label={minimumText(variable1)}
        after="statements"
        value={state.minStatements1}
        most={100_000}
        choose={(chosen) => set({ minStatements1: chosen })}
      />
      <Count
        label={minimumText(variable2)}
        after="statements"
        value={state.minStatements2}
        most={100_000}
        choose={(chosen) => set({ minStatements2: chosen })}
      />
      <TiesDrawn state={state} choose={(ties) => set({ ties })} />
      <OnWhat state={state} choose={({ issue, demand }) => set({ issue: issue ?? null, demand: demand ?? null })} />
    </fieldset>
  )
}
