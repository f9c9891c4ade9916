/** Readings that rest on little: fragile ones, those on others' word, hedged ones, and those of a single passage or source. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { Menu } from '../shell/controls/menu.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { SideNames } from '../shell/side-names.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { go } from '../state/navigation.js'
import { counted, listed } from '../state/phrases.js'
import { tally } from '../state/tally.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { Stage } from './stage.js'
import { telling, thinKinds, thinKindsOf, thinWords } from './thin-kinds.js'

const atOnce = 100

export function ThinEvidence({ state, asOf }: { state: ViewState; asOf: string }) {
  const { name } = useNames()
  const asked = useAnswer('ledger', lensParams(state, asOf))
  const heard = (asked.answer?.items ?? [])
    .filter((it) => it.reading !== 'silent' && (state.side ?? it.side) === it.side)
    .map((item) => ({ item, kinds: thinKindsOf(item) }))
  const wanted = state.thin.length > 0 ? state.thin : telling
  const found = heard.filter(({ kinds }) => kinds.some((kind) => wanted.includes(kind)))
  const counts = tally(heard.flatMap(({ kinds }) => kinds))
  const sides = [...tally((asked.answer?.items ?? []).filter((it) => it.reading !== 'silent').map(({ side }) => side))]
  return (
    <section class="thin">
      <div class="filters">
        {thinKinds.map((kind) => (
          <label key={kind} class="switch" title={thinWords[kind].sentence}>
            <input
              type="checkbox"
              checked={state.thin.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                go({ ...state, thin: thinKinds.filter((it) => (it === kind ? checked : state.thin.includes(it))) })
              }
            />
            <span>
              {thinWords[kind].title} <span class="count">{(counts.get(kind) ?? 0).toLocaleString('en')}</span>
            </span>
          </label>
        ))}
        <Menu
          label="Side"
          said={state.side ? name(state.side) : 'all'}
          active={state.side !== null}
          choices={sides.map(([value, count]) => ({ value, text: name(value), count }))}
          chosen={state.side ? [state.side] : []}
          single
          choose={([side]) => go({ ...state, side: side ?? null })}
        />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.answer && !asked.problem && <Loading what="the readings" />}
      {asked.answer && (
        <p class="found">
          {`${counted(found.length, 'reading')} of ${heard.length.toLocaleString('en')}: ${listed(
            wanted.map((kind) => thinWords[kind].title),
            'or',
          )}.`}{' '}
          {wanted.length > 1 && <span class="quiet">Several marks show what has any of them.</span>}
        </p>
      )}
      <div class="thin-readings" data-pictured>
        {found.slice(0, atOnce).map(({ item, kinds }) => (
          <Thin key={`${item.side} ${item.demand}`} item={item} kinds={kinds} state={state} />
        ))}
      </div>
      {found.length > atOnce && (
        <p class="quiet">
          The first {atOnce} are shown: choose a side or more of the filters. Share has all of them as CSV.
        </p>
      )}
    </section>
  )
}

function Thin({
  item,
  kinds,
  state,
}: {
  item: Item<'ledger'>
  kinds: ReturnType<typeof thinKindsOf>
  state: ViewState
}) {
  const { name } = useNames()
  return (
    <div class="conflict">
      <h2>
        <SideNames ids={[item.side]} /> {readingWords[item.reading].short}:{' '}
        <a href={hrefOf({ ...sameLens(state, 'ledger'), side: item.side, demand: item.demand })}>{name(item.demand)}</a>
      </h2>
      <ul class="thin-kinds">
        {kinds.map((kind) => (
          <li key={kind}>{thinWords[kind].title}</li>
        ))}
      </ul>
      <Stage stage={{ ...item, day: item.lastHeard, earliest: item.lastHeardEarliest }} state={state} />
    </div>
  )
}
