/** One cell of the ledger: its reading and why, the trajectory that led there, and the statements it rests on. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { isStale } from '../../src/codebook/stale-reading.js'
import type { Role } from '../../src/codebook/words.js'
import { CopyLink } from '../shell/copy-link.js'
import { Deeper } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { isOthers } from '../shell/on-word.js'
import { WhoseWord } from '../shell/whose-word.js'
import { WorkPanel } from '../shell/work-panel.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
import { lensParams } from '../state/lens-params.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementList } from '../statement/statement-list.js'
import { briefSpan } from '../time/days.js'
import { ReadingFlags } from './reading-flags.js'
import { Trajectory } from './trajectory.js'
import { Why } from './why.js'

interface Props {
  state: ViewState
  cell: { side: string; demand: string }
}

const roleText: Record<Role, string> = {
  raiser: 'who raised it',
  addressee: 'to whom it is addressed',
  third: 'a third side',
}

export function CellPanel({ state, cell }: Props) {
  const { demands, name, dayOf } = useNames()
  const asOf = dayOf(state)
  const asked = useAnswer('trajectory', asOf ? { ...cell, ...lensParams(state, asOf), limit: 500 } : null)
  const { answer, problem } = asked
  const demand = demands.get(cell.demand)
  return (
    <WorkPanel
      label="Selected reading"
      kind="Reading"
      title={`${name(cell.side)} on ${name(cell.demand)}`}
      closed={{ ...state, side: null, demand: null }}
      head={
        <>
          <p class="proposition">
            <NodeLinks ids={[cell.demand]} state={state} />
            {demand && `: ${demand.proposition}.`}
            {answer && (
              <>
                {' '}
                Reading of <NodeLinks ids={[cell.side]} state={state} />, {roleText[answer.role]}.
              </>
            )}
          </p>
          {answer && <Verdict answer={answer} asOf={asOf ?? ''} state={state} />}
          <p class="onward">
            <a href={hrefOf(sameLens(state, 'demand', cell.demand))}>All sides on this demand</a>
            <a href={hrefOf(sameLens(state, 'graph', cell.demand))}>See it in the graph</a>
            <CopyLink />
          </p>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the trajectory" />}
      {answer && !problem && (
        <Deeper>
          <Evidence answer={answer} state={state} />
        </Deeper>
      )}
    </WorkPanel>
  )
}

interface EvidenceProps {
  answer: Answer<'trajectory'>
  state: ViewState
}

function Verdict({ answer, asOf, state }: EvidenceProps & { asOf: string }) {
  const { reading } = answer
  return (
    <div class="verdict">
      <p class={`reading ${stanceOf(reading.reading) ?? 'none'}`}>
        <span class="word">{reading.reading}</span>
        {reading.since && <span> since {briefSpan(reading.sinceEarliest ?? reading.since, reading.since)}</span>}
        {reading.lastHeard && reading.lastHeard !== reading.since && (
          <span>, last heard {briefSpan(reading.lastHeardEarliest ?? reading.lastHeard, reading.lastHeard)}</span>
        )}
        <ReadingFlags
          fragile={!reading.robust}
          others={isOthers(reading.word)}
          stale={isStale(reading.lastHeard, asOf)}
        />
      </p>
      <p class="reading-meaning">{readingWords[reading.reading].sentence}</p>
      {reading.word && (
        <p class="reading-word">
          {reading.since !== reading.lastHeard && 'Last heard: '}
          <WhoseWord reading={reading} state={state} />.
        </p>
      )}
      <Why text={reading.why} state={state} ids={answer.items.flatMap(({ statements }) => statements.map(idOf))} />
    </div>
  )
}

const idOf = ({ id }: { id: string }) => id

/** The statements that the reading rests on. */
function restingOn({ items, beside, reading }: Answer<'trajectory'>) {
  return [...items.flatMap(({ statements }) => statements), ...beside].filter((it) =>
    reading.statements.includes(it.id),
  )
}

function Evidence({ answer, state }: EvidenceProps) {
  const resting = restingOn(answer)
  const listed = new Set([...resting, ...answer.beside].map(idOf))
  const earlier = answer.items.flatMap(({ statements }) => statements).filter((it) => !listed.has(it.id))
  const about = answer.demand
  return (
    <>
      {answer.items.length > 0 && <Trajectory answer={answer} state={state} />}
      <StatementList title="Rests on" statements={resting} about={about} state={state} />
      <StatementList
        title="Not counted: disputed, or perhaps later"
        statements={answer.beside.filter((it) => !answer.reading.statements.includes(it.id))}
        about={about}
        state={state}
      />
      <StatementList title="Earlier statements" statements={earlier.reverse()} about={about} state={state} />
    </>
  )
}
