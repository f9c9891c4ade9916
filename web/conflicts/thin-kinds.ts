/** What makes the evidence of a reading thin. Pure. */
import { isAnonymous } from '../../src/codebook/unnamed.js'
import type { Item } from '../state/ask.js'

/** In the order of the filters. */
export const thinKinds = ['fragile', 'others', 'adversary', 'hedged', 'anonymous', 'one-report', 'one-source'] as const
export type ThinKind = (typeof thinKinds)[number]

type Reading = Pick<
  Item<'ledger'>,
  'reading' | 'robust' | 'word' | 'hedged' | 'statements' | 'places' | 'sources' | 'more'
>

export const thinWords: Record<ThinKind, { title: string; sentence: string }> = {
  fragile: { title: 'fragile', sentence: 'It changes when second-hand or hedged reports are left out.' },
  others: {
    title: 'on others’ word',
    sentence: 'Only an ally, a mediator, the press, an author or the adversary tells it.',
  },
  adversary: { title: 'on the adversary’s word', sentence: 'Nobody but the adversary tells it.' },
  hedged: { title: 'hedged', sentence: 'Every report of it is made with reserve: “reportedly”, “apparently”.' },
  anonymous: { title: 'anonymous', sentence: 'Unnamed sources alone stand behind it.' },
  'one-report': { title: 'one passage', sentence: 'It rests on a single passage.' },
  'one-source': { title: 'one source', sentence: 'Only one of the texts tells it.' },
}

/** Kinds that are shown where no filter is set: of few texts, nearly every reading rests on one. */
export const telling: readonly ThinKind[] = ['fragile', 'others', 'hedged', 'anonymous']

export function thinKindsOf({ reading, robust, word, hedged, places, sources, more }: Reading): ThinKind[] {
  if (reading === 'silent') return []
  const is: Record<ThinKind, boolean> = {
    fragile: !robust,
    others: word !== null && word !== 'own',
    adversary: word === 'adversary',
    hedged,
    anonymous: isAnonymous(places) && !more?.places,
    'one-report': places.length === 1 && !more?.places,
    'one-source': sources.length === 1,
  }
  return thinKinds.filter((kind) => is[kind])
}
