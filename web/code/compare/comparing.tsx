/** The differences at the left, the one in hand at the right, and the agreement below: all of it by plain keys too. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import codebook from '../../../cypher/CODEBOOK.md'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { partsOf } from '../bench/rules/codebook-parts.js'
import { usePlainKeys } from '../use-plain-keys.js'
import { AgreementBar } from './agreement-bar.js'
import { type Comparison, canTake, decisionOn, nextUndecided, type Take } from './comparison.js'
import { DifferenceList } from './difference-list.js'
import { DifferencePanel, type Pending } from './difference-panel.js'
import { ruleFinder } from './rule-choices.js'
import { useCompared } from './use-compared.js'
import type { Compared } from './use-comparison.js'

interface Props {
  state: ViewState
  source: string
  comparison: Comparison
  send: Compared['send']
}

export function Comparing({ state, source, comparison, send }: Props) {
  const { differences, undecided, canUndo, canRedo } = comparison
  const { matter, name } = useCompared(source, comparison)
  const rules = useMemo(() => ruleFinder(partsOf(codebook)), [])
  const [at, setAt] = useState(() => nextUndecided(differences, -1) ?? 0)
  const [pending, setPending] = useState<Pending | null>(null)
  const [used, setUsed] = useState<readonly string[]>([])
  const [isAgreementOpen, openAgreement] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const difference = differences[at]
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) heading.current?.focus()
  }, [at])
  const show = (next: number) => {
    moved.current = true
    setPending(null)
    setAt(Math.max(0, Math.min(differences.length - 1, next)))
  }
  const take = (wanted: Take) => {
    if (difference && canTake(difference, wanted)) setPending({ take: wanted, final: null })
  }
  const decide = async (rule: string) => {
    if (!difference || !pending) return
    const after = decisionOn(difference, pending.take, rule, pending.final)
    const key = difference.decision?.key ?? difference.id
    const answer = await send({ act: 'put', kind: 'decision', key, after })
    if (!answer) return
    setUsed((before) => [rule, ...before.filter((other) => other !== rule)])
    setPending(null)
    const next = nextUndecided(answer.differences, at)
    if (next === null) heading.current?.focus()
    else show(next)
  }
  const step = async (act: 'undo' | 'redo') => {
    const before = new Map(differences.map(({ id, decision }) => [id, JSON.stringify(decision)]))
    const answer = await send({ act })
    const changed =
      answer?.differences.findIndex(({ id, decision }) => before.get(id) !== JSON.stringify(decision)) ?? -1
    if (changed >= 0) show(changed)
  }
  usePlainKeys({
    j: () => show(at + 1),
    k: () => show(at - 1),
    a: () => take('a'),
    b: () => take('b'),
    z: () => take('both'),
    h: () => take('hand'),
    0: () => take('nothing'),
    g: () => openAgreement(true),
    '/': () => search.current?.focus(),
    'Ctrl+Z': () => canUndo && step('undo'),
    'Ctrl+Shift+Z': () => canRedo && step('redo'),
  })
  return (
    <>
      {undecided === 0 && (
        <p class="note done" role="status">
          Nothing is left to decide.{' '}
          <a href={hrefOf({ ...sameLens(state, 'code', source), task: 'publish' })}>Publish</a>
        </p>
      )}
      {difference && (
        <div class="compare-panes">
          <DifferenceList comparison={comparison} at={at} name={name} show={show} />
          <DifferencePanel
            key={difference.id}
            heading={heading}
            search={search}
            comparison={comparison}
            at={at}
            matter={matter}
            name={name}
            rules={rules}
            used={used}
            pending={pending}
            setPending={setPending}
            take={take}
            decide={decide}
            show={show}
          />
        </div>
      )}
      <AgreementBar
        comparison={comparison}
        name={name}
        isOpen={isAgreementOpen}
        setOpen={openAgreement}
        undo={() => step('undo')}
        redo={() => step('redo')}
      />
    </>
  )
}
