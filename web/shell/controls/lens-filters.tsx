/** The filters of the lens as menus: which relays, which source and whether hedged statements count. */
import { relations } from '../../../src/codebook/words.js'
import { useNames } from '../../state/catalog.js'
import { relationText } from '../../state/codebook-words.js'
import { go } from '../../state/navigation.js'
import { listed } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { Menu } from './menu.js'

export function LensFilters({ state }: { state: ViewState }) {
  const { sources } = useNames()
  const { withoutRelays, hedged, source } = state
  return (
    <>
      <Menu
        label="Leave out relays"
        said={withoutRelays.length > 0 ? listed(withoutRelays) : 'none'}
        active={withoutRelays.length > 0}
        choices={relations.map((value) => ({
          value,
          text: value,
          title: `what only ${relationText(value)} relays`,
        }))}
        chosen={withoutRelays}
        choose={(chosen) => go({ ...state, withoutRelays: chosen })}
      />
      <Menu
        label="Source"
        said={source ? (sources.get(source)?.publisher ?? source) : 'all'}
        active={source !== null}
        choices={[...sources.values()].map(({ id, title, publisher, statements }) => ({
          value: id,
          text: publisher ? `${publisher}: ${title}` : title,
          count: statements,
        }))}
        chosen={source ? [source] : []}
        single
        choose={([chosen]) => go({ ...state, source: chosen ?? null })}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={hedged === 'include'}
          onChange={({ currentTarget }) => go({ ...state, hedged: currentTarget.checked ? 'include' : 'exclude' })}
        />
        <span>Hedged statements</span>
      </label>
    </>
  )
}
