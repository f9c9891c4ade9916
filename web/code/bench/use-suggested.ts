/** What is likeliest at a place: asked of the server ahead of need, and remembered; without an answer, what was used last. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CodingApi, Suggested } from '../coding-api.js'
import type { CodedStatement } from './statement/edits.js'
import type { Likely } from './statement/rank-choices.js'
import type { Ranked } from './statement/work.js'

export interface Asked {
  start: number
  end: number
  speaker?: string | undefined
}

const nothing: Suggested = { speakers: [], relays: [], demands: [], events: [], days: null }
const addressOf = ({ start, end, speaker = '' }: Asked) => `${start} ${end} ${speaker}`
const most = 200
/** Milliseconds to wait for the server; then the list is made of what was used last. */
const longest = 1_000

/** @param statements those of the pass, from the first that was made */
export function useSuggested(
  api: CodingApi,
  source: string,
  asked: Asked | null,
  statements: ReadonlyMap<string, CodedStatement>,
): Ranked {
  const known = useMemo(() => new Map<string, Suggested | 'asked'>(), [api, source])
  const [last, setLast] = useState<Suggested>(nothing)
  const address = asked ? addressOf(asked) : ''
  useEffect(() => {
    if (!asked) return
    const before = known.get(address)
    if (before && before !== 'asked') return setLast(before)
    if (before === 'asked') return
    // What is coded since changes what is likely; old answers are not kept for long.
    if (known.size > most) known.clear()
    known.set(address, 'asked')
    const take = (found: Suggested) => {
      known.set(address, found)
      setLast(found)
    }
    // A list that came later would change under the coder's fingers.
    const isAsked = () => known.get(address) === 'asked'
    const giveUp = () => isAsked() && take({ ...nothing })
    setTimeout(giveUp, longest)
    api.suggest(source, asked).then((found) => isAsked() && take(found), giveUp)
  }, [address])
  const now = known.get(address)
  const found = now && now !== 'asked' ? now : last
  return useMemo(() => {
    const used = [...statements.values()].reverse()
    const ids = (ranked: readonly { id: string; why?: Likely['why'] }[], own: readonly string[]): Likely[] => {
      const known = ranked.map(({ id, why = null }) => ({ id, why }))
      const others = [...new Set(own)].filter((id) => !known.some((it) => it.id === id))
      return [...known, ...others.map((id): Likely => ({ id, why: 'before' }))]
    }
    const { speakers, relays, demands, events } = found
    const spoken = used.flatMap(({ speaker }) => speaker ?? [])
    return {
      speakers: ids(speakers, spoken),
      relays: ids(relays, [...used.flatMap((it) => it.relays.map(({ actor }) => actor)), ...spoken]),
      demands: ids(
        demands,
        used.flatMap(({ stances }) => stances.map(({ demand }) => demand)),
      ),
      events: ids(
        events,
        used.flatMap(({ at }) => at ?? []),
      ),
      days: now === found ? found.days : null,
      pending: asked !== null && (now === undefined || now === 'asked'),
    }
  }, [found, now, statements, asked === null])
}
